using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>A surname that two persons of an article have.</summary>
public class SharedSurnameTests
{
    [Fact]
    public void StaysApartWhereNothingSaysWhoseItIs() =>
        Assert.Equal("Agnes Tillivre 1; Henrik Tillivre 1; Tillivre 1", MarkedText.Persons("[P:Agnes Tillivre] and [P:Henrik Tillivre] came. Later [P:Tillivre] spoke."));

    [Theory]
    [InlineData("Mrs", "Agnes Tillivre 2; Henrik Tillivre 1")]
    [InlineData("Mr.", "Agnes Tillivre 1; Henrik Tillivre 2")]
    [InlineData("Sir", "Agnes Tillivre 1; Henrik Tillivre 2")]
    public void GoesToTheOneWhoseFirstNameIsThatOfAManOrAWomanAsTheHonourSays(string honour, string persons) =>
        Assert.Equal(persons, MarkedText.Persons($"[P:Agnes Tillivre] and [P:Henrik Tillivre] came. Later {honour} [P:Tillivre] spoke."));

    [Fact]
    public void GoesToTheOneWhoHasTheTitle() =>
        Assert.Equal("Agnes Tillivre 2; Henrik Tillivre 1", MarkedText.Persons("Senator [P:Agnes Tillivre] and [P:Henrik Tillivre] came. Later Senator [P:Tillivre] spoke."));

    [Fact]
    public void AWifeIsNotHerWellKnownHusband() => Assert.Equal("Joe Biden 1; Jill Biden 2", MarkedText.Persons("[P:Joe Biden] and [P:Jill Biden] came. Mrs. [P:Biden] spoke."));

    [Fact]
    public void GoesToTheOneWhomAllNewsCallsSo() => Assert.Equal("Jill Biden 1; Joe Biden 2", MarkedText.Persons("[P:Jill Biden] and [P:Joe Biden] came. [P:Biden] spoke."));

    [Fact]
    public void StaysWithTheFirstWhomTheArticleHasCalledSo() =>
        Assert.Equal(
            "Agnes Tillivre 4; Henrik Tillivre 1",
            MarkedText.Persons("[P:Agnes Tillivre] came. [P:Tillivre] sat. [P:Tillivre] spoke of her father, [P:Henrik Tillivre]. [P:Tillivre] left."));

    [Theory]
    [InlineData("Mr [P:Tillivre] came. Mrs [P:Tillivre] stayed at home.", "Tillivre 1; Tillivre 1")]
    [InlineData("Mr [P:Tillivre] came. Ms [P:Tillivre] stayed at home. Mr [P:Tillivre] left.", "Tillivre 2; Tillivre 1")]
    [InlineData("[P:Henrik Tillivre] came. Mrs [P:Tillivre] stayed at home.", "Henrik Tillivre 1; Tillivre 1")]
    [InlineData("Mr [P:Henrik Tillivre] came. Mrs [P:Tillivre] stayed at home.", "Henrik Tillivre 1; Tillivre 1")]
    [InlineData("Mr [P:Tillivre] came. [P:Agnes Tillivre] stayed at home.", "Tillivre 1; Agnes Tillivre 1")]
    [InlineData("[P:Lord Tillivre] came. [P:Lady Tillivre] stayed at home.", "Lord Tillivre 1; Lady Tillivre 1")]
    public void AManAndAWomanAreTwoPersons(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Theory]
    [InlineData("[P:Kim Jong-un] came. Mr [P:Kim] spoke.", "Kim Jong-un 2")]
    [InlineData("[P:Andrea Tillivre] came. Mr [P:Tillivre] spoke.", "Andrea Tillivre 2")]
    [InlineData("Mr [P:Agnes Tillivre] came. Mr [P:Tillivre] spoke.", "Agnes Tillivre 2")]
    public void AFirstNameSaysNothingWhereItIsASurnameOrBothSexesHaveItOrATitleSaysMore(string body, string persons) => Assert.Equal(persons, MarkedText.Persons(body));

    [Fact]
    public void AManAndAWomanWithoutFirstNamesShareASurnameThatIsThenNobodys() =>
        Assert.Equal("Tillivre 1; Tillivre 1; Tillivre 1", MarkedText.Persons("Mr [P:Tillivre] came. Mrs [P:Tillivre] stayed at home. Nobody asked [P:Tillivre]."));

    [Fact]
    public void AFirstNameThatTwoHaveStaysApart() =>
        Assert.Equal("Agnes Tillivre 1; Agnes Marrow 1; Agnes 1", MarkedText.Persons("[P:Agnes Tillivre] and [P:Agnes Marrow] came. Later [P:Agnes] spoke."));
}
