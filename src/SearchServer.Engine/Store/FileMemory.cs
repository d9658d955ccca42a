using System.Diagnostics.CodeAnalysis;

namespace SearchServer.Engine.Store;

/// <summary>
/// The bytes of one file in unmanaged memory, counted: it is freed when the last holder lets go, so nobody can
/// touch memory that was unmapped under him.
/// </summary>
internal abstract unsafe class FileMemory
{
    private int _references = 1;

    protected FileMemory(byte* start, long length)
    {
        Start = start;
        Length = length;
    }

    ~FileMemory() => Free();

    public byte* Start { get; }

    public long Length { get; }

    public void AddReference()
    {
        for (int seen = Volatile.Read(ref _references); ; seen = Volatile.Read(ref _references))
        {
            ObjectDisposedException.ThrowIf(seen == 0, this);
            if (Interlocked.CompareExchange(ref _references, seen + 1, seen) == seen) return;
        }
    }

    [SuppressMessage("Usage", "CA1816", Justification = "Releasing the last reference is this type's Dispose.")]
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0) return;
        GC.SuppressFinalize(this);
        Free();
    }

    protected abstract void Free();
}
