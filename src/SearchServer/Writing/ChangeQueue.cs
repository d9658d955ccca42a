using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using SearchServer.Articles.Ingest;
using SearchServer.Engine;
using SearchServer.Monitoring;

namespace SearchServer.Writing;

/// <summary>
/// The articles that are pushed by all who push, in one line: as many as are there are written together and made durable by one commit, and while that is under way the next ones gather. Who pushes more than is written waits.
/// </summary>
internal sealed partial class ChangeQueue(WriterHolder holder, IndexHolder index, IngestOptions options, ServerMetrics metrics, ILogger<ChangeQueue> logger) : BackgroundService
{
    /// <summary>Articles of a commit: those of some seconds, so that the first of them do not wait for long.</summary>
    private const int MaxGroup = 500;

    /// <summary>Bytes of a commit, but for the last article of it.</summary>
    private const long MaxGroupBytes = 8 << 20;

    /// <summary>Articles that wait, and their bytes.</summary>
    private const int MaxWaiting = 1_000;

    private const long MaxWaitingBytes = 64 << 20;

    private readonly Channel<Entry> _entries = Channel.CreateBounded<Entry>(MaxWaiting);
    private readonly Room _room = new(MaxWaitingBytes);

    /// <summary>Brings a change, when there is room for it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isAwaited">Whether it is to be seen by searches when it is done.</param>
    /// <returns>When there was room: what tells what became of it, when that is durable. It fails with a <see cref="WriteFailedException"/> or <see cref="WriterUnavailableException"/> where it is not known, or nothing.</returns>
    public async Task<Task<ChangeResult>> AddAsync(ArticleChange change, bool isAwaited)
    {
        Entry entry = new(change, isAwaited);
        await _room.TakeAsync(entry.Bytes).ConfigureAwait(false);
        try
        {
            await _entries.Writer.WriteAsync(entry).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            _room.Give(entry.Bytes);
            throw new WriterUnavailableException("The server ends.");
        }

        return entry.Done.Task;
    }

    /// <summary>Lets nothing in any more, and writes what waits.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _entries.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // While one group is written the next one is prepared.
        Task writing = Task.CompletedTask;
        while (await _entries.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            List<Entry> group = Take();
            PreparedChanges? prepared = await Task.Run(() => Try(group, () => ArticlePush.Prepare(holder.Acquire(), [.. group.Select(entry => entry.Change)], options)), CancellationToken.None).ConfigureAwait(false);
            await writing.ConfigureAwait(false);
            writing = prepared is null ? Task.CompletedTask : Task.Run(() => Try(group, () => Write(group, prepared)), CancellationToken.None);
        }

        await writing.ConfigureAwait(false);
    }

    /// <summary>As many of those that wait as are written together.</summary>
    private List<Entry> Take()
    {
        List<Entry> group = [];
        long bytes = 0;
        while (group.Count < MaxGroup && bytes < MaxGroupBytes && _entries.Reader.TryRead(out Entry? entry))
        {
            group.Add(entry);
            bytes += entry.Bytes;
        }

        return group;
    }

    private PreparedChanges Write(List<Entry> group, PreparedChanges prepared)
    {
        long start = Stopwatch.GetTimestamp();
        ImmutableArray<ChangeResult> results = prepared.Make();
        metrics.Pushed(results, Stopwatch.GetElapsedTime(start).TotalSeconds);
        foreach ((Entry entry, ChangeResult result) in group.Zip(results).Where(pair => !pair.First.IsAwaited)) entry.Done.SetResult(result);
        if (group.Exists(entry => entry.IsAwaited))
        {
            index.Refresh();
            foreach ((Entry entry, ChangeResult result) in group.Zip(results).Where(pair => pair.First.IsAwaited)) entry.Done.SetResult(result);
        }

        foreach (Entry entry in group) _room.Give(entry.Bytes);
        return prepared;
    }

    /// <summary>Does something for a group; null if it fails, which its members are told. Whatever it was, the next ones are tried again: with a writer that goes on from the last commit.</summary>
    private PreparedChanges? Try(List<Entry> group, Func<PreparedChanges> run)
    {
        try
        {
            return run();
        }
        catch (Exception e)
        {
            Exception told = e is WriterUnavailableException ? e : new WriteFailedException(e);
            if (e is not (WriterUnavailableException or WriterFailedException)) Log.Failed(logger, e);
            foreach (Entry entry in group)
            {
                entry.Done.TrySetException(told);
                _room.Give(entry.Bytes);
            }

            return null;
        }
    }

    /// <summary>A change that waits.</summary>
    private sealed class Entry(ArticleChange change, bool isAwaited)
    {
        /// <summary>What is held of a change besides its text.</summary>
        private const int Overhead = 512;

        public ArticleChange Change => change;

        public bool IsAwaited => isAwaited;

        public long Bytes { get; } = Overhead + (change.Json?.Length ?? 0);

        public TaskCompletionSource<ChangeResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Articles that were pushed could not be written.")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}

/// <summary>Writing failed: it is not acknowledged, and to be sent again.</summary>
internal sealed class WriteFailedException(Exception cause) : Exception($"Writing failed: {cause.Message} Nothing of it was acknowledged; send it again.", cause);
