using SearchServer.Articles.Enrichment.Gazetteers;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Gazetteers;

public class GazetteerTests
{
    private const double MaxErrorOfLatitude = 0.002;
    private const double MaxErrorOfLongitude = 0.004;
    private const double MetresPerDegree = 111_320;

    /// <summary>What is said of them is rounded to a thousandth of a degree.</summary>
    private const double Rounding = 0.0005;

    private static readonly Gazetteer s_gazetteer = Gazetteer.Default;

    [Theory]
    [InlineData("Britain", "United Kingdom")]
    [InlineData("UK", "United Kingdom")]
    [InlineData("U.K.", "United Kingdom")]
    [InlineData("U.S.", "United States")]
    [InlineData("USA", "United States")]
    [InlineData("America", "United States")]
    [InlineData("Kiev", "Kyiv")]
    [InlineData("Kyiv", "Kyiv")]
    [InlineData("Czechia", "Czech Republic")]
    [InlineData("The Netherlands", "Netherlands")]
    [InlineData("Holland", "Netherlands")]
    [InlineData("Burma", "Myanmar")]
    [InlineData("Ivory Coast", "Ivory Coast")]
    [InlineData("Côte d’Ivoire", "Ivory Coast")]
    [InlineData("Deutschland", "Germany")]
    [InlineData("Moskau", "Moscow")]
    [InlineData("Köln", "Cologne")]
    [InlineData("Sana'a", "Sanaa")]
    [InlineData("Gaza", "Gaza Strip")]
    [InlineData("Washington", "Washington, D.C.")]
    [InlineData("New York City", "New York")]
    [InlineData("NSW", "New South Wales")]
    [InlineData("Calif.", "California")]
    [InlineData("St. Louis", "St. Louis")]
    [InlineData("Saint Louis", "St. Louis")]
    [InlineData("Mideast", "Middle East")]
    [InlineData("Crimea", "Crimea")]
    [InlineData("Mediterranean", "Mediterranean Sea")]
    [InlineData("Georgia", "Georgia")]
    [InlineData("Jordan", "Jordan")]
    [InlineData("Quebec", "Quebec")]
    [InlineData("Hong Kong", "Hong Kong")]
    [InlineData("Singapore", "Singapore")]
    [InlineData("Soviet Union", "Soviet Union")]
    [InlineData("Oleksandro-Shultyne", null)]
    [InlineData("", null)]
    public void ANameStandsForAPlace(string name, string? place)
    {
        ReadOnlySpan<Place> found = s_gazetteer.Places.Named(name);
        Assert.Equal(place, found.IsEmpty ? null : found[0].Name);
    }

    [Theory]
    [InlineData("Paris", "paris", "Paris", "France")]
    [InlineData("Kyiv", "kyiv", "Kyiv", "Ukraine")]
    [InlineData("Houston", "houston", "Houston", "Texas")]
    [InlineData("Texas", "texas", "Texas", "United States")]
    [InlineData("Sydney", "sydney", "Sydney", "New South Wales")]
    [InlineData("Donbas", "donbas", "Donbas", "Ukraine")]
    [InlineData("Ukraine", "ukraine", "Ukraine", null)]
    [InlineData("Europe", "europe", "Europe", null)]
    [InlineData("Washington", "washington dc", "Washington, D.C.", "United States")]
    public void APlaceHasAKeyAndLiesInAnother(string name, string key, string label, string? parent)
    {
        Place place = s_gazetteer.Places.Named(name)[0];
        Assert.Equal((key, label, parent), (place.Key, place.Label, place.Parent?.Label));
        Assert.Same(place, s_gazetteer.Places.WithKey(key));
    }

    [Theory]
    [InlineData("paris, texas", "Paris, Texas")]
    [InlineData("georgia, united states", "Georgia, United States")]
    [InlineData("london, ontario", "London, Ontario")]
    [InlineData("cordoba, spain", "Córdoba, Spain")]
    [InlineData("birmingham, alabama", "Birmingham, Alabama")]
    public void WhereABetterKnownPlaceHasTheNameAKeyIsQualified(string key, string label) => Assert.Equal(label, s_gazetteer.Places.WithKey(key)?.Label);

    [Theory]
    [InlineData("paris", 48.853, 2.349)]
    [InlineData("paris, texas", 33.661, -95.556)]
    [InlineData("london, ontario", 42.983, -81.233)]
    [InlineData("birmingham, alabama", 33.521, -86.802)]
    [InlineData("sydney", -33.868, 151.207)]
    [InlineData("suva", -18.137, 178.426)]
    [InlineData("singapore", 1.290, 103.850)]
    [InlineData("donbas", 48.1, 38.3)]
    [InlineData("strait of hormuz", 26.6, 56.3)]
    public void AKeyHasCoordinates(string key, double latitude, double longitude)
    {
        Coordinates coordinates = s_gazetteer.Places.WithKey(key)!.Coordinates;
        Assert.True(coordinates.IsKnown);
        Assert.Equal(latitude, coordinates.Latitude, MaxErrorOfLatitude);
        Assert.Equal(longitude, coordinates.Longitude, MaxErrorOfLongitude);
    }

