using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Norms;

/// <summary>The norms of a field. Immutable and safe to share between threads; valid until the reader is disposed.</summary>
internal sealed class NormValues
{
    private readonly DocsWithField _docs;
    private readonly IndexInput _data;
    private readonly int _bytesPerNorm;

    /// <summary>Offset of the norms, or the norm of all.</summary>
    private readonly long _offset;

    private NormValues(DocsWithField docs, IndexInput data, int bytesPerNorm, long offset)
    {
        _docs = docs;
        _data = data;
        _bytesPerNorm = bytesPerNorm;
        _offset = offset;
    }

    /// <summary>How many documents have the field.</summary>
    public int DocCount => _docs.Count;

    public static NormValues Read(ref DataCursor meta, IndexInput data, int maxDoc)
    {
        DocsWithFieldMeta description = DocsWithFieldMeta.Read(ref meta);
        DocsWithField docs = new(description, meta.ReadInt32(), maxDoc, meta, data);
        int bytes = meta.ReadByte();
        long offset = meta.ReadInt64();
        if (bytes is not (0 or sizeof(sbyte) or sizeof(short) or sizeof(int) or sizeof(long))) meta.ThrowCorrupt("norms of 0, 1, 2, 4 or 8 bytes", $"{bytes}");
        if (bytes > 0) meta.CheckRegion(data, offset, (long)docs.Count * bytes);
        return new NormValues(docs, data, bytes, offset);
    }

    /// <summary>
    /// True if all documents have the field and its norms take a byte: then <paramref name="norms"/> has that byte of each document.
    /// A norm that is read otherwise is this byte with its sign.
    /// </summary>
    public bool TryGetDense(out ReadOnlySpan<byte> norms)
    {
        bool dense = _docs.IsAll && _bytesPerNorm == sizeof(sbyte);
        norms = dense ? _data.Span(_offset, _docs.Count) : default;
        return dense;
    }

    /// <summary>True if all documents that have the field have the same norm, and one that is stored as such.</summary>
    public bool TryGetConstant(out long norm)
    {
        norm = _offset;
        return _bytesPerNorm == 0;
    }

    /// <summary>An iterator over the documents that have the field.</summary>
    public NormsIterator Iterator() => new(this, _docs);

    /// <summary>The norm of the document with an index among those that have the field.</summary>
    internal long Get(int index) => _bytesPerNorm switch
    {
        0 => _offset,
        sizeof(sbyte) => (sbyte)_data.ReadByte(_offset + index),
        sizeof(short) => _data.ReadInt16(_offset + ((long)index * sizeof(short))),
        sizeof(int) => _data.ReadInt32(_offset + ((long)index * sizeof(int))),
        _ => _data.ReadInt64(_offset + ((long)index * sizeof(long))),
    };
}
