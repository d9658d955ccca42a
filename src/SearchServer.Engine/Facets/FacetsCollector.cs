using System.Buffers;
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
    public FacetResult Result(FacetRequest request)
    {
        FinishLeaf();
        byte[] prefix = FacetsConfig.PrefixOf(request.Dimension);
        (int from, int to) = RangeOf(prefix);
        int values = 0;
        long total = 0;

        // The heap has the worst on top: by count the least, of equal ones the last in order; by label the last.
        PriorityQueue<int, (int Count, int Order)> heap = new();
        for (int ord = from; ord < to && _counts.Length > 0; ord++)
        {
            int found = _counts[ord];
            if (found == 0) continue;
            values++;
            total += found;
            (int, int) rank = (request.ByLabel ? 0 : found, -ord);
            if (heap.Count < request.Count) heap.Enqueue(ord, rank);
            else if (request.Count > 0 && heap.TryPeek(out _, out (int, int) worst) && rank.CompareTo(worst) > 0) heap.EnqueueDequeue(ord, rank);
        }

        int[] top = new int[heap.Count];
        for (int i = top.Length - 1; i >= 0; i--) top[i] = heap.Dequeue();
        List<FacetValue> result = [.. top.Select(ord => new FacetValue(FacetsConfig.LabelOf(TermOf(ord), prefix.Length), _counts[ord]))];
        foreach (string label in request.Include)
        {
            if (!result.Exists(value => value.Label == label)) result.Add(new FacetValue(label, CountOf(request.Dimension, label)));
        }

        return new FacetResult(request.Dimension, [.. result], values, total, _missing);
    }

    public void Dispose()
    {
        Return(ref _counts);
        Return(ref _leafCounts);
    }

    private int CountOf(string dimension, string label)
    {
        byte[] term = FacetsConfig.TermOf(dimension, label);
        int ord = LowerBound(term);
        return ord < _ordinals.Count && _counts.Length > 0 && TermOf(ord).SequenceEqual(term) ? _counts[ord] : 0;
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

    private ReadOnlySpan<byte> TermOf(int globalOrd)
    {
        (int leaf, int ord) = _ordinals.First(globalOrd);
        return searcher.Reader.Leaves[leaf].Reader.SortedSetDocValues(field)!.LookupOrd(ord);
    }
}
