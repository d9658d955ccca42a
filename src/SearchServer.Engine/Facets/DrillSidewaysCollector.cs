using System.Runtime.CompilerServices;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>
/// Tells by which of some filters the matches of a query fail. Those that pass all are hits; a facet whose own filter does not count has, besides, those that fail by this one alone. So all facets come out of one
/// search, whichever filter each of them leaves out.
/// </summary>
internal sealed class DrillSidewaysCollector : Collector, IDisposable
{
    /// <summary>A bit for each filter.</summary>
    private const int MaxFilters = 64;

    /// <summary>To go through all documents that pass a filter costs about a quarter of asking it for as many matches.</summary>
    private const int PassingPerMatch = 4;

    private readonly SearchBudget _budget;
    private readonly Collector _hits;
    private readonly Collector[] _sideways;
    private readonly Weight[] _filters;

    /// <summary>The documents of the segment that pass a filter; null where the filter is asked batch by batch.</summary>
    private readonly BitSet?[] _passing;
    private readonly Scorer?[] _scorers;
    private readonly DocBatch _part = DocBatch.Pool.Rent();

    /// <param name="searcher">The searcher.</param>
    /// <param name="hits">Takes what passes all filters.</param>
    /// <param name="filters">The filters, and who takes what passes all of the others.</param>
    public DrillSidewaysCollector(IndexSearcher searcher, Collector hits, IReadOnlyList<(Query Filter, Collector Sideways)> filters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filters.Count, MaxFilters);
        _budget = searcher.Budget;
        _hits = hits;
        _sideways = [.. filters.Select(filter => filter.Sideways)];
        _filters = [.. filters.Select(filter => filter.Filter.Rewrite().CreateWeight(searcher, ScoreMode.CompleteNoScores, boost: 1))];
        _passing = new BitSet?[_filters.Length];
        _scorers = new Scorer?[_filters.Length];
    }

    public override ScoreMode Mode => _hits.Mode;

    public override float ScoreFloor => _hits.ScoreFloor;

    public override void StartLeaf(LeafContext leaf) => StartLeaf(leaf, leaf.Reader.MaxDoc);

    public override void StartLeaf(LeafContext leaf, long cost)
    {
        CloseFilters();
        for (int i = 0; i < _filters.Length; i++)
        {
            _scorers[i] = _filters[i].Scorer(leaf);
            if (_scorers[i] is { } scorer && scorer.Cost <= PassingPerMatch * cost) _passing[i] = PassingOf(scorer, leaf.Reader.MaxDoc);
        }

        _hits.StartLeaf(leaf);
        foreach (Collector sideways in _sideways) sideways.StartLeaf(leaf);
    }

    [SkipLocalsInit]
    public override void Collect(DocBatch batch)
    {
        // A bit for each filter that a document fails by.
        Span<ulong> failedBy = stackalloc ulong[DocBatch.Capacity];
        failedBy = failedBy[..batch.Count];
        failedBy.Clear();
        for (int filter = 0; filter < _filters.Length; filter++) Classify(batch, filter, failedBy);
        for (int filter = 0; filter < _filters.Length; filter++) Show(batch, failedBy, 1UL << filter, _sideways[filter]);
        Show(batch, failedBy, 0, _hits);
    }

    public void Dispose()
    {
        CloseFilters();
        DocBatch.Pool.Return(_part);
    }

    [SkipLocalsInit]
    private void Classify(DocBatch batch, int filter, Span<ulong> failedBy)
    {
        if (_passing[filter] is { } passing)
        {
            for (int i = 0; i < failedBy.Length; i++) failedBy[i] |= (passing.Get(batch.Docs[i]) ? 0UL : 1) << filter;
            return;
        }

        Span<bool> passes = stackalloc bool[DocBatch.Capacity];
        passes = passes[..batch.Count];
        passes.Clear();
        _scorers[filter]?.Match(batch, passes);
        for (int i = 0; i < failedBy.Length; i++) failedBy[i] |= (passes[i] ? 0UL : 1) << filter;
    }

    /// <summary>Shows those that fail by nothing but a filter to a collector.</summary>
    private void Show(DocBatch batch, ReadOnlySpan<ulong> failedBy, ulong filter, Collector collector)
    {
        int count = 0;
        for (int i = 0; i < failedBy.Length; i++)
        {
            _part.Docs[count] = batch.Docs[i];
            _part.Scores[count] = batch.Scores[i];
            count += (failedBy[i] & ~filter) == 0 ? 1 : 0;
        }

        _part.Count = count;
        if (count > 0) collector.Collect(_part);
    }

    private BitSet PassingOf(Scorer scorer, int maxDoc)
    {
        BitSet passing = BitSet.Rent(maxDoc);
        DocBatch batch = DocBatch.Pool.Rent();
        batch.Count = 0;
        while (scorer.NextBatch(batch, Scorer.NoMoreDocs))
        {
            _budget.Check();
            foreach (int doc in batch.DocSpan) passing.Set(doc);
            batch.Count = 0;
        }

        DocBatch.Pool.Return(batch);
        return passing;
    }

    private void CloseFilters()
    {
        for (int i = 0; i < _filters.Length; i++)
        {
            _scorers[i]?.Dispose();
            _scorers[i] = null;
            _passing[i]?.Return();
            _passing[i] = null;
        }
    }
}
