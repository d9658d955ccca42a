using System.Collections.Immutable;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Enrichment.Dates;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Enrichment;

/// <summary>
/// Finds in an article what it can be browsed by. What the input gives is taken as it is: an article that names persons has these and no others. Names and dates are looked for in English texts only, for that is
/// what the tagger was trained on. Safe to share between threads.
/// </summary>
/// <param name="defaultLanguage">The language of articles whose language is neither given nor found; null if that is unknown.</param>
/// <param name="outlets">The names of outlets.</param>
internal sealed class ArticleEnricher(string? defaultLanguage, OutletRegistry outlets)
{
    private const string English = "en";

    /// <summary>Enriches an article.</summary>
    public EnrichedArticle Enrich(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ImmutableArray<EntityChain> given = [.. Given(EntityKind.Person, article.Persons), .. Given(EntityKind.Place, article.Places), .. Given(EntityKind.Organisation, article.Organisations)];
        TextSignature signature = TextSignature.Of(article.Title, article.Body, out ulong[] bands);
        EnrichedArticle enriched = new(article with { Language = article.Language ?? LanguageDetector.Detect($"{article.Title}\n{article.Body}") ?? defaultLanguage, Outlet = OutletOf(article) })
        {
            Given = given,
            Signature = signature,
            Bands = [.. bands],
        };
        if (ArticleFields.LanguageOf(enriched.Article.Language) != English) return enriched;
        List<EntityMention> title = [];
        List<EntityMention> body = [];
        EntityTagger.Default.Tag(article.Title, article.Body, title, body);
        return enriched with
        {
            Found = [.. NameResolver.Resolve(article.Title, title, article.Body, body).Where(chain => given.All(other => other.Kind != chain.Kind))],
            Mentioned = Mentioned(article),
        };
    }

    private string? OutletOf(Article article) => outlets.Resolve(new OutletEvidence { Given = article.Outlet, Url = article.Url, Path = article.Source, Text = article.Body });

    private static IEnumerable<EntityChain> Given(EntityKind kind, IEnumerable<string> names) => names.Select(name => new EntityChain(kind, name, [name], 1));

    private static ImmutableArray<string> Mentioned(Article article)
    {
        List<MentionedDate> dates = [];
        MentionedDates.Find(article.Title, article.Date, dates);
        MentionedDates.Find(article.Body, article.Date, dates);
        return [.. dates.Select(date => date.Value).Distinct().Order(StringComparer.Ordinal)];
    }
}
