using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Queries of articles by when they were published.</summary>
internal static class DateQueries
{
    /// <summary>What articles within bounds match all of; articles of which only the day is known count by its beginning in the zone of a moment.</summary>
    public static IEnumerable<Query> Within(DateBounds bounds)
    {
        if (bounds.FirstDay is not null || bounds.LastDay is not null) yield return DaysBetween(ArticleFields.Day, bounds.FirstDay?.DayNumber, bounds.LastDay?.DayNumber);
        if (bounds.From is null && bounds.To is null) yield break;
        PointRangeQuery moments = PointRangeQuery.Between(ArticleFields.Date, bounds.From?.ToUnixTimeMilliseconds() ?? long.MinValue, bounds.To?.ToUnixTimeMilliseconds() ?? long.MaxValue);

        // The first day that begins at the moment or later, in its zone, and the last that begins at it or before.
        int? first = bounds.From is { } from ? DayOf(from) + (from.TimeOfDay > TimeSpan.Zero ? 1 : 0) : null;
        PointRangeQuery days = DaysBetween(ArticleFields.WholeDay, first, bounds.To is { } to ? DayOf(to) : null);
        yield return BooleanQuery.AnyOf([moments, days]);
    }

    /// <summary>The articles within bounds.</summary>
    public static Query Of(DateBounds bounds) => BooleanQuery.AllOf(Within(bounds));

    private static PointRangeQuery DaysBetween(string field, int? first, int? last) => PointRangeQuery.Between(field, first ?? int.MinValue, last ?? int.MaxValue);

    private static int DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime).DayNumber;
}
