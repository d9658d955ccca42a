using System.Collections.Immutable;
using SearchServer.Articles;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The answer to a search.</summary>
/// <param name="Query">What was searched for.</param>
/// <param name="Total">How many articles match, whether or not they are folded into stories.</param>
/// <param name="Stories">How many stories they are, of which each is one hit; null without collapse.</param>
/// <param name="Counts">What total, facets and histogram count: articles, also where hits are stories. Only stories and pages go by stories.</param>
/// <param name="TookMs">How long the search took, in milliseconds.</param>
/// <param name="Page">The number of the page, from 1; null where a cursor was gone on from.</param>
/// <param name="Size">How many hits a page has at most.</param>
/// <param name="Pages">How many pages there are, of those that can be paged to; 0 where the size is 0.</param>
/// <param name="Hits">The hits of the page.</param>
/// <param name="Cursor">Goes on behind the last hit, as the parameter of the same name; null if there are no more.</param>
/// <param name="Moved">Whether the index has changed since the cursor was given. In an order by date or title, articles that were there all the time come once still; scores may have changed, and with them the order by relevance.</param>
/// <param name="Facets">The facets by their fields.</param>
/// <param name="Histogram">When the articles were published; null unless it was asked for.</param>
/// <param name="Periods">The periods that were asked for.</param>
/// <param name="Interpreted">What the query was taken to mean.</param>
/// <param name="DidYouMean">The query with another word, of which there is more; null if there is nothing to suggest.</param>
/// <param name="Warnings">What of the query was not understood, and values of filters that no article has, in sentences.</param>
public sealed record SearchResponse(
    string Query,
    TotalResponse Total,
    long? Stories,
    [property: Value(OneOf = [SearchResponse.Articles])] string Counts,
    double TookMs,
    int? Page,
    int Size,
    int Pages,
    HitResponse[] Hits,
    string? Cursor,
    bool Moved,
    IReadOnlyDictionary<string, FacetResponse> Facets,
    HistogramResponse? Histogram,
    ImmutableArray<ArticlePeriod> Periods,
    InterpretedResponse Interpreted,
    string? DidYouMean,
    IReadOnlyList<string> Warnings)
{
    private const string Articles = "articles";

    internal static SearchResponse Of(SearchAsked asked, ArticleSearchResult result, TimeSpan elapsed, string commit)
    {
        ArticleSearchRequest request = asked.Request;
        return new SearchResponse(
            request.Text,
            TotalResponse.Of(result.Total),
            result.Stories,
            Articles,
            Math.Round(elapsed.TotalMilliseconds, 2),
            request.After is not null ? null : request.Take == 0 ? 1 : (request.Skip / request.Take) + 1,
            request.Take,
            request.Take == 0 ? 0 : (int)Math.Min(((result.Stories ?? result.Total.Value) + request.Take - 1) / request.Take, SearchRequestReader.MaxDepth / request.Take),
            result.Hits.ToArray(hit => HitResponse.Of(hit, result.Meaning, withHighlights: request.Highlight is not null)),
            Search.Cursor.Behind(asked, result, commit)?.ToString(),
            asked.Commit is { } before && before != commit,
            result.Facets.ToDictionary(facet => facet.Field, FacetResponse.Of),
            result.Histogram is { } histogram ? HistogramResponse.Of(histogram) : null,
            result.Periods,
            InterpretedResponse.Of(result.Meaning),
            result.Meaning.DidYouMean,
            result.Warnings);
    }
}

/// <summary>How many articles match.</summary>
/// <param name="Value">The number.</param>
/// <param name="Exact">Whether there are exactly so many; otherwise at least.</param>
public sealed record TotalResponse(long Value, bool Exact)
{
    internal static TotalResponse Of(TotalHits total) => new(total.Value, total.IsExact);
}

