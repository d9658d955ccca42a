using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;

namespace SearchServer.Engine.Indexing;

/// <summary>A string a document, by its number in a table; numbers become ords of a sorted dictionary when the column is written.</summary>
internal sealed class SortedBuffer : ColumnBuffer
{
    private readonly BytesTable _terms = new();
    private List<int> _ids = [];

    public override long MemoryUsed => Docs.MemoryUsed + _terms.MemoryUsed + (sizeof(int) * (long)_ids.Capacity);

    public override void Add(int doc, ReadOnlySpan<byte> value)
    {
        _ids.Add(_terms.GetOrAdd(value));
        Docs.Add(doc);
    }

    public override void Reorder(DocOrder order) => _ids = [.. Docs.Reorder(order).Select(place => _ids[place])];

    public override void Flush(DocValuesWriter writer, FieldInfo field)
    {
        Dictionary dictionary = new(_terms);
        writer.AddSorted(field, () => new Iterator(this, dictionary));
    }

    private sealed class Iterator(SortedBuffer buffer, Dictionary dictionary) : SortedDocValues
    {
        private int _index;

        public override long Cost => buffer.Docs.Count;

        public override int Ord => dictionary.OrdOf(buffer._ids[_index]);

        public override int ValueCount => dictionary.Count;

        public override ReadOnlySpan<byte> LookupOrd(int ord) => dictionary[ord];

        protected override int Seek(int target)
        {
            _index = buffer.Docs.IndexOf(target, _index);
            return _index < buffer.Docs.Count ? buffer.Docs.Docs[_index] : NoMoreDocs;
        }
    }
}

/// <summary>A set of strings a document.</summary>
internal sealed class SortedSetBuffer : ColumnBuffer
{
    private readonly BytesTable _terms = new();
    private List<int> _starts = [];
    private List<int> _ids = [];

    public override long MemoryUsed => Docs.MemoryUsed + _terms.MemoryUsed + (sizeof(int) * ((long)_ids.Capacity + _starts.Capacity));

    public override void Add(int doc, ReadOnlySpan<byte> value)
    {
        int id = _terms.GetOrAdd(value);
        if (!HasDoc(doc))
        {
            Docs.Add(doc);
            _starts.Add(_ids.Count);
        }
        else if (_ids.IndexOf(id, _starts[^1]) >= 0)
        {
            // It is a set.
            return;
        }

        _ids.Add(id);
    }

    public override void Reorder(DocOrder order)
    {
        List<int> starts = [];
        List<int> ids = [];
        foreach (int place in Docs.Reorder(order))
        {
            starts.Add(ids.Count);
            ids.AddRange(_ids.Take(_starts[place]..End(place)));
        }

        _starts = starts;
        _ids = ids;
    }

    public override void Flush(DocValuesWriter writer, FieldInfo field)
    {
        Dictionary dictionary = new(_terms);
        writer.AddSortedSet(field, () => new Iterator(this, dictionary));
    }

    private int End(int index) => index + 1 < _starts.Count ? _starts[index + 1] : _ids.Count;

    private sealed class Iterator(SortedSetBuffer buffer, Dictionary dictionary) : SortedSetDocValues
    {
        private readonly List<int> _ords = [];
        private int _index;
        private int _next;

        public override long Cost => buffer.Docs.Count;

        public override int DocValueCount => _ords.Count;

        public override long ValueCount => dictionary.Count;

        public override long NextOrd() => _ords[_next++];

        public override ReadOnlySpan<byte> LookupOrd(long ord) => dictionary[(int)ord];

        protected override int Seek(int target)
        {
            _index = buffer.Docs.IndexOf(target, _index);
            if (_index == buffer.Docs.Count) return NoMoreDocs;
            _ords.Clear();
            for (int i = buffer._starts[_index]; i < buffer.End(_index); i++) _ords.Add(dictionary.OrdOf(buffer._ids[i]));
            _ords.Sort();
            _next = 0;
            return buffer.Docs.Docs[_index];
        }
    }
}

/// <summary>The strings of a table in the order of their bytes.</summary>
internal sealed class Dictionary
{
    private readonly BytesTable _terms;
    private readonly int[] _sorted;
    private readonly int[] _ords;

    public Dictionary(BytesTable terms)
    {
        _terms = terms;
        _sorted = terms.Sort();
        _ords = new int[_sorted.Length];
        for (int ord = 0; ord < _sorted.Length; ord++) _ords[_sorted[ord]] = ord;
    }

    public int Count => _sorted.Length;

    public ReadOnlySpan<byte> this[int ord] => _terms[_sorted[ord]];

    public int OrdOf(int id) => _ords[id];
}
