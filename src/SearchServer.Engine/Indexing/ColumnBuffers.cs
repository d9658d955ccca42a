using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Indexing;

/// <summary>The doc values of one field in memory, until they are written. Documents come in ascending order.</summary>
internal abstract class ColumnBuffer
{
    protected DocsList Docs { get; } = new();

    /// <summary>Bytes of memory held.</summary>
    public abstract long MemoryUsed { get; }

    /// <summary>Puts the documents in a new order, when all are there.</summary>
    public abstract void Reorder(DocOrder order);

    /// <summary>Writes the column.</summary>
    public abstract void Flush(DocValuesWriter writer, FieldInfo field);

    public static ColumnBuffer Create(DocValuesType type) => type switch
    {
        DocValuesType.Numeric => new NumericBuffer(),
        DocValuesType.Binary => new BinaryBuffer(),
        DocValuesType.Sorted => new SortedBuffer(),
        DocValuesType.SortedSet => new SortedSetBuffer(),
        DocValuesType.SortedNumeric => new SortedNumericBuffer(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such doc values."),
    };

    /// <summary>Adds a value; the kinds that hold one value a document refuse a second.</summary>
    public virtual void Add(int doc, long value) => throw new NotSupportedException($"{GetType().Name} holds no numbers.");

    /// <inheritdoc cref="Add(int, long)"/>
    public virtual void Add(int doc, ReadOnlySpan<byte> value) => throw new NotSupportedException($"{GetType().Name} holds no bytes.");

    protected bool HasDoc(int doc) => Docs.Count > 0 && Docs.Last == doc;
}

/// <summary>A number a document. Norms are gathered by it, too.</summary>
internal sealed class NumericBuffer : ColumnBuffer
{
    private long[] _values = new long[16];

    public override long MemoryUsed => Docs.MemoryUsed + (sizeof(long) * _values.LongLength);

    public int Count => Docs.Count;

    public override void Add(int doc, long value)
    {
        if (Docs.Count == _values.Length) Array.Resize(ref _values, 2 * _values.Length);
        _values[Docs.Count] = value;
        Docs.Add(doc);
    }

    public override void Reorder(DocOrder order) => _values = [.. Docs.Reorder(order).Select(place => _values[place])];

    public override void Flush(DocValuesWriter writer, FieldInfo field) => writer.AddNumeric(field, Iterate);

    public NumericDocValues Iterate() => new Iterator(this);

    private sealed class Iterator(NumericBuffer buffer) : NumericDocValues
    {
        private int _index;

        public override long Cost => buffer.Docs.Count;

        public override long Value => buffer._values[_index];

        protected override int Seek(int target)
        {
            _index = buffer.Docs.IndexOf(target, _index);
            return _index < buffer.Docs.Count ? buffer.Docs.Docs[_index] : NoMoreDocs;
        }
    }
}

/// <summary>Bytes a document.</summary>
internal sealed class BinaryBuffer : ColumnBuffer
{
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[16];

    public override long MemoryUsed => Docs.MemoryUsed + _bytes.LongLength + (sizeof(int) * _ends.LongLength);

    public override void Add(int doc, ReadOnlySpan<byte> value)
    {
        int start = Start(Docs.Count);
        if (Docs.Count == _ends.Length) Array.Resize(ref _ends, 2 * _ends.Length);
        GrowingArray.MakeRoom(ref _bytes, start, value.Length);
        value.CopyTo(_bytes.AsSpan(start));
        _ends[Docs.Count] = start + value.Length;
        Docs.Add(doc);
    }

    public override void Reorder(DocOrder order)
    {
        byte[] bytes = new byte[_bytes.Length];
        int[] places = Docs.Reorder(order);
        int[] ends = new int[places.Length];
        int at = 0;
        for (int i = 0; i < places.Length; i++)
        {
            ReadOnlySpan<byte> value = _bytes.AsSpan(Start(places[i]).._ends[places[i]]);
            value.CopyTo(bytes.AsSpan(at));
            ends[i] = at += value.Length;
        }

        _bytes = bytes;
        _ends = ends;
    }

    public override void Flush(DocValuesWriter writer, FieldInfo field) => writer.AddBinary(field, () => new Iterator(this));

    private int Start(int index) => index == 0 ? 0 : _ends[index - 1];

    private sealed class Iterator(BinaryBuffer buffer) : BinaryDocValues
    {
        private int _index;

        public override long Cost => buffer.Docs.Count;

        public override ReadOnlySpan<byte> Value => buffer._bytes.AsSpan(buffer.Start(_index)..buffer._ends[_index]);

        protected override int Seek(int target)
        {
            _index = buffer.Docs.IndexOf(target, _index);
            return _index < buffer.Docs.Count ? buffer.Docs.Docs[_index] : NoMoreDocs;
        }
    }
}

/// <summary>Numbers a document.</summary>
internal sealed class SortedNumericBuffer : ColumnBuffer
{
    private List<int> _starts = [];
    private List<long> _values = [];

    public override long MemoryUsed => Docs.MemoryUsed + (sizeof(int) * (long)_starts.Capacity) + (sizeof(long) * (long)_values.Capacity);

    public override void Add(int doc, long value)
    {
        if (!HasDoc(doc))
        {
            SortLast();
            Docs.Add(doc);
            _starts.Add(_values.Count);
        }

        _values.Add(value);
    }

    public override void Reorder(DocOrder order)
    {
        SortLast();
        List<int> starts = [];
        List<long> values = [];
        foreach (int place in Docs.Reorder(order))
        {
            starts.Add(values.Count);
            values.AddRange(_values.Take(_starts[place]..End(place)));
        }

        _starts = starts;
        _values = values;
    }

    public override void Flush(DocValuesWriter writer, FieldInfo field)
    {
        SortLast();
        writer.AddSortedNumeric(field, () => new Iterator(this));
    }

    /// <summary>The values of a document are sorted when it is complete.</summary>
    private void SortLast()
    {
        if (_starts.Count > 0) _values.Sort(_starts[^1], _values.Count - _starts[^1], null);
    }

    private int End(int index) => index + 1 < _starts.Count ? _starts[index + 1] : _values.Count;

    private sealed class Iterator(SortedNumericBuffer buffer) : SortedNumericDocValues
    {
        private int _index;
        private int _next;

        public override long Cost => buffer.Docs.Count;

        public override int DocValueCount => buffer.End(_index) - buffer._starts[_index];

        public override long NextValue() => buffer._values[_next++];

        protected override int Seek(int target)
        {
            _index = buffer.Docs.IndexOf(target, _index);
            if (_index == buffer.Docs.Count) return NoMoreDocs;
            _next = buffer._starts[_index];
            return buffer.Docs.Docs[_index];
        }
    }
}
