
namespace SearchServer.Engine.Indexing;

/// <summary>
/// One dictionary out of those that the segments have for a field of sorted or sorted-set values: the ord of each term among the terms of all segments.
/// Immutable and safe to share between threads. 4 bytes for each ord of each segment and 8 for each term.
/// </summary>
internal sealed class OrdinalMap
{
    private readonly int[][] _globalOrds;
    private readonly int[] _firstLeaf;
    private readonly int[] _firstOrd;

    private OrdinalMap(int[][] globalOrds, int[] firstLeaf, int[] firstOrd)
    {
        _globalOrds = globalOrds;
        _firstLeaf = firstLeaf;
        _firstOrd = firstOrd;
    }

    /// <summary>How to read a segment's dictionary.</summary>
    public delegate ReadOnlySpan<byte> Lookup(int ord);

    /// <summary>How many terms there are.</summary>
    public int Count => _firstOrd.Length;

    /// <summary>Merges the dictionaries of the segments of a reader, those of one field.</summary>
    public static OrdinalMap Build(IReadOnlyList<LeafContext> leaves, string field)
    {
        Cursor[] cursors = new Cursor[leaves.Count];
        for (int i = 0; i < cursors.Length; i++) cursors[i] = Cursor.Of(leaves[i], field);
        int[][] globalOrds = Array.ConvertAll(cursors, cursor => new int[cursor.Count]);
        List<int> firstLeaf = [];
        List<int> firstOrd = [];

        // The cursors by their current terms; the segments with the least term give the next global ord.
        PriorityQueue<Cursor, Cursor> queue = new(Comparer<Cursor>.Create(static (a, b) => a.Term.SequenceCompareTo(b.Term) is var order && order != 0 ? order : a.Leaf.CompareTo(b.Leaf)));
        foreach (Cursor cursor in cursors)
        {
            if (cursor.Next()) queue.Enqueue(cursor, cursor);
        }

        byte[] last = [];
        while (queue.TryDequeue(out Cursor? cursor, out _))
        {
            if (firstOrd.Count == 0 || !cursor.Term.SequenceEqual(last))
            {
                last = cursor.Term.ToArray();
                firstLeaf.Add(cursor.Leaf);
                firstOrd.Add(cursor.Ord);
            }

            globalOrds[cursor.Leaf][cursor.Ord] = firstOrd.Count - 1;
            if (cursor.Next()) queue.Enqueue(cursor, cursor);
        }

        return new OrdinalMap(globalOrds, [.. firstLeaf], [.. firstOrd]);
    }

    /// <summary>The global ord of each ord of a segment.</summary>
    public ReadOnlySpan<int> GlobalOrds(int leaf) => _globalOrds[leaf];

    /// <summary>A segment that has the term with a global ord, and its ord there.</summary>
    public (int Leaf, int Ord) First(int globalOrd) => (_firstLeaf[globalOrd], _firstOrd[globalOrd]);

    private sealed class Cursor(int leaf, int count, Lookup? lookup)
    {
        private byte[] _term = new byte[64];
        private int _length;

        public int Leaf => leaf;

        public int Count => count;

        public int Ord { get; private set; } = -1;

        public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

        public static Cursor Of(LeafContext leaf, string field)
        {
            if (leaf.Reader.SortedSetDocValues(field) is { } set) return new Cursor(leaf.Ordinal, checked((int)set.ValueCount), ord => set.LookupOrd(ord));
            if (leaf.Reader.SortedDocValues(field) is { } single) return new Cursor(leaf.Ordinal, single.ValueCount, single.LookupOrd);
            return new Cursor(leaf.Ordinal, 0, null);
        }

        public bool Next()
        {
            if (++Ord == count) return false;
            ReadOnlySpan<byte> term = lookup!(Ord);
            if (_term.Length < term.Length) _term = new byte[2 * term.Length];
            term.CopyTo(_term);
            _length = term.Length;
            return true;
        }
    }
}
