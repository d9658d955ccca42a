using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Http;
using SearchServer.Monitoring;
using SearchServer.OpenApi;
using SearchServer.Problems;

namespace SearchServer.Health;

/// <summary>Whether the server lives, and whether it can answer.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/health").WithTags("Health").OpenToAll().DisableRateLimiting();
        group.MapRead("/live", Live).WithName("live").WithSummary("Whether the process runs.");
        group.MapRead("/ready", Ready).WithName("ready").WithSummary("Whether searches can be answered.").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<LiveResponse> Live() => TypedResults.Ok(new LiveResponse("live"));

    private static Ok<ReadyResponse> Ready(IndexHolder index, DiskSpace disk, IHostApplicationLifetime lifetime)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) throw new RequestException("shutting-down", "The server is ending: it finishes what is under way.", StatusCodes.Status503ServiceUnavailable);
        using var lease = index.Acquire();
        if (index.Damage is { } damage) throw new IndexUnavailableException($"A part of the index cannot be read: {damage} Restore a backup, or salvage what is whole by searchserver check --salvage.");
        ArticleSnapshot snapshot = lease.Value;
        IReadOnlyList<string> warnings = Warnings(snapshot, disk);
        return TypedResults.Ok(new ReadyResponse(warnings.Count == 0 ? "ready" : "degraded", snapshot.Reader.NumDocs, snapshot.Reader.Generation, index.LastCommit, warnings));
    }

    /// <summary>What somebody should see to although searches are answered.</summary>
    internal static IReadOnlyList<string> Warnings(ArticleSnapshot snapshot, DiskSpace disk) => [.. ((string?[])[IndexFingerprint.Mismatch(snapshot.Reader.UserData), disk.Shortage]).OfType<string>()];

    /// <summary>The process runs.</summary>
    /// <param name="Status">Always <c>live</c>.</param>
    public sealed record LiveResponse([property: Value(OneOf = ["live"])] string Status);

    /// <summary>Searches can be answered.</summary>
    /// <param name="Status"><c>ready</c>, or <c>degraded</c> where there are warnings.</param>
    /// <param name="Articles">How many articles there are.</param>
    /// <param name="Generation">The commit that is searched.</param>
    /// <param name="LastCommit">When the last commit was made.</param>
    /// <param name="Warnings">What somebody should see to: an index that should be made anew, a disk that is nearly full.</param>
    public sealed record ReadyResponse([property: Value(OneOf = ["ready", "degraded"])] string Status, int Articles, long Generation, DateTime? LastCommit, IReadOnlyList<string> Warnings);
}
