using System.Runtime.InteropServices;

namespace SearchServer.Engine.Store;

/// <summary>A file's bytes on the unmanaged heap.</summary>
internal sealed unsafe class HeapMemory : FileMemory
{
    private HeapMemory(byte* start, long length)
        : base(start, length) { }

    public static HeapMemory Allocate(long length) => new((byte*)NativeMemory.Alloc((nuint)Math.Max(length, 1)), length);

    public static HeapMemory CopyOf(ReadOnlySpan<byte> bytes)
    {
        HeapMemory memory = Allocate(bytes.Length);
        bytes.CopyTo(new Span<byte>(memory.Start, bytes.Length));
        return memory;
    }

    /// <summary>A part of the memory to write to.</summary>
    public Span<byte> Span(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)(uint)offset + (uint)length, (ulong)Length);
        return new Span<byte>(Start + offset, length);
    }

    protected override void Free() => NativeMemory.Free(Start);
}
