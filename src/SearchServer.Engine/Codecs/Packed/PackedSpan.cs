using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Packed;

/// <summary>
/// How to cut a number out of what <see cref="DirectWriter"/> wrote. Generic code over the implementations, which are structs, is compiled for each,
/// so that its loops know the width.
/// </summary>
internal interface IPackedWidth
{
    /// <summary>The number at an index. The bytes must go on for <see cref="PackedSpan.Slack"/> behind the last.</summary>
    public long Get(ReadOnlySpan<byte> bytes, long index);
}

/// <summary>The bytes of packed numbers for loops over many of them.</summary>
internal static class PackedSpan
{
    /// <summary>So many bytes may be read behind the last number.</summary>
    public const int Slack = 8;

    /// <summary>
    /// The bytes of a region of a whole file, and the slack that is there because of its footer. False if they are too many for a span.
    /// </summary>
    public static bool TryGet(IndexInput data, long offset, long length, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (length > int.MaxValue - Slack) return false;
        bytes = data.Span(offset, (int)length + Slack);
        return true;
    }
}

/// <summary>Numbers of a byte.</summary>
internal readonly struct Packed8 : IPackedWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(ReadOnlySpan<byte> bytes, long index) => bytes[(int)index];
}

/// <summary>Numbers of two bytes.</summary>
internal readonly struct Packed16 : IPackedWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(ReadOnlySpan<byte> bytes, long index) => BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)(index * sizeof(ushort))..]);
}

/// <summary>Numbers of four bytes.</summary>
internal readonly struct Packed32 : IPackedWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(ReadOnlySpan<byte> bytes, long index) => BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)(index * sizeof(uint))..]);
}

/// <summary>Numbers of any supported width above 0: cut out of the eight bytes they start in.</summary>
internal readonly struct PackedAny(int bitsPerValue) : IPackedWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(ReadOnlySpan<byte> bytes, long index)
    {
        long bit = index * bitsPerValue;
        ulong word = BinaryPrimitives.ReadUInt64BigEndian(bytes[(int)(bit >> 3)..]);
        return (long)(word << (int)(bit & 7) >> (64 - bitsPerValue));
    }
}

/// <summary>Numbers that are all 0.</summary>
internal readonly struct PackedNothing : IPackedWidth
{
    public long Get(ReadOnlySpan<byte> bytes, long index) => 0;
}

/// <summary>Numbers of a region that is too large for a span.</summary>
internal readonly struct PackedFile(DirectReader packed) : IPackedWidth
{
    public long Get(ReadOnlySpan<byte> bytes, long index) => packed.Get(index);
}
