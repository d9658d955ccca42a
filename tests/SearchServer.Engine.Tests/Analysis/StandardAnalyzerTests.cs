using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class StandardAnalyzerTests
{
    private static readonly StandardAnalyzer s_analyzer = new();

    [Theory]
    [InlineData("The U.S. dollar's 3.5% rise", "the u.s dollar's 3.5 rise")]
    [InlineData("e-mail user_name __init__ a.b,c 1,000.5", "e mail user_name __init__ a.b c 1,000.5")]
    [InlineData("don’t l'État O'Neill's ‘quoted’", "don’t l'état o'neill's quoted")]
    [InlineData("C++ C# @home #tag $5", "c c home tag 5")]
    [InlineData("https://example.org/a?b=c", "https example.org a b c")]
    public void PunctuationJoinsOnlyWhatItStandsBetween(string text, string terms) => Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Theory]
    [InlineData("日本語です", "日 本 語 で す")]
    [InlineData("カタカナ・テスト", "カタカナ テスト")]
    [InlineData("한국어 문장", "한국어 문장")]
    [InlineData("ภาษาไทย", "ภาษาไทย")]
    [InlineData("צה\"ל ג'", "צה\"ל ג'")]
    [InlineData("नमस्ते दुनिया", "नमस्ते दुनिया")]
    public void ScriptsAreDividedByTheirOwnRules(string text, string terms) => Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 👍🏽", "👩‍👩‍👧‍👦 👍🏽")]
    [InlineData("🇺🇦🇵🇱🇫", "🇺🇦 🇵🇱")]
    [InlineData("1️⃣ #️⃣ ❤️ ☎︎", "1️⃣ #️⃣ ❤️ ☎")]
    public void EmojiSequencesAreOneToken(string text, string terms) => Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Theory]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("ǅ ẞ K Å", "ǆ ß k å")]
    [InlineData("\U00010400\U0001E900", "\U00010428\U0001E922")]
    public void LowerCaseIsTakenCharacterByCharacter(string text, string terms) => Assert.Equal(terms.Split(' '), TokenDigest.Terms(s_analyzer, text));

    [Fact]
    public void OffsetsAreUtf16PositionsOfTheText() =>
        Assert.Equal(["ab [1,3) +1", "\U00020000 [3,5) +1", "cd's [6,10) +1", "end 11 +0"], Lines("(AB\U00020000-cd's!"));

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n", 2)]
    [InlineData("...", 3)]
    public void ATextWithoutTokensEndsAtItsLength(string text, int length) => Assert.Equal([$"end {length} +0"], Lines(text));

    [Theory]
    [InlineData(255, "255")]
    [InlineData(256, "255 1")]
    [InlineData(700, "255 255 190")]
    public void TokensAreCutAt255CodeUnits(int length, string lengths) =>
        Assert.Equal(lengths, string.Join(' ', TokenDigest.Terms(s_analyzer, new string('a', length)).Select(term => term.Length)));

    [Fact]
    public void TheCutNeverDividesASurrogatePair()
    {
        List<string> terms = TokenDigest.Terms(s_analyzer, "a" + string.Concat(Enumerable.Repeat("\U0001D41A", 200)));
        Assert.Equal([255, 146], terms.Select(term => term.Length));
        terms = TokenDigest.Terms(s_analyzer, string.Concat(Enumerable.Repeat("\U0001D41A", 200)));
        Assert.Equal([254, 146], terms.Select(term => term.Length));
    }

    [Theory]
    [InlineData("a\uD83Db", "a b")]
    [InlineData("a\uDE00b", "a b")]
    [InlineData("\uDE00\uD83D", "")]
    public void HalfASurrogatePairSeparatesTokens(string text, string terms) =>
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries), TokenDigest.Terms(s_analyzer, text));

    [Fact]
    public void NormalizingMakesLowerCaseAndNothingElse() => Assert.Equal("the cats' ab*", s_analyzer.Normalize("body", "The CATS' aB*"));

    private static List<string> Lines(string text) => TokenDigest.Lines(s_analyzer.CreateStream("body"), text);
}
