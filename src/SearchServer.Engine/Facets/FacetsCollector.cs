using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>Counts the values of one index field among the matches of a search, while they come in.</summary>
internal sealed class FacetsCollector(FacetField field) : Collector, IDisposable
{
    private OrdCounts? _counts = field.RentCounts();
    private SortedSetDocValues? _sets;
    private SortedDocValues? _singles;
    private int _leaf;

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    /// <summary>The field whose values are counted.</summary>
    public FacetField Field { get; } = field;

    /// <summary>The counts, until this is disposed.</summary>
    public OrdCounts Counts => _counts ?? throw new ObjectDisposedException(nameof(FacetsCollector));

    /// <summary>How many documents there were.</summary>
    public int Documents { get; private set; }

    /// <summary>How many documents have no value.</summary>
    public int Missing { get; private set; }

    public override void StartLeaf(LeafContext leaf)
    {
        _leaf = leaf.Ordinal;
        _sets = leaf.Reader.SortedSetDocValues(Field.Name);
        _singles = _sets?.Single;
    }

    public override void Collect(DocBatch batch)
    {
        Documents += batch.Count;
        ReadOnlySpan<int> map = Field.Ordinals.MapOf(_leaf);
        if (_singles is not null) Missing += _singles.CountOrds(batch.DocSpan, map, Counts);
        else if (_sets is not null) Missing += _sets.CountOrds(batch.DocSpan, map, Counts);
        else Missing += batch.Count;
    }

    /// <summary>The counts for good.</summary>
    public OrdCounts TakeCounts()
    {
        OrdCounts counts = Counts;
        _counts = null;
        return counts;
    }

    public void Dispose()
    {
        if (_counts is not null) Field.Return(_counts);
        _counts = null;
    }
}
