using System.Globalization;
using SearchServer.Articles.Searching;

namespace SearchServer.Pages;

/// <summary>A histogram as it is drawn: widths in percent, so that it fits any page without its letters being stretched; heights in pixels.</summary>
/// <param name="Histogram">When articles were published; it has buckets.</param>
/// <param name="Address">The search whose articles these are.</param>
public sealed record TimelineView(ArticleHistogram Histogram, PageAddress Address)
{
    /// <summary>The height of the highest bar.</summary>
    public const int Height = 72;

    /// <summary>A bar of one day alone is no wall.</summary>
    private const double MaxInk = 4;

    /// <summary>A bar that is there is seen.</summary>
    private const double MinHeight = 2;

    /// <summary>More names of times do not fit side by side on a narrow page.</summary>
    private const int MaxTicks = 6;

    /// <summary>More bars than this are thinner than a pixel on most pages.</summary>
    public const int MaxBars = 800;

    private double BarWidth => 100.0 / Histogram.Buckets.Length;

    /// <summary>How long a bar is.</summary>
    public string Interval => NameOf(Histogram.Interval);

    /// <summary>The bars of buckets that have articles.</summary>
    public IEnumerable<TimelineBar> Bars
    {
        get
        {
            int most = Histogram.Buckets.Max(bucket => bucket.Count);
            double ink = Math.Min(BarWidth * 0.9, MaxInk);
            foreach ((int i, HistogramBucket bucket) in Histogram.Buckets.Index().Where(item => item.Item.Count > 0))
            {
                // By the square root, for a month of a war would make all others flat.
                double height = Math.Max(MinHeight, Height * Math.Sqrt((double)bucket.Count / most));
                yield return new TimelineBar(
                    NameOf(bucket),
                    bucket.Count,
                    Address.With("from", bucket.From, "to").With("to", bucket.To),
                    Percent(i * BarWidth), Percent(BarWidth), Percent((i * BarWidth) + ((BarWidth - ink) / 2)), Percent(ink), Number(Height - height), Number(height));
            }
        }
    }

    /// <summary>Names of times below the bars, and where they are: of years, or of months where there is one year or two, but for the very edges, where the first and last days stand.</summary>
    public IEnumerable<(string At, string Name)> Ticks
    {
        get
        {
            if (Histogram.FirstDay is not { } first || Histogram.LastDay is not { } last) yield break;
            int months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
            int step = months <= 24 ? Math.Max(1, (months / MaxTicks) + (months % MaxTicks == 0 ? 0 : 1)) : 12 * Math.Max(1, (int)Math.Ceiling((last.Year - first.Year) / (double)MaxTicks));
            DateOnly start = step < 12 ? new DateOnly(first.Year, first.Month, 1) : new DateOnly(first.Year, 1, 1);
            for (int month = step; month <= months + 12 && start.Year + (month / 12) < DateOnly.MaxValue.Year; month += step)
            {
                DateOnly day = start.AddMonths(month);
                if (PlaceOf(day) is { } at and > 3 and < 97) yield return (Percent(at), step < 12 ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : day.ToString("yyyy", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>How long bars may be, and where they are that long; null for how long they are.</summary>
    public IEnumerable<(string Interval, string? Address)> Intervals
    {
        get
        {
            if (Histogram.FirstDay is not { } first || Histogram.LastDay is not { } last) yield break;
            int days = last.DayNumber - first.DayNumber + 1;
            foreach ((HistogramInterval interval, int length) in ((HistogramInterval, int)[])[(HistogramInterval.Day, 1), (HistogramInterval.Week, 7), (HistogramInterval.Month, 30), (HistogramInterval.Quarter, 91), (HistogramInterval.Year, 365)])
            {
                if (interval == Histogram.Interval) yield return (NameOf(interval), null);
                else if (days > length && days / length <= MaxBars) yield return (NameOf(interval), Address.With("histogram", NameOf(interval)).Link());
            }
        }
    }

    /// <summary>Where a day begins: bars are equally wide, whatever they are of. Null where no bar has it.</summary>
    private double? PlaceOf(DateOnly day)
    {
        int bar = Histogram.Buckets.Length - 1;
        while (bar >= 0 && DayOf(Histogram.Buckets[bar].From) > day) bar--;
        if (bar < 0) return null;
        (int from, int to) = (DayOf(Histogram.Buckets[bar].From).DayNumber, DayOf(Histogram.Buckets[bar].To).DayNumber);
        return day.DayNumber > to ? null : (bar + ((double)(day.DayNumber - from) / (to - from + 1))) * BarWidth;
    }

    /// <summary>The day of a day or of a moment.</summary>
    private static DateOnly DayOf(string time) => DateOnly.ParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A bucket as its year, month or day where it is one, else by its first and last day.</summary>
    private static string NameOf(HistogramBucket bucket)
    {
        (DateOnly first, DateOnly last) = (DayOf(bucket.From), DayOf(bucket.To));
        string format = first.Day != 1 || last != DateOnly.MaxValue && last.AddDays(1).Day != 1 || first.Year != last.Year ? "yyyy-MM-dd" : first.Month == last.Month ? "yyyy-MM" : first.Month == 1 && last.Month == 12 ? "yyyy" : "yyyy-MM";
        string begins = first.ToString(format, CultureInfo.InvariantCulture), ends = last.ToString(format, CultureInfo.InvariantCulture);
        return begins == ends ? begins : $"{begins} to {ends}";
    }

    private static string NameOf(HistogramInterval interval) => interval.ToString().ToLowerInvariant();

    private static string Percent(double value) => $"{value.ToString("0.###", CultureInfo.InvariantCulture)}%";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A bar.</summary>
/// <param name="Name">Its time.</param>
/// <param name="Count">How many articles.</param>
/// <param name="Narrowed">Their search.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="InkLeft">Where what is drawn of it begins.</param>
/// <param name="InkWidth">How wide that is.</param>
/// <param name="Top">Where it ends above.</param>
/// <param name="Height">How high it is.</param>
public sealed record TimelineBar(string Name, int Count, PageAddress Narrowed, string Left, string Width, string InkLeft, string InkWidth, string Top, string Height);
