namespace SearchServer.Engine.Indexing;

/// <summary>The order that documents in memory get when they are written: their new numbers, and the way back.</summary>
internal sealed class DocOrder
{
    private DocOrder(int[] newToOld)
    {
        NewToOld = newToOld;
        OldToNew = new int[newToOld.Length];
        for (int doc = 0; doc < newToOld.Length; doc++) OldToNew[newToOld[doc]] = doc;
    }

    public int[] NewToOld { get; }

    public int[] OldToNew { get; }

    /// <summary>The order by a key of each document; equal ones stay as they are. Null if nothing changes.</summary>
    public static DocOrder? By(long[] keys, IndexSort sort)
    {
        bool isSorted = true;
        for (int doc = 1; doc < keys.Length && isSorted; doc++) isSorted = !sort.IsBefore(keys[doc], keys[doc - 1]);
        if (isSorted) return null;
        int[] order = [.. Enumerable.Range(0, keys.Length)];

        // Descending keys as ascending ones, in which the documents' numbers break ties.
        Array.Sort([.. keys.Select((key, doc) => (sort.Descending ? ~key : key, doc))], order);
        return new DocOrder(order);
    }
}
