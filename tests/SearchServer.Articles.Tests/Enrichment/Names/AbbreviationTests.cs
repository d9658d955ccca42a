using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

public class AbbreviationTests
{
    [Theory]
    [InlineData("NATO", true)]
    [InlineData("U.N.", true)]
    [InlineData("G7", true)]
    [InlineData("Nato", false)]
    [InlineData("X", false)]
    [InlineData("HALDEN TRUST", false)]
    [InlineData("", false)]
    public void AWordInCapitalsIsOne(string name, bool isOne) => Assert.Equal(isOne, Abbreviation.Is(name));

    [Theory]
    [InlineData("HHT", "Halden Harbour Trust", true)]
    [InlineData("H.H.T.", "Halden Harbour Trust", true)]
    [InlineData("AfH", "Alternative für Halden", true)]
    [InlineData("OHW", "Office of Harbour Works", true)]
    [InlineData("HTH", "Halden Harbour Trust", false)]
    [InlineData("HHTX", "Halden Harbour Trust", false)]
    [InlineData("", "Halden Harbour Trust", false)]
    [InlineData("HHT", "", false)]
    public void ItsLettersAreInitialsOfTheNameInOrder(string abbreviation, string name, bool isOf) => Assert.Equal(isOf, Abbreviation.IsOf(abbreviation, name));
}
