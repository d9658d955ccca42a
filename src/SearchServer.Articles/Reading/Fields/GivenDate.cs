using System.Globalization;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Reads dates that an input gives in a field.</summary>
internal static class GivenDate
{
    private static readonly HashSet<string> s_missing = new(StringComparer.OrdinalIgnoreCase) { "", "null", "none", "nan", "nat", "n/a", "na", "unknown", "-", "0" };

    /// <summary>Reads a date: in any form that is usual, in seconds or milliseconds since 1970, or as "2 hours ago".</summary>
    /// <param name="text">The text of the field.</param>
    /// <param name="crawlTime">What "2 hours ago" counts from; null if that is not known.</param>
    /// <param name="date">The date; null if the text says that it is not known, or can be read in two ways.</param>
    /// <returns>False if it is nothing of that.</returns>
    public static bool TryRead(string text, DateTimeOffset? crawlTime, out ArticleDate? date)
    {
        text = text.Trim();
        date = null;
        if (s_missing.Contains(text) || text.StartsWith("0000-00-00", StringComparison.Ordinal)) return true;
        if (DateParser.TryParse(text, out DateTimeOffset time, out bool isDay))
        {
            date = new ArticleDate(time, isDay, DateSource.Given);
        }
        else if (IsCount(text) && DateParser.TryParseUnix(text, out time))
        {
            date = new ArticleDate(time, IsDay: false, DateSource.Given);
        }
        else if (crawlTime is { } now && RelativeTime.TryParse(text, now, out time, out isDay))
        {
            date = new ArticleDate(time, isDay, DateSource.Relative);
        }
        else
        {
            return DateParser.TryParse(text, DateOrder.DayFirst, out _, out _);
        }

        return true;
    }

    /// <summary>Whether it is a number of seconds since 1970, or of parts of them: nine digits are 1973.</summary>
    private static bool IsCount(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= 1e8;
}
