using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Queries of what is like an article.</summary>
internal static class SimilarArticles
{
    /// <summary>The share of the words looked for that an article must have: what has one of them alone is about something else.</summary>
    private const double Least = 0.3;

    /// <summary>In an article of a few sentences every word stands once, and in a small archive two articles may be all that are about the same.</summary>
    private static readonly MoreLikeThisOptions s_options = new() { MinTermFreq = 1, MinDocFreq = 2 };

    /// <summary>Articles about the same: those that have enough of the words that tell most about the article, in its language, without it and those of nearly its text.</summary>
    public static Query Query(StoredArticle article, ArticleSnapshot snapshot)
    {
        (string, string)[] texts =
        [
            (ArticleFields.TextField(ArticleFields.Title, article.IndexLanguage), article.Title),
            (ArticleFields.TextField(ArticleFields.Body, article.IndexLanguage), article.Body),
        ];
        if (MoreLikeThis.Like(snapshot.Reader, texts, snapshot.Schema.Analyzer, s_options) is not BooleanQuery words) return new MatchNoDocsQuery();
        BooleanClause itself = new(new TermQuery(ArticleFields.Id, article.Id), Occur.MustNot);
        BooleanClause[] others = article.Group is { } group ? [itself, new BooleanClause(new TermQuery(ArticleFields.Group, group), Occur.MustNot)] : [itself];
        return new BooleanQuery([new BooleanClause(new BooleanQuery(words.Clauses, Math.Max(1, (int)(Least * words.Clauses.Length))), Occur.Must), .. others]);
    }

    /// <summary>The other articles of nearly the same text.</summary>
    public static Query Duplicates(StoredArticle article) => article.Group is { } group
        ? new BooleanQuery([new BooleanClause(new TermQuery(ArticleFields.Group, group), Occur.Filter), new BooleanClause(new TermQuery(ArticleFields.Id, article.Id), Occur.MustNot)])
        : new MatchNoDocsQuery();
}
