using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Which places an article speaks of.</summary>
public class PlaceChainsTests
{
    [Theory]
    [InlineData("In the [L:US], the [L:U.S.] and the [L:United States], or [L:America]", "united states 4")]
    [InlineData("in [L:Kiev] and in [L:Kyiv]", "kyiv 2")]
    [InlineData("in [L:Britain] and the [L:U.K.]", "united kingdom 2")]
    [InlineData("in [L:MOSCOW] and [L:Moscow’s] suburbs", "moscow 2")]
    [InlineData("in northern [L:Syria] and [L:northern Syria]", "syria 2")]
    [InlineData("in [L:Kherson] and the [L:Kherson region]", "kherson 2")]
    [InlineData("The [L:Netherlands] and in [L:the Netherlands]", "netherlands 2")]
    [InlineData("in [L:Calif.] and [L:California]", "california 2")]
    public void NamesOfOnePlaceAreOne(string body, string places) => Assert.Equal(places, MarkedText.Places(body));

    [Theory]
    [InlineData("in [L:Paris], [L:France]", "paris 1; france 1")]
    [InlineData("in [L:Paris], [L:Texas]", "paris, texas 1; texas 1")]
    [InlineData("in [L:Paris], [L:Texas]. The mayor of [L:Paris] spoke", "paris, texas 2; texas 1")]
    [InlineData("in [L:London], [L:Ontario], [L:Canada]", "london, ontario 1; ontario 1; canada 1")]
    [InlineData("in [L:Birmingham], [L:Ala.]", "birmingham, alabama 1; alabama 1")]
    [InlineData("in [L:Birmingham], [L:England]", "birmingham 1; england 1")]
    public void ASecondNameSaysWhichPlaceTheFirstOneIs(string body, string places) => Assert.Equal(places, MarkedText.Places(body));

    [Theory]
    [InlineData("from [L:Armenia], [L:Georgia] and [L:Azerbaijan]", "armenia 1; georgia 1; azerbaijan 1")]
    [InlineData("from [L:Georgia], [L:Armenia] and [L:Azerbaijan]", "georgia 1; armenia 1; azerbaijan 1")]
    [InlineData("from [L:Alabama], [L:Georgia] and [L:Florida]", "alabama 1; georgia, united states 1; florida 1")]
    [InlineData("from [L:Georgia] and [L:Alabama]", "georgia, united states 1; alabama 1")]
    [InlineData("A storm hit [L:Georgia]. It went on to [L:Alabama] and [L:Mississippi].", "georgia, united states 1; alabama 1; mississippi 1")]
    [InlineData("A storm hit [L:Atlanta] and the rest of [L:Georgia].", "atlanta 1; georgia, united states 1")]
    [InlineData("Troops left [L:Tbilisi] and the rest of [L:Georgia].", "tbilisi 1; georgia 1")]
    [InlineData("A firm from [L:Florida] built a port in [L:Georgia], where [L:Tbilisi] and [L:Batumi] had asked for one.", "florida 1; georgia 1; tbilisi 1; batumi 1")]
    [InlineData("Elections in [L:Georgia] were watched from [L:Armenia] and [L:Russia].", "georgia 1; armenia 1; russia 1")]
    public void WhatStandsBesideItSaysWhetherItIsTheCountryOrTheState(string body, string places) => Assert.Equal(places, MarkedText.Places(body));

    [Theory]
    [InlineData("American envoys of the [L:United States], American generals and American bankers flew from [L:Washington] to [L:Geneva]. The Americans, said an American, liked it.", "united states 1; washington dc 1; geneva 1")]
    [InlineData("A school board in [L:Illinois] met in [L:Geneva].", "illinois 1; geneva, illinois 1")]
    public void ACityThatAllKnowIsNotATownOfACountryThatIsSpokenOf(string body, string places) => Assert.Equal(places, MarkedText.Places(body));

    [Theory]
    [InlineData("the [L:Russian] army")]
    [InlineData("[L:American] troops")]
    [InlineData("[L:French] and [L:British] officials")]
    [InlineData("The [P:Ukrainian] said so")]
    public void AnAdjectiveOfNationalityIsNoPlace(string body) => Assert.Empty(MarkedText.Resolve(body));

    [Theory]
    [InlineData("[O:Bank of England] rates rose.", "Bank of England 1")]
    [InlineData("[L:Bank of England] rates rose.", "Bank of England 1")]
    [InlineData("fans of [O:Manchester United] sang.", "Manchester United 1")]
    [InlineData("The [O:Washington Post] reported it.", "Washington Post 1")]
    [InlineData("The [L:New York Times] reported it.", "New York Times 1")]
    public void AnOrganisationThatIsCalledAfterAPlaceIsNotThePlace(string body, string organisations)
    {
        Assert.Equal("", MarkedText.Places(body));
        Assert.Equal(organisations, MarkedText.Organisations(body));
    }

    [Theory]
    [InlineData("[L:Moscow] said it would answer.", "moscow 1")]
    [InlineData("[O:Beijing] said it would answer.", "beijing 1")]
    [InlineData("[P:Kyiv] said it would answer.", "kyiv 1")]
    public void ACapitalThatSpeaksForItsGovernmentIsAPlace(string body, string places) => Assert.Equal(places, MarkedText.Places(body));

    [Theory]
    [InlineData("at the [L:White House]")]
    [InlineData("at [L:Halden Airport]")]
    [InlineData("at [L:Wall Street]")]
    [InlineData("in the [L:West]")]
    public void ABuildingOrAFigureOfSpeechIsNoPlace(string body) => Assert.Equal("", MarkedText.Places(body));

    [Fact]
    public void APlaceOfTheGazetteerHasItsCommonNameAndKey()
    {
        EntityChain place = Assert.Single(MarkedText.Resolve("in [L:KIEV] and [L:Kiev]"));
        Assert.Equal(("Kyiv", "kyiv", 2), (place.Name, place.Key, place.Count));
        Assert.Equal(["KIEV", "Kiev"], place.Surfaces);
    }

    [Fact]
    public void APlaceThatTheGazetteerDoesNotHaveIsCalledAsTheTextDoes()
    {
        EntityChain place = Assert.Single(MarkedText.Resolve("in [L:OSTRELLOVKA] and in [L:Ostrellovka]"));
        Assert.Equal(("Ostrellovka", null, 2), (place.Name, place.Key, place.Count));
    }
}
