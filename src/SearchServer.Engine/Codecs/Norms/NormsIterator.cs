using SearchServer.Engine.Codecs.DocValues;

namespace SearchServer.Engine.Codecs.Norms;

/// <summary>The norms of a field, document by document.</summary>
internal sealed class NormsIterator(NormValues norms, DocsWithField docs) : NumericDocValues
{
    private readonly DocsWithField _docs = docs;
    private readonly IndexedDisi _cursor = docs.Cursor();

    public override long Cost => _docs.Count;

    public override long Value => norms.Get(_cursor.Index);

    /// <summary>Reads the low bytes of the norms of many documents at once, 0 where one has not the field, and moves to the last of them.</summary>
    /// <param name="docs">Documents in ascending order, none before <see cref="DocValuesIterator.Doc"/>.</param>
    /// <param name="bytes">A byte for each document.</param>
    public void ReadBytes(ReadOnlySpan<int> docs, Span<byte> bytes)
    {
        MoveTo(docs, _docs.MaxDoc);
        bytes = bytes[..docs.Length];
        Span<int> indexes = stackalloc int[IndexedDisi.Batch];
        for (int start = 0; start < docs.Length; start += indexes.Length)
        {
            int length = Math.Min(indexes.Length, docs.Length - start);
            _cursor.Indexes(docs.Slice(start, length), indexes);
            for (int i = 0; i < length; i++) bytes[start + i] = indexes[i] < 0 ? (byte)0 : (byte)norms.Get(indexes[i]);
        }
    }

    protected override int Seek(int target) => _cursor.Seek(target);

    protected override bool SeekExact(int target) => _cursor.SeekExact(target);
}
