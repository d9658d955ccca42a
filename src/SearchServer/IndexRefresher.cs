using SearchServer.Access;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Monitoring;

namespace SearchServer;

/// <summary>Looks every second for a new commit, so that what another process indexed is found, for other keys and for a new list of synonyms, and whether the disk fills up.</summary>
internal sealed partial class IndexRefresher(IndexHolder index, SynonymsHolder synonyms, KeysHolder keys, ServerMetrics metrics, DiskSpace disk, ILogger<IndexRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        index.Moved += Tell;
        string? lastProblem = null, lastMismatch = null, lastShortage = null;
        using PeriodicTimer timer = new(s_interval);
        do
        {
            string? problem = null, mismatch = lastMismatch, shortage = lastShortage;
            try
            {
                keys.Refresh();
                synonyms.Refresh();
                index.Refresh();
                problem = index.Problem;
                if (problem is null) mismatch = MismatchOf(index);
                shortage = disk.Shortage;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The last commit stays in use, whatever it is: an exception would end the server.
                problem = e.Message;
            }

            if (problem is not null && problem != lastProblem) Log.CannotOpen(logger, problem);
            if (mismatch is not null && mismatch != lastMismatch) Log.Mismatch(logger, mismatch);
            if (shortage is not null && lastShortage is null) Log.Shortage(logger, shortage);
            lastProblem = problem;
            lastMismatch = mismatch;
            lastShortage = shortage;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private void Tell()
    {
        metrics.Refreshed();
        Log.Refreshed(logger);
    }

    private static string? MismatchOf(IndexHolder index)
    {
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        return IndexFingerprint.Mismatch(lease.Value.Reader.UserData);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Mismatch}")]
        public static partial void Mismatch(ILogger logger, string mismatch);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Shortage}")]
        public static partial void Shortage(ILogger logger, string shortage);

        [LoggerMessage(Level = LogLevel.Information, Message = "A new commit is searched.")]
        public static partial void Refreshed(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The index cannot be opened: {Problem}")]
        public static partial void CannotOpen(ILogger logger, string problem);
    }
}
