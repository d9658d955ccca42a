using SearchServer.Articles.Interpreting;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Highlighting;

namespace SearchServer.Articles.Searching;

/// <summary>A key of the order of hits. Articles without a date or a title that it goes by come last.</summary>
public enum ArticleSort
{
    /// <summary>The best match first.</summary>
    Relevance,

    /// <summary>The oldest first.</summary>
    OldestFirst,

    /// <summary>The newest first.</summary>
    NewestFirst,

    /// <summary>By title, as a person sorts titles.</summary>
    Title,

    /// <summary>By title, the last first.</summary>
    TitleDescending,
}

/// <summary>Which article of a story is shown: of those with nearly the same text.</summary>
public enum StoryMember
{
    /// <summary>The first in the order asked for.</summary>
    Best,

    /// <summary>The newest that matches.</summary>
    Newest,

    /// <summary>The oldest that matches.</summary>
    Oldest,
}

/// <summary>A filter on a facet field. Values of <c>date</c> are periods, as <see cref="DateBounds.TryRead"/> reads them.</summary>
/// <param name="Field">One of <see cref="Schema.ArticleFields.Dimensions"/>.</param>
public sealed record FacetFilter(string Field)
{
    /// <summary>Articles must have one of these values.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>Whether articles without a value pass, too: alone, or as an alternative to <see cref="AnyOf"/>.</summary>
    public bool OrMissing { get; init; }

    /// <summary>Articles must have all of these values.</summary>
    public IReadOnlyList<string> AllOf { get; init; } = [];

    /// <summary>Articles must have none of these values.</summary>
    public IReadOnlyList<string> NoneOf { get; init; } = [];

    /// <summary>Whether articles must have a value, whichever.</summary>
    public bool NotMissing { get; init; }

    /// <summary>Whether it says anything.</summary>
    public bool IsGiven => AnyOf.Count + AllOf.Count + NoneOf.Count > 0 || OrMissing || NotMissing;
}

/// <summary>The order of the values of a facet.</summary>
public enum FacetValueOrder
{
    /// <summary>The order that is the field's own: of dates the newest first, of all else the most frequent.</summary>
    Usual,

    /// <summary>The most frequent first.</summary>
    Count,

    /// <summary>As a person sorts labels; of dates the oldest first.</summary>
    Label,

    /// <summary>Those first that are much more frequent than in all articles (<see cref="FacetRequest.BySignificance"/>). Dates have none: it is the same as <see cref="Count"/>.</summary>
    Significance,
}

/// <summary>A facet to count. The values of <c>date</c> and <c>mentioned</c> are a tree: years, with the months of those that are open, with the days of those that are.</summary>
/// <param name="Field">One of <see cref="Schema.ArticleFields.Dimensions"/>.</param>
/// <param name="Count">How many values; of a tree, of each of its lists.</param>
/// <param name="Order">The order of the values, of which these are the first.</param>
public sealed record FacetWish(string Field, int Count, FacetValueOrder Order = FacetValueOrder.Usual)
{
    /// <summary>Whether places are a tree, too: those that lie in no other, and what lies in those that are open. Open are what the search is filtered by, and what these lie in.</summary>
    public bool AsTree { get; init; }

    /// <summary>The value of a tree whose parts are wanted, as a list; null for the tree.</summary>
    public string? In { get; init; }

    /// <summary>The only values to count; null for all.</summary>
    internal FacetSubset? Among { get; init; }
}

/// <summary>What to search for.</summary>
/// <param name="Text">The query as a person types it; empty for all articles.</param>
public sealed record ArticleSearchRequest(string Text)
{
    /// <summary>How much of the query's words an article must have.</summary>
    public MatchMode Match { get; init; }

    /// <summary>Filters, at most one a field.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Articles that were published on this day or later, by the days that publishers wrote.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Articles that were published on this day or before.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Articles that were published at this moment or later. Where only the day is known, it counts by its beginning in the zone of this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Articles that were published at this moment or before; days as for <see cref="From"/>.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Articles of this story only, by its identity; null for all.</summary>
    public string? Story { get; init; }

    /// <summary>Whether articles with nearly the same text are one hit, in the place of the first of them, and which is shown of them; null where each is a hit. Totals and facets count articles all the same.</summary>
    public StoryMember? Collapse { get; init; }

    /// <summary>The order: by the first key, those that are equal in it by the second, and so on, and at last by their identities. Without keys by relevance.</summary>
    public IReadOnlyList<ArticleSort> Sort { get; init; } = [];

    /// <summary>Whether newer articles come before older ones that match about as well, and how fast age counts; null if age does not count. It changes the order by relevance, and nothing else.</summary>
    public Recency? Recency { get; init; }

    /// <summary>The place behind which hits are wanted, of the same search; null for the first.</summary>
    public ArticlePlace? After { get; init; }

    /// <summary>The histogram of when the articles were published; null for none.</summary>
    public HistogramWish? Histogram { get; init; }

    /// <summary>The facet whose most frequent values divide each bucket of the histogram; null for none.</summary>
    public FacetWish? Stack { get; init; }

    /// <summary>Periods in which to count articles, as <see cref="DateBounds.TryRead"/> reads them, of days.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>How many hits to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits to return.</summary>
    public int Take { get; init; } = 10;

    /// <summary>The facets to count.</summary>
    public IReadOnlyList<FacetWish> Facets { get; init; } = [];

    /// <summary>How to highlight bodies; null for no highlights. Titles are highlighted as a whole.</summary>
    public HighlightOptions? Highlight { get; init; } = new();

    /// <summary>Whether to say how each score comes about.</summary>
    public bool Explain { get; init; }
}
