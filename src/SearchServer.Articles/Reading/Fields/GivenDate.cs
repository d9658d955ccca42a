using System.Globalization;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Reads dates that an input gives in a field.</summary>
internal static class GivenDate
{
    private static readonly long s_firstTicks = new DateTime(1900, 1, 1).Ticks;
    private static readonly long s_lastTicks = new DateTime(2101, 1, 1).Ticks;

    /// <summary>Reads a date: in any form that is usual, in seconds or milliseconds since 1970, in ticks of .NET, or as "2 hours ago".</summary>
    /// <param name="text">The text of the field; null if there is none.</param>
    /// <param name="crawlTime">What "2 hours ago" counts from; null if that is not known.</param>
    /// <returns>Null if it names no day: it is a month or a year, can be read in two ways, or is no date at all. Such a date is missing, and the article is one all the same.</returns>
    public static ArticleDate? Read(string? text, DateTimeOffset? crawlTime = null)
    {
        text = (text ?? "").Trim();
        // A negative number is what some programs have for no date; without its sign it could be a day.
        if (text is ['-', >= '0' and <= '9', ..]) return null;
        if (DateParser.TryParse(text, out DateTimeOffset time, out bool isDay)) return new ArticleDate(time, isDay, DateSource.Given);
        if (FromDigits(text) is { } digits) return new ArticleDate(digits, IsDay: false, DateSource.Given);
        if (IsCount(text) && DateParser.TryParseUnix(text, out time)) return new ArticleDate(time, IsDay: false, DateSource.Given);
        // A zone that nobody knows leaves the day.
        int behind = text.LastIndexOf(' ');
        if (behind > 0 && char.IsAsciiLetter(text[behind + 1]) && text.AsSpan(behind).Contains('/') && DateParser.TryParse(text[..behind], out time, out _)) return new ArticleDate(new DateTimeOffset(time.Date, TimeSpan.Zero), IsDay: true, DateSource.Given);
        return crawlTime is { } now && RelativeTime.TryParse(text, now, out time, out isDay) ? new ArticleDate(time, isDay, DateSource.Relative) : null;
    }

    /// <summary>The moment that a clock showed, with the offset from UTC that another clock tells.</summary>
    /// <param name="local">What the publisher's clock showed.</param>
    /// <param name="utc">What it was in UTC; null if that is not known.</param>
    /// <returns>In UTC if the two are not apart as zones are; null if it is no sensible date.</returns>
    public static ArticleDate? Local(DateTime local, DateTime? utc)
    {
        TimeSpan offset = local - utc ?? TimeSpan.Zero;
        bool isOffset = offset.Ticks % TimeSpan.TicksPerMinute == 0 && offset.Duration() <= TimeSpan.FromHours(14);
        return Read(new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), isOffset ? offset : TimeSpan.Zero).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    /// <summary>A time as programs on Lucene.Net store it: the digits of a time with its milliseconds, or a number of ticks of .NET, here of the years 1900 to 2100; null if it is neither. In UTC.</summary>
    private static DateTimeOffset? FromDigits(string text)
    {
        if (text.Length == 17 && DateTimeOffset.TryParseExact(text, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)) return time;
        return text.Length == 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks >= s_firstTicks && ticks < s_lastTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    /// <summary>Whether it is a number of seconds since 1970, or of parts of them: nine digits are 1973.</summary>
    private static bool IsCount(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= 1e8;
}
