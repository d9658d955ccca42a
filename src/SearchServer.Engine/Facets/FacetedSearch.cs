using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>Searches that count facets in the same pass, and the facet values of single documents. Safe to share between threads.</summary>
public sealed class FacetedSearch
{
    private readonly IndexSearcher _searcher;
    private readonly FacetsState _state;

    /// <summary>Searches an index.</summary>
    /// <param name="searcher">The searcher.</param>
    /// <param name="state">Of the same reader.</param>
    public FacetedSearch(IndexSearcher searcher, FacetsState state)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Reader != searcher.Reader) throw new ArgumentException("The state is of another reader.", nameof(state));
        _searcher = searcher;
        _state = state;
    }

    /// <summary>The best hits of a query, by score or in another order, and the facets of all its matches.</summary>
    public FacetedDocs Search(FacetedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using DirectoryReader.Hold hold = _searcher.Reader.Acquire();
        using FacetCounting counting = new(_searcher, _state, query);
        return counting.Run();
    }

    /// <summary>The labels of a document in a dimension, in the order of their bytes.</summary>
    public IReadOnlyList<string> LabelsOf(int doc, string dimension)
    {
        using DirectoryReader.Hold hold = _searcher.Reader.Acquire();
        LeafContext leaf = _searcher.Reader.LeafOf(doc);
        SortedSetDocValues? values = leaf.Reader.SortedSetDocValues(_state.Config.IndexFieldOf(dimension));
        if (values is null || !values.AdvanceExact(doc - leaf.DocBase)) return [];
        byte[] prefix = FacetsConfig.PrefixOf(dimension);
        List<string> labels = [];
        for (int i = values.DocValueCount; i > 0; i--)
        {
            ReadOnlySpan<byte> term = values.LookupOrd(values.NextOrd());
            if (term.StartsWith(prefix)) labels.Add(FacetsConfig.LabelOf(term, prefix.Length));
        }

        return labels;
    }
}
