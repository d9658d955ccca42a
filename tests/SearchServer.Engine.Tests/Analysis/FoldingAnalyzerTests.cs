using SearchServer.Engine.Analysis;
using SearchServer.Engine.Analysis.Unicode;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class FoldingAnalyzerTests
{
    private static readonly FoldingAnalyzer s_analyzer = new();

    [Theory]
    [InlineData("Władysław Kosiniak-Kamysz", "wladyslaw kosiniak kamysz")]
    [InlineData("Zelenskyy", "zelenskyy")]
    [InlineData("Recep Tayyip Erdoğan, İlham Əliyev", "recep tayyip erdogan ilham aliyev")]
    [InlineData("Süddeutsche Straße STRAẞE", "suddeutsche strasse strasse")]
    [InlineData("Ærø, œuvre, Þór, Đoković, Ħal, Ŋ", "aero oeuvre thor dokovic hal n")]
    [InlineData("Nguyễn Phú Trọng", "nguyen phu trong")]
    [InlineData("O’Brien O'Brien OʼBrien", "o'brien o'brien o'brien")]
    [InlineData("Saʿd al-Ḥarīrī", "sad al hariri")]
    [InlineData("Hawaiʻi Paral·lel", "hawai'i parallel")]
    [InlineData("ﬁnance ﬃ ĳ ǆ", "finance ffi ij dz")]
    [InlineData("ＮＨＫ １２３ ℌello ⓐ", "nhk 123 hello a")]
    [InlineData("Σωκράτης ΆΝΝΑ", "σωκρατησ αννα")]
    [InlineData("Королёв Їжак Майдан", "королев іжак маидан")]
    public void AccentsAndVariantsOfLettersDoNotCount(string text, string terms) =>
        Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Theory]
    [InlineData("Zoe\u0308 Cafe\u0301", "zoe cafe")]
    [InlineData("A\u0301\u0323\u0302b", "ab")]
    [InlineData("Zelen\u00ADskyy a\u200Cb a\u200Db", "zelenskyy ab ab")]
    public void MarksAndInvisibleCharactersAreLeftOut(string text, string terms) =>
        Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    // Vowel signs are letters in the scripts of India, and the voicing mark tells kana apart.
    [Theory]
    [InlineData("हिन्दी")]
    [InlineData("ไทย")]
    [InlineData("か\u3099")]
    [InlineData("ガ")]
    [InlineData("한국어")]
    public void MarksOfOtherScriptsStay(string text) => Assert.Equal([text], TokenDigest.Terms(s_analyzer, text));

    [Fact]
    public void FlagsMadeOfTagsStayApart()
    {
        const string England = "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F";
        const string Scotland = "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";
        Assert.NotEqual(TokenDigest.Terms(s_analyzer, England), TokenDigest.Terms(s_analyzer, Scotland));
    }

    [Fact]
    public void OffsetsAreThoseOfTheText() =>
        Assert.Equal(["strasse [2,8) +1", "ffi [9,10) +1", "end 10 +0"], TokenDigest.Lines(s_analyzer.CreateStream("person"), "– Straße ﬃ"));

    [Fact]
    public void ATokenOfNothingButMarksStays() => Assert.Equal(["\u02BF"], TokenDigest.Terms(s_analyzer, "\u02BF"));

    [Fact]
    public void PrefixesAreFoldedAsTermsAre()
    {
        Assert.Equal("wla", s_analyzer.Normalize("person", "Wła"));
        Assert.Equal("stras", s_analyzer.Normalize("person", "STRAS"));
        Assert.Equal("", s_analyzer.Normalize("person", ""));
        Assert.Equal("x\uD800", s_analyzer.Normalize("person", "X\uD800"));
    }

    // Another digest needs another fingerprint, so that indexes notice.
    [Fact]
    public void FoldingsChangeWithTheFingerprintOnly()
    {
        ulong digest = 17;
        TokenStream stream = s_analyzer.CreateStream("person");
        for (int c = 0; c < 0x110000; c++)
            digest = (31 * digest) + TokenDigest.Of(stream, c is >= 0xD800 and < 0xE000 ? "" : "a" + char.ConvertFromUtf32(c) + "b");
        Assert.Equal(("folding/1 unicode/15.0.0", 17254832380196979706UL), (s_analyzer.Fingerprint, digest));
    }

    [Fact]
    public void NothingBecomesLongerThanTheRoomThatIsMadeForIt()
    {
        for (int i = 0; i < UnicodeTables.Foldings.Length; i += 2) Assert.InRange(UnicodeTables.Foldings[i].Length, 1, Folding.MaxExpansion);
    }

    [Fact]
    public void LettersThatLuceneFoldsToAsciiAreFoldedLikewise()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        List<string> letters = [];
        for (int c = 0x80; c < 0x20000; c++)
        {
            string text = c is >= 0xD800 and < 0xE000 ? "" : char.ConvertFromUtf32(c);
            if (TokenDigest.Terms(new StandardAnalyzer(), text).Count == 1) letters.Add(text);
        }

        List<string> differences = [];
        foreach ((string letter, string theirs) in letters.Zip(LuceneAnalysis.FirstTerms(letters, "folding")))
        {
            string ours = s_analyzer.Normalize("f", letter);
            if (theirs.Length > 0 && theirs.All(char.IsAscii) && ours != theirs) differences.Add($"{letter} is {ours}, Lucene's {theirs}");
        }

        // A long s with a dot is no f, and two emoji are no punctuation.
        Assert.Equal(["\u1E9B is s, Lucene's f", "\u203C is \u203C, Lucene's !!", "\u2049 is \u2049, Lucene's !?"], differences);
    }
}
