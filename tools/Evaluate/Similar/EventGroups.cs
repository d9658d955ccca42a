namespace SearchServer.Evaluate.Similar;

/// <summary>Articles that are likely about the same event, by rules and not by reading: what is right for each article that has any.</summary>
internal static class EventGroups
{
    /// <summary>An entity that more than one article in so many has ties no event.</summary>
    private const int RareEntity = 50;

    /// <summary>A word that more than one title in so many has does not, either.</summary>
    private const int RareWord = 100;

    private const int DaysOfNames = 2;
    private const int DaysOfHeadlines = 7;
    private const int SharedWords = 3;
    private const int SharedPersons = 2;

    /// <summary>At most two days apart, two persons and a place in common. A ranking by entities and time is measured by what it goes by: what it gains here is no proof.</summary>
    public static Dictionary<string, Dictionary<string, int>> ByNames(ArticleFacts[] articles)
    {
        HashSet<string> persons = Rare(articles, article => article.Persons, RareEntity);
        HashSet<string> places = Rare(articles, article => article.Places, RareEntity);
        return Pairs(articles, article => article.Persons.Where(persons.Contains), SharedPersons, (a, b) => a.IsWithin(DaysOfNames, b) && a.Places.Any(place => places.Contains(place) && b.Places.Contains(place)));
    }

    /// <summary>Headlines of two outlets, at most a week apart, that have three rare words in common: nothing of entities, but time.</summary>
    public static Dictionary<string, Dictionary<string, int>> ByHeadlines(ArticleFacts[] articles)
    {
        HashSet<string> words = Rare(articles, article => article.TitleWords, RareWord);
        return Pairs(articles, article => article.TitleWords.Where(words.Contains), SharedWords, (a, b) => a.IsWithin(DaysOfHeadlines, b) && a.Outlet != b.Outlet);
    }

    private static HashSet<string> Rare(ArticleFacts[] articles, Func<ArticleFacts, IEnumerable<string>> of, int oneIn) =>
        [.. articles.SelectMany(of).CountBy(value => value).Where(value => value.Value <= articles.Length / oneIn).Select(value => value.Key)];

    /// <summary>The articles, by article, that have enough values in common with it and are a pair.</summary>
    private static Dictionary<string, Dictionary<string, int>> Pairs(ArticleFacts[] articles, Func<ArticleFacts, IEnumerable<string>> of, int shared, Func<ArticleFacts, ArticleFacts, bool> arePair)
    {
        ILookup<string, ArticleFacts> byValue = articles.SelectMany(article => of(article).Select(value => (value, article))).ToLookup(pair => pair.value, pair => pair.article);
        Dictionary<string, Dictionary<string, int>> pairs = [];
        foreach (ArticleFacts article in articles)
        {
            Dictionary<string, int> others = of(article).SelectMany(value => byValue[value]).CountBy(other => other)
                .Where(other => other.Value >= shared && article.IsOther(other.Key) && arePair(article, other.Key)).ToDictionary(other => other.Key.Id, _ => 1);
            if (others.Count > 0) pairs[article.Id] = others;
        }

        return pairs;
    }
}
