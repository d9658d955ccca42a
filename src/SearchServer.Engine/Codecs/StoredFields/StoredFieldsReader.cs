using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.StoredFields.StoredFieldsFormat;

namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>Reads the stored fields of a segment. Safe to share between threads.</summary>
internal sealed class StoredFieldsReader : IDisposable
{
    /// <summary>A decoder holds a chunk, some 0.6 MB; so many wait for the next query.</summary>
    private const int MaxIdleDecoders = 4;

    /// <summary>The number and type of a field, and a number behind or the length of what is behind, take fewer bytes.</summary>
    private const int MaxNumberLength = 32;

    private readonly FieldInfos _fields;
    private readonly IndexInput _data;
    private readonly IndexInput _index;
    private readonly DirectMonotonicReader _docs;
    private readonly DirectMonotonicReader _offsets;
    private readonly Pool<ChunkDecoder> _decoders;
    private readonly int _chunkSize;
    private readonly bool _high;

    public StoredFieldsReader(IndexDirectory directory, SegmentInfo segment, FieldInfos fields)
    {
        _fields = fields;
        using IndexInput meta = directory.OpenInput(IndexFileNames.Segment(segment.Name, "", MetaExtension));
        _high = IsHighCompression(segment, meta.Name);
        _data = SegmentFile.Open(directory, segment, "", DataExtension, _high ? HighCodec : FastCodec, DataVersion);
        try
        {
            _index = SegmentFile.Open(directory, segment, "", IndexExtension, IndexCodec, IndexVersion);
            DataCursor cursor = meta.Cursor();
            CodecHeader.CheckIndexHeader(ref cursor, MetaCodec, MetaVersion, MetaVersion, segment.Id, "");
            CodecFooter.VerifyChecksum(meta);
            _chunkSize = cursor.ReadVInt();
            if (_chunkSize <= 0) cursor.ThrowCorrupt("a chunk size", $"{_chunkSize}");
            int packed = cursor.ReadVInt();
            if (packed != PackedIntsVersion) cursor.ThrowCorrupt($"packed ints version {PackedIntsVersion}", $"{packed}");
            int documents = cursor.ReadInt32();
            if (documents != segment.MaxDoc) cursor.ThrowCorrupt($"{segment.MaxDoc} documents", $"{documents}");
            int shift = cursor.ReadInt32();
            int count = cursor.ReadInt32();
            long docsStart = cursor.ReadInt64();
            DirectMonotonicMeta docs = DirectMonotonicMeta.Read(ref cursor, count, shift);
            long offsetsStart = cursor.ReadInt64();
            DirectMonotonicMeta offsets = DirectMonotonicMeta.Read(ref cursor, count, shift);
            cursor.ReadInt64();
            long end = cursor.ReadInt64();
            if (end != _data.Length - CodecFooter.Length) throw new CorruptIndexException(
                _data.Name, $"a length of {end + CodecFooter.Length} bytes as {meta.Name} says", $"{_data.Length}");
            cursor.ReadVLong();
            cursor.ReadVLong();
            CodecFooter.CheckAtEnd(cursor);
            _docs = new DirectMonotonicReader(docs, _index, docsStart);
            _offsets = new DirectMonotonicReader(offsets, _index, offsetsStart);
            MaxDoc = documents;
            _decoders = new Pool<ChunkDecoder>(CreateDecoder, MaxIdleDecoders);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int MaxDoc { get; }

    /// <summary>Shows the wanted fields of a document to <paramref name="visitor"/>. Blocks that hold nothing of them are not decoded.</summary>
    public void Read(int doc, StoredFieldVisitor visitor)
    {
        ChunkDecoder decoder = _decoders.Rent();
        Read(doc, visitor, decoder);
        decoder.Trim();
        _decoders.Return(decoder);
    }

    /// <summary>As <see cref="Read(int, StoredFieldVisitor)"/>, with a decoder of the caller's own: runs of documents are decoded once.</summary>
    public void Read(int doc, StoredFieldVisitor visitor, ChunkDecoder decoder)
    {
        DataCursor document = Open(decoder, doc);
        for (int i = decoder.FieldCount; i > 0; i--) ReadField(ref document, visitor, decoder);
        if (document.Remaining != 0) document.ThrowCorrupt($"the end of document {doc}", $"{document.Remaining} more bytes");
    }

    /// <summary>A decoder for <see cref="Decode"/>.</summary>
    public ChunkDecoder CreateDecoder() => new(_data, _chunkSize, _high);

    /// <summary>The bytes of a document, valid until the next call with the same decoder, which has the number of its fields.</summary>
    public DataCursor Decode(ChunkDecoder decoder, int doc)
    {
        DataCursor document = Open(decoder, doc);
        decoder.Decode(document.Position, document.Remaining);
        return document;
    }

    public void Dispose()
    {
        _data?.Dispose();
        _index?.Dispose();
    }

    /// <summary>A document, nothing of which is decoded yet.</summary>
    private DataCursor Open(ChunkDecoder decoder, int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, MaxDoc);
        long chunk = _docs.Floor(doc);
        if (chunk < 0 || chunk >= _offsets.Count - 1) throw new CorruptIndexException(_index.Name, $"a chunk that holds document {doc}", "none");
        return decoder.Open(doc, _offsets.Get(chunk), _offsets.Get(chunk + 1));
    }

    private void ReadField(ref DataCursor document, StoredFieldVisitor visitor, ChunkDecoder decoder)
    {
        decoder.Decode(document.Position, Math.Min(MaxNumberLength, document.Remaining));
        long key = document.ReadVLong();
        FieldInfo? field = _fields.Find((int)Math.Min(key >>> TypeBits, int.MaxValue));
        if (field is null) document.ThrowCorrupt("the number of a field", $"{key >>> TypeBits}");
        bool wanted = visitor.Wants(field);
        StoredType type = (StoredType)(key & ((1 << TypeBits) - 1));
        switch (type)
        {
            case StoredType.String:
                ReadOnlySpan<byte> text = ReadBytes(ref document, wanted, decoder);
                if (wanted) visitor.OnString(field, text);
                break;
            case StoredType.Bytes:
                ReadOnlySpan<byte> bytes = ReadBytes(ref document, wanted, decoder);
                if (wanted) visitor.OnBytes(field, bytes);
                break;
            case StoredType.Int:
                int number = document.ReadZInt();
                if (wanted) visitor.OnInt(field, number);
                break;
            case StoredType.Long:
                long large = StoredNumbers.ReadLong(ref document);
                if (wanted) visitor.OnLong(field, large);
                break;
            case StoredType.Float:
                float single = StoredNumbers.ReadFloat(ref document);
                if (wanted) visitor.OnFloat(field, single);
                break;
            case StoredType.Double:
                double real = StoredNumbers.ReadDouble(ref document);
                if (wanted) visitor.OnDouble(field, real);
                break;
            default:
                document.ThrowCorrupt("a type of stored value 0 to 5", $"{type}");
                break;
        }
    }

    /// <summary>Passes over a string or bytes, which are decoded if they are wanted.</summary>
    private static ReadOnlySpan<byte> ReadBytes(ref DataCursor document, bool wanted, ChunkDecoder decoder)
    {
        int length = document.ReadVInt();
        if (wanted) decoder.Decode(document.Position, Math.Clamp(length, 0, document.Remaining));
        return document.ReadSpan(length);
    }

    private static bool IsHighCompression(SegmentInfo segment, string file) => segment.Attributes.GetValueOrDefault(ModeAttribute) switch
    {
        FastMode => false,
        HighMode => true,
        string mode => throw new CorruptIndexException(file, $"{ModeAttribute} {FastMode} or {HighMode} in segment {segment.Name}", mode),
        null => throw new CorruptIndexException(file, $"attribute {ModeAttribute} of segment {segment.Name}", "none"),
    };
}
