using System.Diagnostics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>Lets so many bytes a second pass, for all who share it. Bytes that were not used are not saved up for longer than a tenth of a second.</summary>
internal sealed class Throttle(long bytesPerSecond)
{
    private const double SlackSeconds = 0.1;

    private readonly Lock _lock = new();
    private double _freeAt;

    /// <summary>Waits until bytes may pass.</summary>
    /// <exception cref="OperationCanceledException">The wait was called off.</exception>
    public void Take(int bytes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (bytesPerSecond <= 0) return;
        double now = Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        double wait;
        lock (_lock)
        {
            _freeAt = Math.Max(_freeAt, now - SlackSeconds) + ((double)bytes / bytesPerSecond);
            wait = _freeAt - now;
        }

        if (wait <= 0) return;
        cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(wait));
        cancellation.ThrowIfCancellationRequested();
    }
}

/// <summary>A directory whose new files are written no faster than a throttle allows, and not at all once they are called off.</summary>
internal sealed class ThrottledDirectory(IndexDirectory inner, Throttle throttle, CancellationToken cancellation) : FilterDirectory(inner)
{
    public override IndexOutput CreateOutput(string name) => new Output(base.CreateOutput(name), throttle, cancellation);

    private sealed class Output(IndexOutput inner, Throttle throttle, CancellationToken cancellation) : IndexOutput(inner.Name)
    {
        protected override void Append(ReadOnlySpan<byte> bytes)
        {
            throttle.Take(bytes.Length, cancellation);
            inner.WriteBytes(bytes);
        }

        protected override void Close() => inner.Dispose();

        protected override void Discard() => inner.Abandon();
    }
}
