namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// The day that an address has in its path: <c>/2025/08/20/</c>, <c>/2025/aug/20/</c>, <c>/2025-08-20-title</c>, <c>/2025/0820/</c>, <c>/20250820/</c>. Eight digits within a segment are none unless they
/// begin it: there they are mostly numbers of articles.
/// </summary>
internal static class UrlDate
{
    /// <summary>Eight digits are a day only since there are news on the web.</summary>
    private const int FirstWebYear = 1993;

    /// <summary>Finds the first day in the path of an address.</summary>
    /// <param name="url">An address, absolute or not.</param>
    /// <param name="day">The day's beginning in UTC.</param>
    public static bool TryParse(string url, out DateTimeOffset day)
    {
        ReadOnlySpan<char> path = PathOf(url);
        day = default;
        for (int at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]) || (at > 0 && char.IsLetterOrDigit(path[at - 1]))) continue;
            if (!TryParseAt(path, at, out DateTime date)) continue;
            day = new DateTimeOffset(date, TimeSpan.Zero);
            return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> url)
    {
        int end = url.IndexOfAny('?', '#');
        if (end >= 0) url = url[..end];
        int scheme = url.IndexOf("://");
        if (scheme < 0) return url;
        url = url[(scheme + 3)..];
        int slash = url.IndexOf('/');
        return slash < 0 ? default : url[slash..];
    }

    private static bool TryParseAt(ReadOnlySpan<char> path, int at, out DateTime date)
    {
        date = default;
        DateCursor cursor = new(path) { At = at };
        int digits = cursor.CountDigits();
        if (digits == 8) return (at == 0 || path[at - 1] == '/') && IsEnd(cursor.Peek(8)) && cursor.TakeDigits(4) is >= FirstWebYear and int webYear && TryCreate(webYear, cursor.TakeDigits(2), cursor.TakeDigits(2), out date);
        if (digits is not (4 or 6)) return false;
        int year = cursor.TakeDigits(4);
        int month;
        if (digits == 6)
        {
            month = cursor.TakeDigits(2);
        }
        else
        {
            if (!TakeSeparator(ref cursor)) return false;
            if (char.IsAsciiLetter(cursor.Current)) month = MonthNames.Find(cursor.TakeWord());
            else if (cursor.CountDigits() == 4) return TryCreate(year, cursor.TakeDigits(2), cursor.TakeDigits(2), out date) && IsEnd(cursor.Current);
            else if (!cursor.TakeNumber(1, 2, out month)) return false;
        }

        return TakeSeparator(ref cursor) && cursor.TakeNumber(1, 2, out int day) && IsEnd(cursor.Current) && TryCreate(year, month, day, out date);
    }

    private static bool TakeSeparator(ref DateCursor cursor) => cursor.Take('/') || cursor.Take('-') || cursor.Take('_');

    private static bool IsEnd(char next) => next is '\0' or '/' or '-' or '_' or '.';

    private static bool TryCreate(int year, int month, int day, out DateTime date) => CalendarDay.TryCreate(year, month, day, out date);
}
