using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class StemsAnalyzerTests
{
    private static readonly StemsAnalyzer s_english = new(new EnglishLanguage());

    [Theory]
    [InlineData("The mayor didn’t answer at nine o’clock.", "mayor didn't answer nine o'clock")]
    [InlineData("the president’s presidents' presidents", "presid presid presid")]
    [InlineData("Beyoncé Beyonce BEYONCÉ", "beyonc beyonc beyonc")]
    [InlineData("Straße STRASSE STRAẞE", "strass strass strass")]
    [InlineData("ΔΡΟΜΟΣ δρομος", "δρομοσ δρομοσ")]
    [InlineData("G.O.P. GOP U.S. I.T. in the N.F.L.", "gop gop us it nfl")]
    [InlineData("The o\uFB03ces of \uFB01nance", "offic financ")]
    [InlineData("COVID-19 F-16", "covid 19 f 16")]
    [InlineData("ʿ Saʿd", "ʿ sad")]
    public void EnglishWordsBecomeTheirStems(string text, string terms) => Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_english, text));

    [Fact]
    public void StopWordsLeaveHolesInThePositions() =>
        Assert.Equal(["cat [4,7) +2", "hat [15,18) +3", "end 26 +2"], TokenDigest.Lines(s_english.CreateStream("body"), "The cat in the hat and the"));

    [Fact]
    public void EastAsianPairsAreNoWords() => Assert.Equal(["北京 [4,6) +2", "京市 [5,7) +1", "end 7 +0"], TokenDigest.Lines(s_english.CreateStream("body"), "the 北京市"));

    [Theory]
    [InlineData("news.jsonl.gz", 4_000)]
    public void ProseInAsciiHasTheTokensOfEnglishAnalyzer(string file, int texts)
    {
        int compared = 0;
        (TokenStream stems, TokenStream lucene) = (s_english.CreateStream("body"), new EnglishAnalyzer().CreateStream("body"));
        (TokenStream plain, TokenStream standard) = (new StemsAnalyzer(new PlainLanguage()).CreateStream("body"), new StandardAnalyzer().CreateStream("body"));
        foreach (string article in TestData.Articles(file).Take(texts))
        {
            // Points inside words apart: these are the acronyms.
            string text = string.Concat(article.Where(char.IsAscii)).Replace('.', ' ');
            Assert.Equal(TokenDigest.Lines(lucene, text), TokenDigest.Lines(stems, text));
            Assert.Equal(TokenDigest.Lines(standard, text), TokenDigest.Lines(plain, text));
            compared++;
        }

        Assert.Equal(texts, compared);
    }

    [Fact]
    public void LettersOfTheirOwnAreFoundBothWaysAndLookedForAsTyped()
    {
        StemsAnalyzer analyzer = new(new Swedish());
        Assert.Equal(["rävé".Replace('é', 'e') + " [0,4) +1", "rave [0,4) +0", "och [5,8) +1", "cafe [9,13) +1", "end 13 +0"], TokenDigest.Lines(analyzer.CreateStream("body"), "Rävé och café"));
        Assert.Equal(["räv", "cafe"], TokenDigest.Terms(analyzer.ForQueries, "räv CAFÉ"));
        Assert.Equal(["rav"], TokenDigest.Terms(analyzer.ForQueries, "rav"));
        Assert.Equal(["räv [0,4) +1", "rav [0,4) +0", "end 4 +0"], TokenDigest.Lines(analyzer.CreateStream("body"), "Ra\u0308v"));
    }

    [Fact]
    public void ATextThatIsLeftBetweenBothFormsDoesNotShowInTheNext()
    {
        TokenStream stream = new StemsAnalyzer(new Swedish()).CreateStream("body");
        stream.Reset("räv");
        Assert.True(stream.Next());
        Assert.Equal(["och [0,3) +1", "end 3 +0"], TokenDigest.Lines(stream, "och"));
    }

    [Fact]
    public void FingerprintsTellLanguagesApart()
    {
        Analyzer[] analyzers = [s_english, s_english.ForQueries, new StemsAnalyzer(new PlainLanguage()), new StemsAnalyzer(new PlainLanguage("zh")), new StemsAnalyzer(new Swedish()), new WordsAnalyzer()];
        Assert.Equal(analyzers.Length, analyzers.Select(analyzer => analyzer.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void NormalizingFoldsWithoutStemming() => Assert.Equal("the cafes us", s_english.Normalize("body", "The Cafés") + " " + s_english.Normalize("body", "U.S"));

    private sealed class Swedish : Language
    {
        private readonly PlainLanguage _plain = new("sv");

        public override string Code => "sv";

        public override string Fingerprint => "test";

        public override string OwnLetters => "åäö";

        public override WordForms CreateForms() => _plain.CreateForms();
    }
}