    [Theory]
    [InlineData("france", 42, 51, -5, 8.5)]
    [InlineData("indonesia", -11, 6, 95, 141)]
    [InlineData("fiji", -19, -16, 177, 180)]
    [InlineData("texas", 26, 36.5, -106.7, -93.5)]
    [InlineData("georgia", 41, 44, 40, 47)]
    [InlineData("georgia, united states", 30, 35, -86, -80.5)]
    public void ACountryOrStateLiesInItsMiddle(string key, double south, double north, double west, double east)
    {
        Coordinates coordinates = s_gazetteer.Places.WithKey(key)!.Coordinates;
        Assert.InRange(coordinates.Latitude, south, north);
        Assert.InRange(coordinates.Longitude, west, east);
    }

    [Theory]
    [InlineData("europe")]
    [InlineData("danube")]
    [InlineData("soviet union")]
    public void WhatHasNoMiddleHasNoCoordinates(string key) => Assert.False(s_gazetteer.Places.WithKey(key)!.Coordinates.IsKnown);

    [Fact]
    public void EachLineOfPlacesHasItsCoordinates() => Assert.Equal(GazetteerResource.Read(GazetteerResource.Places).Count(c => c == '\n') + 1, CoordinatesResource.Read().Length);

    [Fact]
    public void CoordinatesAreAsFarOffAsTheySay()
    {
        for (double degrees = -90; degrees <= 90; degrees += 0.0301)
        {
            Coordinates coordinates = new(degrees, 2 * degrees);
            Assert.InRange(Math.Abs(coordinates.Latitude - degrees) * MetresPerDegree, 0, 153 + MetresPerDegree * Rounding);
            Assert.InRange(Math.Abs(coordinates.Longitude - 2 * degrees) * MetresPerDegree, 0, 306 + MetresPerDegree * Rounding);
        }

        Assert.Equal((90, -180), (new Coordinates(90, -180).Latitude, new Coordinates(90, -180).Longitude));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coordinates(90.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coordinates(0, double.NaN));
    }

    [Theory]
    [InlineData("Russian", "Russia")]
    [InlineData("American", "United States")]
    [InlineData("Americans", "United States")]
    [InlineData("Dutch", "Netherlands")]
    [InlineData("Danes", "Denmark")]
    [InlineData("South Korean", "South Korea")]
    [InlineData("Russia", null)]
    [InlineData("Table", null)]
    public void AnAdjectiveOfNationalityHasACountry(string word, string? country) => Assert.Equal(country, s_gazetteer.Places.CountryOfNationality(word)?.Name);

    [Theory]
    [InlineData("Sergei", "FirstName")]
    [InlineData("Mary", "FirstName, Female")]
    [InlineData("JOHN", "FirstName, Male")]
    [InlineData("Schmidt", "Surname")]
    [InlineData("Reading", "Place, CommonWord")]
    [InlineData("Nice", "Place, CommonWord")]
    [InlineData("Will", "FirstName, CommonWord")]
    [InlineData("Jordan", "FirstName, Surname, Country")]
    [InlineData("Swedish", "Nationality")]
    [InlineData("Angeles", "PlaceWord")]
    public void AWordIsKnownForWhatItMayBe(string word, string traits) =>
        Assert.Equal(Enum.Parse<NameTraits>(traits), s_gazetteer.Persons.TraitsOf(word) & Enum.Parse<NameTraits>(traits));

    [Theory]
    [InlineData("joe", "joseph", true)]
    [InlineData("bill", "william", true)]
    [InlineData("william", "bill", true)]
    [InlineData("volodymyr", "vladimir", true)]
    [InlineData("sergei", "boris", false)]
    [InlineData("zebulon", "zebulon", true)]
    public void FirstNamesAreFormsOfEachOther(string a, string b, bool areForms) => Assert.Equal(areForms, s_gazetteer.Persons.AreForms(a, b));

    [Theory]
    [InlineData("Zelenskiy", "Volodymyr Zelensky")]
    [InlineData("Sergey Lavrov", "Sergei Lavrov")]
    [InlineData("Charles Schumer", "Chuck Schumer")]
    [InlineData("Johnson", null)]
    [InlineData("Nancy Pelosi", "Nancy Pelosi")]
    public void SomeArePersonsWhoNeedNoIntroduction(string name, string? person) => Assert.Equal(person, s_gazetteer.Persons.Known(name));
}
