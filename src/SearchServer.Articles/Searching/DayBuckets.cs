using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>Days that follow one another, and how many articles there are of them.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Count">How many articles.</param>
internal readonly record struct DayBucket(DateOnly First, DateOnly Last, int Count);

/// <summary>Puts days into buckets of the calendar.</summary>
internal static class DayBuckets
{
    /// <summary>The buckets from the first with articles to the last, those without included.</summary>
    public static IEnumerable<DayBucket> Of(DayCounts days, HistogramInterval interval)
    {
        int at = 0;
        while (at < days.Counts.Length)
        {
            DateOnly day = DateOnly.FromDayNumber(days.FirstDay + at);
            DateOnly last = LastOf(interval, day);
            int end = Math.Min(days.Counts.Length, last.DayNumber + 1 - days.FirstDay);
            int count = 0;
            for (; at < end; at++) count += days.Counts[at];
            yield return new DayBucket(FirstOf(interval, day), last, count);
        }
    }

    /// <summary>The counts of the days within a bucket.</summary>
    public static DayCounts Within(DayCounts days, DateOnly first, DateOnly last)
    {
        int from = Math.Clamp(first.DayNumber - days.FirstDay, 0, days.Counts.Length);
        int to = Math.Clamp(last.DayNumber + 1 - days.FirstDay, from, days.Counts.Length);
        return new DayCounts(days.FirstDay + from, days.Counts[from..to], 0);
    }

    /// <summary>The last day of the bucket with a day; of weeks at the end of the calendar the last that there is.</summary>
    public static DateOnly LastOf(HistogramInterval interval, DateOnly day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber - WeekdayOf(day) + 6)),
        HistogramInterval.Month => LastOfMonth(day.Year, day.Month),
        HistogramInterval.Quarter => LastOfMonth(day.Year, day.Month + 2 - ((day.Month - 1) % 3)),
        _ => LastOfMonth(day.Year, 12),
    };

    /// <summary>The first day of the bucket with a day; of weeks at the beginning of the calendar the first that there is.</summary>
    public static DateOnly FirstOf(HistogramInterval interval, DateOnly day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - WeekdayOf(day))),
        HistogramInterval.Month => new DateOnly(day.Year, day.Month, 1),
        HistogramInterval.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>0 for Monday.</summary>
    private static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
