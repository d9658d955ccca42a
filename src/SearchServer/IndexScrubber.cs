using System.Collections.Immutable;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing.Integrity;

namespace SearchServer;

/// <summary>Verifies the checksums of the whole index now and then, slowly, and logs what is damaged while there is still a backup without it.</summary>
internal sealed partial class IndexScrubber(IndexHolder index, SearchServerOptions options, ILogger<IndexScrubber> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ScrubHours <= 0) return;
        using PeriodicTimer timer = new(TimeSpan.FromHours(options.ScrubHours));
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await Task.Run(() => TryScrub(stoppingToken), stoppingToken).ConfigureAwait(false);
    }

    /// <summary>Whatever goes wrong, the server goes on, and the next time it is tried again: an exception would end it.</summary>
    private void TryScrub(CancellationToken stoppingToken)
    {
        try
        {
            Scrub(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
        }
    }

    private void Scrub(CancellationToken stoppingToken)
    {
        if (index.Problem is not null) return;
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        ImmutableArray<FileDamage> damaged = IndexScrub.Run(snapshot.Reader, options.ScrubMegabytesPerSecond << 20, stoppingToken);
        foreach (FileDamage file in damaged)
        {
            Log.Damaged(logger, file.Problem);
            index.NoteDamage(file);
        }

        if (!damaged.IsEmpty) return;
        index.NoteWhole();
        Log.Clean(logger, snapshot.Reader.Generation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The index is damaged. {Problem} Restore a backup, or salvage what is whole by searchserver check --salvage.")]
        public static partial void Damaged(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be verified. It is tried again the next time.")]
        public static partial void Failed(ILogger logger, Exception error);

        [LoggerMessage(Level = LogLevel.Information, Message = "Every checksum of commit {Generation} is right.")]
        public static partial void Clean(ILogger logger, long generation);
    }
}
