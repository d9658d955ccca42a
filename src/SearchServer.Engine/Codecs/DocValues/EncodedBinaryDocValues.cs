using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Bytes a document, read from a file where they lie as they are.</summary>
internal sealed class PlainBinaryDocValues(BinaryEntry entry) : BinaryDocValues
{
    private readonly IndexedDisi _cursor = entry.Docs.Cursor();
    private readonly IndexInput _values = entry.File.Slice(entry.Offset, entry.Length);

    public override long Cost => entry.Docs.Count;

    public override ReadOnlySpan<byte> Value
    {
        get
        {
            int index = _cursor.Index;
            if (entry.Addresses is null) return _values.Span((long)index * entry.MaxLength, entry.MaxLength);
            long start = entry.Addresses.Get(index);
            long length = entry.Addresses.Get(index + 1L) - start;
            if ((ulong)length > (ulong)entry.MaxLength) throw new CorruptIndexException(_values.Name, $"a value of at most {entry.MaxLength} bytes", $"{length}");
            return _values.Span(start, (int)length);
        }
    }

    protected override int Seek(int target) => _cursor.Seek(target);

    protected override bool SeekExact(int target) => _cursor.SeekExact(target);
}

/// <summary>Bytes a document, read from a file where they lie in compressed chunks. Keeps the last chunk.</summary>
internal sealed class ChunkedBinaryDocValues(BinaryEntry entry) : BinaryDocValues
{
    private readonly IndexedDisi _cursor = entry.Docs.Cursor();
    private readonly int[] _ends = new int[DocsPerChunk];
    private byte[] _bytes = [];
    private int _chunk = -1;

    public override long Cost => entry.Docs.Count;

    public override ReadOnlySpan<byte> Value
    {
        get
        {
            int index = _cursor.Index;
            if (index >> ChunkShift != _chunk) Open(index >> ChunkShift);
            int within = index & (DocsPerChunk - 1);
            int start = within == 0 ? 0 : _ends[within - 1];
            return _bytes.AsSpan(start, _ends[within] - start);
        }
    }

    protected override int Seek(int target) => _cursor.Seek(target);

    protected override bool SeekExact(int target) => _cursor.SeekExact(target);

    private void Open(int chunk)
    {
        _chunk = -1;
        long start = entry.Addresses!.Get(chunk);
        long end = chunk + 1 < entry.ChunkCount ? entry.Addresses.Get(chunk + 1L) : entry.Offset + entry.Length;
        DataCursor cursor = entry.File.Cursor(start, end - start);
        ReadLengths(ref cursor);
        int total = _ends[^1];
        if (_bytes.Length < total) _bytes = new byte[total];
        if (total > 0) Lz4.Decompress(ref cursor, _bytes.AsSpan(0, total), 0);
        _chunk = chunk;
    }

    private void ReadLengths(ref DataCursor cursor)
    {
        int first = cursor.ReadVInt();
        bool equal = (first & 1) != 0;
        long end = 0;
        for (int i = 0; i < _ends.Length; i++)
        {
            int length = i == 0 || equal ? first >>> 1 : cursor.ReadVInt();
            end += (uint)length;
            if (end > entry.MaxChunkLength) cursor.ThrowCorrupt($"a chunk of at most {entry.MaxChunkLength} bytes", $"{end}");
            _ends[i] = (int)end;
        }
    }
}
