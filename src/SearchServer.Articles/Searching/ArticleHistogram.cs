using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;

namespace SearchServer.Articles.Searching;

/// <summary>A part of a histogram.</summary>
/// <param name="From">Its first day, or moment: as the filter <c>from</c> it gives these articles,</param>
/// <param name="To">with its last one as the filter <c>to</c>.</param>
/// <param name="Count">How many articles.</param>
public readonly record struct HistogramBucket(string From, string To, int Count);

/// <summary>What divides the buckets of a histogram: the most frequent values of a facet among all that the histogram counts.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values.</param>
public sealed record HistogramStack(string Field, ImmutableArray<StackedValue> Values);

/// <summary>A value of a stack. An article with several values counts in each.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Counts">How many articles have it, in each of the buckets.</param>
public readonly record struct StackedValue(string Value, string Label, ImmutableArray<int> Counts);

/// <summary>When articles were published: from the first bucket with articles to the last one, those without included.</summary>
/// <param name="Interval">How long the buckets are.</param>
/// <param name="Zone">The zone whose days count; null for the days that publishers wrote.</param>
/// <param name="Buckets">The buckets.</param>
/// <param name="Missing">How many articles have no date.</param>
public sealed record ArticleHistogram(HistogramInterval Interval, ArticleZone? Zone, ImmutableArray<HistogramBucket> Buckets, int Missing)
{
    /// <summary>More buckets are no histogram that anybody looks at: eleven years of days.</summary>
    public const int MaxBuckets = 4_000;

    /// <summary>So many buckets are a curve that fits anywhere: ten years of months.</summary>
    public const int FewBuckets = 120;

    /// <summary>What divides the buckets; null if that was not wanted.</summary>
    public HistogramStack? Stack { get; init; }

    /// <summary>The day of the oldest article; null if of none it is known.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The day of the newest article.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The days that publishers wrote.</summary>
    internal static DayCountRequest DaysOfPublishers { get; } = new(ArticleFields.Day, ArticleFields.Date, ArticleFields.DateOffset, []);

    /// <summary>What days are counted for a histogram.</summary>
    internal static DayCountRequest RequestOf(HistogramWish wish) => wish.Zone is { } zone ? DaysOfPublishers with { Zone = zone.Parts } : DaysOfPublishers;

    /// <summary>Puts the days of what a search that wants a histogram has found into buckets.</summary>
    /// <exception cref="HistogramTooFineException">There would be too many.</exception>
    internal static ArticleHistogram Of(ArticleSearchRequest request, DayCounts days)
    {
        HistogramWish wish = request.Histogram!;
        HistogramInterval interval = wish.Interval ?? ShortestOf(days);
        var buckets = ImmutableArray.CreateBuilder<HistogramBucket>();
        foreach (DayBucket bucket in DayBuckets.Of(days, interval))
        {
            if (buckets.Count == MaxBuckets) throw new HistogramTooFineException();
            buckets.Add(BucketOf(request, wish.Zone, bucket));
        }

        return new ArticleHistogram(interval, wish.Zone, buckets.ToImmutable(), days.Missing)
        {
            FirstDay = days.Counts.IsEmpty ? null : DateOnly.FromDayNumber(days.FirstDay),
            LastDay = days.Counts.IsEmpty ? null : DateOnly.FromDayNumber(days.FirstDay + days.Counts.Length - 1),
        };
    }

    /// <summary>The counts of some of the days, in each of the buckets.</summary>
    internal ImmutableArray<int> CountsOf(DayCounts days)
    {
        int[] counts = new int[Buckets.Length];
        if (FirstDay is not { } first) return [.. counts];
        int at = 0;
        foreach (DayBucket bucket in DayBuckets.Of(new DayCounts(first.DayNumber, [.. Enumerable.Repeat(0, Math.Max(0, days.FirstDay - first.DayNumber)), .. days.Counts], 0), Interval)) counts[at++] = bucket.Count;
        return [.. counts];
    }

    /// <summary>The shortest interval that has few buckets.</summary>
    private static HistogramInterval ShortestOf(DayCounts days)
    {
        if (days.Counts.IsEmpty) return HistogramInterval.Day;
        DateOnly last = DateOnly.FromDayNumber(days.FirstDay + days.Counts.Length - 1);
        return Enum.GetValues<HistogramInterval>().FirstOrDefault(HasFew, HistogramInterval.Year);

        bool HasFew(HistogramInterval interval)
        {
            DateOnly at = DateOnly.FromDayNumber(days.FirstDay);
            for (int buckets = 0; buckets < FewBuckets; buckets++)
            {
                DateOnly end = DayBuckets.LastOf(interval, at);
                if (end >= last) return true;
                at = end.AddDays(1);
            }

            return false;
        }
    }

    /// <summary>
    /// A bucket of a search. The outermost ones are within its bounds, for by their own ends more would be found than is counted. Days bound buckets of days, and moments those of a zone; of the other kind no end is within another.
    /// </summary>
    private static HistogramBucket BucketOf(ArticleSearchRequest request, ArticleZone? zone, DayBucket bucket)
    {
        if (zone is null)
        {
            DateOnly first = request.FirstDay > bucket.First ? request.FirstDay.Value : bucket.First;
            DateOnly last = request.LastDay < bucket.Last ? request.LastDay.Value : bucket.Last;
            return new HistogramBucket(Day(first), Day(last), bucket.Count);
        }

        DateTimeOffset from = zone.StartOf(bucket.First);
        DateTimeOffset? to = bucket.Last < DateOnly.MaxValue ? zone.StartOf(bucket.Last.AddDays(1)).AddMilliseconds(-1) : null;
        if (request.From > from) from = request.From.Value;
        if (request.To is { } bound && !(bound >= to)) to = bound;
        return new HistogramBucket(Moment(from), to is { } end ? Moment(end) : Day(DateOnly.MaxValue), bucket.Count);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture);
}

/// <summary>A histogram would have too many buckets.</summary>
public sealed class HistogramTooFineException() : Exception($"There would be more than {ArticleHistogram.MaxBuckets} buckets: ask for longer ones, or bound the dates.");
