using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>A directory that holds up a thread that creates a file, until it is let go: for tests of what others do meanwhile.</summary>
/// <param name="inner">Where files are.</param>
/// <param name="isHeld">Whether this thread is to be held up; it is asked at each file.</param>
public sealed class GatedDirectory(IndexDirectory inner, Func<bool> isHeld) : FilterDirectory(inner)
{
    /// <summary>No test waits longer than this for another thread.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim _arrived = new();
    private readonly ManualResetEventSlim _open = new();

    public override IndexOutput CreateOutput(string name)
    {
        if (!_open.IsSet && isHeld())
        {
            _arrived.Set();
            if (!_open.Wait(s_patience)) throw new TimeoutException("The gate was never opened.");
        }

        return base.CreateOutput(name);
    }

    /// <summary>Waits until a thread is held up.</summary>
    public void WaitForArrival()
    {
        if (!_arrived.Wait(s_patience)) throw new TimeoutException("No thread came to the gate.");
    }

    /// <summary>Lets all go, from now on.</summary>
    public void Open() => _open.Set();

    protected override void Dispose(bool disposing)
    {
        _open.Set();
        base.Dispose(disposing);
    }
}
