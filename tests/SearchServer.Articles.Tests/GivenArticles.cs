using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Tests;

/// <summary>Articles with what they are given and nothing that is found in their texts, for tests of what is behind enrichment.</summary>
internal static class GivenArticles
{
    public static IndexedArticle Indexed(Article article, string id, EntityTable table)
    {
        static IEnumerable<EntityChain> Chains(EntityKind kind, IEnumerable<string> names) => names.Select(name => new EntityChain(kind, name, [name], 1));
        EntityChain[] chains = [.. Chains(EntityKind.Person, article.Persons), .. Chains(EntityKind.Place, article.Places), .. Chains(EntityKind.Organisation, article.Organisations)];
        return new IndexedArticle(article, id, 1)
        {
            ContentHash = ArticleId.ContentHash(article),
            Entities = [.. table.Resolve(chains).Select(resolved => new ArticleEntity(resolved.Chain, resolved.Key, IsGiven: true))],
        };
    }
}
