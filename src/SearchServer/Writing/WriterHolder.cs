using SearchServer.Articles.Ingest;
using SearchServer.Engine;
using SearchServer.Monitoring;

namespace SearchServer.Writing;

/// <summary>
/// The writer of the index that is served, which the server has from its start to its end, so that all that writes goes through it. While a command has it, or the index is not there or damaged, it is tried again every second, and
/// writing is refused with the reason.
/// </summary>
internal sealed partial class WriterHolder(SearchServerOptions options, LocalDoor door, DiskSpace disk, ILogger<WriterHolder> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private ArticleWriter? _writer;
    private bool _isClosed;

    /// <summary>Whether there was an index. One that is gone may be on a disk that is not mounted: another one in its place would be begun from nothing.</summary>
    private bool _wasThere;

    /// <summary>Why there is no writer; null if there is one.</summary>
    public string? Problem { get; private set; } = "The index was not opened for writing yet.";

    /// <summary>The writer, for more articles. An index that was not there yet is created.</summary>
    /// <exception cref="WriterUnavailableException">There is none, or no room.</exception>
    public ArticleWriter Acquire()
    {
        if (disk.Shortage is { } shortage) throw new WriterUnavailableException(shortage);
        Try(create: true);
        return Writer();
    }

    /// <summary>Runs an operation.</summary>
    /// <exception cref="WriterUnavailableException">There is no writer.</exception>
    public object Run(WriteOperation operation, WriteEvents events, CancellationToken cancellation)
    {
        // A backup takes the place of an index that may be damaged, so that it cannot be opened.
        Try(create: operation is not RestoreOperation);
        if (operation is not RestoreOperation || Problem is null) return operation.RunWith(Writer(), events, cancellation);
        using ArticleWriter writer = operation.Open(options.Index);
        return operation.RunWith(writer, events, cancellation);
    }

    /// <summary>Lets go of the writer when what is under way has ended.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _isClosed = true;
            Problem = "The server ends.";
            Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(s_interval);
        do Try(create: false);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private ArticleWriter Writer() => Volatile.Read(ref _writer) ?? throw new WriterUnavailableException(Problem!);

    /// <summary>Sees to it that there is a writer that goes on.</summary>
    private void Try(bool create)
    {
        if (Volatile.Read(ref _writer) is { Failure: null }) return;
        lock (_lock)
        {
            if (_isClosed || _writer is { Failure: null }) return;
            if (_writer is { Failure: { } failure }) Log.Failed(logger, failure);
            Release();
            string? before = Problem;
            try
            {
                _writer = create && !_wasThere ? ArticleWriter.OpenOrCreate(options.Index) : ArticleWriter.Open(options.Index);
                _wasThere = true;
                door.Open(options.Index);
                Problem = null;
            }
            catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
            {
                Release();
                Problem = e.Message;
            }

            if (Problem is { } problem && problem != before && before is not null) Log.Unavailable(logger, problem);
        }
    }

    private void Release()
    {
        if (_writer is null) return;
        door.Close();
        _writer.Dispose();
        _writer = null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The index cannot be written to: {Problem}")]
        public static partial void Unavailable(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "Writing to the index failed. It goes on from the last commit.")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}

/// <summary>The index cannot be written to.</summary>
internal sealed class WriterUnavailableException(string message) : Exception(message);
