using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment;

/// <summary>Finds in an article what it can be browsed by. What the input gives is taken as it is. Safe to share between threads.</summary>
/// <param name="defaultLanguage">The language of articles whose language is neither given nor found; null if that is unknown.</param>
public sealed class ArticleEnricher(string? defaultLanguage)
{
    /// <summary>Enriches an article.</summary>
    public EnrichedArticle Enrich(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new EnrichedArticle(article with { Language = article.Language ?? defaultLanguage })
        {
            Given = [.. Chains(EntityKind.Person, article.Persons), .. Chains(EntityKind.Place, article.Places), .. Chains(EntityKind.Organisation, article.Organisations)],
        };
    }

    private static IEnumerable<EntityChain> Chains(EntityKind kind, IEnumerable<string> names) => names.Select(name => new EntityChain(kind, name, ImmutableArray.Create(name), 1));
}
