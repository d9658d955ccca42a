namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Reads texts that say how long ago something was, as a whole: <c>2 hours ago</c>, <c>1h ago</c>, <c>an hour ago</c>, <c>1 hr 5 min ago</c>, <c>yesterday</c>, <c>just now</c>. Days give a day. Weeks, months and years do
/// not say which day it was, and are no date.
/// </summary>
internal static class RelativeTime
{
    /// <summary>No such text is longer, in UTF-16 code units.</summary>
    private const int MaxLength = 80;

    /// <summary>Reads such a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="now">When it was written.</param>
    /// <param name="time">The moment in UTC; of a day, its beginning.</param>
    /// <param name="isDay">Whether only the day is known.</param>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time, out bool isDay)
    {
        time = default;
        isDay = false;
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (span.Length is 0 or > MaxLength || !TryRead(span, out TimeSpan ago, out isDay)) return false;
        DateTime then = now.UtcDateTime - ago;
        time = new DateTimeOffset(isDay ? then.Date : then, TimeSpan.Zero);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out TimeSpan ago, out bool isDay)
    {
        ago = TimeSpan.Zero;
        isDay = false;
        bool any = false;
        DateCursor cursor = new(text);
        for (cursor.SkipAny(",:|•·–—-()."); !cursor.AtEnd; cursor.SkipAny(",:|•·–—-()."))
        {
            if (char.IsAsciiDigit(cursor.Current))
            {
                if (!cursor.TakeNumber(1, 5, out int number) || !TakeUnit(ref cursor, number, ref ago, ref isDay)) return false;
                any = true;
                continue;
            }

            ReadOnlySpan<char> word = cursor.TakeWord();
            if (Is(word, "ago")) return any && IsRestEmpty(cursor);
            if (Is(word, "yesterday") || Is(word, "today"))
            {
                isDay = true;
                ago = TimeSpan.FromDays(Is(word, "yesterday") ? 1 : 0);
                return !any && IsRestEmpty(cursor);
            }

            if (Is(word, "now")) return !any && IsRestEmpty(cursor);
            if (Is(word, "moments") || Is(word, "seconds")) any = true;
            else if (NumberOf(word) is > 0 and int spelt)
            {
                if (!TakeUnit(ref cursor, spelt, ref ago, ref isDay)) return false;
                any = true;
            }
            else if (!IsFiller(word)) return false;
        }

        return false;
    }

    private static bool TakeUnit(ref DateCursor cursor, int number, ref TimeSpan ago, ref bool isDay)
    {
        cursor.SkipAny("");
        ReadOnlySpan<char> unit = cursor.TakeWord();
        if (Is(unit, "seconds") || Is(unit, "second") || Is(unit, "secs") || Is(unit, "sec") || Is(unit, "s")) ago += TimeSpan.FromSeconds(number);
        else if (Is(unit, "minutes") || Is(unit, "minute") || Is(unit, "mins") || Is(unit, "min") || Is(unit, "m")) ago += TimeSpan.FromMinutes(number);
        else if (Is(unit, "hours") || Is(unit, "hour") || Is(unit, "hrs") || Is(unit, "hr") || Is(unit, "h")) ago += TimeSpan.FromHours(number);
        else if (Is(unit, "days") || Is(unit, "day") || Is(unit, "d"))
        {
            ago += TimeSpan.FromDays(number);
            isDay = true;
        }
        else return false;
        return true;
    }

    private static int NumberOf(ReadOnlySpan<char> word) =>
        Is(word, "a") || Is(word, "an") || Is(word, "one") ? 1 : Is(word, "two") ? 2 : Is(word, "three") ? 3 : Is(word, "four") ? 4 : Is(word, "five") ? 5 : Is(word, "six") ? 6 :
        Is(word, "seven") ? 7 : Is(word, "eight") ? 8 : Is(word, "nine") ? 9 : Is(word, "ten") ? 10 : Is(word, "eleven") ? 11 : Is(word, "twelve") ? 12 : 0;

    private static bool IsFiller(ReadOnlySpan<char> word) => Is(word, "about") || Is(word, "around") || Is(word, "over") || Is(word, "almost") || Is(word, "and") || Is(word, "just") || Is(word, "right") || DateWords.IsFiller(word);

    private static bool IsRestEmpty(DateCursor cursor)
    {
        cursor.SkipAny(",:|•·–—-().");
        return cursor.AtEnd;
    }

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
