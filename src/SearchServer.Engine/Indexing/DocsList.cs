namespace SearchServer.Engine.Indexing;

/// <summary>Ascending documents in memory, and something for each: the common part of all columns that are gathered before a flush.</summary>
internal sealed class DocsList
{
    private int[] _docs = new int[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public int Last => _docs[Count - 1];

    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    public long MemoryUsed => sizeof(int) * _docs.LongLength;

    public void Add(int doc)
    {
        if (Count == _docs.Length) Array.Resize(ref _docs, 2 * Count);
        _docs[Count++] = doc;
    }

    /// <summary>Puts the documents in a new order; returns what was at which place before.</summary>
    public int[] Reorder(DocOrder order)
    {
        int[] places = [.. Enumerable.Range(0, Count)];
        for (int i = 0; i < Count; i++) _docs[i] = order.OldToNew[_docs[i]];
        Array.Sort(_docs, places, 0, Count);
        return places;
    }

    /// <summary>The index of the first document from <paramref name="index"/> on that is not below <paramref name="target"/>, or the count.</summary>
    public int IndexOf(int target, int index)
    {
        if (index < Count && _docs[index] >= target) return index;
        int found = Array.BinarySearch(_docs, index, Count - index, target);
        return found < 0 ? ~found : found;
    }
}
