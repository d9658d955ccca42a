using System.Diagnostics.CodeAnalysis;
using SearchServer.Problems;

namespace SearchServer.Admin;

/// <summary>The jobs of this process: those that run, and the last ones that have ended. One of a kind at a time.</summary>
internal sealed partial class JobList(TimeProvider clock, PublicMessages messages, IHostApplicationLifetime lifetime, ILogger<JobList> logger)
{
    /// <summary>So many are remembered.</summary>
    private const int MaxKept = 100;

    private readonly Lock _lock = new();
    private readonly List<Job> _jobs = [];
    private int _count;

    /// <summary>The jobs, newest first.</summary>
    public IReadOnlyList<JobResponse> All
    {
        get
        {
            lock (_lock) return [.. _jobs.Select(job => job.Now()).Reverse()];
        }
    }

    public bool TryFind(string id, [NotNullWhen(true)] out Job? job)
    {
        lock (_lock) job = _jobs.Find(job => job.Id == id);
        return job is not null;
    }

    /// <summary>Starts a job.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="run">Does it; tells the job how far it is.</param>
    /// <exception cref="RequestException">Another one of the kind runs.</exception>
    public Job Start(string kind, Func<Job, CancellationToken, JobResult> run)
    {
        CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        Job job;
        lock (_lock)
        {
            if (_jobs.Find(other => other.Kind == kind && other.IsRunning) is { } running) throw new RequestException("job-running", $"A job of the kind {kind} runs already: {running.Id}.", StatusCodes.Status409Conflict);
            job = new Job($"{kind}-{++_count}", kind, clock, cancellation);
            _jobs.Add(job);
            if (_jobs.Count > MaxKept && _jobs.Find(old => !old.IsRunning) is { } oldest) _jobs.Remove(oldest);
        }

        _ = Task.Run(() => Run(job, run, cancellation), CancellationToken.None);
        return job;
    }

    private void Run(Job job, Func<Job, CancellationToken, JobResult> run, CancellationTokenSource cancellation)
    {
        try
        {
            JobResult result = run(job, cancellation.Token);
            Log.Done(logger, job.Id);
            job.End(JobState.Done, result);
        }
        catch (OperationCanceledException)
        {
            Log.Cancelled(logger, job.Id);
            job.End(JobState.Cancelled);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e, job.Id);
            job.End(JobState.Failed, error: messages.Of(e.Message));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Job {Id} is done.")]
        public static partial void Done(ILogger logger, string id);

        [LoggerMessage(Level = LogLevel.Information, Message = "Job {Id} was called off.")]
        public static partial void Cancelled(ILogger logger, string id);

        [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed.")]
        public static partial void Failed(ILogger logger, Exception error, string id);
    }
}
