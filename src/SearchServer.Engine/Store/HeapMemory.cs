using System.Runtime.InteropServices;

namespace SearchServer.Engine.Store;

/// <summary>A file's bytes on the unmanaged heap.</summary>
internal sealed unsafe class HeapMemory : FileMemory
{
    private HeapMemory(byte* start, long length)
        : base(start, length) { }

    public static HeapMemory Allocate(long length) => new((byte*)NativeMemory.Alloc((nuint)Math.Max(length, 1)), length);

    /// <summary>Copies the first bytes into new memory of another length.</summary>
    public HeapMemory Resized(long count, long length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)count, (ulong)Math.Min(Length, length));
        HeapMemory memory = Allocate(length);
        Buffer.MemoryCopy(Start, memory.Start, length, count);
        return memory;
    }

    /// <summary>A part of the memory to write to.</summary>
    public Span<byte> Span(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length) throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{length} bytes there are outside of {Length}.");
        return new Span<byte>(Start + offset, length);
    }

    protected override void Free() => NativeMemory.Free(Start);
}
