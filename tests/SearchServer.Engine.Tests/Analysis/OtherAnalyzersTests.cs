using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class OtherAnalyzersTests
{
    [Fact]
    public void SimpleAnalyzerTakesRunsOfLetters()
    {
        Assert.Equal(["don", "t", "ünïcode", "\U00010428x", "日本"], TokenDigest.Terms(new SimpleAnalyzer(), "Don't 42 ÜNÏCODE_\U00010400X 日本!"));
        Assert.Equal([255, 255, 10], TokenDigest.Terms(new SimpleAnalyzer(), new string('x', 520)).Select(term => term.Length));
        Assert.Equal(["a [1,2) +1", "end 3 +0"], TokenDigest.Lines(new SimpleAnalyzer().CreateStream("f"), "1A\uD83D"));
    }

    [Fact]
    public void KeywordAnalyzerKeepsTheTextAsItIs()
    {
        TokenStream stream = new KeywordAnalyzer().CreateStream("id");
        Assert.Equal(["A b\nC [0,5) +1", "end 5 +0"], TokenDigest.Lines(stream, "A b\nC"));
        Assert.Equal([" [0,0) +1", "end 0 +0"], TokenDigest.Lines(stream, ""));
        string big = new('x', 100_000);
        Assert.Equal([$"{big} [0,100000) +1", "end 100000 +0"], TokenDigest.Lines(stream, big));
        Assert.Equal("Ab", new KeywordAnalyzer().Normalize("id", "Ab"));
    }

    [Fact]
    public void PerFieldAnalyzerChoosesByFieldName()
    {
        PerFieldAnalyzer analyzer = new(new StandardAnalyzer(), new Dictionary<string, Analyzer> { ["body.en"] = new EnglishAnalyzer(), ["id"] = new KeywordAnalyzer() });
        Assert.Equal(["cat"], Terms(analyzer.CreateStream("body.en"), "The Cats"));
        Assert.Equal(["The Cats"], Terms(analyzer.CreateStream("id"), "The Cats"));
        Assert.Equal(["the", "cats"], Terms(analyzer.CreateStream("body.und"), "The Cats"));
        Assert.Equal(["the", "cats"], Terms(analyzer.CreateStream("BODY.EN"), "The Cats"));
        Assert.Equal("Cats", analyzer.Normalize("id", "Cats"));
        Assert.Equal("cats", analyzer.Normalize("other", "Cats"));
    }

    [Fact]
    public void FingerprintsTellAnalyzersApart()
    {
        Analyzer[] analyzers =
        [
            new StandardAnalyzer(), new EnglishAnalyzer(), new SimpleAnalyzer(), new KeywordAnalyzer(), new FoldingAnalyzer(),
            new PerFieldAnalyzer(new StandardAnalyzer(), new Dictionary<string, Analyzer>()),
            new PerFieldAnalyzer(new EnglishAnalyzer(), new Dictionary<string, Analyzer>()),
            new PerFieldAnalyzer(new StandardAnalyzer(), new Dictionary<string, Analyzer> { ["a"] = new EnglishAnalyzer() }),
            new PerFieldAnalyzer(new StandardAnalyzer(), new Dictionary<string, Analyzer> { ["b"] = new EnglishAnalyzer() }),
        ];
        Assert.Equal(analyzers.Length, analyzers.Select(analyzer => analyzer.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void FingerprintsOfEqualAnalyzersAreEqual()
    {
        PerFieldAnalyzer one = new(new StandardAnalyzer(), new Dictionary<string, Analyzer> { ["a"] = new EnglishAnalyzer(), ["b"] = new KeywordAnalyzer() });
        PerFieldAnalyzer other = new(new StandardAnalyzer(), new Dictionary<string, Analyzer> { ["b"] = new KeywordAnalyzer(), ["a"] = new EnglishAnalyzer() });
        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.Equal("fields(a=english/1 unicode/15.0.0; b=keyword/1; *=standard/1 unicode/15.0.0)", one.Fingerprint);
    }

    private static List<string> Terms(TokenStream stream, string text)
    {
        List<string> terms = [];
        stream.Reset(text);
        while (stream.Next()) terms.Add(stream.Token.Term.ToString());
        return terms;
    }
}
