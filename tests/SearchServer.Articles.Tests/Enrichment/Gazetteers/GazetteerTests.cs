using SearchServer.Articles.Enrichment.Gazetteers;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Gazetteers;

public class GazetteerTests
{
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
