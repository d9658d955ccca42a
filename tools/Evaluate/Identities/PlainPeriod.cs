using System.Globalization;

namespace SearchServer.Evaluate.Identities;

/// <summary>A period as filters have it, read by itself: a year, month, day or moment, or from one to another, all of both included. To a moment, an article of which only the day is known counts by the beginning of its day in the same zone.</summary>
internal sealed class PlainPeriod
{
    private readonly DateOnly? _firstDay;
    private readonly DateOnly? _lastDay;
    private readonly DateTimeOffset? _from;
    private readonly DateTimeOffset? _to;

    /// <param name="from">The lower end; empty if it is open.</param>
    /// <param name="to">The upper end.</param>
    public PlainPeriod(string from, string to)
    {
        if (from.Length > RequestText.DayLength) _from = DateTimeOffset.Parse(from, CultureInfo.InvariantCulture);
        else if (from.Length > 0) _firstDay = from.Length switch { 4 => Day($"{from}-01-01"), 7 => Day($"{from}-01"), _ => Day(from) };
        if (to.Length > RequestText.DayLength) _to = DateTimeOffset.Parse(to, CultureInfo.InvariantCulture);
        else if (to.Length > 0) _lastDay = to.Length switch { 4 => Day($"{to}-12-31"), 7 => Day($"{to}-01").AddMonths(1).AddDays(-1), _ => Day(to) };
    }

    /// <summary>Reads one as it stands, with a slash between two ends.</summary>
    public static PlainPeriod Read(string text)
    {
        string[] ends = text.Split('/');
        return new PlainPeriod(ends[0], ends[^1]);
    }

    /// <summary>Whether an article is of it.</summary>
    public bool Has(PlainArticle article) =>
        article.Day is { } day
        && !(day < _firstDay) && !(day > _lastDay)
        && (_from is not { } from || MomentOf(article, from) >= from)
        && (_to is not { } to || MomentOf(article, to) <= to);

    private static DateTimeOffset MomentOf(PlainArticle article, DateTimeOffset other) => article.Moment ?? new DateTimeOffset(article.Day!.Value, TimeOnly.MinValue, other.Offset);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
