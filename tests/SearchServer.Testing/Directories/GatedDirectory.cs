using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>A directory that holds a thread that creates a file, until it is let go.</summary>
/// <param name="inner">Where files are.</param>
/// <param name="isHeld">Whether this thread is to be held; it is asked at each file.</param>
public sealed class GatedDirectory(IndexDirectory inner, Func<bool> isHeld) : FilterDirectory(inner)
{
    private readonly Gate _gate = new();

    public override IndexOutput CreateOutput(string name)
    {
        if (!_gate.IsOpen && isHeld()) _gate.Pass();
        return base.CreateOutput(name);
    }

    /// <inheritdoc cref="Gate.WaitForArrival"/>
    public void WaitForArrival() => _gate.WaitForArrival();

    /// <inheritdoc cref="Gate.Open"/>
    public void Open() => _gate.Open();

    protected override void Dispose(bool disposing)
    {
        _gate.Dispose();
        base.Dispose(disposing);
    }
}
