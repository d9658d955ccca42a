using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>What a search of articles counts beside its hits: what the engine is asked for, and what is made of what it finds.</summary>
internal sealed class ArticleCounts
{
    /// <summary>There are no more months in a year or days in a month.</summary>
    private const int DaysOfMonth = 31;

    private readonly ArticleSnapshot _snapshot;
    private readonly ArticleSearchRequest _request;
    private readonly ArticleFilters _filters;
    private readonly List<FacetRequest> _facets = [];
    private readonly List<DayCountRequest> _days = [];
    private readonly List<Func<FacetedDocs, ArticleFacet>> _made = [];
    private readonly ImmutableArray<DateBounds> _periods;
    private readonly int _histogram;
    private readonly int _stack;

    public ArticleCounts(ArticleSnapshot snapshot, ArticleSearchRequest request, ArticleFilters filters)
    {
        (_snapshot, _request, _filters) = (snapshot, request, filters);
        foreach (FacetWish wish in request.Facets) _made.Add(Add(wish));
        if (request.Histogram is { } histogram) _histogram = Add(ArticleHistogram.RequestOf(histogram));
        if (HasStack) _stack = Add(RequestOf(request.Stack!, filters.SelectedIn(request.Stack!.Field)) with { WithOwnFilter = true });
        _periods = [.. request.Periods.Select(period => DateBounds.TryRead(period, out DateBounds bounds) && bounds.IsOfDays ? bounds : throw new ArgumentException($"'{period}' is no period of days.", nameof(request)))];
    }

    private bool HasStack => _request is { Histogram: not null, Stack: not null };

    /// <summary>A query with what is to be counted.</summary>
    public FacetedQuery AddTo(FacetedQuery query) => query with { Facets = _facets, Days = _days, Ranges = _periods.IsEmpty ? [] : [new RangeCountRequest(ArticleFields.Day, [.. _periods.Select(RangeOf)]) { Dimension = ArticleFields.Date }] };

    /// <summary>The facets, in the order in which they were asked for.</summary>
    public ImmutableArray<ArticleFacet> Facets(FacetedDocs counted) => [.. _made.Select(make => make(counted))];

    /// <summary>The periods, in the order in which they were asked for.</summary>
    public ImmutableArray<ArticlePeriod> Periods(FacetedDocs counted)
    {
        if (_periods.IsEmpty) return [];
        HashSet<DateBounds> selected = _filters.SelectedPeriods();
        return [.. _request.Periods.Select((period, i) => new ArticlePeriod(period, _periods[i].FirstDay, _periods[i].LastDay, counted.Ranges[0][i], selected.Contains(_periods[i])))];
    }

    /// <summary>The values that divide the histogram.</summary>
    public IEnumerable<string> StackedIn(FacetedDocs counted) => HasStack ? counted.Facets[_stack].Values.Select(value => value.Label) : [];

    /// <summary>The histogram; null if none was asked for.</summary>
    /// <param name="counted">What the search found.</param>
    /// <param name="stacked">The days of the articles that have each of <see cref="StackedIn"/>.</param>
    public ArticleHistogram? Histogram(FacetedDocs counted, ImmutableArray<DayCounts> stacked)
    {
        if (_request.Histogram is null) return null;
        ArticleHistogram histogram = ArticleHistogram.Of(_request, counted.Days[_histogram]);
        if (!HasStack) return histogram;
        ImmutableArray<ArticleFacetValue> values = FacetOf(counted.Facets[_stack], selected: []).Values;
        return histogram with { Stack = new HistogramStack(_request.Stack!.Field, [.. values.Zip(stacked, (value, days) => new StackedValue(value.Value, value.Label, histogram.CountsOf(days)))]) };
    }

    private static NumberRange RangeOf(DateBounds bounds) => new(bounds.FirstDay?.DayNumber ?? int.MinValue, bounds.LastDay?.DayNumber ?? int.MaxValue);

    private int Add(FacetRequest request)
    {
        _facets.Add(request);
        return _facets.Count - 1;
    }

    private int Add(DayCountRequest request)
    {
        _days.Add(request);
        return _days.Count - 1;
    }

