namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A number a document.</summary>
internal abstract class NumericDocValues : DocValuesIterator
{
    /// <summary>The number of the current document.</summary>
    public abstract long Value { get; }

    /// <summary>
    /// Reads the numbers of many documents at once and moves to the last of them. Where one has none, its number becomes 0 and <paramref name="missing"/> true.
    /// </summary>
    /// <param name="docs">Documents in ascending order, none before <see cref="DocValuesIterator.Doc"/>.</param>
    /// <param name="values">A number for each document.</param>
    /// <param name="missing">A flag for each document.</param>
    /// <returns>How many documents have none.</returns>
    public virtual int Read(ReadOnlySpan<int> docs, Span<long> values, Span<bool> missing)
    {
        int without = 0;
        for (int i = 0; i < docs.Length; i++)
        {
            missing[i] = !AdvanceExact(docs[i]);
            values[i] = missing[i] ? 0 : Value;
            if (missing[i]) without++;
        }

        return without;
    }
}
