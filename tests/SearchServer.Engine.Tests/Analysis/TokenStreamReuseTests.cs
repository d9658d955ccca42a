using SearchServer.Engine.Analysis;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class TokenStreamReuseTests
{
    public static TheoryData<Analyzer> Analyzers =>
        [new StandardAnalyzer(), new EnglishAnalyzer(), new SimpleAnalyzer(), new KeywordAnalyzer(), new FoldingAnalyzer(), new WordsAnalyzer(), new StemsAnalyzer(new EnglishLanguage()), new StemsAnalyzer(new PlainLanguage())];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void ManyTextsAllocateNothing(Analyzer analyzer)
    {
        RandomTexts random = new(seed: 1);
        List<string> texts = [.. Enumerable.Range(0, 2_000).Select(_ => random.Next(maxCharacters: 300))];
        texts.Add("The presidents' Öffnungszeiten were " + new string('x', 5_000));
        TokenStream stream = analyzer.CreateStream("body");
        Assert.Equal(0, Allocations.Of(() =>
        {
            foreach (string text in texts) TokenDigest.Of(stream, text);
        }));
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void ATextThatWasLeftHalfWayDoesNotShowInTheNext(Analyzer analyzer)
    {
        TokenStream stream = analyzer.CreateStream("body");
        List<string> expected = TokenDigest.Lines(stream, "Cats the");
        stream.Reset("and the first of many others");
        Assert.True(stream.Next());
        Assert.Equal(expected, TokenDigest.Lines(stream, "Cats the"));
        Assert.False(stream.Next());
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void AStreamWithoutATextHasNoTokens(Analyzer analyzer)
    {
        Assert.False(analyzer.CreateStream("body").Next());
        Assert.Throws<ArgumentNullException>(() => analyzer.CreateStream("body").Reset(null!));
    }
}
