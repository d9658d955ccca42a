using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Tests;

/// <summary>Articles with what they are given and nothing that is found in their texts, for tests of what is behind enrichment.</summary>
internal static class GivenArticles
{
    public static IndexedArticle Indexed(Article article, string id, EntityTable table)
    {
        IEnumerable<ArticleEntity> Named(EntityKind kind, IEnumerable<string> names) =>
            table.Resolve([.. names.Select(name => new EntityChain(kind, name, [name], 1))]).Select(entity => new ArticleEntity(entity.Chain, entity.Key, IsGiven: true));
        return new IndexedArticle(article, id, 1)
        {
            ContentHash = ArticleId.ContentHash(article),
            Entities = [.. Named(EntityKind.Person, article.Persons), .. Named(EntityKind.Place, article.Places), .. Named(EntityKind.Organisation, article.Organisations)],
        };
    }
}
