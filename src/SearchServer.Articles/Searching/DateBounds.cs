namespace SearchServer.Articles.Searching;

/// <summary>The days, as publishers wrote them, and the moments between which articles were published; null where there is no bound. All of them are within.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The last moment.</param>
public readonly record struct DateBounds(DateOnly? FirstDay, DateOnly? LastDay, DateTimeOffset? From, DateTimeOffset? To)
{
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
