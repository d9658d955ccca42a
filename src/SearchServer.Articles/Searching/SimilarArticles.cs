using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>
/// Queries of what is like an article: about the same event, by its words, by the persons, places and organisations that it has, and by when it was published. docs/facets.md says on what the numbers were chosen, and
/// <c>Evaluate similar</c> measures them.
/// </summary>
internal static class SimilarArticles
{
    /// <summary>The share of the words looked for that an article must have: what has a few of them alone is about something else.</summary>
    private const double Least = 0.3;

    /// <summary>So many are enough of however many words.</summary>
    private const int Enough = 9;

    /// <summary>More entities than those that say most are not looked for.</summary>
    private const int MaxEntities = 20;

    /// <summary>What an entity weighs that is named all the time, beside a word.</summary>
    private const double EntityWeight = 0.5;

    /// <summary>An entity that is named so often counts half of one that is named all the time: who is named once may be the photographer.</summary>
    private const double HalfMentions = 2;

    /// <summary>What is published so many days before or after counts half.</summary>
    private const int HalfLifeDays = 5;

    /// <summary>What the distance in time leaves at least, so that in an archive without another article of the event those of the same story follow.</summary>
    private const float LeastInTime = 0.3f;

    /// <summary>What an article without a date is left: as if it were a week away.</summary>
    private const float WithoutDate = 0.4f;

    /// <summary>In an article of a few sentences every word stands once, and in a small archive two articles may be all that are about the same.</summary>
    private static readonly MoreLikeThisOptions s_options = new() { MinTermFreq = 1, MinDocFreq = 2, MaxQueryTerms = 60 };

    /// <summary>Articles about the same event, without the article and those of nearly its text; behind them those about the same story.</summary>
    public static Query Query(StoredArticle article, ArticleSnapshot snapshot)
    {
        if (Words(article, snapshot, s_options) is not BooleanQuery words) return new MatchNoDocsQuery();
        BooleanQuery enough = new(words.Clauses, Math.Clamp((int)(Least * words.Clauses.Length), 1, Enough));
        return InTime(new BooleanQuery([new BooleanClause(enough, Occur.Must), .. Entities(article, snapshot), .. Without(article)]), article);
    }

    /// <summary>The other articles of nearly the same text.</summary>
    public static Query Duplicates(StoredArticle article) => article.Group is { } group
        ? new BooleanQuery([new BooleanClause(new TermQuery(ArticleFields.Group, group), Occur.Filter), new BooleanClause(new TermQuery(ArticleFields.Id, article.Id), Occur.MustNot)])
        : new MatchNoDocsQuery();

    /// <summary>The words that tell most about an article, in its language.</summary>
    internal static Query Words(StoredArticle article, ArticleSnapshot snapshot, MoreLikeThisOptions options) => MoreLikeThis.Like(
        snapshot.Reader,
        [(ArticleFields.TextField(ArticleFields.Title, article.IndexLanguage), article.Title), (ArticleFields.TextField(ArticleFields.Body, article.IndexLanguage), article.Body)],
        snapshot.Schema.Analyzer,
        options);

    /// <summary>Neither the article nor those of nearly its text.</summary>
    internal static IEnumerable<BooleanClause> Without(StoredArticle article)
    {
        yield return new BooleanClause(new TermQuery(ArticleFields.Id, article.Id), Occur.MustNot);
        if (article.Group is { } group) yield return new BooleanClause(new TermQuery(ArticleFields.Group, group), Occur.MustNot);
    }

    /// <summary>The entities that say most, of which an article need have none: the rarer one is, the more it scores.</summary>
    private static IEnumerable<BooleanClause> Entities(StoredArticle article, ArticleSnapshot snapshot)
    {
        List<(Term Term, double Boost, double Worth)> entities = [];
        foreach (IGrouping<(EntityKind Kind, string Key), ArticleEntity> entity in article.Entities.GroupBy(entity => (entity.Kind, entity.Key)))
        {
            Term term = ArticleDocument.Facets.DrillDownTerm(ArticleFields.FieldOf(entity.Key.Kind), entity.Key.Key);
            long articles = snapshot.Searcher.StatisticsOf(term).DocFreq;

            // One that no other article has finds nothing.
            if (articles < 2) continue;
            int mentions = entity.Sum(named => named.Chain.Count);
            double boost = EntityWeight * mentions / (mentions + HalfMentions);
            entities.Add((term, boost, boost * Math.Log((snapshot.Reader.MaxDoc + 1.0) / articles)));
        }

        return entities.OrderByDescending(entity => entity.Worth).Take(MaxEntities).Select(entity => new BooleanClause(new BoostQuery(new TermQuery(entity.Term), (float)entity.Boost), Occur.Should));
    }

    private static Query InTime(Query query, StoredArticle article) => article.ToArticle().Date is { } date
        ? new AgeDecayQuery(query, ArticleFields.Date, date.Time.ToUnixTimeMilliseconds(), (long)TimeSpan.FromDays(HalfLifeDays).TotalMilliseconds, WithoutDate) { Least = LeastInTime, BothSides = true }
        : query;
}
