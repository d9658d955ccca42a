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

    /// <summary>The day of the oldest article; null if of none it is known.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The day of the newest article.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The days that publishers wrote.</summary>
    internal static DayCountRequest DaysOfPublishers { get; } = new(ArticleFields.Day, ArticleFields.Date, ArticleFields.DateOffset, []);

    /// <summary>What days are counted for a histogram.</summary>
    internal static DayCountRequest RequestOf(HistogramWish wish) => wish.Zone is { } zone ? DaysOfPublishers with { Zone = zone.Parts } : DaysOfPublishers;

    /// <summary>Puts days into buckets.</summary>
    /// <exception cref="HistogramTooFineException">There would be too many.</exception>
    internal static ArticleHistogram Of(HistogramWish wish, DayCounts days)
    {
        HistogramInterval interval = wish.Interval ?? ShortestOf(days);
        var buckets = ImmutableArray.CreateBuilder<HistogramBucket>();
        int at = 0;
        while (at < days.Counts.Length)
        {
            if (buckets.Count == MaxBuckets) throw new HistogramTooFineException();
            DateOnly first = FirstOf(interval, DateOnly.FromDayNumber(days.FirstDay + at));
            DateOnly? next = NextOf(interval, first);
            int end = next is { } following ? Math.Min(days.Counts.Length, following.DayNumber - days.FirstDay) : days.Counts.Length;
            int count = 0;
            for (; at < end; at++) count += days.Counts[at];
            buckets.Add(BucketOf(wish.Zone, first, next, count));
        }

        return new ArticleHistogram(interval, wish.Zone, buckets.ToImmutable(), days.Missing)
        {
            FirstDay = days.Counts.IsEmpty ? null : DateOnly.FromDayNumber(days.FirstDay),
            LastDay = days.Counts.IsEmpty ? null : DateOnly.FromDayNumber(days.FirstDay + days.Counts.Length - 1),
        };
    }

    /// <summary>The shortest interval that has few buckets.</summary>
    private static HistogramInterval ShortestOf(DayCounts days)
    {
        if (days.Counts.IsEmpty) return HistogramInterval.Day;
        DateOnly last = DateOnly.FromDayNumber(days.FirstDay + days.Counts.Length - 1);
        return Enum.GetValues<HistogramInterval>().FirstOrDefault(HasFew, HistogramInterval.Year);

        bool HasFew(HistogramInterval interval)
        {
            DateOnly? at = FirstOf(interval, DateOnly.FromDayNumber(days.FirstDay));
            for (int buckets = 0; buckets < FewBuckets; buckets++)
            {
                at = NextOf(interval, at.Value);
                if (at is null || at > last) return true;
            }

            return false;
        }
    }

    private static HistogramBucket BucketOf(ArticleZone? zone, DateOnly first, DateOnly? next, int count)
    {
        if (zone is null) return new HistogramBucket(Day(first), Day(next?.AddDays(-1) ?? DateOnly.MaxValue), count);
        return new HistogramBucket(Moment(zone.StartOf(first)), next is { } end ? Moment(zone.StartOf(end).AddMilliseconds(-1)) : Day(DateOnly.MaxValue), count);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture);

    private static DateOnly FirstOf(HistogramInterval interval, DateOnly day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + 6) % 7))),
        HistogramInterval.Month => new DateOnly(day.Year, day.Month, 1),
        HistogramInterval.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The first day behind a bucket; null where the calendar ends.</summary>
    private static DateOnly? NextOf(HistogramInterval interval, DateOnly first)
    {
        try
        {
            return interval switch
            {
                HistogramInterval.Day => first.AddDays(1),
                HistogramInterval.Week => first.AddDays(7),
                HistogramInterval.Month => first.AddMonths(1),
                HistogramInterval.Quarter => first.AddMonths(3),
                _ => first.AddYears(1),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

/// <summary>A histogram would have too many buckets.</summary>
public sealed class HistogramTooFineException() : Exception($"There would be more than {ArticleHistogram.MaxBuckets} buckets: ask for longer ones, or bound the dates.");
