using System.ComponentModel;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SearchServer.Access;
using SearchServer.Articles;
using SearchServer.Articles.Ingest;
using SearchServer.Http;
using SearchServer.OpenApi;
using SearchServer.Problems;

namespace SearchServer.Writing;

/// <summary>Articles that are put into the index, and taken out, over HTTP.</summary>
internal static class WriteEndpoints
{
    /// <summary>Bytes of an article, alone or in a line, as of a line of a file.</summary>
    public const int MaxArticle = 16 << 20;

    private const string Tag = "Writing";

    private const string Id = "Its id among the articles that are pushed, or the whole identity.";

    private const string IfMatch = "Only if the article has this version, in quotes, as \"3\"; * if there is one at all.";

    private const string IfNoneMatch = "* only if there is no such article.";

    private const string ArticleRoute = "/articles/{**id:minlength(1)}";

    /// <summary>Maps the routes.</summary>
    public static void MapWriting(this IEndpointRouteBuilder routes)
    {
        routes.MapPut(ArticleRoute, PutAsync).WithName("putArticle").WithTags(Tag).Requires(Scope.Write)
            .WithSummary("Puts an article into the index, in the place of the one with this id.")
            .WithDescription("The body is a JSON object with the field names that files may have: title, body, outlet, date, url, language, authors, section, persons, places, organisations. It is answered when the article is durable.")
            .Accepts<ArticleBody>(MediaTypeNames.Application.Json)
            .WithMetadata(new RequestSizeLimitAttribute(MaxArticle))
            .ProducesWriting()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        routes.MapDelete(ArticleRoute, DeleteAsync).WithName("deleteArticle").WithTags(Tag).Requires(Scope.Write)
            .WithSummary("Takes an article out of the index.")
            .WithDescription("One that came from a file comes back with it; searchserver purge is for those that must not.")
            .ProducesWriting()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/articles", ArticleLines.PushAsync).WithName("pushArticles").WithTags(Tag).Requires(Scope.Write)
            .WithSummary("Puts many articles into the index.")
            .WithDescription("The body has a JSON object a line, plain or in gzip, however many. The answer has a JSON object a line, in the same order, as soon as the article is durable: read it while you send, or send at most 100,000 lines at once.")
            .Accepts<string>(ArticleLines.MediaType, ArticleLines.OtherMediaTypes)
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .Produces<LineResponse>(StatusCodes.Status200OK, ArticleLines.MediaType)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static RouteHandlerBuilder ProducesWriting(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<ChangeResponse>()
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<ChangeResponse>, Created<ChangeResponse>>> PutAsync(
        [Value(Example = "example-1"), Description(Id)] string id,
        [AsParameters] WriteParameters _,
        [FromHeader(Name = "If-Match"), Description(IfMatch)] string? ifMatch,
        [FromHeader(Name = "If-None-Match"), Description(IfNoneMatch)] string? ifNoneMatch,
        HttpRequest request,
        ChangeQueue queue)
    {
        if (!request.HasJsonContentType()) throw new RequestException("unsupported-media-type", $"Expected a body of the type {MediaTypeNames.Application.Json}, found {request.ContentType ?? "none"}.", StatusCodes.Status415UnsupportedMediaType);
        bool isAwaited = WriteParameters.IsAwaited(request.Query);
        long? expected = ReadExpected(ifMatch, ifNoneMatch);
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        ArticleChange change = new() { Id = ArticleEndpoints.IdentityIn(request) ?? id, Json = body.GetBuffer().AsMemory(0, (int)body.Length), Expected = expected };
        ChangeResult result = await MakeAsync(queue, change, isAwaited).ConfigureAwait(false);
        request.HttpContext.Response.Headers.ETag = $"\"{result.Version}\"";
        ChangeResponse answer = ChangeResponse.Of(result);
        return result.Outcome == ChangeOutcome.Created ? TypedResults.Created(ArticleEndpoints.AddressOf(answer.Id), answer) : TypedResults.Ok(answer);
    }

    private static async Task<Ok<ChangeResponse>> DeleteAsync(
        [Value(Example = "example-1"), Description(Id)] string id,
        [AsParameters] WriteParameters _,
        [FromHeader(Name = "If-Match"), Description(IfMatch)] string? ifMatch,
        [FromHeader(Name = "If-None-Match"), Description(IfNoneMatch)] string? ifNoneMatch,
        HttpRequest request,
        ChangeQueue queue)
    {
        bool isAwaited = WriteParameters.IsAwaited(request.Query);
        ArticleChange change = new() { Id = ArticleEndpoints.IdentityIn(request) ?? id, Expected = ReadExpected(ifMatch, ifNoneMatch) };
        return TypedResults.Ok(ChangeResponse.Of(await MakeAsync(queue, change, isAwaited).ConfigureAwait(false)));
    }

    private static async Task<ChangeResult> MakeAsync(ChangeQueue queue, ArticleChange change, bool isAwaited)
    {
        ChangeResult result = await (await queue.AddAsync(change, isAwaited).ConfigureAwait(false)).ConfigureAwait(false);
        if (result.IsDone) return result;
        (string code, int status) = result.Outcome switch
        {
            ChangeOutcome.NotFound => ("article-not-found", StatusCodes.Status404NotFound),
            ChangeOutcome.VersionDiffers => ("version-differs", StatusCodes.Status412PreconditionFailed),
            ChangeOutcome.KeptAway => ("article-purged", StatusCodes.Status409Conflict),
            ChangeOutcome.OfAFile => ("article-of-a-file", StatusCodes.Status409Conflict),
            _ => ("article-rejected", StatusCodes.Status400BadRequest),
        };
        throw new RequestException(code, $"The article was not {(change.Json is null ? "taken out" : "put into the index")}: {result.Reason}.", status);
    }

    /// <summary>The version that is expected, by <c>If-Match: "3"</c>, <c>If-Match: *</c> or <c>If-None-Match: *</c>.</summary>
    private static long? ReadExpected(string? match, string? noneMatch)
    {
        if (noneMatch is not null) return noneMatch == "*" && match is null ? 0 : throw Wrong(HeaderNames.IfNoneMatch, "* without If-Match", noneMatch);
        if (match is null) return null;
        if (match == "*") return ArticleChange.AnyVersion;
        return EntityTags.VersionIn(match) ?? throw Wrong(HeaderNames.IfMatch, "the version of the article in quotes, as \"3\", its ETag, or *", match);

        static RequestException Wrong(string header, string expected, string found) => new("invalid-header", $"Header {header}: expected {expected}, found {found}.");
    }
}
