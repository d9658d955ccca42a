using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using SearchServer.Http;
using SearchServer.OpenApi;
using SearchServer.Problems;
using SearchServer.Writing;

namespace SearchServer.Admin;

/// <summary>What who runs the server asks of it. What takes long is a job.</summary>
internal static class AdminEndpoints
{
    private const string JobRoute = "/jobs/{id}";

    /// <summary>The first job, once there was one.</summary>
    private const string Sample = "reindex-1";

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Maps <c>/admin</c>.</summary>
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/admin").WithTags("Administration").Requires(Scope.Admin).WithoutParameters();
        group.MapPost("/reindex", Reindex).WithName("startReindex").WithSummary("Makes the index anew, as a job.").WithDescription("Searches see the old index until the new one takes its place in one commit; what is pushed meanwhile is in both.").ProducesJob();
        group.MapPost("/check", Check).WithName("startCheck").WithSummary("Reads everything in the index and names what is damaged, as a job.").ProducesJob();
        group.MapPost("/refresh", Refresh).WithName("refresh").WithSummary("Lets searches see the last commit at once.").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapRead("/stats", Stats).WithName("getStatistics").WithSummary("What is in the index.").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapRead("/backups", Backups).WithName("listBackups").WithSummary("The backups in the folder of the settings.");
        group.MapPut("/backups/{name}", Backup).WithName("startBackup").WithSummary("Copies the last commit into the folder of the settings, verified, as a job.").ProducesJob();
        group.MapPost("/backups/{name}/restore", Restore).WithName("startRestore").WithSummary("Puts a backup in the place of the index, as a job.").WithDescription("What was purged does not come back.").ProducesJob().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapRead("/jobs", Jobs).WithName("listJobs").WithSummary("The jobs since the server started, newest first.");
        group.MapRead(JobRoute, FindJob).WithName("getJob").WithSummary("A job.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapRead(JobRoute + "/events", Watch).WithName("watchJob").WithSummary("A job as it goes on, as server-sent events, until it has ended.").Produces<JobResponse>(StatusCodes.Status200OK, "text/event-stream").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete(JobRoute, Cancel).WithName("cancelJob").WithSummary("Calls a job off; the index stays as it was.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder ProducesJob(this RouteHandlerBuilder endpoint) => endpoint.ProducesProblem(StatusCodes.Status409Conflict);

    private static Accepted<JobResponse> Reindex(JobList jobs, WriterHolder writer, IndexHolder index, SearchServerOptions options, PublicSources sources) => Start(jobs, "reindex", (job, cancellation) =>
    {
        ReindexOperation operation = new([], IngestSettings.Of(options));
        IngestReport report = (IngestReport)writer.Run(operation, new WriteEvents(job), cancellation);
        index.Refresh();
        return JobResult.Of(report, sources);
    });

    private static Accepted<JobResponse> Check(JobList jobs, SearchServerOptions options, PublicMessages messages) => Start(jobs, "check", (_, _) =>
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(options.Index);
        return JobResult.Of(IndexIntegrity.Check(directory), messages);
    });

    private static Ok<RefreshResponse> Refresh(IndexHolder index)
    {
        bool isNew = index.Refresh();
        using var lease = index.Acquire();
        return TypedResults.Ok(new RefreshResponse(lease.Value.Reader.Generation, isNew));
    }

    private static Ok<ArticleStatistics> Stats(IndexHolder index)
    {
        using var lease = index.Acquire();
        return TypedResults.Ok(ArticleStatistics.Of(lease.Value));
    }

    private static Ok<IReadOnlyList<BackupResponse>> Backups(BackupFolder backups) => TypedResults.Ok(backups.List());

    private static Accepted<JobResponse> Backup([Value(Example = "monday")] string name, BackupFolder backups, JobList jobs, SearchServerOptions options)
    {
        string path = backups.PathOf(name);
        if (Directory.Exists(path)) throw new RequestException("backup-exists", $"There is a backup '{name}' already.", StatusCodes.Status409Conflict);
        return Start(jobs, "backup", (_, cancellation) =>
        {
            using MMapDirectory from = MMapDirectory.OpenExisting(options.Index);
            try
            {
                using MMapDirectory to = new(path);
                return JobResult.Of(IndexBackup.Create(from, to, cancellation));
            }
            catch
            {
                // The folder was not there before: what is in it is of no use, and its name is free again.
                if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
                throw;
            }
        });
    }

    private static Accepted<JobResponse> Restore([Value(Example = "monday")] string name, BackupFolder backups, JobList jobs, WriterHolder writer, IndexHolder index, SearchServerOptions options)
    {
        string path = backups.PathOf(name);
        if (!Directory.Exists(path)) throw new RequestException("backup-not-found", $"There is no backup '{name}'.", StatusCodes.Status404NotFound);
        return Start(jobs, "restore", (_, cancellation) =>
        {
            RestoreReport report = (RestoreReport)writer.Run(new RestoreOperation(path, options.Entities), WriteEvents.None, cancellation);
            index.Refresh();
            return JobResult.Of(report);
        });
    }

    private static Ok<IReadOnlyList<JobResponse>> Jobs(JobList jobs) => TypedResults.Ok(jobs.All);

    private static Ok<JobResponse> FindJob([Value(Example = Sample)] string id, JobList jobs) => TypedResults.Ok(Find(jobs, id).Now());

    private static ServerSentEventsResult<JobResponse> Watch([Value(Example = Sample)] string id, JobList jobs, CancellationToken cancellation) => TypedResults.ServerSentEvents(Find(jobs, id).WatchAsync(s_interval, cancellation), "job");

    private static Accepted<JobResponse> Cancel([Value(Example = Sample)] string id, JobList jobs)
    {
        Job job = Find(jobs, id);
        job.Cancel();
        return Accepted(job);
    }

    private static Job Find(JobList jobs, string id) => jobs.TryFind(id, out Job? job) ? job : throw new RequestException("job-not-found", $"There is no job '{id}' since this server started.", StatusCodes.Status404NotFound);

    private static Accepted<JobResponse> Start(JobList jobs, string kind, Func<Job, CancellationToken, JobResult> run) => Accepted(jobs.Start(kind, run));

    private static Accepted<JobResponse> Accepted(Job job) => TypedResults.Accepted($"/admin/jobs/{job.Id}", job.Now());

    /// <summary>What searches see.</summary>
    /// <param name="Generation">The commit.</param>
    /// <param name="IsNew">Whether they saw another one before.</param>
    public sealed record RefreshResponse(long Generation, bool IsNew);
}
