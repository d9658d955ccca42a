using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Writes the bytes of a field in compressed chunks of 32 values. Of each chunk some bits of its offset stay in memory.</summary>
internal sealed class BinaryValuesWriter(DataOutput meta, DataOutput data, int maxDoc)
{
    private readonly Lz4 _lz4 = new();
    private readonly BufferOutput _chunk = new();
    private readonly int[] _lengths = new int[DocsPerChunk];
    private readonly BufferOutput _offsetsMeta = new();
    private readonly BufferOutput _offsetsData = new();
    private int _buffered;
    private int _chunks;
    private int _longestChunk;

    /// <summary>Writes what metadata calls Binary. Once.</summary>
    public void Write(Func<BinaryDocValues> source)
    {
        DirectMonotonicWriter offsets = new(_offsetsMeta, _offsetsData, DirectMonotonicWriter.BlockCount(maxDoc, ChunkShift), AddressShift);
        long start = data.Position;
        int count = 0;
        int min = int.MaxValue;
        int max = 0;
        BinaryDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            ReadOnlySpan<byte> value = values.Value;
            Add(value, offsets);
            min = Math.Min(min, value.Length);
            max = Math.Max(max, value.Length);
            count++;
        }

        if (_buffered > 0) FlushChunk(offsets);
        offsets.Finish();
        meta.WriteInt64(start);
        meta.WriteInt64(data.Position - start);
        DocsWithField.Write(meta, data, count, maxDoc, source);
        meta.WriteInt32(count);
        meta.WriteInt32(min);
        meta.WriteInt32(max);
        if (count > 0) WriteOffsets();
    }

    private void Add(ReadOnlySpan<byte> value, DirectMonotonicWriter offsets)
    {
        _chunk.WriteBytes(value);
        _lengths[_buffered++] = value.Length;
        if (_buffered == DocsPerChunk) FlushChunk(offsets);
    }

    private void FlushChunk(DirectMonotonicWriter offsets)
    {
        offsets.Add(data.Position);
        _lengths.AsSpan(_buffered).Clear();
        if (!_lengths.AsSpan().ContainsAnyExcept(_lengths[0]))
        {
            data.WriteVInt((_lengths[0] << 1) | 1);
        }
        else
        {
            data.WriteVInt(_lengths[0] << 1);
            foreach (int length in _lengths.AsSpan(1)) data.WriteVInt(length);
        }

        _lz4.Compress(_chunk.Written, 0, data);
        _longestChunk = Math.Max(_longestChunk, _chunk.Length);
        _chunk.Clear();
        _buffered = 0;
        _chunks++;
    }

    private void WriteOffsets()
    {
        long start = data.Position;
        meta.WriteInt64(start);
        meta.WriteVInt(_chunks);
        meta.WriteVInt(ChunkShift);
        meta.WriteVInt(_longestChunk);
        meta.WriteVInt(AddressShift);
        _offsetsMeta.CopyTo(meta);
        _offsetsData.CopyTo(data);
        meta.WriteInt64(data.Position - start);
    }
}
