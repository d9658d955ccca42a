namespace SearchServer.Testing;

/// <summary>Holds a thread at the moment that matters, so that a test can see what others do meanwhile.</summary>
public sealed class Gate : IDisposable
{
    /// <summary>No test waits longer than this for another thread.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim _arrived = new();
    private readonly ManualResetEventSlim _open = new();

    public bool IsOpen => _open.IsSet;

    /// <summary>Holds the calling thread until the gate is open.</summary>
    public void Pass()
    {
        _arrived.Set();
        if (!_open.Wait(s_patience)) throw new TimeoutException("The gate was never opened.");
    }

    /// <summary>Waits until a thread is held.</summary>
    public void WaitForArrival()
    {
        if (!_arrived.Wait(s_patience)) throw new TimeoutException("No thread came to the gate.");
    }

    /// <summary>Lets all go, from now on.</summary>
    public void Open() => _open.Set();

    /// <summary>Lets all go. The events stay: a thread may still be on its way out.</summary>
    public void Dispose() => Open();
}
