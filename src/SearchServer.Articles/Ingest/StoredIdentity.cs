using SearchServer.Articles.Searching;

namespace SearchServer.Articles.Ingest;

/// <summary>Which article a stored one is.</summary>
internal static class StoredIdentity
{
    /// <summary>
    /// The article as it was read, with its identity: that which it has. Of an index that was made before identities were those of sources, it is not said which were given; then it is the one that the article would have now.
    /// </summary>
    /// <param name="stored">The article.</param>
    /// <param name="names">The names of sources.</param>
    public static (Article Article, string Id) Identified(this StoredArticle stored, SourceNames names)
    {
        Article article = stored.ToArticle();
        if (stored.Scope is not null || stored.Source is null) return (article, stored.Id);
        NamedSource source = names.Of(stored.Source);
        bool isGiven = stored.Id != stored.Url && !ArticleId.IsContentHash(stored.Id);
        article = article with { Source = source.Source, Scope = source.Scope, GivenId = isGiven ? stored.Id : null };
        return (article, isGiven ? ArticleId.Of(article) : stored.Id);
    }
}
