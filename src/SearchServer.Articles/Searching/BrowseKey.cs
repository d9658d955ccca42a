using System.Text.Json;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Tells searches without words apart by what they ask for (<see cref="BrowseCache"/>).</summary>
internal static class BrowseKey
{
    /// <summary>Hits of deeper pages are not kept.</summary>
    private const int MaxHits = 1000;

    /// <summary>The key of a search; null if what it finds is not kept.</summary>
    /// <param name="request">The search.</param>
    /// <param name="query">What its words mean.</param>
    public static string? Of(ArticleSearchRequest request, Query query)
    {
        if (query is not MatchAllDocsQuery || request.After is not null || request.Recency is not null || request.Skip + request.Take > MaxHits || request.Facets.Any(facet => facet.Among is not null)) return null;
        return JsonSerializer.Serialize(new
        {
            request.Filters,
            request.FirstDay,
            request.LastDay,
            request.From,
            request.To,
            request.Story,
            request.Collapse,
            request.Sort,
            request.Histogram?.Interval,
            IsHistogram = request.Histogram is not null,
            Zone = request.Histogram?.Zone?.Name,
            request.Stack,
            request.Periods,
            request.Skip,
            request.Take,
            request.Facets,
        });
    }
}
