namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>What days a date can name.</summary>
internal static class CalendarDay
{
    /// <summary>Before the first newspapers there is no date of publication, and numbers that look like one mean something else.</summary>
    public const int MinYear = 1600;

    /// <summary>The last year that a date can name.</summary>
    public const int MaxYear = 2100;

    /// <summary>The beginning of a day, unless the calendar has no such day or it is out of bounds.</summary>
    public static bool TryCreate(int year, int month, int day, out DateTime date)
    {
        date = default;
        return year is >= MinYear and <= MaxYear && TryCreateInAnyYear(year, month, day, out date);
    }

    /// <summary>The beginning of a day in the years 1 to 9999, unless the calendar has no such day.</summary>
    public static bool TryCreateInAnyYear(int year, int month, int day, out DateTime date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>The year that two digits stand for, as in RFC 2822: until 49 in this century.</summary>
    public static int YearOfTwoDigits(int digits) => digits < 50 ? 2000 + digits : 1900 + digits;
}
