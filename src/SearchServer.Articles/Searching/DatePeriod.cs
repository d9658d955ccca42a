using System.Globalization;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Searching;

/// <summary>What a filter by date says: a year, month or day, which is days as publishers wrote them, or a moment.</summary>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Moment">The moment, with its offset; null for days.</param>
public readonly record struct DatePeriod(DateOnly FirstDay, DateOnly LastDay, DateTimeOffset? Moment)
{
    /// <summary>Behind so many characters, a day and one more, a blank before a number stands for the plus of an offset: that is what addresses make of it.</summary>
    private const int MinOffsetStart = 11;

    /// <summary>Reads <c>2025</c>, <c>2025-08</c>, or a day or moment in the forms of ISO 8601 in which dates of articles are read, such as <c>2025-08-20</c> and <c>2025-08-20T14:00:00+02:00</c>.</summary>
    public static bool TryRead(string text, out DatePeriod period)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryReadExact(text, "yyyy", out DateOnly first)) period = Days(first, new DateOnly(first.Year, 12, 31));
        else if (TryReadExact(text, "yyyy-MM", out first)) period = Days(first, new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));
        else if (DateParser.TryParseIso(WithPlus(text), out DateTimeOffset time, out bool isDay)) period = Days(DateOnly.FromDateTime(time.DateTime)) with { Moment = isDay ? null : time };
        else
        {
            period = default;
            return false;
        }

        return true;
    }

    /// <summary>As the facet of dates that articles speak of has it: <c>2025</c>, <c>2025-08</c> or <c>2025-08-20</c>.</summary>
    public override string ToString()
    {
        string format = FirstDay == LastDay ? "yyyy-MM-dd" : FirstDay.Month == LastDay.Month ? "yyyy-MM" : "yyyy";
        return FirstDay.ToString(format, CultureInfo.InvariantCulture);
    }

    private static DatePeriod Days(DateOnly first, DateOnly? last = null) => new(first, last ?? first, null);

    private static string WithPlus(string text)
    {
        int blank = text.LastIndexOf(' ');
        return blank >= MinOffsetStart && blank + 1 < text.Length && char.IsAsciiDigit(text[blank + 1]) ? $"{text[..blank]}+{text[(blank + 1)..]}" : text;
    }

    private static bool TryReadExact(string text, string format, out DateOnly date) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
