using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Http;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>Single articles.</summary>
public static class ArticleEndpoints
{
    private const string Prefix = "/articles/";

    /// <summary>Maps <c>/articles</c>.</summary>
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        // An identity may be an address with slashes, as it is or escaped.
        routes.MapRead(Prefix + "{**id:minlength(1)}", Get).WithTags("Articles").WithSummary("An article, with all that matches a query marked in it.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status500InternalServerError)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    /// <param name="id">The article's identity, as hits have it.</param>
    /// <param name="parameters">What to mark.</param>
    /// <param name="index">The index.</param>
    /// <param name="snapshots">Makes the index that of the request.</param>
    /// <param name="request">The request, for the identity as it is escaped.</param>
    /// <param name="sources">What sources are called.</param>
    /// <param name="tags">Tells whether the client has the answer.</param>
    private static Results<Ok<ArticleResponse>, StatusCodeHttpResult, ProblemHttpResult> Get(string id, [AsParameters] ArticleParameters parameters, IndexHolder index, RequestSnapshots snapshots, HttpRequest request, PublicSources sources, EntityTags tags)
    {
        (string Text, MatchMode Match, HighlightOptions Options)? marks = SearchRequestReader.Read(parameters, request.Query);
        using var lease = index.Acquire();
        string wanted = IdentityIn(request) ?? id;
        if (lease.Value.Find(wanted) is { } article)
        {
            if (tags.IsKnown(request.HttpContext, lease.Value)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            ArticleResponse answer = ArticleResponse.Of(article, sources);
            if (marks is not { } asked) return TypedResults.Ok(answer);
            ArticleSnapshot snapshot = snapshots.For(request.HttpContext, lease.Value);
            Interpretation meaning = snapshot.Interpret(asked.Text, asked.Match);
            return TypedResults.Ok(answer.With(snapshot.Mark(article, meaning, asked.Options), meaning));
        }

        return TypedResults.Problem(
            $"There is no article with the id '{wanted}'.", statusCode: StatusCodes.Status404NotFound, title: "No such article.",
            extensions: new Dictionary<string, object?> { ["code"] = "article-not-found" });
    }

    /// <summary>The identity in the path as it was sent, unescaped once; null where the path is written in another way. The path that routes are matched with has slashes still escaped, and what looks like folders gone.</summary>
    private static string? IdentityIn(HttpRequest request)
    {
        string target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        while (path.StartsWith("/./", StringComparison.Ordinal)) path = path[2..];
        int start = path.IndexOf('/', 1) + 1;
        return start > 0 && Uri.UnescapeDataString(path[..start]).Equals(Prefix, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(path[start..]) : null;
    }
}
