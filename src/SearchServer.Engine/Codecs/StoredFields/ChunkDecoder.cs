using System.Runtime.InteropServices;
using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>
/// Decodes chunks of stored fields, one at a time, and of a chunk only the blocks that are asked for. Keeps the last chunk, so that
/// its next document costs little. For one thread at a time.
/// </summary>
internal sealed class ChunkDecoder(IndexInput data, int chunkSize, bool highCompression) : IDisposable
{
    /// <summary>LZ4 makes at most so many bytes out of one: a chunk that claims more is damaged.</summary>
    private const int MaxLz4Ratio = 255;

    /// <summary>The same of DEFLATE.</summary>
    private const int MaxDeflateRatio = 1032;

    /// <summary>Writers make ten blocks of a slice; a damaged length must not make millions.</summary>
    private const int MaxBlocks = 1024;

    /// <summary>Chunks are smaller, unless they hold a single large document.</summary>
    private const int MaxKept = 1 << 20;

    private readonly List<Part> _parts = [];
    private int[] _fieldCounts = [];
    private int[] _starts = [];
    private byte[] _scratch = [];
    private HeapMemory? _memory;
    private IndexInput? _chunk;
    private long _chunkOffset = -1;
    private int _firstDoc;
    private int _docCount;

    // Of the document that was opened last: where it ends, the first block that was not come to yet, and whether the one before was of the same chunk.
    private int _documentEnd;
    private int _nextPart;
    private bool _isSequential;

    /// <summary>Number of fields of the document that was decoded last.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The place of a document of the chunk between two offsets of the file, valid until the next call. What is read of it must be decoded before.</summary>
    public DataCursor Open(int doc, long chunkStart, long chunkEnd)
    {
        _isSequential = chunkStart == _chunkOffset;
        if (!_isSequential) Open(chunkStart, chunkEnd);
        int index = doc - _firstDoc;
        if ((uint)index >= (uint)_docCount) throw new CorruptIndexException(
            data.Name, $"document {doc} in the chunk at offset {chunkStart}", $"{_firstDoc} to {_firstDoc + _docCount - 1}");
        FieldCount = _fieldCounts[index];
        int start = _starts[index];
        _documentEnd = _starts[index + 1];
        _nextPart = 0;
        return _chunk!.Cursor(start, _documentEnd - start);
    }

    /// <summary>Decodes the blocks that hold some bytes of the document that was opened last.</summary>
    /// <param name="start">Where they start, which is not before those of the call before.</param>
    /// <param name="length">How many there are.</param>
    public void Decode(long start, long length)
    {
        Span<Part> parts = CollectionsMarshal.AsSpan(_parts);
        for (; _nextPart < parts.Length && parts[_nextPart].Start < start + length; _nextPart++)
        {
            ref Part part = ref parts[_nextPart];

            // Of a block that the document ends in, what is behind it is for who reads on.
            if (part.Start + part.Length > start) Decode(ref part, _isSequential ? part.Length : Math.Min(part.Length, _documentEnd - part.Start));
        }
    }

    /// <summary>Lets go of the memory of a large chunk.</summary>
    public void Trim()
    {
        if (_chunk is { Length: > MaxKept }) Dispose();
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        _chunk = null;
        _chunkOffset = -1;
    }

    private void Open(long start, long end)
    {
        _chunkOffset = -1;
        DataCursor cursor = data.Cursor(start, end - start);
        _firstDoc = cursor.ReadVInt();
        int token = cursor.ReadVInt();
        _docCount = token >>> 1;
        if (_docCount is 0 or > 1 << 20) cursor.ThrowCorrupt("a count of documents", $"{_docCount}");
        if (_starts.Length <= _docCount)
        {
            _starts = new int[_docCount + 1];
            _fieldCounts = new int[_docCount];
        }

        ReadInts(ref cursor, _fieldCounts.AsSpan(0, _docCount));
        ReadInts(ref cursor, _starts.AsSpan(1, _docCount));
        long total = 0;
        long most = Math.Min(cursor.Remaining * (highCompression ? MaxDeflateRatio : MaxLz4Ratio), Array.MaxLength);
        for (int i = 1; i <= _docCount; i++)
        {
            total += (uint)_starts[i];
            if (total > most) cursor.ThrowCorrupt($"documents that {cursor.Remaining} bytes can hold", $"{total} bytes");
            _starts[i] = (int)total;
        }

        if (_chunk is null || _chunk.Length < total)
        {
            _chunk?.Dispose();
            _memory = HeapMemory.Allocate(total);
            _chunk = new IndexInput(data.Name, _memory);
        }

        ReadParts(ref cursor, (int)total, sliced: (token & 1) != 0);
        _chunkOffset = start;
    }

