namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A term a document, read from a file.</summary>
internal sealed class EncodedSortedDocValues(SortedEntry entry) : SortedDocValues
{
    private readonly DocsWithField _docs = entry.Docs;
    private readonly IndexedDisi _cursor = entry.Docs.Cursor();
    private readonly PackedOrds _ords = entry.Ords;
    private readonly TermsCursor _terms = new(entry.Terms);

    public override long Cost => _docs.Count;

    public override int Ord => (int)_ords.Get(_cursor.Index);

    public override int ValueCount { get; } = (int)entry.Terms.Count;

    public override ReadOnlySpan<byte> LookupOrd(int ord) => _terms.Lookup(ord);

    public override int LookupTerm(ReadOnlySpan<byte> term) => (int)_terms.Find(term);

    public override void ReadOrds(ReadOnlySpan<int> docs, Span<int> ords)
    {
        MoveTo(docs, _docs.MaxDoc);
        if (_docs.IsAll)
        {
            _ords.GetMany(docs, ords);
            return;
        }

        _cursor.Indexes(docs, ords);
        _ords.GetMany(ords[..docs.Length], ords);
    }

    public override int CountOrds(ReadOnlySpan<int> docs, ReadOnlySpan<int> map, OrdCounts counts)
    {
        MoveTo(docs, _docs.MaxDoc);
        if (_docs.IsAll) return _ords.Count(docs, map, counts);
        Span<int> indexes = stackalloc int[IndexedDisi.Batch];
        int without = 0;
        for (int start = 0; start < docs.Length; start += indexes.Length)
        {
            int length = Math.Min(indexes.Length, docs.Length - start);
            _cursor.Indexes(docs.Slice(start, length), indexes);
            without += _ords.Count(indexes[..length], map, counts);
        }

        return without;
    }

    protected override int Seek(int target) => _cursor.Seek(target);

    protected override bool SeekExact(int target) => _cursor.SeekExact(target);
}
