using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Store;

/// <summary>
/// The bytes of a file, or of a part of one, for random access. Immutable and safe to share between threads.
/// Every access is checked against the bounds, so whatever a damaged file says, nothing outside it is read: it ends in a
/// <see cref="CorruptIndexException"/> that names the file.
/// Sequential decoding goes through a <see cref="DataCursor"/> from <see cref="Cursor(long)"/>.
/// </summary>
public sealed unsafe class IndexInput : IDisposable
{
    private readonly FileMemory _memory;
    private readonly bool _owner;
    private readonly byte* _start;
    private int _disposed;

    /// <summary>Takes over one reference to <paramref name="memory"/>, released on dispose.</summary>
    internal IndexInput(string name, FileMemory memory)
        : this(name, memory, memory.Start, memory.Length, owner: true) { }

    private IndexInput(string name, FileMemory memory, byte* start, long length, bool owner)
    {
        Name = name;
        _memory = memory;
        _start = start;
        Length = length;
        _owner = owner;
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>Length in bytes.</summary>
    public long Length { get; }

    /// <summary>A part of this input that lives as long as this input does and is not disposed by itself.</summary>
    public IndexInput Slice(long offset, long length) => Slice(Name, offset, length);

    /// <inheritdoc cref="Slice(long, long)"/>
    public IndexInput Slice(string name, long offset, long length)
    {
        CheckRange(offset, length);
        return new IndexInput(name, _memory, _start + offset, length, owner: false);
    }

    /// <summary>A part of this input that keeps the memory alive by itself: dispose it.</summary>
    internal IndexInput OwnedSlice(string name, long offset, long length)
    {
        CheckRange(offset, length);
        _memory.AddReference();
        return new IndexInput(name, _memory, _start + offset, length, owner: true);
    }

    /// <summary>A sequential reader that starts at <paramref name="offset"/>.</summary>
    public DataCursor Cursor(long offset = 0)
    {
        if ((ulong)offset > (ulong)Length) ThrowOutside(offset, 0);
        return new DataCursor(this, _start + offset, _start + Length);
    }

    /// <summary>A sequential reader of <paramref name="length"/> bytes that starts at <paramref name="offset"/>.</summary>
    public DataCursor Cursor(long offset, long length)
    {
        CheckRange(offset, length);
        return new DataCursor(this, _start + offset, _start + offset + length);
    }

    /// <summary>The bytes at <paramref name="offset"/>, without copying. Valid while the input is open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        CheckRange(offset, length);
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <summary>The byte at <paramref name="offset"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte(long offset)
    {
        if ((ulong)offset >= (ulong)Length) ThrowOutside(offset, 1);
        return _start[offset];
    }

    /// <summary>The big-endian 16-bit integer at <paramref name="offset"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short ReadInt16(long offset)
    {
        CheckRange(offset, sizeof(short));
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<short>(_start + offset));
    }

    /// <summary>The big-endian 32-bit integer at <paramref name="offset"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt32(long offset)
    {
        CheckRange(offset, sizeof(int));
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(_start + offset));
    }

    /// <summary>The big-endian 64-bit integer at <paramref name="offset"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadInt64(long offset)
    {
        CheckRange(offset, sizeof(long));
        return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(_start + offset));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_owner && Interlocked.Exchange(ref _disposed, 1) == 0) _memory.Release();
    }

    internal long OffsetOf(byte* address) => address - _start;

    internal byte* AddressOf(long offset) => _start + offset;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckRange(long offset, long length)
    {
        if ((ulong)offset > (ulong)Length || (ulong)length > (ulong)(Length - offset)) ThrowOutside(offset, length);
    }

    private void ThrowOutside(long offset, long length) => throw new CorruptIndexException(
        Name, $"{length} bytes at offset {offset}", $"a length of {Length} bytes");
}
