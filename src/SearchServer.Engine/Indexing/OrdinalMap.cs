using SearchServer.Engine.Numerics;

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

    /// <summary>How many terms there are.</summary>
    public int Count => _firstOrd.Length;

    /// <summary>Merges the dictionaries of the segments of a reader, those of one field.</summary>
    public static OrdinalMap Build(IReadOnlyList<LeafContext> leaves, string field) => Build([.. leaves.Select(leaf => SegmentDictionary.Of(leaf.Reader, field))]);

    /// <summary>Merges dictionaries.</summary>
    public static OrdinalMap Build(IReadOnlyList<SegmentDictionary> dictionaries)
    {
        int[][] globalOrds = [.. dictionaries.Select(dictionary => new int[dictionary.Count])];
        List<int> firstLeaf = [];
        List<int> firstOrd = [];

        // The segments with the least term give the next global ord.
        MinHeap<Cursor> heap = new();
        for (int leaf = 0; leaf < dictionaries.Count; leaf++)
        {
            Array.Fill(globalOrds[leaf], -1);
            Cursor cursor = new(leaf, dictionaries[leaf]);
            if (cursor.Next()) heap.Add(cursor);
        }

        byte[] last = [];
        int lastLength = -1;
        while (heap.Count > 0)
        {
            Cursor cursor = heap.Top;
            ReadOnlySpan<byte> term = cursor.Term;
            if (lastLength < 0 || !term.SequenceEqual(last.AsSpan(0, lastLength)))
            {
                if (last.Length < term.Length) last = new byte[2 * term.Length];
                term.CopyTo(last);
                lastLength = term.Length;
                firstLeaf.Add(cursor.Leaf);
                firstOrd.Add(cursor.Ord);
            }

            globalOrds[cursor.Leaf][cursor.Ord] = firstOrd.Count - 1;
            if (cursor.Next()) heap.TopMoved();
            else heap.RemoveTop();
        }

        return new OrdinalMap(globalOrds, [.. firstLeaf], [.. firstOrd]);
    }

    /// <summary>The global ord of each ord of a segment.</summary>
    public ReadOnlySpan<int> GlobalOrds(int leaf) => _globalOrds[leaf];

    /// <summary>As <see cref="GlobalOrds"/>; empty where each ord is the same in all segments, as in an index of one.</summary>
    public ReadOnlySpan<int> MapOf(int leaf) => _globalOrds[leaf].Length == Count ? [] : _globalOrds[leaf];

    /// <summary>A segment that has the term with a global ord, and its ord there.</summary>
    public (int Leaf, int Ord) First(int globalOrd) => (_firstLeaf[globalOrd], _firstOrd[globalOrd]);

    private sealed class Cursor(int leaf, SegmentDictionary dictionary) : IMergeSource<Cursor>
    {
        private byte[] _term = new byte[64];
        private int _length;

        public int Leaf => leaf;

        public int Ord { get; private set; } = -1;

        public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

        public bool Next()
        {
            do Ord++;
            while (Ord < dictionary.Count && dictionary.Used is { } used && !used.Get(Ord));
            if (Ord == dictionary.Count) return false;
            ReadOnlySpan<byte> term = dictionary.Lookup!(Ord);
            if (_term.Length < term.Length) _term = new byte[2 * term.Length];
            term.CopyTo(_term);
            _length = term.Length;
            return true;
        }

        public bool IsBefore(Cursor other)
        {
            int order = Term.SequenceCompareTo(other.Term);
            return order != 0 ? order < 0 : leaf < other.Leaf;
        }
    }
}

/// <summary>The dictionary of one segment for a field of sorted or sorted-set values.</summary>
/// <param name="Count">How many terms it has.</param>
/// <param name="Lookup">Reads the term with an ord; null if there is none.</param>
/// <param name="Used">The ords to take; null for all.</param>
internal sealed record SegmentDictionary(int Count, SegmentDictionary.TermOf? Lookup, BitSet? Used = null)
{
    public static readonly SegmentDictionary Empty = new(0, null);

    /// <summary>The term with an ord, valid until the next call.</summary>
    public delegate ReadOnlySpan<byte> TermOf(int ord);

    public static SegmentDictionary Of(SegmentReader reader, string field)
    {
        if (reader.SortedSetDocValues(field) is { } set) return new SegmentDictionary(checked((int)set.ValueCount), ord => set.LookupOrd(ord));
        if (reader.SortedDocValues(field) is { } single) return new SegmentDictionary(single.ValueCount, single.LookupOrd);
        return Empty;
    }
}
