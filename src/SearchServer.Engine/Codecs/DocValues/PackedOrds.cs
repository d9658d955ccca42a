using System.Diagnostics.CodeAnalysis;
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
    public int Count(ReadOnlySpan<int> indexes, Span<int> counts)
    {
        counts = CountsOfTerms(counts);
        if (!PackedSpan.TryGet(_data, _offset, _length, out ReadOnlySpan<byte> bytes)) return Count(new PackedFile(_packed), [], indexes, counts);
        return _packed.BitsPerValue switch
        {
            0 => Count(default(PackedNothing), [], indexes, counts),
            8 => Count(default(Packed8), bytes, indexes, counts),
            16 => Count(default(Packed16), bytes, indexes, counts),
            32 => Count(default(Packed32), bytes, indexes, counts),
            _ => Count(new PackedAny(_packed.BitsPerValue), bytes, indexes, counts),
        };
    }

    /// <summary>As <see cref="Count(ReadOnlySpan{int}, Span{int})"/>, for documents with several values each; their indexes must ascend.</summary>
    public int Count(ReadOnlySpan<int> indexes, ValueAddresses addresses, Span<int> counts)
    {
        counts = CountsOfTerms(counts);
        if (!PackedSpan.TryGet(_data, _offset, _length, out ReadOnlySpan<byte> bytes)) return Count(new PackedFile(_packed), [], indexes, addresses, counts);
        return _packed.BitsPerValue switch
        {
            8 => Count(default(Packed8), bytes, indexes, addresses, counts),
            16 => Count(default(Packed16), bytes, indexes, addresses, counts),
            32 => Count(default(Packed32), bytes, indexes, addresses, counts),
            _ => Count(new PackedAny(_packed.BitsPerValue), bytes, indexes, addresses, counts),
        };
    }

    private int Count<T>(T width, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> indexes, Span<int> counts)
        where T : struct, IPackedWidth
    {
        int without = 0;
        foreach (int index in indexes)
        {
            if (index < 0)
            {
                without++;
                continue;
            }

            long ord = width.Get(bytes, index);
            if ((ulong)ord >= (ulong)counts.Length) ThrowCorrupt(ord);
            counts[(int)ord]++;
        }

        return without;
    }

    private int Count<T>(T width, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> indexes, ValueAddresses addresses, Span<int> counts)
        where T : struct, IPackedWidth
    {
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
            for (; at < end; at++)
            {
                long ord = width.Get(bytes, at);
                if ((ulong)ord >= (ulong)counts.Length) ThrowCorrupt(ord);
                counts[(int)ord]++;
            }
        }

        return without;
    }

    private Span<int> CountsOfTerms(Span<int> counts)
    {
        if (counts.Length < _termCount) throw new ArgumentException($"{_termCount} terms have no place in {counts.Length} counts.", nameof(counts));
        return counts[..(int)_termCount];
    }

    [DoesNotReturn]
    private void ThrowCorrupt(long ord) => throw new CorruptIndexException(_data.Name, $"an ord of one of {_termCount} terms", $"{ord}");
}
