namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Several numbers a document, read from a file.</summary>
internal sealed class EncodedSortedNumericDocValues(DocsWithField docs, PackedNumbers entry, ValueAddresses addresses) : SortedNumericDocValues
{
    private readonly IndexedDisi _cursor = docs.Cursor();
    private NumericDecoder _numbers = new(entry);
    private int _count;
    private long _next;

    public override long Cost { get; } = docs.Count;

    public override int DocValueCount => _count;

    public override long NextValue() => _numbers.Get(_next++);

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
        _next = addresses.Start(_cursor.Index);
        _count = (int)(addresses.End(_cursor.Index, _next) - _next);
    }
}

/// <summary>One number each.</summary>
internal sealed class SingleSortedNumericDocValues(NumericDocValues values) : SortedNumericDocValues
{
    public override long Cost => values.Cost;

    public override int DocValueCount => 1;

    public override NumericDocValues Single => values;

    public override long NextValue() => values.Value;

    protected override int Seek(int target) => values.Advance(target);

    protected override bool SeekExact(int target) => values.AdvanceExact(target);
}
