using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>One faceted search: which collectors count what, and behind which filters.</summary>
internal sealed class FacetCounting : IDisposable
{
    private readonly IndexSearcher _searcher;
    private readonly FacetsState _state;
    private readonly FacetedQuery _query;

    /// <summary>The filters that something is counted without; the others are conditions as any.</summary>
    private readonly List<DrillDown> _sideways = [];

    /// <summary>The collectors of facets, by the field and the filter left out (its index in <see cref="_sideways"/>; -1 for none): dimensions of one field share their counts.</summary>
    private readonly Dictionary<(FacetField Field, int Without), FacetsCollector> _facets = [];
    private readonly List<(DayCounter Counter, int Without)> _days = [];
    private readonly List<(RangeCounter Counter, int Without)> _ranges = [];

    public FacetCounting(IndexSearcher searcher, FacetsState state, FacetedQuery query)
    {
        (_searcher, _state, _query) = (searcher, state, query);
        HashSet<string?> counted = [.. query.Facets.Where(facet => !facet.WithOwnFilter).Select(facet => facet.Dimension), .. query.Days.Select(days => days.Dimension), .. query.Ranges.Select(ranges => ranges.Dimension)];
        _sideways.AddRange(query.DrillDowns.Where(filter => counted.Contains(filter.Dimension)));
    }

    public FacetedDocs Run()
    {
        BooleanClause[] conditions = [.. _query.DrillDowns.Except(_sideways).Select(filter => new BooleanClause(filter.Filter, Occur.Filter))];
        Query matches = With(_query.Query, conditions);
        bool isAll = matches.Rewrite() is MatchAllDocsQuery;

        // What is counted of all documents is known. Where nothing else is counted without the only filter, it is a condition as any.
        Dictionary<FacetRequest, FacetResult> known = [];
        if (isAll && _sideways.Count <= 1)
        {
            foreach (FacetRequest facet in _query.Facets.Where(facet => WithoutOf(facet) == _sideways.Count - 1)) known[facet] = FacetRanking.OfAll(_state.FieldOf(facet.Dimension), facet);
            if (_sideways is [var only] && _query.Days.All(days => days.Dimension != only.Dimension) && _query.Ranges.All(ranges => ranges.Dimension != only.Dimension))
            {
                matches = With(_query.Query, new BooleanClause(only.Filter, Occur.Filter));
                isAll = false;
                _sideways.Clear();
            }
        }

        foreach (FacetRequest facet in _query.Facets.Where(facet => !known.ContainsKey(facet)))
        {
            (FacetField, int) key = (_state.FieldOf(facet.Dimension), WithoutOf(facet));
            if (!_facets.ContainsKey(key)) _facets[key] = new FacetsCollector(key.Item1);
        }

        foreach (DayCountRequest days in _query.Days) _days.Add((new DayCounter(days), WithoutOf(days.Dimension)));
        foreach (RangeCountRequest ranges in _query.Ranges) _ranges.Add((new RangeCounter(ranges), WithoutOf(ranges.Dimension)));
        TopDocs docs = Collect(matches, isAll);
        return new FacetedDocs(
            docs,
            [.. _query.Facets.Select(facet => known.TryGetValue(facet, out FacetResult? result) ? result : ResultOf(facet))],
            [.. _days.Select(days => days.Counter.Result())],
            [.. _ranges.Select(ranges => ranges.Counter.Result())]);
    }

    public void Dispose()
    {
        foreach (FacetsCollector collector in _facets.Values) collector.Dispose();
        foreach ((DayCounter counter, _) in _days) counter.Dispose();
    }

    private static Query With(Query query, params ReadOnlySpan<BooleanClause> conditions) => conditions.IsEmpty ? query : new BooleanQuery([new BooleanClause(query, Occur.Must), .. conditions]);

    private int WithoutOf(FacetRequest facet) => facet.WithOwnFilter ? -1 : WithoutOf(facet.Dimension);

    private int WithoutOf(string? dimension) => dimension is null ? -1 : _sideways.FindIndex(filter => filter.Dimension == dimension);

    private FacetResult ResultOf(FacetRequest facet)
    {
        FacetField field = _state.FieldOf(facet.Dimension);
        FacetsCollector collector = _facets[(field, WithoutOf(facet))];
        return FacetRanking.Of(field, facet, collector);
    }

    private TopDocs Collect(Query matches, bool isAll)
    {
        int most = Math.Max(1, Math.Min(_query.Count, _searcher.Reader.MaxDoc));
        if (_query.GroupField is { } groupField)
        {
            // Which groups came before a place is found by a search of what passes all filters.
            Query hits = With(matches, [.. _sideways.Select(filter => new BooleanClause(filter.Filter, Occur.Filter))]);
            using TopGroupsCollector groups = new(_searcher, hits, _query.Sort ?? Sort.ByScore, most, groupField, _query.After);
            Search(matches, groups);
            TopDocs found = groups.Finish();
            return _query.Count == 0 ? found with { Hits = [] } : found;
        }

        if (isAll && _sideways.Count == 0 && CollectorsWithout(-1).Count == 0 && (_query.Count == 0 || (_query.Sort is null && _query.After is null && _searcher.TieBreaker is null)))
        {
            return new TopDocs(new TotalHits(_searcher.Reader.NumDocs, IsExact: true), [.. FirstLive().Take(_query.Count)]);
        }

        if (_query.Count == 0)
        {
            CountCollector counter = new();
            Search(matches, counter);
            return new TopDocs(new TotalHits(counter.Count, IsExact: true), []);
        }

        if (_query.Sort is null && _query.After is null)
        {
            TopScoreCollector best = new(_searcher, most, countTo: int.MaxValue);
            Search(matches, best);
            return best.Finish();
        }

        TopFieldCollector first = new(_searcher, _query.Sort ?? Sort.ByScore, most, countTo: int.MaxValue, _query.After);
        Search(matches, first);
        return first.Finish();
    }

    /// <summary>All documents in the order of their numbers, as hits of all.</summary>
    private IEnumerable<ScoreDoc> FirstLive()
    {
        foreach (LeafContext leaf in _searcher.Reader.Leaves)
        {
            for (int doc = 0; doc < leaf.Reader.MaxDoc; doc++)
            {
                if (leaf.Reader.LiveDocs?.Get(doc) != false) yield return new ScoreDoc(leaf.DocBase + doc, 1);
            }
        }
    }

    private void Search(Query matches, Collector top)
    {
        Collector hits = Together([top, .. CollectorsWithout(-1)]);
        if (_sideways.Count == 0)
        {
            _searcher.Search(matches, hits);
            return;
        }

        // Of those that fail by more than one filter nothing is counted. With one there are none.
        Query nearMatches = _sideways.Count == 1 ? matches : new NearMatchesQuery(matches, new CoverageQuery([.. _sideways.Select(filter => new WeightedClause(filter.Filter, 1))], _sideways.Count - 1));
        using DrillSidewaysCollector sideways = new(_searcher, hits, [.. _sideways.Select((filter, i) => (filter.Filter, Together(CollectorsWithout(i))))]);
        _searcher.Search(nearMatches, sideways);
    }

    private static Collector Together(IReadOnlyList<Collector> collectors) => collectors is [var only] ? only : new MultiCollector(collectors);

    private List<Collector> CollectorsWithout(int filter) =>
    [
        .. _facets.Where(facet => facet.Key.Without == filter).Select(facet => facet.Value),
        .. _days.Where(days => days.Without == filter).Select(days => days.Counter),
        .. _ranges.Where(ranges => ranges.Without == filter).Select(ranges => ranges.Counter),
    ];
}
