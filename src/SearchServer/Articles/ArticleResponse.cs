using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>An article.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">Counts its states, from 1, for <c>If-Match</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Date">When, a day or a moment in ISO 8601; null if that is not known.</param>
/// <param name="DateSource">Where the date comes from.</param>
/// <param name="Persons">Persons in it.</param>
/// <param name="Places">Places in it.</param>
/// <param name="Organisations">Organisations in it.</param>
/// <param name="Mentioned">The days, months and years that it speaks of.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Section">The section of the outlet.</param>
/// <param name="Language">Its language.</param>
/// <param name="Url">Its address.</param>
/// <param name="Source">The file it was read from, from the folder on that the settings name as a source, or that the server was started in.</param>
/// <param name="Group">What articles with nearly the same text have in common; no other has it where there is none.</param>
/// <param name="Highlights">All that matches the query: in the title, and in the text as one fragment (of one of more than 100,000 UTF-16 units, so much where most matches); null without a query.</param>
/// <param name="Marks">How many matches the highlights have; null without a query.</param>
/// <param name="Warnings">What of the query was not understood, in sentences.</param>
public sealed record ArticleResponse(
    string Id,
    long Version,
    string Title,
    string Body,
    string? Outlet,
    string? Date,
    [property: Value(NamesOf = typeof(DateSource))] string? DateSource,
    IReadOnlyList<LabelledValue> Persons,
    IReadOnlyList<LabelledValue> Places,
    IReadOnlyList<LabelledValue> Organisations,
    IReadOnlyList<string> Mentioned,
    IReadOnlyList<string> Authors,
    string? Section,
    string? Language,
    string? Url,
    string? Source,
    string? Group,
    HighlightsResponse? Highlights,
    int? Marks,
    IReadOnlyList<string> Warnings)
{
    internal static ArticleResponse Of(StoredArticle article, PublicSources sources) => new(
        article.Id, article.Version, article.Title, article.Body, article.Outlet, article.Date, article.DateSource, article.Persons, article.Places, article.Organisations,
        article.Mentioned, article.Authors, article.Section, article.Language, article.Url, article.Source is { } source ? sources.Of(source) : null, article.Group,
        Highlights: null, Marks: null, Warnings: []);

    /// <summary>The article with what matches a query in it.</summary>
    internal ArticleResponse With(ArticleHit marked, Interpretation meaning) => this with
    {
        Highlights = HighlightsResponse.Of(marked, meaning),
        Marks = marked.TitleHighlights.Concat(marked.BodyHighlights).Sum(fragment => fragment.Matches.Length),
        Warnings = meaning.Warnings,
    };
}
