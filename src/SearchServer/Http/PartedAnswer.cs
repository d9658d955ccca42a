namespace SearchServer.Http;

/// <summary>
/// An answer that is sent part by part, however large it is. A client that does not read is left: the framework's own bound is of bytes a second from the beginning, so that who took some megabytes at once may then hold what is behind an answer for hours.
/// </summary>
internal sealed class PartedAnswer(HttpContext context) : IDisposable
{
    /// <summary>How long a client may take to read a part, of some 64 KB.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);

    /// <summary>Sends a part when there is room for it.</summary>
    /// <exception cref="OperationCanceledException">The client has left, or was left.</exception>
    public Task SendAsync(ReadOnlyMemory<byte> part) => WithinPatienceAsync(context.Response.Body.WriteAsync(part, _patience.Token));

    /// <summary>Sends what was written so far.</summary>
    /// <exception cref="OperationCanceledException">The client has left, or was left.</exception>
    public Task FlushAsync() => WithinPatienceAsync(new ValueTask(context.Response.Body.FlushAsync(_patience.Token)));

    public void Dispose() => _patience.Dispose();

    private async Task WithinPatienceAsync(ValueTask sending)
    {
        if (sending.IsCompletedSuccessfully) return;
        _patience.CancelAfter(s_patience);
        try
        {
            await sending.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The request is called off a moment later: until then the framework takes it for a failure.
            context.Abort();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(false);
            throw;
        }

        _patience.CancelAfter(Timeout.InfiniteTimeSpan);
    }
}
