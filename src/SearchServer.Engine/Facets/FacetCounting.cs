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

    /// <summary>What counts, and behind which filter it does not (its index in <see cref="_sideways"/>; -1 for none).</summary>
    private readonly List<(Collector Counter, int Without)> _counters = [];

    public FacetCounting(IndexSearcher searcher, FacetsState state, FacetedQuery query)
    {
        (_searcher, _state, _query) = (searcher, state, query);
        _sideways.AddRange(query.DrillDowns.Where(filter => IsCounted(filter.Dimension)));
    }

    public FacetedDocs Run()
    {
        Query matches = With(_query.Query, [.. _query.DrillDowns.Where(filter => WithoutOf(filter.Dimension) < 0).Select(Condition)]).Rewrite();
        bool isAll = matches is MatchAllDocsQuery;

        // What is counted of all documents is known. Where nothing else is counted without the only filter, it is a condition as any.
        FacetResult?[] known = new FacetResult?[_query.Facets.Count];
        if (isAll && _sideways.Count <= 1)
        {
            for (int i = 0; i < known.Length; i++)
            {
                FacetRequest facet = _query.Facets[i];
                if (WithoutOf(facet) == _sideways.Count - 1) known[i] = FacetRanking.OfAll(_state.FieldOf(facet.Dimension), facet);
            }

            if (_sideways is [var only] && _query.Days.All(days => days.Dimension != only.Dimension) && _query.Ranges.All(ranges => ranges.Dimension != only.Dimension))
            {
                matches = With(_query.Query, Condition(only));
                isAll = false;
                _sideways.Clear();
            }
        }

        FacetsCollector?[] facets = [.. known.Select((result, i) => result is null ? CollectorOf(_query.Facets[i]) : null)];
        DayCounter[] days = [.. _query.Days.Select(request => Add(new DayCounter(request), WithoutOf(request.Dimension)))];
        RangeCounter[] ranges = [.. _query.Ranges.Select(request => Add(new RangeCounter(request), WithoutOf(request.Dimension)))];
        TopDocs docs = Collect(matches, isAll);
        return new FacetedDocs(
            docs,
            [.. known.Select((result, i) => result ?? FacetRanking.Of(_query.Facets[i], facets[i]!))],
            [.. days.Select(counter => counter.Result())],
            [.. ranges.Select(counter => counter.Result())]);
    }

    public void Dispose()
    {
        foreach ((Collector counter, _) in _counters) (counter as IDisposable)?.Dispose();
    }

    private static BooleanClause Condition(DrillDown filter) => new(filter.Filter, Occur.Filter);

    private static Query With(Query query, params ReadOnlySpan<BooleanClause> conditions) => conditions.IsEmpty ? query : new BooleanQuery([new BooleanClause(query, Occur.Must), .. conditions]);

    private int WithoutOf(FacetRequest facet) => facet.WithOwnFilter ? -1 : WithoutOf(facet.Dimension);

    private int WithoutOf(string? dimension)
    {
        int filter = _sideways.Count - 1;
        while (filter >= 0 && _sideways[filter].Dimension != dimension) filter--;
        return filter;
    }

    /// <summary>Whether something is counted without the filter of a dimension.</summary>
    private bool IsCounted(string dimension) =>
        _query.Facets.Any(facet => !facet.WithOwnFilter && facet.Dimension == dimension) || _query.Days.Any(days => days.Dimension == dimension) || _query.Ranges.Any(ranges => ranges.Dimension == dimension);

    private T Add<T>(T counter, int without)
        where T : Collector
    {
        _counters.Add((counter, without));
        return counter;
    }

    /// <summary>What counts the values of a facet: dimensions of one field, without the same filter, share their counts.</summary>
    private FacetsCollector CollectorOf(FacetRequest facet)
    {
        FacetField field = _state.FieldOf(facet.Dimension);
        int without = WithoutOf(facet);
        foreach ((Collector counter, int other) in _counters)
        {
            if (other == without && counter is FacetsCollector facets && facets.Field == field) return facets;
        }

        return Add(new FacetsCollector(field), without);
    }

    private TopDocs Collect(Query matches, bool isAll)
    {
        int most = Math.Max(1, Math.Min(_query.Count, _searcher.Reader.MaxDoc));
        if (_query.GroupField is { } groupField)
        {
            // Which groups came before a place is found by a search of what passes all filters.
            Query hits = With(matches, [.. _sideways.Select(Condition)]);
            using TopGroupsCollector groups = new(_searcher, hits, _query.Sort ?? Sort.ByScore, most, groupField, _query.After);
            Search(matches, groups);
            TopDocs found = groups.Finish();
            return _query.Count == 0 ? found with { Hits = [] } : found;
        }

        if (isAll && _sideways.Count == 0 && _counters.Count == 0 && (_query.Count == 0 || (_query.Sort is null && _query.After is null && _searcher.TieBreaker is null)))
        {
            return new TopDocs(new TotalHits(_searcher.Reader.NumDocs, IsExact: true), [.. _searcher.Reader.LiveDocuments().Take(_query.Count).Select(doc => new ScoreDoc(doc, 1))]);
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

    private void Search(Query matches, Collector top)
    {
        Collector hits = Together(-1, top);
        if (_sideways.Count == 0)
        {
            _searcher.Search(matches, hits);
            return;
        }

        // Of those that fail by more than one filter nothing is counted. With one there are none.
        Query nearMatches = _sideways.Count == 1 ? matches : new NearMatchesQuery(matches, new CoverageQuery([.. _sideways.Select(filter => new WeightedClause(filter.Filter, 1))], _sideways.Count - 1));
        using DrillSidewaysCollector sideways = new(_searcher, hits, [.. _sideways.Select((filter, i) => (filter.Filter, Together(i)))]);
        _searcher.Search(nearMatches, sideways);
    }

    /// <summary>What counts without a filter, and another collector beside it, as one.</summary>
    private Collector Together(int without, Collector? other = null)
    {
        List<Collector> together = other is null ? [] : [other];
        foreach ((Collector counter, int left) in _counters)
        {
            if (left == without) together.Add(counter);
        }

        return together is [var only] ? only : new MultiCollector(together);
    }
}
