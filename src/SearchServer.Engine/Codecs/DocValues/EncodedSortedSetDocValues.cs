namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A set of terms a document, read from a file.</summary>
internal sealed class EncodedSortedSetDocValues(SortedSetEntry entry) : SortedSetDocValues
{
    private readonly DocsWithField _docs = entry.Docs;
    private readonly IndexedDisi _cursor = entry.Docs.Cursor();
    private readonly ValueAddresses _addresses = entry.Addresses;
    private readonly PackedOrds _ords = entry.Ords;
    private readonly TermsCursor _terms = new(entry.Terms);
    private int _count;
    private long _next;

    public override long Cost => _docs.Count;

    public override int DocValueCount => _count;

    public override long ValueCount { get; } = entry.Terms.Count;

    public override long NextOrd() => _ords.Get(_next++);

    public override ReadOnlySpan<byte> LookupOrd(long ord) => _terms.Lookup(ord);

    public override long LookupTerm(ReadOnlySpan<byte> term) => _terms.Find(term);

    public override int CountOrds(ReadOnlySpan<int> docs, ReadOnlySpan<int> map, OrdCounts counts)
    {
        MoveTo(docs, _docs.MaxDoc);
        if (_docs.IsAll) return _ords.Count(docs, _addresses, map, counts);
        Span<int> indexes = stackalloc int[IndexedDisi.Batch];
        int without = 0;
        for (int start = 0; start < docs.Length; start += indexes.Length)
        {
            int length = Math.Min(indexes.Length, docs.Length - start);
            _cursor.Indexes(docs.Slice(start, length), indexes);
            without += _ords.Count(indexes[..length], _addresses, map, counts);
        }

        return without;
    }

    protected override int Seek(int target)
    {
        int doc = _cursor.Seek(target);
        if (doc != NoMoreDocs) FindValues();
        return doc;
    }

    protected override bool SeekExact(int target)
    {
        if (!_cursor.SeekExact(target)) return false;
        FindValues();
        return true;
    }

    private void FindValues()
    {
        _next = _addresses.Start(_cursor.Index);
        _count = (int)(_addresses.End(_cursor.Index, _next) - _next);
    }
}

/// <summary>Sets of one term each.</summary>
internal sealed class SingleSortedSetDocValues(SortedDocValues values) : SortedSetDocValues
{
    public override long Cost => values.Cost;

    public override int DocValueCount => 1;

    public override long ValueCount => values.ValueCount;

    public override SortedDocValues Single => values;

    public override long NextOrd() => values.Ord;

    public override ReadOnlySpan<byte> LookupOrd(long ord) => values.LookupOrd((int)Math.Clamp(ord, -1, int.MaxValue));

    public override long LookupTerm(ReadOnlySpan<byte> term) => values.LookupTerm(term);

    public override int CountOrds(ReadOnlySpan<int> docs, ReadOnlySpan<int> map, OrdCounts counts)
    {
        MoveTo(docs, NoMoreDocs);
        return values.CountOrds(docs, map, counts);
    }

    protected override int Seek(int target) => values.Advance(target);

    protected override bool SeekExact(int target) => values.AdvanceExact(target);
}
