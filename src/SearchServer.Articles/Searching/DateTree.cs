using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>The facet of dates: years, in those that are open months, in those days. Open is what the search is filtered by, what one of its periods begins or ends in, and what is the only one of its list.</summary>
/// <param name="wish">What is wanted.</param>
/// <param name="selected">The periods that the search is filtered by.</param>
internal sealed class DateTree(FacetWish wish, IReadOnlySet<DateBounds> selected)
{
    private static readonly HistogramInterval[] s_levels = [HistogramInterval.Year, HistogramInterval.Month, HistogramInterval.Day];

    /// <summary>The tree of some days, or what lies in one of its periods.</summary>
    public ArticleFacet Of(DayCounts days)
    {
        ImmutableArray<ArticleFacetValue> values = [];
        int total = 0;
        DayCounts within = days;
        if (wish.In is null)
        {
            values = ValuesOf(days, level: 0, DateOnly.MinValue, DateOnly.MaxValue, out total);
        }
        else if (DatePeriod.TryRead(wish.In, out DatePeriod period) && period.FirstDay != period.LastDay)
        {
            within = DayBuckets.Within(days, period.FirstDay, period.LastDay);
            values = ValuesOf(within, period.FirstDay.Month == period.LastDay.Month ? 2 : 1, period.FirstDay, period.LastDay, out total);
        }
        else
        {
            within = new DayCounts(0, [], 0);
        }

        return new ArticleFacet(ArticleFields.Date, values, total, within.Counts.Sum(count => (long)count) - values.Sum(value => (long)value.Count), days.Missing);
    }

    /// <summary>The values of a list.</summary>
    /// <param name="days">Its days, those that have articles.</param>
    /// <param name="level">The one of <see cref="s_levels"/> that they are put together to.</param>
    /// <param name="first">The first day of what they lie in.</param>
    /// <param name="last">The last one.</param>
    /// <param name="total">How many values have articles.</param>
    private ImmutableArray<ArticleFacetValue> ValuesOf(DayCounts days, int level, DateOnly first, DateOnly last, out int total)
    {
        HistogramInterval interval = s_levels[level];
        SortedDictionary<DateOnly, DayBucket> all = [];
        foreach (DayBucket bucket in DayBuckets.Of(days, interval).Where(bucket => bucket.Count > 0)) all.Add(bucket.First, bucket);
        total = all.Count;
        foreach (DateBounds period in selected)
        {
            // What is chosen, and what it lies in, comes even if it has no article.
            if (period is not { FirstDay: { } from, LastDay: { } to } || from < first || to > last || from > to) continue;
            DateOnly start = DayBuckets.FirstOf(interval, from), end = DayBuckets.LastOf(interval, from);
            if (to <= end) all.TryAdd(start, new DayBucket(start, end, 0));
        }

        IEnumerable<DayBucket> ordered = wish.Order switch
        {
            FacetValueOrder.Label => all.Values,
            FacetValueOrder.Usual => all.Values.Reverse(),
            _ => all.Values.OrderByDescending(bucket => bucket.Count),
        };
        bool isOnly = all.Count == 1;

        // A year has twelve months, and a month at most 31 days: there is nothing to leave out.
        int count = level == 0 ? wish.Count : int.MaxValue;
        return
        [
            .. ordered.Take(count).Concat(ordered.Skip(count).Where(bucket => IsSelected(bucket) || IsPartlySelected(bucket)))
                .Select(bucket => ValueOf(bucket, level) is var value && wish.In is null && level + 1 < s_levels.Length && (isOnly || value.Selected || IsPartlySelected(bucket)) ? value with { Values = PartsOf(days, bucket, level) } : value),
        ];
    }

    private ArticleFacetValue ValueOf(DayBucket bucket, int level)
    {
        string name = bucket.First.ToString(level switch { 0 => "yyyy", 1 => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
        return new ArticleFacetValue(name, name, bucket.Count, IsSelected(bucket));
    }

    private ImmutableArray<ArticleFacetValue> PartsOf(DayCounts days, DayBucket bucket, int level) =>
        ValuesOf(DayBuckets.Within(days, bucket.First, bucket.Last), level + 1, bucket.First, bucket.Last, out _);

    private bool IsSelected(DayBucket bucket) => selected.Contains(new DateBounds(bucket.First, bucket.Last, null, null));

    /// <summary>Whether a period that the search is filtered by begins or ends within.</summary>
    private bool IsPartlySelected(DayBucket bucket) => selected.Any(period =>
        (DayOf(period.FirstDay, period.From) is { } first && first > bucket.First && first <= bucket.Last) || (DayOf(period.LastDay, period.To) is { } last && last >= bucket.First && last < bucket.Last));

    private static DateOnly? DayOf(DateOnly? day, DateTimeOffset? moment) => day ?? (moment is { } known ? DateOnly.FromDateTime(known.DateTime) : null);
}
