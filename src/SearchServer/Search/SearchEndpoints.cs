using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles.Searching;
using SearchServer.Http;
using SearchServer.Monitoring;
using SearchServer.Problems;

namespace SearchServer.Search;

/// <summary>Searching.</summary>
public static class SearchEndpoints
{
    /// <summary>Maps <c>/search</c>.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapRead("/search", Search).WithName("search")).Produces(StatusCodes.Status304NotModified);
        Describe(routes.MapPost("/search", SearchByBody).WithName("searchByBody")).Accepts<SearchParameters>("application/json").ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint) => endpoint
        .WaitsForSearches()
        .WithTags("Search")
        .WithSummary("Ranked articles with facets and highlights.")
        .WithDescription("A filter is an alternative inside a field and a condition across fields. The counts of a field ignore the alternatives that the field is filtered by, not what must (all.) or must not (not.) be there: each is the total with this value in their place. All counts are exact.")
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SearchResponse>, StatusCodeHttpResult> Search([AsParameters] SearchParameters parameters, HttpRequest request, IndexHolder index, RequestSnapshots snapshots, TimeProvider clock, EntityTags tags, SearchMonitor monitor)
    {
        long start = Stopwatch.GetTimestamp();
        SearchAsked asked = SearchRequestReader.Read(parameters, request.Query, clock);
        using var lease = index.Acquire();
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(Answer(asked, snapshots.For(request.HttpContext, lease.Value), request.HttpContext, monitor, start));
    }

    private static Ok<SearchResponse> SearchByBody(JsonParameters body, HttpRequest request, IndexHolder index, RequestSnapshots snapshots, TimeProvider clock, SearchMonitor monitor)
    {
        // An address has parameters, too, and nobody would know which of both count.
        if (request.Query.Count > 0) throw new RequestException("unknown-parameter", $"POST /search takes its parameters from the body; the address has '{request.Query.Keys.First()}'.");
        long start = Stopwatch.GetTimestamp();
        SearchAsked asked = SearchRequestReader.Read(body.Values, clock);
        using var lease = index.Acquire();
        return TypedResults.Ok(Answer(asked, snapshots.For(request.HttpContext, lease.Value), request.HttpContext, monitor, start));
    }

    private static SearchResponse Answer(SearchAsked asked, ArticleSnapshot snapshot, HttpContext context, SearchMonitor monitor, long start)
    {
        ArticleSearchResult result = monitor.Search(snapshot, asked.Request);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        context.Response.Headers["Server-Timing"] = ServerTiming(result.Stages, elapsed);
        return SearchResponse.Of(asked, result, elapsed, snapshot.Reader.CommitId);
    }

    /// <summary>What the answer took, as browsers show it: in milliseconds, by stages.</summary>
    private static string ServerTiming(SearchStages stages, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"interpret;dur={stages[SearchStage.Interpret].TotalMilliseconds:F2}, search;dur={stages[SearchStage.Search].TotalMilliseconds:F2}, facets;dur={stages[SearchStage.Facets].TotalMilliseconds:F2}, load;dur={stages[SearchStage.Load].TotalMilliseconds:F2}, highlight;dur={stages[SearchStage.Highlight].TotalMilliseconds:F2}, total;dur={elapsed.TotalMilliseconds:F2}");
}
