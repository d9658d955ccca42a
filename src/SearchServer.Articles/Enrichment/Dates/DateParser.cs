using System.Globalization;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Reads texts that are dates of publication as a whole: ISO 8601, RFC 822 and 1123, and what pages print in some thirty languages, with what stands around ("Published: Thursday, …"). A date is a day, or a
/// day with a clock time. A clock time without a zone counts as UTC; with a zone that is not known only the day counts. Dates before 1600 and after 2100 are none.
/// </summary>
internal static class DateParser
{
    /// <summary>Reads a date; where its numbers can be read in two ways it is none.</summary>
    public static bool TryParse(string text, out DateTimeOffset time, out bool isDay) => TryParse(text, DateOrder.Unknown, out time, out isDay);

    /// <summary>Reads a date.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="order">How days and months are ordered where both are numbers.</param>
    /// <param name="time">The moment with its offset; of a day, its beginning in UTC.</param>
    /// <param name="isDay">Whether only the day is known.</param>
    public static bool TryParse(string text, DateOrder order, out DateTimeOffset time, out bool isDay)
    {
        DateLine line = DateLine.Read(text.AsSpan().Trim(), order);
        LabelledDate? date = line.Others.Count == 0 ? line.Publication : null;
        (time, isDay) = (date?.Time ?? default, date?.IsDay ?? false);
        return date is not null;
    }

    /// <summary>Reads a day or moment that begins with its year, as in ISO 8601, in any year from 1 to 9999.</summary>
    public static bool TryParseIso(string text, out DateTimeOffset time, out bool isDay)
    {
        time = default;
        isDay = false;
        return text.Length >= 8 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3])
            && new DateReading(text, DateOrder.Unknown, weekdaysFirst: false).TryRead(0, anyYear: true, out time, out isDay, out int end) && end == text.Length;
    }

    /// <summary>Reads a number of seconds since 1970, or of milliseconds or microseconds if it is too large for that. Only for fields that are known to hold one: any number looks like it.</summary>
    public static bool TryParseUnix(string text, out DateTimeOffset time)
    {
        time = default;
        if (!decimal.TryParse(text.AsSpan().Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number)) return false;
        decimal size = decimal.Abs(number);
        // Eleven digits of milliseconds would be before 1973, eleven of seconds after 2286.
        decimal milliseconds = size < 1e11m ? number * 1000 : size < 1e14m ? number : number / 1000;
        if (decimal.Abs(milliseconds) > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / 2) return false;
        time = DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
        return time.Year is >= CalendarDay.MinYear and <= CalendarDay.MaxYear;
    }
}
