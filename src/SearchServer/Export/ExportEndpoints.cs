using System.Collections.Immutable;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SearchServer.Access;
using SearchServer.Articles;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Http;
using SearchServer.Search;

namespace SearchServer.Export;

/// <summary>All hits of a search, as a file or a feed.</summary>
public static class ExportEndpoints
{
    /// <summary>So many hits are found in one search; each search has the time that a search has, and the whole as long as its client reads.</summary>
    internal const int Batch = 1000;

    /// <summary>So many bytes are collected before they are sent.</summary>
    private const int MaxUnsent = 64 << 10;

    /// <summary>Maps <c>/export</c>.</summary>
    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapRead("/export", Export)
        .WithName("export")
        .WithTags("Search")
        .WithSummary("All hits of a search as a file, or the newest as a feed.")
        .WithDescription("All hits are those of one state of the index, in the order that sort says; those of feeds the newest first without it. An answer that ends before its end, without the last chunk, is not whole.")
        .Produces<string>(StatusCodes.Status200OK, "text/csv", "application/jsonl", "application/rss+xml", "application/atom+xml")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task Export([AsParameters] ExportParameters parameters, HttpContext context, IndexHolder index, RequestSnapshots snapshots, SearchSlots slots, PublicSources sources, IOptions<JsonOptions> json, TimeProvider clock, EntityTags tags)
    {
        (ArticleSearchRequest request, ExportFormat format, int left) = SearchRequestReader.Read(parameters, context.Request.Query, clock);
        using var lease = index.Acquire();
        if (tags.IsKnown(context, lease.Value))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // What a query means, and the first hits, may take too long: that is said before an answer begins.
        (Interpretation? meaning, ImmutableArray<int> docs, ArticlePlace? next) = (null, [], null);
        async Task FindAsync()
        {
            using RateLimitLease slot = await slots.EnterAsync(context.RequestAborted).ConfigureAwait(false);
            if (!slot.IsAcquired) throw RequestLimits.RefusalOf(slot);
            ArticleSnapshot snapshot = snapshots.For(context, lease.Value);
            meaning ??= snapshot.Interpret(request.Text, request.Match);
            (docs, next) = snapshot.Page(request with { After = next, Take = Math.Min(left, Batch) }, meaning);
            left -= docs.Length;
        }

        await FindAsync().ConfigureAwait(false);
        context.Response.ContentType = format.ContentType;
        context.Response.Headers.ContentDisposition = format.Disposition;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using PartedAnswer parts = new(context);
        using MemoryStream unsent = new();
        using ArticleWriter writer = format.CreateWriter(unsent, new ExportContext(request.Text, context.Request.GetEncodedUrl(), sources, json.Value.SerializerOptions));
        while (true)
        {
            foreach (int doc in docs)
            {
                writer.Write(lease.Value.Load(doc, writer.WithBody));
                if (unsent.Length >= MaxUnsent) await SendAsync(unsent, parts).ConfigureAwait(false);
            }

            if (next is null || left == 0) break;
            await FindAsync().ConfigureAwait(false);
        }

        writer.End();
        await SendAsync(unsent, parts).ConfigureAwait(false);
    }

    private static async Task SendAsync(MemoryStream unsent, PartedAnswer parts)
    {
        await parts.SendAsync(unsent.GetBuffer().AsMemory(0, (int)unsent.Length)).ConfigureAwait(false);
        unsent.SetLength(0);
    }
}
