using System.Runtime.CompilerServices;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>
/// Tells by which of some filters the matches of a query fail. Those that pass all are hits; a facet whose own filter does not count has, besides, those that fail by this one alone. So all facets come out of one
/// search, whichever filter each of them leaves out.
/// </summary>
internal sealed class DrillSidewaysCollector : Collector, IDisposable
{
    /// <summary>The filter that a document fails by: none,</summary>
    private const int None = -1;

    /// <summary>or several, so that it counts nowhere.</summary>
    private const int Several = -2;

    private readonly Collector _hits;
    private readonly Collector[] _sideways;
    private readonly Weight[] _filters;
    private readonly Scorer?[] _scorers;
    private readonly DocBatch _part = DocBatch.Pool.Rent();

    /// <param name="searcher">The searcher.</param>
    /// <param name="hits">Takes what passes all filters.</param>
    /// <param name="filters">The filters, and who takes what passes all of the others.</param>
    public DrillSidewaysCollector(IndexSearcher searcher, Collector hits, IReadOnlyList<(Query Filter, Collector Sideways)> filters)
    {
        _hits = hits;
        _sideways = [.. filters.Select(filter => filter.Sideways)];
        _filters = [.. filters.Select(filter => filter.Filter.Rewrite().CreateWeight(searcher, ScoreMode.CompleteNoScores, boost: 1))];
        _scorers = new Scorer?[_filters.Length];
    }

    public override ScoreMode Mode => _hits.Mode;

    public override float ScoreFloor => _hits.ScoreFloor;

    public override void StartLeaf(LeafContext leaf)
    {
        CloseScorers();
        for (int i = 0; i < _filters.Length; i++) _scorers[i] = _filters[i].Scorer(leaf);
        _hits.StartLeaf(leaf);
        foreach (Collector sideways in _sideways) sideways.StartLeaf(leaf);
    }

    [SkipLocalsInit]
    public override void Collect(DocBatch batch)
    {
        Span<int> failedBy = stackalloc int[DocBatch.Capacity];
        Span<bool> passes = stackalloc bool[DocBatch.Capacity];
        failedBy = failedBy[..batch.Count];
        passes = passes[..batch.Count];
        failedBy.Fill(None);
        for (int filter = 0; filter < _filters.Length; filter++)
        {
            passes.Clear();
            _scorers[filter]?.Match(batch, passes);
            for (int i = 0; i < passes.Length; i++)
            {
                if (!passes[i]) failedBy[i] = failedBy[i] == None ? filter : Several;
            }
        }

        for (int filter = 0; filter < _filters.Length; filter++) Show(batch, failedBy, filter, _sideways[filter]);
        Show(batch, failedBy, None, _hits);
    }

    public void Dispose()
    {
        CloseScorers();
        DocBatch.Pool.Return(_part);
    }

    /// <summary>Shows those that pass all filters, or fail by one alone, to a collector.</summary>
    private void Show(DocBatch batch, ReadOnlySpan<int> failedBy, int filter, Collector collector)
    {
        int count = 0;
        for (int i = 0; i < failedBy.Length; i++)
        {
            _part.Docs[count] = batch.Docs[i];
            _part.Scores[count] = batch.Scores[i];
            count += failedBy[i] == None | failedBy[i] == filter ? 1 : 0;
        }

        _part.Count = count;
        if (count > 0) collector.Collect(_part);
    }

    private void CloseScorers()
    {
        foreach (ref Scorer? scorer in _scorers.AsSpan())
        {
            scorer?.Dispose();
            scorer = null;
        }
    }
}
