namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A number a document, read from a file.</summary>
internal sealed class EncodedNumericDocValues(DocsWithField docs, PackedNumbers entry) : NumericDocValues
{
    private readonly DocsWithField _docs = docs;
    private readonly IndexedDisi _cursor = docs.Cursor();
    private NumericDecoder _numbers = new(entry);

    public override long Cost => _docs.Count;

    public override long Value => _numbers.Get(_cursor.Index);

    public override int Read(ReadOnlySpan<int> docs, Span<long> values, Span<bool> missing)
    {
        MoveTo(docs, _docs.MaxDoc);
        if (_docs.IsAll)
        {
            _numbers.GetMany(docs, values);
            missing[..docs.Length].Clear();
            return 0;
        }

        Span<int> indexes = stackalloc int[IndexedDisi.Batch];
        int without = 0;
        for (int start = 0; start < docs.Length; start += indexes.Length)
        {
            int length = Math.Min(indexes.Length, docs.Length - start);
            _cursor.Indexes(docs.Slice(start, length), indexes);
            _numbers.GetMany(indexes[..length], values[start..]);
            for (int i = 0; i < length; i++)
            {
                missing[start + i] = indexes[i] < 0;
                if (indexes[i] >= 0) continue;
                values[start + i] = 0;
                without++;
            }
        }

        return without;
    }

    protected override int Seek(int target) => _cursor.Seek(target);

    protected override bool SeekExact(int target) => _cursor.SeekExact(target);
}