/// <summary>A hit.</summary>
/// <param name="Id">The article's identity: /articles/{id} has all of it.</param>
/// <param name="Score">The score, of a story that of its best article; null where it is no part of the order.</param>
/// <param name="Title">The title.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Date">When, a day or a moment in ISO 8601; null if that is not known.</param>
/// <param name="DateSource">Where the date comes from.</param>
/// <param name="Persons">Persons in it.</param>
/// <param name="Places">Places in it.</param>
/// <param name="Organisations">Organisations in it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Duplicates">How many other articles have nearly the same text.</param>
/// <param name="Story">The story that it stands for; null without collapse.</param>
/// <param name="Missing">The words of the query that it lacks.</param>
/// <param name="Highlights">What matched, by field; null if highlights were not wanted.</param>
/// <param name="Explanation">How the score comes about; null if that was not asked for.</param>
public sealed record HitResponse(
    string Id,
    float? Score,
    string Title,
    string? Outlet,
    string? Date,
    [property: Value(NamesOf = typeof(DateSource))] string? DateSource,
    IReadOnlyList<LabelledValue> Persons,
    IReadOnlyList<LabelledValue> Places,
    IReadOnlyList<LabelledValue> Organisations,
    string? Url,
    int Duplicates,
    StoryResponse? Story,
    IReadOnlyList<string> Missing,
    HighlightsResponse? Highlights,
    Explanation? Explanation)
{
    internal static HitResponse Of(ArticleHit hit, Interpretation meaning, bool withHighlights) => new(
        hit.Article.Id, hit.Score, hit.Article.Title, hit.Article.Outlet, hit.Article.Date, hit.Article.DateSource, hit.Article.Persons, hit.Article.Places, hit.Article.Organisations, hit.Article.Url, hit.Duplicates,
        hit.Story is { } story ? StoryResponse.Of(story) : null,
        hit.MissingWords, withHighlights ? HighlightsResponse.Of(hit, meaning) : null, hit.Explanation);
}

/// <summary>A story: the articles that match the search and have nearly the same text.</summary>
/// <param name="Id">Finds them as the parameter story; null for an article that has nothing in common with any.</param>
/// <param name="Count">How many they are, with the one that is shown.</param>
/// <param name="Outlets">Who published them, those with the most of them first; at most ten.</param>
/// <param name="TotalOutlets">How many outlets there are.</param>
public sealed record StoryResponse(string? Id, int Count, IReadOnlyList<string> Outlets, int TotalOutlets)
{
    internal static StoryResponse Of(ArticleStory story) => new(story.Id, story.Count, story.Outlets, story.TotalOutlets);
}

/// <summary>What matched in the texts of a hit.</summary>
/// <param name="Title">The title as one fragment.</param>
/// <param name="Body">The best fragments of the text, or the text as one; its beginning, without matches, if nothing matched in it.</param>
public sealed record HighlightsResponse(FragmentResponse[] Title, FragmentResponse[] Body)
{
    internal static HighlightsResponse Of(ArticleHit hit, Interpretation meaning) => new(
        hit.TitleHighlights.ToArray(fragment => FragmentResponse.Of(fragment, meaning)), hit.BodyHighlights.ToArray(fragment => FragmentResponse.Of(fragment, meaning)));
}

/// <summary>A fragment of a text.</summary>
/// <param name="Text">The fragment.</param>
/// <param name="Start">Where it starts in the whole text, in UTF-16 units, as JavaScript counts.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Matches">What matched in it; offsets into the whole text.</param>
/// <param name="Html">The fragment as HTML, escaped, with what matched in <c>em</c>.</param>
/// <param name="Words">The words and quotations of the query that it shows, as they were typed, in the order of the query.</param>
public sealed record FragmentResponse(string Text, int Start, int End, MatchResponse[] Matches, string Html, string[] Words)
{
    internal static FragmentResponse Of(Fragment fragment, Interpretation meaning) => new(
        fragment.Text, fragment.Start, fragment.End, fragment.Matches.ToArray(static match => new MatchResponse(match.Start, match.End)), fragment.ToHtml(), fragment.Words.ToArray(meaning.WordOf));
}

/// <summary>A match.</summary>
/// <param name="Start">Where it starts in the whole text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct MatchResponse(int Start, int End);

/// <summary>A facet.</summary>
/// <param name="Values">Its values.</param>
/// <param name="TotalValues">How many values occur.</param>
/// <param name="OtherCount">The sum of the counts of those that are not listed.</param>
/// <param name="Missing">How many articles have no value.</param>
/// <param name="MissingSelected">Whether the search is filtered by having none.</param>
public sealed record FacetResponse(IReadOnlyList<ArticleFacetValue> Values, int TotalValues, long OtherCount, int Missing, bool MissingSelected)
{
    internal static FacetResponse Of(ArticleFacet facet) => new(facet.Values, facet.TotalValues, facet.OtherCount, facet.Missing, facet.MissingSelected);
}

/// <summary>Parts of an answer out of parts of a result, an array and nothing else: an answer has a hundred lists.</summary>
internal static class Parts
{
    public static TPart[] ToArray<T, TPart>(this ImmutableArray<T> results, Func<T, TPart> part)
    {
        if (results.IsEmpty) return [];
        TPart[] parts = new TPart[results.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = part(results[i]);
        return parts;
    }
}
