namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A term a document, by its ord: its place among the field's distinct terms in the order of their bytes.</summary>
internal abstract class SortedDocValues : DocValuesIterator
{
    /// <summary>The ord of the current document's term.</summary>
    public abstract int Ord { get; }

    /// <summary>How many terms there are: ords go from 0 to one less.</summary>
    public abstract int ValueCount { get; }

    /// <summary>The term with an ord, valid until the next call of this kind. Consecutive ords are cheapest. Does not move the iterator.</summary>
    public abstract ReadOnlySpan<byte> LookupOrd(int ord);

    /// <summary>The ord of a term, or -1 - (the ord it would get). Does not move the iterator.</summary>
    public virtual int LookupTerm(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = ValueCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = LookupOrd(middle).SequenceCompareTo(term);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1 - low;
    }

    /// <summary>Reads the ords of many documents at once, -1 where one has no term, and moves to the last of them.</summary>
    /// <param name="docs">Documents in ascending order, none before <see cref="DocValuesIterator.Doc"/>.</param>
    /// <param name="ords">An ord for each document.</param>
    public virtual void ReadOrds(ReadOnlySpan<int> docs, Span<int> ords)
    {
        for (int i = 0; i < docs.Length; i++) ords[i] = AdvanceExact(docs[i]) ? Ord : -1;
    }

    /// <summary>Adds one to the count of each document's ord, and moves to the last of them.</summary>
    /// <param name="docs">Documents in ascending order, none before <see cref="DocValuesIterator.Doc"/>.</param>
    /// <param name="map">The ord to count for each ord; empty for the same.</param>
    /// <param name="counts">Takes them.</param>
    /// <returns>How many documents have no term.</returns>
    public virtual int CountOrds(ReadOnlySpan<int> docs, ReadOnlySpan<int> map, OrdCounts counts)
    {
        int without = 0;
        foreach (int doc in docs)
        {
            if (AdvanceExact(doc)) counts.Add(map.IsEmpty ? Ord : map[Ord]);
            else without++;
        }

        return without;
    }
}
