using System.Runtime.InteropServices;

namespace SearchServer.Cli;

/// <summary>
/// Ctrl+C and SIGTERM: the first calls the command off, so that it ends in order and lets go of the index; a second one, or none within the command's time, ends the process as the system does. Nothing is lost by that but what was not
/// committed.
/// </summary>
internal sealed class Termination : IDisposable
{
    /// <summary>What the shell says of a process that a signal has ended: this and the signal's number.</summary>
    private const int SignalCode = 128;

    /// <summary>Lives as long as the process: a signal may come at any moment, also when the command is at its end.</summary>
    private static readonly CancellationTokenSource s_source = new();

    private readonly PosixSignalRegistration _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Receive(context, 2));
    private readonly PosixSignalRegistration _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Receive(context, 15));

    /// <summary>How long the command has, from the first signal on, to end in order.</summary>
    public static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token { get; } = s_source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static void Receive(PosixSignalContext context, int number)
    {
        if (s_source.IsCancellationRequested) return;
        context.Cancel = true;
        _ = Task.Delay(Patience).ContinueWith(_ => Environment.Exit(SignalCode + number), TaskScheduler.Default);
        s_source.Cancel();
    }
}
