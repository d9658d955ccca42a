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

    /// <summary>How long the names of each level are.</summary>
    private static readonly int[] s_lengths = ["yyyy".Length, "yyyy-MM".Length, "yyyy-MM-dd".Length];

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

        ImmutableArray<ArticleFacetValue> values = ValuesOf(within, level, wish.In ?? "", out int total);
        return new ArticleFacet(ArticleFields.Date, values, total, within.Counts.Sum(count => (long)count) - values.Sum(value => (long)value.Count), days.Missing);
    }

    private ImmutableArray<ArticleFacetValue> ValuesOf(DayCounts days, int level, string within, out int total)
    {
        // By their names, which sort as dates do. What is chosen, and what that lies in, comes in any case, without articles, too.
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (DayBucket bucket in DayBuckets.Of(days, s_levels[level]).Where(bucket => bucket.Count > 0)) counts[NameOf(bucket.First, level)] = bucket.Count;
        total = counts.Count;
        string[] chosen = [.. selected.Where(IsPeriod).Where(name => name.Length >= s_lengths[level] && name.StartsWith(within, StringComparison.Ordinal)).Select(name => name[..s_lengths[level]]).Distinct()];
        foreach (string name in chosen) counts.TryAdd(name, 0);
        IEnumerable<ArticleFacetValue> all = counts.Select(pair => new ArticleFacetValue(pair.Key, pair.Key, pair.Value, selected.Contains(pair.Key)));
        ArticleFacetValue[] ordered = wish.Order switch
        {
            FacetValueOrder.Label => [.. all],
            FacetValueOrder.Usual => [.. all.Reverse()],
            _ => [.. all.OrderByDescending(value => value.Count)],
        };
        bool isOnly = ordered.Length == 1;

        // A year has twelve months, and a month at most 31 days: there is nothing to leave out.
        int count = level == 0 ? wish.Count : int.MaxValue;
        return
        [
            .. ordered.Where((value, place) => place < count || chosen.Contains(value.Value))
                .Select(value => wish.In is null && level + 1 < s_levels.Length && (isOnly || chosen.Contains(value.Value)) ? value with { Values = PartsOf(days, value.Value, level) } : value),
        ];
    }

    private ImmutableArray<ArticleFacetValue> PartsOf(DayCounts days, string name, int level)
    {
        DatePeriod.TryRead(name, out DatePeriod period);
        return ValuesOf(DayBuckets.Within(days, period.FirstDay, period.LastDay), level + 1, name, out _);
    }

    /// <summary>Whether a text is the name of a year, month or day.</summary>
    private static bool IsPeriod(string text) => DatePeriod.TryRead(text, out DatePeriod period) && period.Moment is null && period.ToString() == text;

    private static string NameOf(DateOnly first, int level) => first.ToString(level switch { 0 => "yyyy", 1 => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
