using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>The facet of dates: years, in those that are open months, in those days. Open is what the search is filtered by, what these lie in, and what is the only one of its list.</summary>
/// <param name="wish">What is wanted.</param>
/// <param name="selected">The periods that the search is filtered by.</param>
internal sealed class DateTree(FacetWish wish, IReadOnlySet<string> selected)
{
    private static readonly HistogramInterval[] s_levels = [HistogramInterval.Year, HistogramInterval.Month, HistogramInterval.Day];

    /// <summary>The tree of some days, or what lies in one of its periods.</summary>
    public ArticleFacet Of(DayCounts days)
    {
        int level = 0;
        DayCounts within = days;
        if (wish.In is not null)
        {
            if (DatePeriod.TryRead(wish.In, out DatePeriod period) && period.FirstDay != period.LastDay)
            {
                level = period.FirstDay.Month == period.LastDay.Month ? 2 : 1;
                within = DayBuckets.Within(days, period.FirstDay, period.LastDay);
            }
            else
            {
                within = new DayCounts(0, [], 0);
            }
        }

        ImmutableArray<ArticleFacetValue> values = ValuesOf(within, level, out int total);
        return new ArticleFacet(ArticleFields.Date, values, total, within.Counts.Sum(count => (long)count) - values.Sum(value => (long)value.Count), days.Missing);
    }

    private ImmutableArray<ArticleFacetValue> ValuesOf(DayCounts days, int level, out int total)
    {
        List<ArticleFacetValue> all = [];
        foreach (DayBucket bucket in DayBuckets.Of(days, s_levels[level]))
        {
            if (bucket.Count == 0) continue;
            string name = NameOf(bucket.First, level);
            all.Add(new ArticleFacetValue(name, name, bucket.Count, selected.Contains(name)));
        }

        total = all.Count;
        IEnumerable<ArticleFacetValue> ordered = wish.Order switch
        {
            FacetValueOrder.Label => all,
            FacetValueOrder.Usual => all.AsEnumerable().Reverse(),
            _ => all.OrderByDescending(value => value.Count),
        };
        bool isOnly = total == 1;

        // A year has twelve months, and a month at most 31 days: there is nothing to leave out.
        int count = level == 0 ? wish.Count : int.MaxValue;
        return
        [
            .. ordered.Take(count).Concat(ordered.Skip(count).Where(value => value.Selected || HasSelected(value.Value)))
                .Select(value => wish.In is null && level + 1 < s_levels.Length && (isOnly || value.Selected || HasSelected(value.Value)) ? value with { Values = PartsOf(days, value.Value, level) } : value),
        ];
    }

    private ImmutableArray<ArticleFacetValue> PartsOf(DayCounts days, string name, int level)
    {
        DatePeriod.TryRead(name, out DatePeriod period);
        return ValuesOf(DayBuckets.Within(days, period.FirstDay, period.LastDay), level + 1, out _);
    }

    /// <summary>Whether a period that the search is filtered by lies in another, and is not the whole of it.</summary>
    private bool HasSelected(string name) => selected.Any(other => other.Length > name.Length && other.StartsWith(name, StringComparison.Ordinal));

    private static string NameOf(DateOnly first, int level) => first.ToString(level switch { 0 => "yyyy", 1 => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
