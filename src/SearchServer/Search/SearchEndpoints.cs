using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Articles.Searching;
using SearchServer.Http;
using SearchServer.Monitoring;

namespace SearchServer.Search;

/// <summary>Searching.</summary>
public static class SearchEndpoints
{
    /// <summary>Maps <c>/search</c>.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapRead("/search", Search)
        .WithTags("Search")
        .WithSummary("Ranked articles with facets and highlights.")
        .WithDescription("A filter is an alternative inside a field and a condition across fields. The counts of a field ignore the alternatives that the field is filtered by, not what must (all.) or must not (not.) be there: each is the total with this value in their place. All counts are exact.")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status414UriTooLong)
        .ProducesProblem(StatusCodes.Status431RequestHeaderFieldsTooLarge)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SearchResponse>, StatusCodeHttpResult> Search([AsParameters] SearchParameters parameters, HttpRequest request, IndexHolder index, RequestSnapshots snapshots, TimeProvider clock, EntityTags tags, SearchMonitor monitor)
    {
        long start = Stopwatch.GetTimestamp();
        ArticleSearchRequest search = SearchRequestReader.Read(parameters, request.Query, clock);
        using var lease = index.Acquire();
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        ArticleSearchResult result = monitor.Search(snapshots.For(request.HttpContext, lease.Value), search);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        request.HttpContext.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"search;dur={elapsed.TotalMilliseconds:F2}");
        return TypedResults.Ok(SearchResponse.Of(search, result, elapsed));
    }
}
