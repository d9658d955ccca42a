namespace SearchServer.Articles.Searching;

/// <summary>The days, as publishers wrote them, and the moments between which articles were published; null where there is no bound. All of them are within.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The last moment.</param>
public readonly record struct DateBounds(DateOnly? FirstDay, DateOnly? LastDay, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>What stands between the ends of a period, as in ISO 8601.</summary>
    private const char Separator = '/';

    /// <summary>Whether both ends are days.</summary>
    public bool IsOfDays => From is null && To is null;

    /// <summary>Reads a period: what <see cref="DatePeriod.TryRead"/> reads, or two of that with a slash between them, both included, of which one may be left out: <c>2024-03/2024-05</c>, <c>2024-03/</c>.</summary>
    public static bool TryRead(string text, out DateBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(text);
        bounds = default;
        string[] ends = text.Split(Separator);
        DatePeriod? low = null, high = null;
        if (ends.Length > 2 || ends.All(string.IsNullOrWhiteSpace)) return false;
        if (!TryReadEnd(ends[0], ref low) || !TryReadEnd(ends[^1], ref high)) return false;
        bounds = Between(low, high);
        return true;

        static bool TryReadEnd(string end, ref DatePeriod? period)
        {
            if (string.IsNullOrWhiteSpace(end)) return true;
            if (!DatePeriod.TryRead(end, out DatePeriod read)) return false;
            period = read;
            return true;
        }
    }

    /// <summary>The bounds that two ends say.</summary>
    /// <param name="low">The lower end; null if it is open.</param>
    /// <param name="high">The upper end; null if it is open.</param>
    /// <param name="includesLow">Whether the lower end is within; else all that follows the whole of it is.</param>
    /// <param name="includesHigh">Whether the upper end is within; else all that comes before the whole of it is.</param>
    public static DateBounds Between(DatePeriod? low, DatePeriod? high, bool includesLow = true, bool includesHigh = true)
    {
        DateBounds bounds = default;
        if (low is { Moment: { } from }) bounds = bounds with { From = includesLow || from > DateTimeOffset.MaxValue.AddSeconds(-1) ? from : from.AddMilliseconds(1) };
        else if (low is { } first) bounds = bounds with { FirstDay = includesLow ? first.FirstDay : first.LastDay.DayNumber < DateOnly.MaxValue.DayNumber ? first.LastDay.AddDays(1) : DateOnly.MaxValue };
        if (high is { Moment: { } to }) bounds = bounds with { To = includesHigh || to < DateTimeOffset.MinValue.AddSeconds(1) ? to : to.AddMilliseconds(-1) };
        else if (high is { } last) bounds = bounds with { LastDay = includesHigh ? last.LastDay : last.FirstDay.DayNumber > 0 ? last.FirstDay.AddDays(-1) : DateOnly.MinValue };
        return bounds;
    }
}
