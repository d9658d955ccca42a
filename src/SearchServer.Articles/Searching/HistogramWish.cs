namespace SearchServer.Articles.Searching;

/// <summary>How long the buckets of a histogram are. Weeks begin on Monday.</summary>
public enum HistogramInterval
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A histogram of when articles were published.</summary>
/// <param name="Interval">How long its buckets are; null for as short ones as give at most <see cref="ArticleHistogram.FewBuckets"/>, or years.</param>
/// <param name="Zone">The zone whose days count; null for the days that publishers wrote. An article of which only the day is known keeps it.</param>
public sealed record HistogramWish(HistogramInterval? Interval, ArticleZone? Zone = null);
