using System.Collections.Immutable;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>What a faceted search is to find and to count.</summary>
/// <param name="Query">What to search for.</param>
public sealed record FacetedQuery(Query Query)
{
    /// <summary>The filters that facets may be counted without, at most one a dimension.</summary>
    public IReadOnlyList<DrillDown> DrillDowns { get; init; } = [];

    /// <summary>How many hits at most; 0 for none.</summary>
    public int Count { get; init; }

    /// <summary>The order of the hits; null for the score.</summary>
    public Sort? Sort { get; init; }

    /// <summary>The place behind which hits are wanted; null for the best. All are counted.</summary>
    public SearchAfter? After { get; init; }

    /// <summary>A column of sorted terms: of the documents that have one of them in common, the first in the order is the hit; null where every document may be one. Facets count documents.</summary>
    public string? GroupField { get; init; }

    /// <summary>The facets to count.</summary>
    public IReadOnlyList<FacetRequest> Facets { get; init; } = [];

    /// <summary>The days to count.</summary>
    public IReadOnlyList<DayCountRequest> Days { get; init; } = [];

    /// <summary>The ranges to count.</summary>
    public IReadOnlyList<RangeCountRequest> Ranges { get; init; } = [];
}

/// <summary>What a faceted search found. All counts are exact.</summary>
/// <param name="Docs">The hits.</param>
/// <param name="Facets">The facets, in the order in which they were asked for.</param>
/// <param name="Days">The days, likewise.</param>
/// <param name="Ranges">The ranges, likewise: a count for each of a request.</param>
public sealed record FacetedDocs(TopDocs Docs, ImmutableArray<FacetResult> Facets, ImmutableArray<DayCounts> Days, ImmutableArray<ImmutableArray<int>> Ranges);
