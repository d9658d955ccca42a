using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Articles.Searching;

namespace SearchServer.Articles;

/// <summary>Single articles.</summary>
public static class ArticleEndpoints
{
    /// <summary>Maps <c>/articles</c>.</summary>
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        // An identity may be an address with slashes, as it is or escaped.
        routes.MapGet("/articles/{**id:minlength(1)}", Get).WithTags("Articles").WithSummary("An article.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="id">The article's identity, as hits have it.</param>
    /// <param name="index">The index.</param>
    private static Results<Ok<ArticleResponse>, ProblemHttpResult> Get(string id, IndexHolder index)
    {
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;

        // Of what is escaped in a path only the slash is still so here.
        string plain = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        StoredArticle? article = snapshot.Find(id) ?? (plain == id ? null : snapshot.Find(plain));
        if (article is not null) return TypedResults.Ok(ArticleResponse.Of(article));
        return TypedResults.Problem(
            $"There is no article with the id '{plain}'.", statusCode: StatusCodes.Status404NotFound, title: "No such article.",
            extensions: new Dictionary<string, object?> { ["code"] = "article-not-found" });
    }
}
