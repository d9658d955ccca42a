using System.Collections.Immutable;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>A value with the name to show for it.</summary>
/// <param name="Value">The facet value: of a person, place or organisation its key.</param>
/// <param name="Label">The name to show.</param>
public readonly record struct LabelledValue(string Value, string Label);

/// <summary>An article as it is stored.</summary>
public sealed record StoredArticle
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When: a day or a moment in ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>Where the date comes from.</summary>
    public string? DateSource { get; init; }

    /// <summary>Persons in it.</summary>
    public ImmutableArray<LabelledValue> Persons { get; init; } = [];

    /// <summary>Places in it.</summary>
    public ImmutableArray<LabelledValue> Places { get; init; } = [];

    /// <summary>Organisations in it.</summary>
    public ImmutableArray<LabelledValue> Organisations { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The section of the outlet.</summary>
    public string? Section { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The file it was read from.</summary>
    public string? Source { get; init; }
}

/// <summary>A hit.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">Its score; null where hits are in another order.</param>
/// <param name="TitleHighlights">The title with what matched in it; empty if highlights were not wanted.</param>
/// <param name="BodyHighlights">Fragments of the text with what matched in them; empty if highlights were not wanted.</param>
public sealed record ArticleHit(StoredArticle Article, float? Score, ImmutableArray<Fragment> TitleHighlights, ImmutableArray<Fragment> BodyHighlights);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value, to filter by.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have it.</param>
/// <param name="Selected">Whether the search is filtered by it.</param>
public readonly record struct ArticleFacetValue(string Value, string Label, int Count, bool Selected);

/// <summary>A facet. All counts are exact, and those of a field ignore the field's own filter.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values.</param>
/// <param name="TotalValues">How many values occur.</param>
/// <param name="OtherCount">The sum of the counts of those that are not returned.</param>
/// <param name="Missing">How many articles have no value.</param>
public sealed record ArticleFacet(string Field, ImmutableArray<ArticleFacetValue> Values, int TotalValues, long OtherCount, int Missing);

/// <summary>The answer to a search.</summary>
/// <param name="Total">How many articles match.</param>
/// <param name="Hits">The hits.</param>
/// <param name="Facets">The facets, in the order in which they were asked for.</param>
/// <param name="Warnings">What of the query was not understood, for the person who typed it.</param>
public sealed record ArticleSearchResult(TotalHits Total, ImmutableArray<ArticleHit> Hits, ImmutableArray<ArticleFacet> Facets, ImmutableArray<string> Warnings);
