using System.Buffers.Binary;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>The points of a field of a new segment, in memory, until they are written.</summary>
internal sealed class PointBuffer
{
    private readonly int _bytesPerDimension;
    private byte[] _values = [];
    private int[] _docs = [];
    private int _count;

    public PointBuffer(int bytesPerDimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytesPerDimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytesPerDimension, PointsFormat.MaxBytesPerDimension);
        _bytesPerDimension = bytesPerDimension;
    }

    public int Count => _count;

    /// <summary>Bytes held in memory.</summary>
    public long MemoryUsed => _values.LongLength + (_docs.LongLength * sizeof(int));

    /// <summary>Adds a point, document after document. The same point may be added again and then counts twice.</summary>
    public void Add(int doc, ReadOnlySpan<byte> value)
    {
        if (_count > 0) ArgumentOutOfRangeException.ThrowIfLessThan(doc, _docs[_count - 1]);
        if (value.Length != _bytesPerDimension) throw new ArgumentException($"A point of {_bytesPerDimension} bytes was expected, not one of {value.Length}.", nameof(value));
        if (_count == _docs.Length)
        {
            Array.Resize(ref _docs, Math.Max(16, _count * 2));
            Array.Resize(ref _values, checked(_docs.Length * _bytesPerDimension));
        }

        _docs[_count] = doc;
        value.CopyTo(_values.AsSpan(_count * _bytesPerDimension));
        _count++;
    }

    /// <summary>Gives the documents other numbers, when all points are there.</summary>
    /// <param name="newDocs">The new number of each document.</param>
    public void Renumber(ReadOnlySpan<int> newDocs)
    {
        int[] docs = new int[_count];
        for (int i = 0; i < _count; i++) docs[i] = newDocs[_docs[i]];
        int[] places = [.. Enumerable.Range(0, _count)];

        // By document, and of one document as they were: the ties of equal values are broken by their places.
        Array.Sort([.. docs.Select((doc, place) => ((long)doc << 32) | (uint)place)], places);
        byte[] values = new byte[_values.Length];
        for (int i = 0; i < _count; i++)
        {
            Value(places[i]).CopyTo(values.AsSpan(i * _bytesPerDimension));
            _docs[i] = docs[places[i]];
        }

        _values = values;
    }

    /// <summary>The points in order. No more can be added then.</summary>
    public PointStream Sorted()
    {
        ulong[] keys = new ulong[_count];
        for (int i = 0; i < _count; i++) keys[i] = Key(Value(i));
        int[] order = [.. Enumerable.Range(0, _count)];

        // Points were added in the order of their documents, so where values are equal their numbers are in order, too.
        Array.Sort(keys, order);
        for (int start = 0; start < _count;)
        {
            int end = start + 1;
            while (end < _count && keys[end] == keys[start]) end++;
            if (_bytesPerDimension <= sizeof(ulong)) order.AsSpan(start, end - start).Sort();
            else order.AsSpan(start, end - start).Sort(CompareWithEqualKeys);
            start = end;
        }

        return new SortedPoints(this, order);
    }

    /// <summary>The first eight bytes of a value, as a number that sorts like them.</summary>
    private static ulong Key(ReadOnlySpan<byte> value)
    {
        if (value.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(value);
        ulong key = 0;
        foreach (byte b in value) key = (key << 8) | b;
        return key;
    }

    private int CompareWithEqualKeys(int a, int b)
    {
        int order = Value(a).SequenceCompareTo(Value(b));
        return order != 0 ? order : a.CompareTo(b);
    }

    private ReadOnlySpan<byte> Value(int index) => _values.AsSpan(index * _bytesPerDimension, _bytesPerDimension);

    private sealed class SortedPoints(PointBuffer points, int[] order) : PointStream
    {
        private int _at = -1;

        public override int Doc => points._docs[order[_at]];

        public override ReadOnlySpan<byte> Value => points.Value(order[_at]);

        public override bool MoveNext() => ++_at < order.Length;
    }
}
