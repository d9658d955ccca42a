using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Http;
using SearchServer.OpenApi;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>Single articles.</summary>
public static class ArticleEndpoints
{
    private const string Prefix = "/articles/";

    /// <summary>One of the sample articles.</summary>
    private const string Sample = "samples:sv-19";

    private const string SimilarSuffix = "/similar";
    private const string DuplicatesSuffix = "/duplicates";

    /// <summary>Maps <c>/articles</c>.</summary>
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        // An identity may be an address with slashes, as it is or escaped; with something behind it, escaped.
        Describe(routes.MapRead(Prefix + "{**id:minlength(1)}", Get).WithName("getArticle")).WithSummary("An article, with all that matches a query marked in it.");
        Describe(routes.MapRead(Prefix + "{id}" + SimilarSuffix, Similar).WithName("findSimilar")).WaitsForSearches().WithSummary("Articles about the same event.")
            .WithDescription("Those that share the most of the words, persons, places and organisations that tell what the article is about, and were published within days of it; behind them those about the same story at other times. Without the article itself and those of nearly the same text. The identity is escaped: slashes are %2F.");
        Describe(routes.MapRead(Prefix + "{id}" + DuplicatesSuffix, Duplicates).WithName("findDuplicates")).WithSummary("The other articles of nearly the same text.")
            .WithDescription("The earliest first, those without a date last. The identity is escaped: slashes are %2F.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint) => endpoint.WithTags("Articles")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <param name="id">The article's identity, as hits have it.</param>
    /// <param name="parameters">What to mark.</param>
    /// <param name="index">The index.</param>
    /// <param name="snapshots">Makes the index that of the request.</param>
    /// <param name="request">The request, for the identity as it is escaped.</param>
    /// <param name="sources">What sources are called.</param>
    /// <param name="tags">Tells whether the client has the answer.</param>
    private static Results<Ok<ArticleResponse>, StatusCodeHttpResult> Get([Value(Example = Sample)] string id, [AsParameters] ArticleParameters parameters, IndexHolder index, RequestSnapshots snapshots, HttpRequest request, PublicSources sources, EntityTags tags)
    {
        (string Text, MatchMode Match, HighlightOptions Options)? marks = SearchRequestReader.Read(parameters, request.Query);
        using var lease = index.Acquire();
        StoredArticle article = Find(lease.Value, id, request);
        if (tags.IsKnown(request.HttpContext, lease.Value, article.Version)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        ArticleResponse answer = ArticleResponse.Of(article, sources);
        if (marks is not { } asked) return TypedResults.Ok(answer);
        ArticleSnapshot snapshot = snapshots.For(request.HttpContext, lease.Value);
        Interpretation meaning = snapshot.Interpret(asked.Text, asked.Match);
        return TypedResults.Ok(answer.With(snapshot.Mark(article, meaning, asked.Options), meaning));
    }

    /// <inheritdoc cref="Get"/>
    private static Results<Ok<SimilarResponse>, StatusCodeHttpResult> Similar([Value(Example = Sample)] string id, [AsParameters] SimilarParameters parameters, IndexHolder index, RequestSnapshots snapshots, HttpRequest request, EntityTags tags)
    {
        ArticleSearchRequest wanted = SearchRequestReader.Read(parameters, request.Query);
        using var lease = index.Acquire();
        StoredArticle article = Find(lease.Value, id, request, SimilarSuffix);
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(SimilarResponse.Of(snapshots.For(request.HttpContext, lease.Value).SimilarTo(article, wanted)));
    }

    /// <inheritdoc cref="Get"/>
    private static Results<Ok<DuplicatesResponse>, StatusCodeHttpResult> Duplicates([Value(Example = Sample)] string id, [AsParameters] PageParameters parameters, IndexHolder index, RequestSnapshots snapshots, HttpRequest request, EntityTags tags)
    {
        ArticleSearchRequest wanted = SearchRequestReader.Read(parameters, request.Query);
        using var lease = index.Acquire();
        StoredArticle article = Find(lease.Value, id, request, DuplicatesSuffix);
        if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(DuplicatesResponse.Of(article.Group, snapshots.For(request.HttpContext, lease.Value).DuplicatesOf(article, wanted)));
    }

    /// <summary>The article that a path names.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="id">The identity as routes have it.</param>
    /// <param name="request">The request.</param>
    /// <param name="suffix">What stands behind the identity.</param>
    /// <param name="prefix">What stands in front of it.</param>
    /// <exception cref="RequestException">There is none.</exception>
    internal static StoredArticle Find(ArticleSnapshot snapshot, string id, HttpRequest request, string suffix = "", string prefix = Prefix)
    {
        string wanted = IdentityIn(request, suffix, prefix) ?? id;
        return snapshot.Find(wanted) ?? throw new RequestException("article-not-found", $"There is no article with the id '{wanted}'.", StatusCodes.Status404NotFound);
    }

    /// <summary>The path of an article.</summary>
    internal static string AddressOf(string id) => Prefix + Uri.EscapeDataString(id);

    /// <summary>The identity in the path as it was sent, unescaped once; null where the path is written in another way. The path that routes are matched with has slashes still escaped, and what looks like folders gone.</summary>
    internal static string? IdentityIn(HttpRequest request, string suffix = "", string prefix = Prefix)
    {
        string target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        while (path.StartsWith("/./", StringComparison.Ordinal)) path = path[2..];
        int start = path.IndexOf('/', 1) + 1;
        bool isOurs = start > 0 && Uri.UnescapeDataString(path[..start]).Equals(prefix, StringComparison.OrdinalIgnoreCase) && path[start..].EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
        return isOurs ? Uri.UnescapeDataString(path[start..^suffix.Length]) : null;
    }
}
