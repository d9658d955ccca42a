using System.Runtime.CompilerServices;
using SearchServer.Articles.Ingest;
using SearchServer.OpenApi;

namespace SearchServer.Admin;

/// <summary>Where a job is.</summary>
public enum JobState
{
    /// <summary>It runs, or waits for others that write.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed; <c>error</c> says why.</summary>
    Failed,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>How far a job is that reads articles.</summary>
/// <param name="Articles">Articles that were read so far.</param>
/// <param name="Rejected">Articles that could not be.</param>
/// <param name="Part">The part of the files that was read, from 0 to 1; null if it is not known how much there is.</param>
public sealed record JobProgress(long Articles, long Rejected, double? Part);

/// <summary>A job.</summary>
/// <param name="Id">Its id: /admin/jobs/{id} has it.</param>
/// <param name="Kind">What is done: reindex, backup, restore or check.</param>
/// <param name="State">Where it is.</param>
/// <param name="Started">When it began.</param>
/// <param name="Seconds">How long it has taken.</param>
/// <param name="Progress">How far it is; null where that is not known.</param>
/// <param name="Result">What came of it; null until it is done.</param>
/// <param name="Error">Why it failed; null if it did not.</param>
public sealed record JobResponse(string Id, [property: Value(OneOf = ["reindex", "backup", "restore", "check"])] string Kind, JobState State, DateTimeOffset Started, double Seconds, JobProgress? Progress, JobResult? Result, string? Error);

/// <summary>Something that takes long, and that its caller does not wait for. Safe to share between threads.</summary>
/// <param name="id">Its id.</param>
/// <param name="kind">What is done.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="cancellation">Calls it off.</param>
internal sealed class Job(string id, string kind, TimeProvider clock, CancellationTokenSource cancellation) : IProgress<IngestProgress>
{
    private readonly Lock _lock = new();
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private readonly long _start = clock.GetTimestamp();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JobState _state = JobState.Running;
    private TimeSpan? _took;
    private JobProgress? _progress;
    private JobResult? _result;
    private string? _error;

    public string Id => id;

    public string Kind => kind;

    public bool IsRunning
    {
        get
        {
            lock (_lock) return _state == JobState.Running;
        }
    }

    /// <summary>The job as it is now.</summary>
    public JobResponse Now()
    {
        lock (_lock) return new JobResponse(id, kind, _state, _started, Math.Round((_took ?? clock.GetElapsedTime(_start)).TotalSeconds, 1), _progress, _result, _error);
    }

    /// <summary>The job whenever it has changed, at most once an interval, and as it ended.</summary>
    public async IAsyncEnumerable<JobResponse> WatchAsync(TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_lock) changed = _changed.Task;
            JobResponse now = Now();
            yield return now;
            if (now.State != JobState.Running) yield break;
            await changed.WaitAsync(cancellation).ConfigureAwait(false);
            if (IsRunning) await Task.Delay(interval, clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Calls it off; it ends in order.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Report(IngestProgress value) => Change(() => _progress = new JobProgress(
        value.Report.Indexed + value.Report.Updated + value.Report.Known, value.Report.RejectedCount, value.BytesTotal > 0 ? Math.Round((double)value.BytesRead / value.BytesTotal, 3) : null));

    /// <summary>It ended.</summary>
    public void End(JobState state, JobResult? result = null, string? error = null) => Change(() => (_state, _result, _error, _took) = (state, result, error, clock.GetElapsedTime(_start)));

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change();
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}
