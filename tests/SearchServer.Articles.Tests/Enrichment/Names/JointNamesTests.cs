using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Names with an and between.</summary>
public class JointNamesTests
{
    [Theory]
    [InlineData("[P:Peter] and [P:Ilse Marrow] came.", "Peter Marrow 1; Ilse Marrow 1")]
    [InlineData("[P:Peter] & [P:Ilse Marrow] came. [P:Peter] left.", "Peter Marrow 2; Ilse Marrow 1")]
    [InlineData("[P:Henry], [P:Peter] and [P:Alice Marrow] came.", "Henry Marrow 1; Peter Marrow 1; Alice Marrow 1")]
    [InlineData("[P:Henry], [P:Peter], and [P:Alice van der Marrow] came.", "Henry van der Marrow 1; Peter van der Marrow 1; Alice van der Marrow 1")]
    [InlineData("[P:Peter and Alice Marrow] came.", "Peter Marrow 1; Alice Marrow 1")]
    [InlineData("On the pier Peter and [P:Alice Marrow] sat.", "Peter Marrow 1; Alice Marrow 1")]
    [InlineData("[P:Brothers Henry] and [P:Peter Marrow] came.", "Henry Marrow 1; Peter Marrow 1")]
    [InlineData("[O:Sisters Alice] and [P:Agnes Marrow] came.", "Alice Marrow 1; Agnes Marrow 1")]
    [InlineData("Twins Henry and [P:Peter Marrow] came.", "Henry Marrow 1; Peter Marrow 1")]
    [InlineData("Senators Henry and [P:Peter Marrow] came.", "Henry Marrow 1; Peter Marrow 1")]
    [InlineData("[P:Bill], [P:Hillary] and [P:Chelsea Clinton] came.", "Bill Clinton 1; Hillary Clinton 1; Chelsea Clinton 1")]
    [InlineData("[P:Peter] and [P:Alice Marrow] came. [P:Marrow] spoke.", "Peter Marrow 1; Alice Marrow 2")]
    public void AFirstNameSharesTheSurnameBehindIt(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Obama] and [P:Alice Marrow] came.", "Obama 1; Alice Marrow 1")]
    [InlineData("[P:Peter Tillivre] sat. [P:Peter] and [P:Alice Marrow] came.", "Peter Tillivre 2; Alice Marrow 1")]
    [InlineData("[P:Agnes Peter] sat. [P:Peter] and [P:Alice Marrow] came.", "Agnes Peter 2; Alice Marrow 1")]
    [InlineData("[P:Peter] sat. [P:Peter] and [P:Alice Marrow] came.", "Peter 2; Alice Marrow 1")]
    [InlineData("Prince [P:Henry] and [P:Alice Marrow] came.", "Henry 1; Alice Marrow 1")]
    [InlineData("Mr. and Mrs. [P:Marrow] came.", "Marrow 1")]
    [InlineData("[P:Tillman] and [P:Alice Marrow] came.", "Tillman 1; Alice Marrow 1")]
    [InlineData("[P:Peter], [P:Alice Marrow] came.", "Peter 1; Alice Marrow 1")]
    [InlineData("Bill Peter and [P:Alice Marrow] came.", "Alice Marrow 1")]
    public void SomebodyElseDoesNot(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Marks] and [P:Spencer] sell coats.", "Marks and Spencer 1")]
    [InlineData("[P:Tillivre] & [P:Wexford] sell coats.", "Tillivre & Wexford 1")]
    [InlineData("[P:Tillivre & Wexford] sell coats.", "Tillivre & Wexford 1")]
    [InlineData("[O:Tillivre & Wexford] sell coats. [P:Tillivre] and [O:Wexford] fell.", "Tillivre and Wexford 2")]
    [InlineData("[P:Johnson] & [P:Johnson] sell plasters.", "Johnson & Johnson 1")]
    [InlineData("[P:Procter] and [O:Gamble] sell soap.", "Procter and Gamble 1")]
    [InlineData("[P:Ernst] and Young left Halden.", "Ernst and Young 1")]
    [InlineData("Ernst & [P:Young] left Halden.", "Ernst & Young 1")]
    [InlineData("[O:Ernst] and [P:Young] left. Ernst and [P:Young] came.", "Ernst and Young 2")]
    public void AFirmIsOne(string body, string organisations)
    {
        Assert.Equal(organisations, MarkedText.Organisations(body));
        Assert.Equal("", MarkedText.Persons(body));
    }

    [Theory]
    [InlineData("[P:Agnes Tillman] came. [P:Tillman] & [P:Miller] spoke.", "Agnes Tillman 2; Miller 1")]
    [InlineData("[P:Tillman] and [P:Miller] spoke.", "Tillman 1; Miller 1")]
    [InlineData("[P:Max Ernst] and Young spoke.", "Max Ernst 1")]
    [InlineData("[P:Tillman] and Miller spoke.", "Tillman 1")]
    [InlineData("Mr. [P:Tillman] & [P:Miller] spoke.", "Tillman 1; Miller 1")]
    [InlineData("[P:Harry] & [P:Sally] spoke.", "Harry 1; Sally 1")]
    public void TwoPersonsAreNoFirm(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));
}
