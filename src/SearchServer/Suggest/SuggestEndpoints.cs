using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles.Suggesting;
using SearchServer.Http;
using SearchServer.Search;

namespace SearchServer.Suggest;

/// <summary>Completing what is typed.</summary>
public static class SuggestEndpoints
{
    /// <summary>Maps <c>/suggest</c>.</summary>
    public static void MapSuggest(this IEndpointRouteBuilder routes) => routes.MapRead("/suggest", Suggest)
        .WithName("suggest")
        .WaitsForSearches()
        .WithTags("Search")
        .WithSummary("Completes what is typed in a search box.")
        .WithDescription("Persons, places and organisations under any of their names, outlets, and phrases that titles have in common. What begins as was typed comes before what does but for a wrong letter; then what more, and more recent, articles are about. With filters, only what articles that they leave have.")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<SuggestResponse>, StatusCodeHttpResult> Suggest([AsParameters] SuggestParameters parameters, HttpRequest request, IndexHolder index, RequestSnapshots snapshots, EntityTags tags)
    {
        SuggestionRequest asked = SearchRequestReader.Read(parameters, request.Query);
        using var lease = index.Acquire();
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(SuggestResponse.Of(asked, snapshots.For(request.HttpContext, lease.Value).Suggest(asked)));
    }
}
