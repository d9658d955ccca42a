using SearchServer.Articles.Entities;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>Who is one person in a corpus. Each name of a case is an article that names nobody else.</summary>
public class PersonMergerTests
{
    [Theory]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Vladimir Zelensky")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov", "Lavrov")]
    [InlineData("Oleksiy Hrytsenko", "Oleksii Hrytsenko", "Alexei Hrytsenko")]
    [InlineData("Dmitri Khvorostov", "Dmitry Khvorostov", "Dmitriy Hvorostoff")]
    [InlineData("Mohammed al-Rubaie", "Muhammad al-Rubaie", "Mohamed Al Rubaie")]
    [InlineData("Ilse Marrow", "Ilse K. Marrow", "Ilse Katrin Marrow")]
    [InlineData("Thomas Vestergren", "Tom Vestergren", "T. Vestergren")]
    [InlineData("Jürgen Schöllkopf", "Juergen Schoellkopf", "Jurgen Schollkopf")]
    [InlineData("Anneliese Brantgaard", "Anneliese Brandgaard")]
    [InlineData("Agnès Tillivre", "AGNES TILLIVRE")]
    public void NamesOfOnePersonAreOne(params string[] names) => Assert.Single(KeysOf(names).Distinct());

    [Theory]
    [InlineData("Robert Harrison", "Robert Garrison")]
    [InlineData("Ilse Marrow", "Ilse Barrow")]
    [InlineData("Wang Xiaoming", "Wang Xiaoping")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Donald Trump", "Donald Trump Jr.")]
    [InlineData("Ilse Marrow", "Tom Marrow")]
    [InlineData("Ilse Anna Marrow", "Ilse Berta Marrow")]
    [InlineData("Agnes Tillivre", "Agnes Pellermo")]
    public void NamesOfTwoPersonsAreTwo(string a, string b)
    {
        string[] keys = KeysOf(a, b);
        Assert.NotEqual(keys[0], keys[1]);
    }

    /// <summary>Wherever in the surname the slip is, and whichever of the two names comes first: the one that more articles name does.</summary>
    [Theory]
    [InlineData("ramodilpun")]
    [InlineData("ramodilpu")]
    [InlineData("ramodi")]
    public void ASlipAnywhereInASurnameMakesNobodyElse(string surname)
    {
        for (int at = 0; at < surname.Length; at++)
        {
            string rest = surname[(at + 1)..];
            Assert.All((string[])[surname[..at] + "b" + rest, surname[..at] + "b" + surname[at..], surname[..at] + rest, at == 0 ? surname : surname[..(at - 1)] + surname[at] + surname[at - 1] + rest], slip =>
            {
                // Names that are shorter than this and differ are taken for different ones.
                if (slip.Length < 6) return;
                foreach ((string often, string once) in (ReadOnlySpan<(string, string)>)[(surname, slip), (slip, surname)]) Assert.Single(KeysOf($"Ilse {often}", $"Ilse {often}", $"Ilse {once}").Distinct());
            });
        }
    }

    /// <summary>Whichever of the names is the most frequent, and whatever the name alone has become before the other one came.</summary>
    [Theory]
    [InlineData("Hal Ferring", "Jr.", "Sr.")]
    [InlineData("Hal Ferring", "III", "IV")]
    [InlineData("Hal Ferring", "Jr., MP", "Sr.")]
    [InlineData("Leo", "XII", "XIII")]
    [InlineData("Ragnhild", "I", "II")]
    [InlineData("Leo Urban", "VI", "VII")]
    public void WhoAreToldApartByASuffixAreTwo(string name, string suffix, string other)
    {
        foreach ((int alone, int first, int second) in ((int, int, int)[])[(0, 1, 1), (3, 1, 1), (1, 3, 3), (1, 9, 1), (9, 5, 1), (1, 1, 9)])
        {
            EntityTable table = new();
            Corpus corpus = new(table);
            corpus.AddTimes(first, $"{name} {suffix}");
            corpus.AddTimes(second, $"{name} {other}");
            corpus.AddTimes(alone, name);
            string[] keys = corpus.Persons();
            Assert.NotEqual(keys[0], keys[first]);

            // The second one comes when the first has the name alone already.
            EntityTable grown = new();
            Corpus before = new(grown);
            before.AddTimes(alone, name);
            before.AddTimes(first, $"{name} {suffix}");
            before.Persons();
            before.AddTimes(second, $"{name} {other}");
            before.Persons();
            Assert.NotEqual(grown.Find(EntityKind.Person, $"{name} {suffix}")!.Key, grown.Find(EntityKind.Person, $"{name} {other}")!.Key);
        }
    }

    [Fact]
    public void ANameAloneGoesToTheOneWithASuffixWhoIsClear()
    {
        Assert.Single(KeysOf("Hal Ferring", "Hal Ferring Jr.").Distinct());
        Corpus corpus = new(new EntityTable());
        corpus.AddTimes(9, "Hal Ferring Jr.");
        corpus.AddTimes(1, "Hal Ferring Sr.");
        corpus.Add("Hal Ferring");
        Assert.Equal("hal ferring jr", corpus.Persons()[^1]);
        Assert.Equal("hal ferring", KeysOf("Hal Ferring Jr.", "Hal Ferring Sr.", "Hal Ferring")[^1]);
        Assert.Equal("leo", KeysOf("Leo XII", "Leo XIII", "Leo")[^1]);
    }

    [Fact]
    public void ADegreeMakesNobodyElse() => Assert.Single(KeysOf("Ilse Marrow, PhD", "Ilse Marrow MD").Distinct());

    [Fact]
    public void ASurnameGoesToTheBearerOfWhomThereIsFarMore()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.AddTimes(9, "Hedda Carter");
        corpus.AddTimes(2, "Piet Carter");
        corpus.Add("Carter");
        Assert.Equal("hedda carter", corpus.Persons()[^1]);
    }

    [Fact]
    public void ASurnameOfTwoThatAreNamedAsOftenIsNobodys()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.AddTimes(5, "Hedda Carter");
        corpus.AddTimes(4, "Piet Carter");
        corpus.Add("Carter");
        Assert.Equal("carter", corpus.Persons()[^1]);
    }

    [Fact]
    public void AnEverydaySurnameNeedsMoreThanOneArticleOfItsBearer()
    {
        Assert.Equal(["hedda carter", "carter"], KeysOf("Hedda Carter", "Carter"));
        Assert.Equal(["hedda tillivre", "hedda tillivre"], KeysOf("Hedda Tillivre", "Tillivre"));
    }

    /// <summary>A corpus of another time or place has bearers of its own, who may not be named in full.</summary>
    [Theory]
    [InlineData("Merkel")]
    [InlineData("Putin")]
    [InlineData("al-Assad")]
    [InlineData("Carter")]
    public void ASurnameGetsNoGivenNameThatNoArticleHas(string surname)
    {
        Corpus corpus = new(new EntityTable());
        corpus.AddTimes(5, surname);
        Assert.Equal(EntityTable.Fold(surname), Assert.Single(corpus.Persons().Distinct()));
        Corpus withAnother = new(new EntityTable());
        withAnother.AddTimes(5, $"Ottokar {surname}");
        withAnother.AddTimes(3, surname);
        Assert.Equal(EntityTable.Fold($"Ottokar {surname}"), Assert.Single(withAnother.Persons().Distinct()));
    }

    [Fact]
    public void AWellKnownPersonIsMeantByTheSurnameUnlessThereIsMoreOfAnother()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.Add("Zelenskiy");
        corpus.Add("Zelensky");
        corpus.Add("Volodymyr Zelenskyy");
        corpus.AddTimes(2, "Donald Trump");
        corpus.AddTimes(2, "Ivanka Trump");
        corpus.Add("Trump");
        corpus.AddTimes(2, "Angela Merkel");
        corpus.AddTimes(3, "Ottokar Merkel");
        corpus.AddTimes(9, "Merkel");
        string[] keys = corpus.Persons();
        Assert.Equal(["volodymyr zelensky", "volodymyr zelensky", "volodymyr zelensky"], keys[..3]);
        Assert.Equal("donald trump", keys[7]);
        Assert.Equal("merkel", keys[^1]);
        Assert.Equal(3, table.Find(EntityKind.Person, "Zelenskiy")!.Count);
    }

    [Fact]
    public void AWellKnownPersonOfOneNameIsThatPerson() => Assert.Equal(["sukarno", "sukarno"], KeysOf("Sukarno", "Sukarno"));

    [Fact]
    public void AShortNameGoesToTheFullerOneOfWhomThereIsMore()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.AddTimes(10, "Piet W. Carter");
        corpus.AddTimes(2, "Piet H. Carter");
        corpus.Add("Piet Carter");
        string[] keys = corpus.Persons();
        Assert.Equal("piet w carter", keys[^1]);
        Assert.Equal("piet h carter", keys[^2]);
    }

    [Fact]
    public void WhoStandSideBySideAreTwo()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        for (int i = 0; i < 3; i++) corpus.AddArticle(Corpus.Person("Thomas Vestergren"), Corpus.Person("Tom Vestergren"));
        Assert.All(corpus.KeysOfArticles(), keys => Assert.Equal("Person:thomas vestergren; Person:tom vestergren", keys));
    }

    [Fact]
    public void TheMostFrequentFullFormIsTheLabel()
    {
        EntityTable table = new();
        Corpus corpus = new(table);
        corpus.AddTimes(2, "Dmitri Khvorostov");
        corpus.AddTimes(3, "Dmitry Khvorostov");
        corpus.AddTimes(9, "DMITRY KHVOROSTOV");
        corpus.AddTimes(4, "Khvorostov");
        corpus.Persons();
        Assert.Equal("Dmitry Khvorostov", table.Find(EntityKind.Person, "Khvorostov")!.Label);
        Assert.Equal(18, table.Find(EntityKind.Person, "Khvorostov")!.Count);
    }

    private static string[] KeysOf(params string[] names)
    {
        Corpus corpus = new(new EntityTable());
        foreach (string name in names) corpus.Add(name);
        return corpus.Persons();
    }
}
