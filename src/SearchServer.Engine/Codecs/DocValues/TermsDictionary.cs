using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>The distinct terms of a field in the order of their bytes. Immutable; read through a <see cref="TermsCursor"/>.</summary>
internal sealed class TermsDictionary
{
    private TermsDictionary(long count, int maxTermLength, IndexInput terms, DirectMonotonicReader blocks, IndexInput index, DirectMonotonicReader indexEntries)
    {
        Count = count;
        MaxTermLength = maxTermLength;
        Terms = terms;
        Blocks = blocks;
        Index = index;
        IndexEntries = indexEntries;
    }

    public long Count { get; }

    public int MaxTermLength { get; }

    /// <summary>The blocks of terms.</summary>
    public IndexInput Terms { get; }

    /// <summary>Where each block starts.</summary>
    public DirectMonotonicReader Blocks { get; }

    /// <summary>For every 1,024th term the bytes that tell it from the term before.</summary>
    public IndexInput Index { get; }

    /// <summary>Where each of those starts, and their end.</summary>
    public DirectMonotonicReader IndexEntries { get; }

    public static TermsDictionary Read(ref DataCursor meta, IndexInput data)
    {
        long count = meta.ReadVLong();
        int blockShift = meta.ReadInt32();
        if (blockShift != TermsBlockShift) meta.ThrowCorrupt($"terms in blocks of 2^{TermsBlockShift}", $"2^{blockShift}");
        int addressShift = meta.ReadInt32();
        DirectMonotonicMeta blocks = DirectMonotonicMeta.Read(ref meta, DirectMonotonicWriter.BlockCount(count, TermsBlockShift), addressShift);
        int maxLength = meta.ReadInt32();
        (long termsOffset, long termsLength) = ReadRegion(ref meta, data);
        (long blocksOffset, _) = ReadRegion(ref meta, data);
        int indexShift = meta.ReadInt32();
        if (indexShift != TermsIndexShift) meta.ThrowCorrupt($"an index of every 2^{TermsIndexShift}th term", $"2^{indexShift}");
        DirectMonotonicMeta entries = DirectMonotonicMeta.Read(ref meta, 1 + DirectMonotonicWriter.BlockCount(count, TermsIndexShift), addressShift);
        (long indexOffset, long indexLength) = ReadRegion(ref meta, data);
        (long entriesOffset, _) = ReadRegion(ref meta, data);

        // A term takes at least a byte, and of the longest every byte stands somewhere.
        if (count > termsLength) meta.ThrowCorrupt($"at most {termsLength} terms in as many bytes", $"{count}");
        if (maxLength < 0 || maxLength > termsLength) meta.ThrowCorrupt($"a term of at most {termsLength} bytes", $"{maxLength}");
        return new TermsDictionary(
            count,
            maxLength,
            data.Slice(termsOffset, termsLength),
            new DirectMonotonicReader(blocks, data, blocksOffset),
            data.Slice(indexOffset, indexLength),
            new DirectMonotonicReader(entries, data, entriesOffset));
    }

    private static (long Offset, long Length) ReadRegion(ref DataCursor meta, IndexInput data)
    {
        long offset = meta.ReadInt64();
        long length = meta.ReadInt64();
        meta.CheckRegion(data, offset, length);
        return (offset, length);
    }
}
