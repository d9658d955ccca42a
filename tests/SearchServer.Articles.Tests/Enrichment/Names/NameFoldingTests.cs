using SearchServer.Articles.Enrichment.Names;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class NameFoldingTests
{
    [Theory]
    [InlineData("Sergei Lavrov", "sergei lavrov")]
    [InlineData("U.S.", "us")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("O’Pell", "opell")]
    [InlineData("Agnès Schöllkopf", "agnes schollkopf")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Strauß", "strauss")]
    [InlineData("Bashar al-Assad", "bashar al assad")]
    [InlineData("  Halden \t\n Harbour ", "halden harbour")]
    [InlineData("AT&T", "at t")]
    [InlineData("G-7", "g 7")]
    [InlineData("Agne\u0300s", "agnes")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void CaseAccentsAndSignsDoNotCount(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Fact]
    public void NoLetterThatHasACaseAndNoDigitIsLost()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsUpper((char)c) || char.IsLower((char)c) || char.IsDigit((char)c)) Assert.False(NameFolding.Fold([(char)c]).Length == 0, $"U+{c:X4}");
        }
    }

    [Fact]
    public void AFoldedNameIsFoldedAlreadyAndHasTheHashOfTheName()
    {
        RandomSource random = new(31);
        for (int i = 0; i < 2_000; i++)
        {
            string name = AnyText.Of(random, random.Below(120));
            string folded = NameFolding.Fold(name);
            Assert.True(folded == NameFolding.Fold(folded), $"{random}: {name}");
            Assert.True(NameFolding.Hash(name) == NameFolding.HashFolded(folded), $"{random}: {name}");
            Assert.True(folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal), $"{random}: {name}");
            Assert.InRange(folded.Length, 0, 4 * name.Length);
        }
    }
}
