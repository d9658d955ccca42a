using System.Globalization;

namespace SearchServer.Search;

/// <summary>A year, month, day or moment, in UTC unless it has an offset.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment behind it.</param>
internal readonly record struct DatePeriod(DateTimeOffset Start, DateTimeOffset End)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Reads <c>2025</c>, <c>2025-08</c>, <c>2025-08-20</c> or <c>2025-08-20T14:00:00+02:00</c>.</summary>
    /// <exception cref="Problems.RequestException">It is none of these.</exception>
    public static DatePeriod Read(string name, string text)
    {
        if (TryReadExact(text, "yyyy", out DateTimeOffset start) && start.Year < 9999) return new DatePeriod(start, start.AddYears(1));
        if (TryReadExact(text, "yyyy-MM", out start) && start.Year < 9999) return new DatePeriod(start, start.AddMonths(1));
        if (TryReadExact(text, "yyyy-MM-dd", out start) && start.Year < 9999) return new DatePeriod(start, start.AddDays(1));

        // A plus in an address stands for a blank, so an offset may come with one.
        if (text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, Utc, out start) && start.Year < 9999)
        {
            return new DatePeriod(start, start.AddMilliseconds(1));
        }

        throw SearchRequestReader.Invalid(name, "a year, month, day or moment such as 2025, 2025-08, 2025-08-20 or 2025-08-20T14:00:00+02:00", text);
    }

    private static bool TryReadExact(string text, string format, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Utc, out date);
}
