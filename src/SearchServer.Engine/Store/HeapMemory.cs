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

    protected override void Free() => NativeMemory.Free(Start);
}
