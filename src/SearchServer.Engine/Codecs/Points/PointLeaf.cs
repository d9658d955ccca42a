using System.Buffers.Binary;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Points.PointsFormat;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>Decodes the leaves of a field, one at a time. For one thread.</summary>
internal sealed class PointLeaf(IndexInput data, int bytesPerDimension, int maxPoints, int maxDoc)
{
    private readonly int[] _docs = new int[maxPoints];
    private byte[] _values = [];
    private DataCursor _cursor;

    /// <summary>How many points the leaf has.</summary>
    public int Count { get; private set; }

    /// <summary>The document of each point.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    /// <summary>After the values were read: where the next leaf starts.</summary>
    public long End => _cursor.Position;

    /// <summary>The value of a point, once they were read.</summary>
    public ReadOnlySpan<byte> Value(int index) => _values.AsSpan(index * bytesPerDimension, bytesPerDimension);

    /// <summary>Decodes the documents of the leaf at an offset.</summary>
    public void ReadDocs(long offset)
    {
        _cursor = data.Cursor(offset);
        Count = _cursor.ReadVInt();
        if (Count <= 0 || Count > _docs.Length) _cursor.ThrowCorrupt($"a leaf of at most {_docs.Length} points", $"{Count}");
        Span<int> docs = _docs.AsSpan(0, Count);
        byte encoding = _cursor.ReadByte();
        switch (encoding)
        {
            case DocsAscending:
                ReadDifferences(docs);
                break;
            case Docs24Bits:
                Read24Bits(docs);
                break;
            case Docs32Bits:
                foreach (ref int doc in docs) doc = _cursor.ReadInt32();
                break;
            default:
                _cursor.ThrowCorrupt("an encoding of documents 0, 24 or 32", $"{encoding}");
                break;
        }

        uint highest = 0;
        foreach (int doc in docs) highest = Math.Max(highest, (uint)doc);
        if (highest >= (uint)maxDoc) _cursor.ThrowCorrupt($"documents below {maxDoc}", $"{(int)highest}");
    }

    /// <summary>Decodes the values of the leaf whose documents were read last.</summary>
    public void ReadValues()
    {
        if (_values.Length == 0) _values = new byte[maxPoints * bytesPerDimension];
        int prefix = _cursor.ReadVInt();
        if ((uint)prefix > (uint)bytesPerDimension) _cursor.ThrowCorrupt($"a prefix of at most {bytesPerDimension} bytes", $"{prefix}");
        Span<byte> first = _values.AsSpan(0, bytesPerDimension);
        _cursor.ReadBytes(first[..prefix]);
        byte encoding = _cursor.ReadByte();
        bool equal = prefix == bytesPerDimension;
        if (equal != (encoding == AllEqual)) _cursor.ThrowCorrupt($"an encoding of values with a prefix of {prefix} of {bytesPerDimension} bytes", $"{encoding}");
        if (equal) Repeat(0, Count);
        else if (encoding == FewValues) ReadFewValues(prefix);
        else if (encoding == ByFirstByte) ReadByFirstByte(prefix);
        else _cursor.ThrowCorrupt("an encoding of values 255, 254 or 0", $"{encoding}");
    }

    private void ReadDifferences(Span<int> docs)
    {
        int previous = 0;
        foreach (ref int doc in docs) doc = previous += _cursor.ReadVInt();
    }

    private void Read24Bits(Span<int> docs)
    {
        // The byte behind the last is there, because the footer is; and no value is cut out of it.
        ReadOnlySpan<byte> bytes = data.Span(_cursor.Position, (docs.Length * 3) + 1);
        for (int i = 0; i < docs.Length; i++) docs[i] = (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes[(i * 3)..]) >> 8);
        _cursor.Skip(docs.Length * 3);
    }

    private void ReadFewValues(int prefix)
    {
        for (int at = 0; at < Count;)
        {
            int length = CheckRun(at, _cursor.ReadVInt());
            ReadValue(at, prefix);
            Repeat(at, length);
            at += length;
        }
    }

    private void ReadByFirstByte(int prefix)
    {
        for (int at = 0; at < Count;)
        {
            byte first = _cursor.ReadByte();
            int end = at + CheckRun(at, _cursor.ReadByte());
            for (; at < end; at++)
            {
                _values[(at * bytesPerDimension) + prefix] = first;
                ReadValue(at, prefix, prefix + 1);
            }
        }
    }

    /// <summary>Reads the bytes of a value from <paramref name="from"/> on; the first <paramref name="prefix"/> are those of the first value.</summary>
    private void ReadValue(int index, int prefix, int from)
    {
        Span<byte> value = _values.AsSpan(index * bytesPerDimension, bytesPerDimension);
        if (index > 0) _values.AsSpan(0, prefix).CopyTo(value);
        _cursor.ReadBytes(value[from..]);
    }

    private void ReadValue(int index, int prefix) => ReadValue(index, prefix, prefix);

    /// <summary>Fills so many values with the first of them.</summary>
    private void Repeat(int index, int length)
    {
        ReadOnlySpan<byte> value = Value(index);
        for (int i = index + 1; i < index + length; i++) value.CopyTo(_values.AsSpan(i * bytesPerDimension));
    }

    private int CheckRun(int at, int length)
    {
        if (length <= 0 || length > Count - at) _cursor.ThrowCorrupt($"a run of at most {Count - at} values", $"{length}");
        return length;
    }
}
