using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A field with bytes a document. Immutable.</summary>
internal sealed class BinaryEntry
{
    /// <summary>A byte of LZ4 stands for at most 255: a chunk that claims more is damaged.</summary>
    private const int MaxCompressionRatio = 255;

    private BinaryEntry(IndexInput file, long offset, long length, DocsWithField docs)
    {
        File = file;
        Offset = offset;
        Length = length;
        Docs = docs;
    }

    /// <summary>The whole file, of which the values are <see cref="Length"/> bytes at <see cref="Offset"/>.</summary>
    public IndexInput File { get; }

    public long Offset { get; }

    public long Length { get; }

    public DocsWithField Docs { get; }

    public int MaxLength { get; private init; }

    /// <summary>Plain: where each value starts, and their end; null if all have the same length. Chunked: where in the file each chunk starts.</summary>
    public DirectMonotonicReader? Addresses { get; private init; }

    public int ChunkCount { get; private init; }

    public int MaxChunkLength { get; private init; }

    public static BinaryEntry Read(ref DataCursor meta, IndexInput data, int maxDoc, bool chunked)
    {
        long offset = meta.ReadInt64();
        long length = meta.ReadInt64();
        meta.CheckRegion(data, offset, length);
        DocsWithFieldMeta description = DocsWithFieldMeta.Read(ref meta);
        DocsWithField docs = new(description, meta.ReadInt32(), maxDoc, meta, data);
        int min = meta.ReadInt32();
        int max = meta.ReadInt32();
        if (docs.Count > 0 && (min < 0 || max < min)) meta.ThrowCorrupt("a least and a greatest length", $"{min} and {max}");
        if (docs.Count == 0) return new BinaryEntry(data, offset, length, docs);
        if (chunked) return ReadChunked(ref meta, data, offset, length, docs);
        if (min < max) return new BinaryEntry(data, offset, length, docs) { MaxLength = max, Addresses = ReadAddresses(ref meta, data, meta.ReadInt64(), docs.Count + 1L) };
        if ((long)docs.Count * max > length) meta.ThrowCorrupt($"{docs.Count} values of {max} bytes", $"{length} bytes");
        return new BinaryEntry(data, offset, length, docs) { MaxLength = max };
    }

    private static BinaryEntry ReadChunked(ref DataCursor meta, IndexInput data, long offset, long length, DocsWithField docs)
    {
        long addresses = meta.ReadInt64();
        int chunks = meta.ReadVInt();
        int shift = meta.ReadVInt();
        int maxChunk = meta.ReadVInt();
        if (shift != ChunkShift) meta.ThrowCorrupt($"chunks of 2^{ChunkShift} values", $"2^{shift}");
        if (chunks != DirectMonotonicWriter.BlockCount(docs.Count, ChunkShift)) meta.ThrowCorrupt($"chunks for {docs.Count} values", $"{chunks}");
        if (maxChunk < 0 || maxChunk / MaxCompressionRatio > length) meta.ThrowCorrupt($"a chunk that {length} bytes can hold", $"{maxChunk} bytes");
        return new BinaryEntry(data, offset, length, docs)
        {
            ChunkCount = chunks,
            MaxChunkLength = maxChunk,
            Addresses = ReadAddresses(ref meta, data, addresses, chunks),
        };
    }

    private static DirectMonotonicReader ReadAddresses(ref DataCursor meta, IndexInput data, long offset, long count)
    {
        DirectMonotonicMeta addresses = DirectMonotonicMeta.Read(ref meta, count, meta.ReadVInt());
        meta.CheckRegion(data, offset, meta.ReadInt64());
        return new DirectMonotonicReader(addresses, data, offset);
    }
}