    private void ReadParts(ref DataCursor cursor, int total, bool sliced)
    {
        _parts.Clear();
        if (!sliced)
        {
            ReadSlice(ref cursor, 0, total);
            return;
        }

        for (long at = 0; at < total; at += chunkSize) ReadSlice(ref cursor, (int)at, (int)Math.Min(chunkSize, total - at));
    }

    private void ReadSlice(ref DataCursor cursor, int start, int length)
    {
        int dictionary = cursor.ReadVInt();
        int block = cursor.ReadVInt();
        if ((uint)dictionary > (uint)length || (long)block * MaxBlocks < length - dictionary || block > length) cursor.ThrowCorrupt(
            $"a dictionary and blocks of a slice of {length} bytes", $"{dictionary} and {block} bytes");
        int first = _parts.Count;
        _parts.Add(new Part { Start = start, Length = dictionary });
        for (long at = dictionary; at < length; at += block)
        {
            _parts.Add(new Part { Start = start + (int)at, Length = (int)Math.Min(block, length - at), DictionaryPart = first, DictionaryLength = dictionary });
        }

        // LZ4 has the compressed lengths in front, DEFLATE each before its part.
        Span<Part> parts = CollectionsMarshal.AsSpan(_parts)[first..];
        if (!highCompression)
        {
            foreach (ref Part part in parts) part.CompressedLength = cursor.ReadVInt();
        }

        foreach (ref Part part in parts)
        {
            if (highCompression) part.CompressedLength = cursor.ReadVInt();
            part.Offset = cursor.Position;
            cursor.Skip(part.CompressedLength);
        }
    }

    private void Decode(ref Part part, int length)
    {
        if (part.Decoded >= length) return;
        ReadOnlySpan<byte> dictionary = [];
        if (part.DictionaryLength > 0)
        {
            ref Part source = ref CollectionsMarshal.AsSpan(_parts)[part.DictionaryPart];
            Decode(ref source, source.Length);
            dictionary = _memory!.Span(source.Start, source.Length);
        }

        Span<byte> target = _memory!.Span(part.Start, length);
        if (highCompression) Inflate(part, dictionary, target);
        else DecompressLz4(part, dictionary, target);
        part.Decoded = length;
    }

    private void DecompressLz4(in Part part, ReadOnlySpan<byte> dictionary, Span<byte> target)
    {
        int needed = dictionary.Length + target.Length;
        if (_scratch.Length < needed) _scratch = new byte[needed];
        dictionary.CopyTo(_scratch);
        DataCursor cursor = data.Cursor(part.Offset, part.CompressedLength);
        Lz4.Decompress(ref cursor, _scratch.AsSpan(0, needed), dictionary.Length);
        _scratch.AsSpan(dictionary.Length, target.Length).CopyTo(target);
    }

    private void Inflate(in Part part, ReadOnlySpan<byte> dictionary, Span<byte> target)
    {
        try
        {
            PrimedInflater.Inflate(data.Span(part.Offset, part.CompressedLength), dictionary, target);
        }
        catch (InvalidDataException e)
        {
            throw new CorruptIndexException(data.Name, $"{target.Length} bytes by DEFLATE at offset {part.Offset}", e.Message, e);
        }
    }

    private static void ReadInts(ref DataCursor cursor, Span<int> values)
    {
        if (values.Length == 1)
        {
            values[0] = cursor.ReadVInt();
            return;
        }

        int bits = cursor.ReadVInt();
        if (bits == 0)
        {
            values.Fill(cursor.ReadVInt());
            return;
        }

        if (bits is < 0 or > 31) cursor.ThrowCorrupt("packed ints of at most 31 bits", $"{bits}");
        ulong pending = 0;
        int available = 0;
        foreach (ref int value in values)
        {
            for (; available < bits; available += 8) pending = (pending << 8) | cursor.ReadByte();
            available -= bits;
            value = (int)((pending >> available) & ((1UL << bits) - 1));
        }
    }

    /// <summary>A dictionary or a block: where it is in the chunk, where its compressed form is in the file, and how much of it was decoded.</summary>
    private struct Part
    {
        public int Start;
        public int Length;
        public int DictionaryPart;
        public int DictionaryLength;
        public long Offset;
        public int CompressedLength;
        public int Decoded;
    }
}
