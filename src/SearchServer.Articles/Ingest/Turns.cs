namespace SearchServer.Articles.Ingest;

/// <summary>Lets threads in one at a time, in the order in which they came: who takes turns in a loop does not keep others out, as a lock would let it.</summary>
internal sealed class Turns
{
    private readonly object _monitor = new();
    private long _next;
    private long _served;

    /// <summary>Waits for its turn; to be disposed when it is over. A thread that has it does not ask for it again.</summary>
    public Turn Take()
    {
        lock (_monitor)
        {
            long mine = _next++;
            while (mine != _served) Monitor.Wait(_monitor);
        }

        return new Turn(this);
    }

    private void End()
    {
        lock (_monitor)
        {
            _served++;
            Monitor.PulseAll(_monitor);
        }
    }

    /// <summary>A turn.</summary>
    public readonly ref struct Turn(Turns turns) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => turns.End();
    }
}
