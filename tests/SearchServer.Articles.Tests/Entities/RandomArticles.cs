using SearchServer.Articles.Enrichment.Names;
using SearchServer.Testing;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>Articles of few names that are alike in all the ways that matter.</summary>
internal static class RandomArticles
{
    private static readonly string[] s_given = ["Sergei", "Sergey", "Tom", "Thomas", "T.", "Ilse", "Volodymyr", "Vladimir", "Hedda", "Mohammed", "Muhammad", "George", "Wang"];
    private static readonly string[] s_middle = ["", "", "", "", "W. ", "H. W. ", "Karl ", "K. ", "bin "];
    private static readonly string[] s_surnames = ["Lavrov", "Zelensky", "Zelenskyy", "Zelenskiy", "Carter", "Karter", "Tillivre", "Tilivre", "Vestergren", "Bush", "Trump", "al-Rubaie", "Rubaie", "Xiaoming", "Xiaoping"];
    private static readonly string[] s_suffixes = ["", "", "", "", "", " Jr.", " Sr."];
    private static readonly string[] s_places = ["Kiev", "Kyiv", "Paris", "Port Halden", "UK", "Britain", "Texas"];
    private static readonly string[] s_organisations = ["World Halden Forum", "The World Halden Forum", "WHF", "Halden Shipping", "Halden Shipping Inc."];

    public static EntityChain[] One(RandomSource random)
    {
        List<EntityChain> chains = [];
        for (int persons = random.Between(1, 3); persons > 0; persons--)
        {
            string surname = random.Pick(s_surnames);
            string full = random.Pick(s_given) + " " + random.Pick(s_middle) + surname + random.Pick(s_suffixes);
            chains.Add(random.OneIn(4) ? Corpus.Person(surname) : Corpus.Person(full, surname));
        }

        if (random.OneIn(2)) chains.Add(Corpus.Place(random.Pick(s_places)));
        if (random.OneIn(2)) chains.Add(Corpus.Organisation(random.Pick(s_organisations), random.Pick("WHF", "Halden")));
        return [.. chains];
    }

    public static EntityChain[][] Some(RandomSource random, int most = 60) => [.. Enumerable.Range(0, random.Between(1, most)).Select(_ => One(random))];
}
