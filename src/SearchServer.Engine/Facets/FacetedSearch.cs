using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>Searches that count facets in the same pass, and the facet values of single documents. Safe to share between threads.</summary>
public sealed class FacetedSearch
{
    private readonly IndexSearcher _searcher;
    private readonly FacetsConfig _config;

    /// <summary>Searches an index whose facets were added by <paramref name="config"/>.</summary>
    public FacetedSearch(IndexSearcher searcher, FacetsConfig config)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(config);
        _searcher = searcher;
        _config = config;
    }

    /// <summary>The best hits of a query, by score or in another order, and the facets of all its matches.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="count">How many hits at most; 0 for none.</param>
    /// <param name="sort">The order; null for the score.</param>
    /// <param name="facets">The dimensions to count.</param>
    /// <param name="after">Returns the hits behind this place; null for the best. All are counted.</param>
    public (TopDocs Docs, IReadOnlyList<FacetResult> Facets) Search(Query query, int count, Sort? sort, IReadOnlyList<FacetRequest> facets, SearchAfter? after = null)
    {
        (TopDocs docs, IReadOnlyList<FacetResult> counted, _) = Search(query, count, sort, facets, after, days: null);
        return (docs, counted);
    }

    /// <summary>As the other one, and how many matches there are of each day.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="count">How many hits at most; 0 for none.</param>
    /// <param name="sort">The order; null for the score.</param>
    /// <param name="facets">The dimensions to count.</param>
    /// <param name="after">Returns the hits behind this place; null for the best. All are counted.</param>
    /// <param name="days">The days to count; null for none.</param>
    public (TopDocs Docs, IReadOnlyList<FacetResult> Facets, DayCounts? Days) Search(Query query, int count, Sort? sort, IReadOnlyList<FacetRequest> facets, SearchAfter? after, DayCountRequest? days)
    {
        using DayCounter? dayCounter = days is null ? null : new DayCounter(days);
        // A dimension shares its counts with others of the same index field.
        Dictionary<string, FacetsCollector> counters = new(StringComparer.Ordinal);
        try
        {
            foreach (FacetRequest facet in facets)
            {
                string field = _config.IndexFieldOf(facet.Dimension);
                if (!counters.ContainsKey(field)) counters[field] = new FacetsCollector(_searcher, field);
            }

            using DirectoryReader.Hold hold = _searcher.Reader.Acquire();
            int most = Math.Max(1, Math.Min(count, _searcher.Reader.MaxDoc));
            Collector top;
            Func<TopDocs> finish;
            if (count == 0)
            {
                CountCollector counter = new();
                (top, finish) = (counter, () => new TopDocs(new TotalHits(counter.Count, IsExact: true), []));
            }
            else if (sort is null && after is null)
            {
                TopScoreCollector best = new(_searcher, most, countTo: int.MaxValue);
                (top, finish) = (best, best.Finish);
            }
            else
            {
                TopFieldCollector first = new(_searcher, sort ?? Sort.ByScore, most, countTo: int.MaxValue, after);
                (top, finish) = (first, first.Finish);
            }

            Collector[] also = dayCounter is null ? [.. counters.Values] : [.. counters.Values, dayCounter];
            _searcher.Search(query, also.Length == 0 ? top : new MultiCollector([top, .. also]));
            return (finish(), [.. facets.Select(facet => counters[_config.IndexFieldOf(facet.Dimension)].Result(facet))], dayCounter?.Result());
        }
        finally
        {
            foreach (FacetsCollector counter in counters.Values) counter.Dispose();
        }
    }

    /// <summary>The labels of a document in a dimension, in the order of their bytes.</summary>
    public IReadOnlyList<string> LabelsOf(int doc, string dimension)
    {
        using DirectoryReader.Hold hold = _searcher.Reader.Acquire();
        LeafContext leaf = _searcher.Reader.LeafOf(doc);
        SortedSetDocValues? values = leaf.Reader.SortedSetDocValues(_config.IndexFieldOf(dimension));
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
