using System.Buffers;
using System.Collections.Immutable;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>
/// Counts the values of one index field among the matches of a search, while they come in: segment by segment by the segment's own ords, which are
/// then added up by the ords of the whole index.
/// </summary>
internal sealed class FacetsCollector(IndexSearcher searcher, string field) : Collector, IDisposable
{
    private readonly OrdinalMap _ordinals = searcher.Reader.Ordinals(field);
    private int[] _counts = [];
    private int[] _leafCounts = [];
    private LeafContext? _leaf;
    private SortedSetDocValues? _sets;
    private SortedDocValues? _singles;
    private int _leafOrds;
    private int _missing;

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override void StartLeaf(LeafContext leaf)
    {
        FinishLeaf();
        _leaf = leaf;
        _sets = leaf.Reader.SortedSetDocValues(field);
        _singles = _sets?.Single;
        _leafOrds = _ordinals.GlobalOrds(leaf.Ordinal).Length;
        if (_leafCounts.Length < _leafOrds)
        {
            Return(ref _leafCounts);
            _leafCounts = ArrayPool<int>.Shared.Rent(_leafOrds);
        }

        _leafCounts.AsSpan(0, _leafOrds).Clear();
    }

    public override void Collect(DocBatch batch)
    {
        Span<int> counts = _leafCounts.AsSpan(0, _leafOrds);
        if (_singles is not null) _missing += _singles.CountOrds(batch.DocSpan, counts);
        else if (_sets is not null) _missing += _sets.CountOrds(batch.DocSpan, counts);
        else _missing += batch.Count;
    }

    /// <summary>The values of a dimension that lies in the field.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="count">How many values at most.</param>
    public FacetResult Top(string dimension, int count)
    {
        FinishLeaf();
        byte[] prefix = FacetsConfig.PrefixOf(dimension);
        (int from, int to) = RangeOf(prefix);
        int values = 0;
        long total = 0;

        // The heap has the worst on top: the least count, and of equal ones the last in order.
        PriorityQueue<int, (int Count, int Order)> heap = new(count + 1);
        for (int ord = from; ord < to && _counts.Length > 0; ord++)
        {
            int found = _counts[ord];
            if (found == 0) continue;
            values++;
            total += found;
            if (heap.Count < count) heap.Enqueue(ord, (found, -ord));
            else if (count > 0 && heap.TryPeek(out _, out (int Count, int Order) worst) && found > worst.Count) heap.EnqueueDequeue(ord, (found, -ord));
        }

        FacetValue[] top = new FacetValue[heap.Count];
        for (int i = top.Length - 1; i >= 0; i--)
        {
            int ord = heap.Dequeue();
            top[i] = new FacetValue(LabelOf(ord, prefix.Length), _counts[ord]);
        }

        return new FacetResult(dimension, ImmutableArray.Create(top), values, total, _missing);
    }

    /// <summary>How many of the matches have each of some values of a dimension.</summary>
    public int CountOf(string dimension, string label)
    {
        FinishLeaf();
        int ord = LowerBound(FacetsConfig.TermOf(dimension, label));
        return ord < _ordinals.Count && _counts.Length > 0 && TermOf(ord).SequenceEqual(FacetsConfig.TermOf(dimension, label)) ? _counts[ord] : 0;
    }

    public void Dispose()
    {
        Return(ref _counts);
        Return(ref _leafCounts);
    }

    private static void Return(ref int[] array)
    {
        if (array.Length > 0) ArrayPool<int>.Shared.Return(array);
        array = [];
    }

    private void FinishLeaf()
    {
        if (_leaf is null) return;
        if (_counts.Length == 0)
        {
            _counts = ArrayPool<int>.Shared.Rent(Math.Max(1, _ordinals.Count));
            Array.Clear(_counts);
        }

        ReadOnlySpan<int> globalOrds = _ordinals.GlobalOrds(_leaf.Ordinal);
        for (int ord = 0; ord < globalOrds.Length; ord++) _counts[globalOrds[ord]] += _leafCounts[ord];
        _leaf = null;
    }

    private (int From, int To) RangeOf(byte[] prefix)
    {
        int from = LowerBound(prefix);
        byte[] end = [.. prefix];

        // The prefix ends in the separator, which is not the largest byte.
        end[^1]++;
        return (from, LowerBound(end));
    }

    private int LowerBound(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = _ordinals.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (TermOf(middle).SequenceCompareTo(term) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private string LabelOf(int ord, int prefixLength) => FacetsConfig.LabelOf(TermOf(ord), prefixLength);

    private ReadOnlySpan<byte> TermOf(int globalOrd)
    {
        (int leaf, int ord) = _ordinals.First(globalOrd);
        return searcher.Reader.Leaves[leaf].Reader.SortedSetDocValues(field)!.LookupOrd(ord);
    }
}
