using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Http;
using SearchServer.OpenApi;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Facets;

/// <summary>The values of one facet.</summary>
public static class FacetEndpoints
{
    /// <summary>Maps <c>/facets</c>.</summary>
    public static void MapFacets(this IEndpointRouteBuilder routes) => routes.MapRead("/facets/{field}", Get)
        .WithName("findFacetValues")
        .WaitsForSearches()
        .WithTags("Search")
        .WithSummary("The values of a facet: whose names begin so, or which lie in another.")
        .WithDescription("Counted as /search counts them: exactly, among the articles that the query and the filters find, without the alternatives that the field itself is filtered by. With a prefix, totalValues and otherCount are of the values that begin so.")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Checks that there is a facet.</summary>
    /// <exception cref="RequestException">There is none.</exception>
    public static void Check(string field)
    {
        if (!ArticleFields.Dimensions.Contains(field)) throw new RequestException("unknown-facet", $"There is no facet '{field}'. There are {string.Join(", ", ArticleFields.Dimensions)}.", StatusCodes.Status404NotFound);
    }

    /// <param name="field">The facet.</param>
    /// <param name="parameters">Which of its values, of which articles.</param>
    /// <param name="request">The request.</param>
    /// <param name="index">The index.</param>
    /// <param name="snapshots">Makes the index that of the request.</param>
    /// <param name="tags">Tells whether the client has the answer.</param>
    private static Results<Ok<FacetResponse>, StatusCodeHttpResult> Get(
        [Value(OneOf = [ArticleFields.Outlet, ArticleFields.Person, ArticleFields.Place, ArticleFields.Organisation, ArticleFields.Date, ArticleFields.Mentioned, ArticleFields.Language, ArticleFields.Section], Example = ArticleFields.Person)] string field,
        [AsParameters] FacetParameters parameters,
        HttpRequest request,
        IndexHolder index,
        RequestSnapshots snapshots,
        EntityTags tags)
    {
        (ArticleSearchRequest asked, string prefix) = SearchRequestReader.Read(field, parameters, request.Query);
        Check(field);
        using var lease = index.Acquire();
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(FacetResponse.Of(snapshots.For(request.HttpContext, lease.Value).Values(asked, prefix)));
    }
}
