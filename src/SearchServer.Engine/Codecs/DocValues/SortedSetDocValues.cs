namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>A set of terms a document, by their ords: their places among the field's distinct terms in the order of their bytes.</summary>
internal abstract class SortedSetDocValues : DocValuesIterator
{
    /// <summary>How many terms the current document has.</summary>
    public abstract int DocValueCount { get; }

    /// <summary>How many terms there are: ords go from 0 to one less.</summary>
    public abstract long ValueCount { get; }

    /// <summary>The same values as one term a document, if no document has more. Move either this or that one, not both.</summary>
    public virtual SortedDocValues? Single => null;

    /// <summary>The next ord of the current document, ascending. To be called at most as often as there are terms.</summary>
    public abstract long NextOrd();

    /// <summary>The term with an ord, valid until the next call of this kind. Consecutive ords are cheapest. Does not move the iterator.</summary>
    public abstract ReadOnlySpan<byte> LookupOrd(long ord);

    /// <summary>The ord of a term, or -1 - (the ord it would get). Does not move the iterator.</summary>
    public virtual long LookupTerm(ReadOnlySpan<byte> term)
    {
        long low = 0;
        long high = ValueCount - 1;
        while (low <= high)
        {
            long middle = (low + high) >>> 1;
            int order = LookupOrd(middle).SequenceCompareTo(term);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1 - low;
    }

    /// <summary>Adds one to the count of each ord of each document, and moves to the last of them.</summary>
    /// <param name="docs">Documents in ascending order, none before <see cref="DocValuesIterator.Doc"/>.</param>
    /// <param name="map">The ord to count for each ord; empty for the same.</param>
    /// <param name="counts">Takes them.</param>
    /// <returns>How many documents have no term.</returns>
    public virtual int CountOrds(ReadOnlySpan<int> docs, ReadOnlySpan<int> map, OrdCounts counts)
    {
        int without = 0;
        foreach (int doc in docs)
        {
            if (!AdvanceExact(doc))
            {
                without++;
                continue;
            }

            for (int i = DocValueCount; i > 0; i--)
            {
                int ord = checked((int)NextOrd());
                counts.Add(map.IsEmpty ? ord : map[ord]);
            }
        }

        return without;
    }
}