    private Func<FacetedDocs, ArticleFacet> Add(FacetWish wish)
    {
        if (wish.Field == ArticleFields.Date)
        {
            int days = Add(ArticleHistogram.DaysOfPublishers with { Dimension = ArticleFields.Date });
            return counted => Marked(new DateTree(wish, _filters.SelectedPeriods()).Of(counted.Days[days]));
        }

        HashSet<string> selected = _filters.SelectedIn(wish.Field);
        if (wish.In is null && !wish.AsTree && wish.Field != ArticleFields.Mentioned)
        {
            int flat = Add(RequestOf(wish, selected));
            return counted => Marked(FacetOf(counted.Facets[flat], selected));
        }

        FacetHierarchy hierarchy = _snapshot.HierarchyOf(wish.Field);
        if (wish.In is { } parent) return AddList(wish, hierarchy, _snapshot.ValueOf(wish.Field, parent), selected);
        return AddTree(wish, hierarchy, selected);
    }

    private Func<FacetedDocs, ArticleFacet> AddList(FacetWish wish, FacetHierarchy hierarchy, string parent, HashSet<string> selected)
    {
        int list = Add(RequestOf(wish, hierarchy, parent, [.. selected.SelectMany(hierarchy.WithAncestors)]));
        return counted => Marked(FacetOf(counted.Facets[list], selected));
    }

    private Func<FacetedDocs, ArticleFacet> AddTree(FacetWish wish, FacetHierarchy hierarchy, HashSet<string> selected)
    {
        HashSet<string> shown = [.. selected.SelectMany(hierarchy.WithAncestors)];
        int roots = Add(RequestOf(wish, hierarchy, parent: null, shown));
        Dictionary<string, int> open = shown.Where(value => hierarchy.PartsOf(value).Count > 0).ToDictionary(value => value, value => Add(RequestOf(wish, hierarchy, value, shown)));

        // Where in the tree a value would lie that no article has is not known.
        string[] unknown = [.. selected.Where(value => !hierarchy.Has(value))];
        return counted =>
        {
            ArticleFacet tree = Opened(roots);
            return Marked(tree with { Values = [.. tree.Values, .. unknown.Select(value => new ArticleFacetValue(value, value, 0, Selected: true))] });

            ArticleFacet Opened(int list)
            {
                ArticleFacet facet = FacetOf(counted.Facets[list], selected);
                return facet with { Values = [.. facet.Values.Select(value => open.TryGetValue(value.Value, out int parts) ? value with { Values = Opened(parts).Values } : value)] };
            }
        };
    }

    /// <summary>The request for what lies in a value, or in none; of it comes in any case what is to be shown: what is chosen, and what that lies in.</summary>
    private FacetRequest RequestOf(FacetWish wish, FacetHierarchy hierarchy, string? parent, HashSet<string> shown) =>
        RequestOf(wish, [.. shown.Where(hierarchy.PartsOf(parent).Contains)]) with
        {
            Among = hierarchy.SubsetOf(parent),
            Count = parent is not null && wish.Field == ArticleFields.Mentioned ? Math.Max(wish.Count, DaysOfMonth) : wish.Count,
        };

    private FacetRequest RequestOf(FacetWish wish, HashSet<string> include) => new(wish.Field, wish.Count)
    {
        Order = wish.Order == FacetValueOrder.Label ? _snapshot.OrderOf(wish.Field) : null,
        BySignificance = wish.Order == FacetValueOrder.Significance,
        Include = include,
        Among = wish.Among,
    };

    private ArticleFacet Marked(ArticleFacet facet) => facet with { MissingSelected = _filters.IsMissingSelected(facet.Field) };

    private ArticleFacet FacetOf(FacetResult result, HashSet<string> selected)
    {
        EntityKind? kind = ArticleSnapshot.KindOf(result.Dimension);
        return new ArticleFacet(
            result.Dimension,
            [
                .. result.Values.Select(value => new ArticleFacetValue(
                    value.Label, kind is { } known ? _snapshot.Entities.LabelOf(known, value.Label) : value.Label, value.Count, selected.Contains(value.Label))),
            ],
            result.TotalValues,
            result.OtherCount,
            result.Missing);
    }
}
