using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Points.PointsFormat;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>Writes the points of a field, which come in order. Holds a leaf, a value and an offset of each leaf, and a bit a document in memory.</summary>
internal sealed class PointTreeWriter
{
    private readonly DataOutput _data;
    private readonly int _bytes;
    private readonly long _start;
    private readonly BitSet _docsSeen;
    private readonly int[] _docs = new int[PointsPerLeaf];
    private readonly byte[] _values;
    private readonly byte[] _first;
    private readonly byte[] _last;
    private readonly List<long> _leaves = [];
    private readonly BufferOutput _splits = new();
    private int _inLeaf;
    private int _distinctInLeaf;
    private long _count;

    public PointTreeWriter(int bytesPerDimension, int maxDoc, DataOutput data)
    {
        _data = data;
        _bytes = bytesPerDimension;
        _start = data.Position;
        _docsSeen = new BitSet(maxDoc);
        _values = new byte[PointsPerLeaf * bytesPerDimension];
        _first = new byte[bytesPerDimension];
        _last = new byte[bytesPerDimension];
    }

    public void Add(int doc, ReadOnlySpan<byte> value)
    {
        if (value.Length != _bytes) throw new ArgumentException($"A point of {_bytes} bytes was expected, not one of {value.Length}.", nameof(value));
        int order = _count + _inLeaf == 0 ? -1 : _last.AsSpan().SequenceCompareTo(value);
        if (order > 0) throw new ArgumentException("The points are not in the order of their values.", nameof(value));
        if (_inLeaf == 0 || order < 0) _distinctInLeaf++;
        value.CopyTo(_last);
        value.CopyTo(_values.AsSpan(_inLeaf * _bytes));
        _docs[_inLeaf++] = doc;
        _docsSeen.Set(doc);
        if (_inLeaf == PointsPerLeaf) WriteLeaf();
    }

    /// <summary>Writes what is left of the leaves, and the tree and the metadata of the field; nothing if there was no point.</summary>
    public void Finish(FieldInfo field, DataOutput meta, DataOutput index)
    {
        if (_inLeaf > 0) WriteLeaf();
        if (_count == 0) return;
        BufferOutput tree = new PointIndexWriter(_leaves, _splits.Written.ToArray(), _bytes).Write();
        meta.WriteInt32(field.Number);
        CodecHeader.Write(meta, TreeCodec, TreeVersion);
        meta.WriteVInt(1);
        meta.WriteVInt(1);
        meta.WriteVInt(PointsPerLeaf);
        meta.WriteVInt(_bytes);
        meta.WriteVInt(_leaves.Count);
        meta.WriteBytes(_first);
        meta.WriteBytes(_last);
        meta.WriteVLong(_count);
        meta.WriteVInt(_docsSeen.Count());
        meta.WriteVInt(tree.Length);
        meta.WriteInt64(_start);
        meta.WriteInt64(index.Position);
        tree.CopyTo(index);
    }

    private void WriteLeaf()
    {
        ReadOnlySpan<byte> first = Value(0);
        if (_leaves.Count == 0) first.CopyTo(_first);
        else _splits.WriteBytes(first);
        _leaves.Add(_data.Position);
        ReadOnlySpan<int> docs = _docs.AsSpan(0, _inLeaf);
        _data.WriteVInt(docs.Length);
        WriteDocs(docs);
        int prefix = first.CommonPrefixLength(_last);
        _data.WriteVInt(prefix);
        _data.WriteBytes(first[..prefix]);
        WriteValues(prefix);
        _count += _inLeaf;
        _inLeaf = 0;
        _distinctInLeaf = 0;
    }

    private void WriteDocs(ReadOnlySpan<int> docs)
    {
        bool ascending = true;
        int all = docs[0];
        for (int i = 1; i < docs.Length; i++)
        {
            ascending &= docs[i - 1] <= docs[i];
            all |= docs[i];
        }

        if (ascending)
        {
            _data.WriteByte(DocsAscending);
            int previous = 0;
            foreach (int doc in docs)
            {
                _data.WriteVInt(doc - previous);
                previous = doc;
            }
        }
        else if (all >>> 24 == 0)
        {
            _data.WriteByte(Docs24Bits);
            foreach (int doc in docs)
            {
                _data.WriteInt16((short)(doc >> 8));
                _data.WriteByte((byte)doc);
            }
        }
        else
        {
            _data.WriteByte(Docs32Bits);
            foreach (int doc in docs) _data.WriteInt32(doc);
        }
    }

    private void WriteValues(int prefix)
    {
        if (prefix == _bytes)
        {
            _data.WriteByte(AllEqual);
            return;
        }

        // Bytes behind the prefix that either form takes; where all values differ the first is smaller.
        int byFirstByte = (_inLeaf * (_bytes - prefix - 1)) + (2 * RunCount(prefix));
        int fewValues = _distinctInLeaf * (_bytes - prefix + 1);
        if (_distinctInLeaf < _inLeaf && fewValues <= byFirstByte) WriteFewValues(prefix);
        else WriteByFirstByte(prefix);
    }

    private void WriteFewValues(int prefix)
    {
        _data.WriteByte(FewValues);
        for (int start = 0; start < _inLeaf;)
        {
            int end = start + 1;
            while (end < _inLeaf && Value(end).SequenceEqual(Value(start))) end++;
            _data.WriteVInt(end - start);
            _data.WriteBytes(Value(start)[prefix..]);
            start = end;
        }
    }

    private void WriteByFirstByte(int prefix)
    {
        _data.WriteByte(ByFirstByte);
        for (int start = 0; start < _inLeaf;)
        {
            int length = RunLength(start, prefix);
            _data.WriteByte(Value(start)[prefix]);
            _data.WriteByte((byte)length);
            for (int end = start + length; start < end; start++) _data.WriteBytes(Value(start)[(prefix + 1)..]);
        }
    }

    private int RunCount(int prefix)
    {
        int count = 0;
        for (int start = 0; start < _inLeaf; start += RunLength(start, prefix)) count++;
        return count;
    }

    /// <summary>How many values from one on have the same byte behind the prefix; at most what a byte can say.</summary>
    private int RunLength(int start, int prefix)
    {
        byte first = Value(start)[prefix];
        int most = Math.Min(byte.MaxValue, _inLeaf - start);
        int length = 1;
        while (length < most && Value(start + length)[prefix] == first) length++;
        return length;
    }

    private ReadOnlySpan<byte> Value(int index) => _values.AsSpan(index * _bytes, _bytes);
}
