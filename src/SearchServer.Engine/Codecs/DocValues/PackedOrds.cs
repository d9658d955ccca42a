using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// The ords of a field's values, one after the other. Every ord that is read is compared with the number of terms, so that a damaged one
/// ends in an error; where ords are counted, it is the check that indexing the counts would make anyway. Immutable.
/// </summary>
internal sealed class PackedOrds
{
    private readonly IndexInput _data;
    private readonly DirectReader _packed;
    private readonly long _offset;
    private readonly long _length;
    private readonly long _termCount;

    /// <summary>Checks that the region holds <paramref name="count"/> ords of the width that so many terms need.</summary>
    public PackedOrds(in DataCursor meta, IndexInput data, long offset, long length, int bitsPerValue, long count, long termCount)
    {
        int needed = bitsPerValue == 0 && termCount <= 1 ? 0 : DirectWriter.BitsRequired(termCount - 1);
        if (bitsPerValue != needed) meta.ThrowCorrupt($"ords of {needed} bits for {termCount} terms", $"{bitsPerValue} bits");
        if (count > 0 && termCount == 0) meta.ThrowCorrupt($"terms for {count} values", "none");
        meta.CheckPacked(data, offset, length, count, bitsPerValue);
        _data = data;
        _packed = new DirectReader(data, offset, bitsPerValue);
        _offset = offset;
        _length = length;
        _termCount = termCount;
    }

    public long Get(long index)
    {
        long ord = _packed.Get(index);
        if ((ulong)ord >= (ulong)_termCount) ThrowCorrupt(ord);
        return ord;
    }

    /// <summary>The ords at many indexes, and -1 for index -1.</summary>
    public void GetMany(ReadOnlySpan<int> indexes, Span<int> ords)
    {
        for (int i = 0; i < indexes.Length; i++) ords[i] = indexes[i] < 0 ? -1 : (int)Get(indexes[i]);
    }

    /// <summary>Adds one to the count of the ord at each index; of those at index -1 it returns the number.</summary>
    /// <param name="indexes">The indexes.</param>
    /// <param name="map">The ord to count for each ord; empty for the same.</param>
    /// <param name="counts">Takes them.</param>
    public int Count(ReadOnlySpan<int> indexes, ReadOnlySpan<int> map, OrdCounts counts)
    {
        CheckRoom(map, counts);
        if (!PackedSpan.TryGet(_data, _offset, _length, out ReadOnlySpan<byte> bytes)) return Count(new PackedFile(_packed), [], indexes, map, counts);
        return _packed.BitsPerValue switch
        {
            0 => Count(default(PackedNothing), [], indexes, map, counts),
            8 => Count(default(Packed8), bytes, indexes, map, counts),
            16 => Count(default(Packed16), bytes, indexes, map, counts),
            32 => Count(default(Packed32), bytes, indexes, map, counts),
            _ => Count(new PackedAny(_packed.BitsPerValue), bytes, indexes, map, counts),
        };
    }

    /// <summary>As <see cref="Count(ReadOnlySpan{int}, ReadOnlySpan{int}, OrdCounts)"/>, for documents with several values each; their indexes must ascend.</summary>
    public int Count(ReadOnlySpan<int> indexes, ValueAddresses addresses, ReadOnlySpan<int> map, OrdCounts counts)
    {
        CheckRoom(map, counts);
        if (!PackedSpan.TryGet(_data, _offset, _length, out ReadOnlySpan<byte> bytes)) return Count(new PackedFile(_packed), [], indexes, addresses, map, counts);
        return _packed.BitsPerValue switch
        {
            8 => Count(default(Packed8), bytes, indexes, addresses, map, counts),
            16 => Count(default(Packed16), bytes, indexes, addresses, map, counts),
            32 => Count(default(Packed32), bytes, indexes, addresses, map, counts),
            _ => Count(new PackedAny(_packed.BitsPerValue), bytes, indexes, addresses, map, counts),
        };
    }

    private int Count<T>(T width, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> indexes, ReadOnlySpan<int> map, OrdCounts counts)
        where T : struct, IPackedWidth
    {
        int metCount = counts.StartAdding(out Span<int> all, out Span<int> met);
        int without = 0;
        foreach (int index in indexes)
        {
            if (index < 0)
            {
                without++;
                continue;
            }

            metCount = Count(width.Get(bytes, index), map, all, met, metCount);
        }

        counts.EndAdding(metCount);
        return without;
    }

    private int Count<T>(T width, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> indexes, ValueAddresses addresses, ReadOnlySpan<int> map, OrdCounts counts)
        where T : struct, IPackedWidth
    {
        int metCount = counts.StartAdding(out Span<int> all, out Span<int> met);
        int without = 0;
        int next = -1;
        long end = 0;
        foreach (int index in indexes)
        {
            if (index < 0)
            {
                without++;
                continue;
            }

            long at = index == next ? end : addresses.Start(index);
            end = addresses.End(index, at, least: end);
            next = index + 1;
            for (; at < end; at++) metCount = Count(width.Get(bytes, at), map, all, met, metCount);
        }

        counts.EndAdding(metCount);
        return without;
    }

    /// <summary>Adds one to the count of an ord; returns how many were met with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Count(long ord, ReadOnlySpan<int> map, Span<int> all, Span<int> met, int metCount)
    {
        if ((ulong)ord >= (ulong)_termCount) ThrowCorrupt(ord);
        int counted = map.IsEmpty ? (int)ord : map[(int)ord];
        ref int count = ref all[counted];
        met[metCount] = counted;
        metCount += count == 0 ? 1 : 0;
        count++;
        return metCount;
    }

    private void CheckRoom(ReadOnlySpan<int> map, OrdCounts counts)
    {
        if (map.IsEmpty ? counts.Ords < _termCount : map.Length < _termCount) throw new ArgumentException($"{_termCount} terms have no place in {(map.IsEmpty ? counts.Ords : map.Length)} counts.", nameof(counts));
    }

    [DoesNotReturn]
    private void ThrowCorrupt(long ord) => throw new CorruptIndexException(_data.Name, $"an ord of one of {_termCount} terms", $"{ord}");
}
