using System.Collections.Concurrent;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// What a writer was told since it last wrote segments: documents in memory, and deletes that wait. Threads enter, add or delete, and exit; when it is
/// closed, everything in it becomes part of the index in one step. Each operation has a sequence number: a delete is for the documents that have a lower one.
/// </summary>
/// <param name="schema">What the fields of its documents mean.</param>
/// <param name="rebuild">What is told of its deletes, because it has to repeat them; null for none.</param>
internal sealed class WriteEpoch(FieldSchema schema, IndexRebuild? rebuild) : IDisposable
{
    /// <summary>The bit of the state that says that nobody gets in any more.</summary>
    private const int Closed = int.MinValue;

    private readonly ManualResetEventSlim _isEmptied = new();
    private readonly ConcurrentBag<SegmentInverter> _idle = [];
    private readonly ConcurrentBag<SegmentInverter> _full = [];
    private long _memoryOfDocuments;
    private volatile bool _wasEntered;

    /// <summary>How many operations are inside, and <see cref="Closed"/>: both in one number, so that nobody gets in between being counted and being refused.</summary>
    private int _state;

    public FieldSchema Schema => schema;

    public IndexRebuild? Rebuild => rebuild;

    public BufferedDeletes Deletes { get; } = new();

    /// <summary>Bytes of memory held.</summary>
    public long MemoryUsed => Interlocked.Read(ref _memoryOfDocuments) + Deletes.MemoryUsed;

    /// <summary>The documents, once it is closed.</summary>
    public IEnumerable<SegmentInverter> Inverters => _idle.Concat(_full);

    /// <summary>Whether an inverter takes no more, whatever the memory budget.</summary>
    public bool IsFull => !_full.IsEmpty;

    /// <summary>Whether nobody ever entered. What is idle does not tell: a document may be in a segment that another thread is adding to.</summary>
    public bool IsEmpty => !_wasEntered;

    /// <summary>Begins an operation; false if the epoch is closed.</summary>
    public bool TryEnter()
    {
        int state = Volatile.Read(ref _state);
        while ((state & Closed) == 0)
        {
            int found = Interlocked.CompareExchange(ref _state, state + 1, state);
            if (found == state)
            {
                _wasEntered = true;
                return true;
            }

            state = found;
        }

        return false;
    }

    /// <summary>Ends an operation.</summary>
    public void Exit()
    {
        if (Interlocked.Decrement(ref _state) == Closed) _isEmptied.Set();
    }

    /// <summary>An inverter for the operation's thread, or null if a new one is needed.</summary>
    public SegmentInverter? Take() => _idle.TryTake(out SegmentInverter? inverter) ? inverter : null;

    /// <summary>Gives an inverter back, or a new one in.</summary>
    /// <param name="inverter">The inverter.</param>
    /// <param name="memoryBefore">The memory that it used when it was taken.</param>
    public void Return(SegmentInverter inverter, long memoryBefore)
    {
        Interlocked.Add(ref _memoryOfDocuments, inverter.MemoryUsed - memoryBefore);
        (inverter.IsFull ? _full : _idle).Add(inverter);
    }

    /// <summary>Lets nobody in any more and waits for the operations that have begun, and for no others.</summary>
    public void CloseAndWait()
    {
        if ((Interlocked.Or(ref _state, Closed) & ~Closed) != 0) _isEmptied.Wait();
    }

    /// <summary>Drops what is in memory. The state stays: a thread that was sent here before it was closed still asks it, and has to be told to go on to the next.</summary>
    public void Dispose()
    {
        foreach (SegmentInverter inverter in Inverters) inverter.Dispose();
        _idle.Clear();
        _full.Clear();
    }
}
