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
    private readonly FacetDictionary _values = new(searcher.Reader, field);
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
        _leafOrds = _values.Ordinals.GlobalOrds(leaf.Ordinal).Length;
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
        if (request.Order is { } asked && !asked.IsOf(searcher.Reader)) throw new ArgumentException("The order is that of another reader's values.", nameof(request));
        FinishLeaf();
        byte[] prefix = FacetsConfig.PrefixOf(request.Dimension);
        (int from, int to) = _values.RangeOf(prefix);
        int values = 0;
        long total = 0;

        // The heap has the worst on top: by count the least, of equal ones the last by their bytes; in an order the last.
        PriorityQueue<int, (int Count, int Order)> heap = new();
        for (int ord = from; ord < to && _counts.Length > 0; ord++)
        {
            int found = _counts[ord];
            if (found == 0) continue;
            values++;
            total += found;
            (int, int) rank = request.Order is { } order ? (0, -order.PlaceOf(ord - from)) : (found, -ord);
            if (heap.Count < request.Count) heap.Enqueue(ord, rank);
            else if (request.Count > 0 && heap.TryPeek(out _, out (int, int) worst) && rank.CompareTo(worst) > 0) heap.EnqueueDequeue(ord, rank);
        }

        int[] top = new int[heap.Count];
        for (int i = top.Length - 1; i >= 0; i--) top[i] = heap.Dequeue();
        List<FacetValue> result = [.. top.Select(ord => new FacetValue(FacetsConfig.LabelOf(_values.TermOf(ord), prefix.Length), _counts[ord]))];
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
        int ord = _values.LowerBound(term);
        return ord < _values.Ordinals.Count && _counts.Length > 0 && _values.TermOf(ord).SequenceEqual(term) ? _counts[ord] : 0;
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
            _counts = ArrayPool<int>.Shared.Rent(Math.Max(1, _values.Ordinals.Count));
            Array.Clear(_counts);
        }

        ReadOnlySpan<int> globalOrds = _values.Ordinals.GlobalOrds(_leaf.Ordinal);
        for (int ord = 0; ord < globalOrds.Length; ord++) _counts[globalOrds[ord]] += _leafCounts[ord];
        _leaf = null;
    }
}
