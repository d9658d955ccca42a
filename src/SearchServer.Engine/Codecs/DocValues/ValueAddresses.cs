using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Which values belong to which document where a document may have several: those from its address to the next one. Immutable.</summary>
internal sealed class ValueAddresses
{
    private readonly DirectMonotonicReader _addresses;
    private readonly IndexInput _data;

    private ValueAddresses(DirectMonotonicReader addresses, IndexInput data, long valueCount)
    {
        _addresses = addresses;
        _data = data;
        ValueCount = valueCount;
    }

    /// <summary>How many values all documents have together.</summary>
    public long ValueCount { get; }

    /// <summary>Reads the addresses of <paramref name="docCount"/> documents.</summary>
    public static ValueAddresses Read(ref DataCursor meta, IndexInput data, int docCount)
    {
        long offset = meta.ReadInt64();
        DirectMonotonicMeta addresses = DirectMonotonicMeta.Read(ref meta, docCount + 1L, meta.ReadVInt());
        meta.CheckRegion(data, offset, meta.ReadInt64());
        DirectMonotonicReader reader = new(addresses, data, offset);
        long valueCount = reader.Get(docCount);
        if (valueCount < docCount) throw new CorruptIndexException(data.Name, $"at least {docCount} values of as many documents", $"{valueCount}");
        return new ValueAddresses(reader, data, valueCount);
    }

    /// <summary>The index of the first value of the document with an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Start(int index) => _addresses.Get(index);

    /// <summary>The end of the values of a document, which start at <paramref name="start"/>; they must not start before <paramref name="least"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long End(int index, long start, long least = 0)
    {
        long end = _addresses.Get(index + 1L);
        if (start < least || end < start || end > ValueCount || end - start > int.MaxValue) ThrowCorrupt(start, end, least);
        return end;
    }

    [DoesNotReturn]
    private void ThrowCorrupt(long start, long end, long least) =>
        throw new CorruptIndexException(_data.Name, $"a document's values to be some of {least} to {ValueCount}", $"values {start} to {end}");
}
