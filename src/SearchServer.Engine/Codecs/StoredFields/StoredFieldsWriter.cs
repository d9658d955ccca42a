using System.Numerics;
using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.StoredFields.StoredFieldsFormat;

namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>
/// Writes the stored fields of a new segment, document after document: fields, then <see cref="FinishDocument"/>, in the end <see cref="Finish"/>.
/// Buffers one chunk.
/// </summary>
internal sealed class StoredFieldsWriter : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly string _segment;
    private readonly SegmentId _id;
    private readonly IndexOutput _data;
    private readonly BufferOutput _documents = new(ChunkSize + (ChunkSize >> 3));
    private readonly BufferOutput _compressed = new();
    private readonly Lz4 _lz4 = new();
    private readonly int[] _fieldCounts = new int[MaxDocsPerChunk];
    private readonly int[] _lengths = new int[MaxDocsPerChunk];
    private readonly List<int> _chunkDocs = [];
    private readonly List<long> _chunkOffsets = [];
    private byte[] _scratch = [];
    private int _chunkStart;
    private int _buffered;
    private int _fieldCount;
    private int _documentStart;

    public StoredFieldsWriter(IndexDirectory directory, string segment, SegmentId id)
    {
        _directory = directory;
        _segment = segment;
        _id = id;
        Fields = new StoredFieldsSerializer(_documents, () => _fieldCount++);
        _data = SegmentFile.Create(directory, segment, id, "", DataExtension, FastCodec, DataVersion);
    }

    /// <summary>Bytes held in memory.</summary>
    public long MemoryUsed => _documents.Capacity + _compressed.Capacity + _scratch.Length + (sizeof(int) * (long)_chunkDocs.Capacity) + (sizeof(long) * (long)_chunkOffsets.Capacity);

    /// <summary>Takes the fields of the current document.</summary>
    public StoredFieldsSerializer Fields { get; }

    /// <summary>Adds the fields of a document as another segment holds them; its field numbers must mean the same here.</summary>
    public void WriteSerialized(ReadOnlySpan<byte> document, int fieldCount)
    {
        _documents.WriteBytes(document);
        _fieldCount += fieldCount;
    }

    public void FinishDocument()
    {
        _fieldCounts[_buffered] = _fieldCount;
        _lengths[_buffered] = _documents.Length - _documentStart;
        _buffered++;
        _fieldCount = 0;
        _documentStart = _documents.Length;
        if (_documents.Length >= ChunkSize || _buffered == MaxDocsPerChunk) FlushChunk();
    }

    /// <summary>Writes what is left and the index, and closes the files.</summary>
    public void Finish(int documents)
    {
        bool incomplete = _buffered > 0;
        long missing = 0;
        if (incomplete)
        {
            missing = Math.Min(MaxDocsPerChunk, (long)((double)ChunkSize / _documents.Length * _buffered)) - _buffered;
            FlushChunk();
        }

        if (_chunkStart != documents) throw new InvalidOperationException($"Segment {_segment} has {documents} documents, {_chunkStart} of them have stored fields.");
        WriteIndex(documents, incomplete ? 1 : 0, missing);
        CodecFooter.Write(_data);
        _data.Dispose();
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose() => _data.Abandon();

    private static void WriteInts(DataOutput output, ReadOnlySpan<int> values)
    {
        if (values.Length == 1)
        {
            output.WriteVInt(values[0]);
            return;
        }

        if (!values.ContainsAnyExcept(values[0]))
        {
            output.WriteVInt(0);
            output.WriteVInt(values[0]);
            return;
        }

        int all = 0;
        foreach (int value in values) all |= value;
        int bits = 32 - BitOperations.LeadingZeroCount((uint)all);
        output.WriteVInt(bits);
        BitWriter packed = new(output, bits);
        foreach (int value in values) packed.Write(value);
        packed.Finish();
    }

    private void FlushChunk()
    {
        _chunkDocs.Add(_chunkStart);
        _chunkOffsets.Add(_data.Position);
        ReadOnlySpan<byte> content = _documents.Written;
        bool sliced = content.Length >= 2 * ChunkSize;
        _data.WriteVInt(_chunkStart);
        _data.WriteVInt((_buffered << 1) | (sliced ? 1 : 0));
        WriteInts(_data, _fieldCounts.AsSpan(0, _buffered));
        WriteInts(_data, _lengths.AsSpan(0, _buffered));
        if (sliced)
        {
            for (int at = 0; at < content.Length; at += ChunkSize) WriteSlice(content.Slice(at, Math.Min(ChunkSize, content.Length - at)));
        }
        else
        {
            WriteSlice(content);
        }

        _chunkStart += _buffered;
        _buffered = 0;
        _documents.Clear();
        _documentStart = 0;
    }

    private void WriteSlice(ReadOnlySpan<byte> content)
    {
        int dictionary = content.Length / DictionaryDivisor;
        int block = (content.Length - dictionary + BlocksPerSlice - 1) / BlocksPerSlice;
        if (_scratch.Length < dictionary + block) _scratch = new byte[dictionary + block];
        content[..dictionary].CopyTo(_scratch);
        _data.WriteVInt(dictionary);
        _data.WriteVInt(block);
        _compressed.Clear();
        WritePart(_scratch.AsSpan(0, dictionary), 0);
        for (int at = dictionary; at < content.Length; at += block)
        {
            int length = Math.Min(block, content.Length - at);
            content.Slice(at, length).CopyTo(_scratch.AsSpan(dictionary));
            WritePart(_scratch.AsSpan(0, dictionary + length), dictionary);
        }

        _compressed.CopyTo(_data);
    }

    private void WritePart(ReadOnlySpan<byte> bytes, int dictionary)
    {
        int before = _compressed.Length;
        _lz4.Compress(bytes, dictionary, _compressed);
        _data.WriteVInt(_compressed.Length - before);
    }

    private void WriteIndex(int documents, int incompleteChunks, long missingDocuments)
    {
        using IndexOutput meta = SegmentFile.Create(_directory, _segment, _id, "", MetaExtension, MetaCodec, MetaVersion);
        using IndexOutput index = SegmentFile.Create(_directory, _segment, _id, "", IndexExtension, IndexCodec, IndexVersion);
        meta.WriteVInt(ChunkSize);
        meta.WriteVInt(PackedIntsVersion);
        meta.WriteInt32(documents);
        meta.WriteInt32(BlockShift);
        meta.WriteInt32(_chunkDocs.Count + 1);
        meta.WriteInt64(index.Position);
        DirectMonotonicWriter docs = new(meta, index, _chunkDocs.Count + 1, BlockShift);
        foreach (int doc in _chunkDocs) docs.Add(doc);
        docs.Add(documents);
        docs.Finish();
        meta.WriteInt64(index.Position);
        DirectMonotonicWriter offsets = new(meta, index, _chunkOffsets.Count + 1, BlockShift);
        foreach (long offset in _chunkOffsets) offsets.Add(offset);
        offsets.Add(_data.Position);
        offsets.Finish();
        meta.WriteInt64(index.Position);
        meta.WriteInt64(_data.Position);
        meta.WriteVLong(incompleteChunks);
        meta.WriteVLong(missingDocuments);
        CodecFooter.Write(index);
        CodecFooter.Write(meta);
    }
}
