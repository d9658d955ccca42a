using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Http;
using SearchServer.OpenApi;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Entities;

/// <summary>Persons, places and organisations.</summary>
public static class EntityEndpoints
{
    /// <summary>A slash in a value of the path, which routes leave as it was sent.</summary>
    private const string EscapedSlash = "%2F";

    /// <summary>Maps <c>/entities</c>.</summary>
    public static void MapEntities(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapRead("/entities", Find).WithName("findEntities"))
            .WithSummary("Persons, places and organisations by name, those in the most articles first.");
        Describe(routes.MapRead("/entities/{kind}/{**key:minlength(1)}", Get).WithName("getEntity")).WithoutParameters().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A person, place or organisation: its names, when articles speak of it and which, and who and what appears with it.")
            .WithDescription("Found by its key, its label or any name that articles use; the key in the answer is the one that filters and facets have. Who and what appears with it comes in the order of significance: how much more often it is in articles with the entity than in all of them.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint) => endpoint.WaitsForSearches().WithTags("Entities")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<EntitiesResponse>, StatusCodeHttpResult> Find([AsParameters] EntityParameters parameters, HttpRequest request, IndexHolder index, RequestSnapshots snapshots, EntityTags tags)
    {
        (string text, IReadOnlyList<EntityKind> kinds, int count) = SearchRequestReader.Read(parameters, request.Query);
        using var lease = index.Acquire();
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(EntitiesResponse.Of(EntityMatch.Find(snapshots.For(request.HttpContext, lease.Value), text, kinds, count)));
    }

    /// <param name="kind">What it is.</param>
    /// <param name="key">Its key, label or another name.</param>
    /// <param name="index">The index.</param>
    /// <param name="snapshots">Makes the index that of the request.</param>
    /// <param name="context">The request.</param>
    /// <param name="tags">Tells whether the client has the answer.</param>
    private static Results<Ok<EntityResponse>, StatusCodeHttpResult> Get([Value(NamesOf = typeof(EntityKind), Example = "place")] string kind, [Value(Example = "port halden")] string key, IndexHolder index, RequestSnapshots snapshots, HttpContext context, EntityTags tags)
    {
        EntityKind known = KindOf(kind);
        using var lease = index.Acquire();
        Entity entity = EntityOf(lease.Value, known, key);
        if (tags.IsKnown(context, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(EntityResponse.Of(EntityProfile.Of(snapshots.For(context, lease.Value), entity)));
    }

    /// <summary>The kind that a path names.</summary>
    /// <exception cref="RequestException">There is none.</exception>
    internal static EntityKind KindOf(string kind) => EntityKinds.Find(kind) ?? throw new RequestException("unknown-kind", $"There are no entities of the kind '{kind}', but {EntityKinds.Expected}.", StatusCodes.Status404NotFound);

    /// <summary>The entity that a path names.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Its key, label or another name, as routes have it.</param>
    /// <exception cref="RequestException">There is none.</exception>
    internal static Entity EntityOf(ArticleSnapshot snapshot, EntityKind kind, string key)
    {
        string name = key.Replace(EscapedSlash, "/", StringComparison.OrdinalIgnoreCase);
        return snapshot.Entities.Find(kind, name) ?? throw new RequestException("entity-not-found", $"No article has the {ArticleFields.FieldOf(kind)} '{name}'.", StatusCodes.Status404NotFound);
    }
}
