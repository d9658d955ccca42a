using System.Collections.Immutable;
using SearchServer.Articles.Searching;

namespace SearchServer.Search;

/// <summary>When the articles of a search were published.</summary>
/// <param name="Interval">How long a bucket is: day, week, month, quarter or year.</param>
/// <param name="Tz">The zone whose days count; null for the days that publishers wrote.</param>
/// <param name="Buckets">From the first bucket with articles to the last, those without included.</param>
/// <param name="Missing">How many articles have no date.</param>
/// <param name="Stack">What divides the buckets; null unless it was asked for.</param>
public sealed record HistogramResponse(string Interval, string? Tz, ImmutableArray<HistogramBucket> Buckets, int Missing, HistogramStack? Stack)
{
    internal static HistogramResponse Of(ArticleHistogram histogram) => new(histogram.Interval.ToString().ToLowerInvariant(), histogram.Zone?.Name, histogram.Buckets, histogram.Missing, histogram.Stack);
}
