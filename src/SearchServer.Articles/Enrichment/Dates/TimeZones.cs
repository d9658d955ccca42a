namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Time zones by their names, and by abbreviations. Of those that stand for several zones the one is meant that news sites print: <c>IST</c> is India's, since Irish and Israeli sites print none;
/// <c>BST</c> is Britain's, <c>CST</c> and <c>PST</c> are American. <c>ET</c> and its like follow the American rules of summer time.
/// </summary>
internal static class TimeZones
{
    private const int Hour = 60;

    private static readonly WordTable<int> s_minutes = new(
        (0, "Z UTC GMT UT WET"), (Hour, "WEST BST CET MEZ"), (2 * Hour, "CEST MESZ EET SAST"), (3 * Hour, "EEST MSK"), (5 * Hour, "PKT"), ((5 * Hour) + 30, "IST"), (7 * Hour, "WIB"),
        (8 * Hour, "WITA HKT SGT AWST"), (9 * Hour, "JST KST"), ((9 * Hour) + 30, "ACST"), (10 * Hour, "AEST"), ((10 * Hour) + 30, "ACDT"), (11 * Hour, "AEDT"), (12 * Hour, "NZST"), (13 * Hour, "NZDT"),
        ((-2 * Hour) - 30, "NDT"), (-3 * Hour, "BRT ADT"), ((-3 * Hour) - 30, "NST"), (-4 * Hour, "AST EDT"), (-5 * Hour, "EST CDT"), (-6 * Hour, "CST MDT"), (-7 * Hour, "MST PDT"), (-8 * Hour, "PST AKDT"),
        (-9 * Hour, "AKST"), (-10 * Hour, "HST"));

    /// <summary>Zones whose abbreviation does not say whether it is summer: the offset in winter.</summary>
    private static readonly WordTable<int> s_american = new((-5 * Hour, "ET"), (-6 * Hour, "CT"), (-7 * Hour, "MT"), (-8 * Hour, "PT"));

    /// <summary>How the names of zones begin in the database of time zones.</summary>
    private static readonly WordSet s_areas = new("Africa America Antarctica Arctic Asia Atlantic Australia Brazil Canada Chile Etc Europe Indian Mexico Pacific US");

    /// <summary>No name of a zone is longer, in UTF-16 code units.</summary>
    private const int MaxRegionLength = 40;

    /// <summary>Takes the name of a zone as the database of time zones has it (<c>America/Los_Angeles</c>), whether there is such a zone or not.</summary>
    public static bool TakeRegion(ref DateCursor cursor)
    {
        int start = cursor.At;
        bool isRegion = s_areas.Contains(cursor.TakeWord()) && cursor.Current == '/' && char.IsAsciiLetter(cursor.Peek(1));
        if (!isRegion) cursor.At = start;
        while (isRegion && (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '/' or '_' or '-' or '+')) cursor.At++;
        return isRegion;
    }

    /// <summary>How many minutes a zone is ahead of UTC at a local time.</summary>
    public static bool TryFind(ReadOnlySpan<char> zone, DateTime local, out int minutes) => zone.Contains('/') ? TryFindRegion(zone, local, out minutes) : TryFindAbbreviation(zone, local, out minutes);

    private static bool TryFindRegion(ReadOnlySpan<char> region, DateTime local, out int minutes)
    {
        minutes = 0;
        if (region.Length > MaxRegionLength || !TimeZoneInfo.TryFindSystemTimeZoneById(region.ToString(), out TimeZoneInfo? zone)) return false;
        // Of an hour that the clocks go through twice it is the winter's; before there were zones, minutes are cut.
        minutes = (int)zone.GetUtcOffset(local).TotalMinutes;
        return true;
    }

    private static bool TryFindAbbreviation(ReadOnlySpan<char> abbreviation, DateTime local, out int minutes)
    {
        if (s_minutes.TryFind(abbreviation, out minutes)) return true;
        if (!s_american.TryFind(abbreviation, out minutes)) return false;
        if (IsAmericanSummer(local)) minutes += Hour;
        return true;
    }

    /// <summary>Whether a word is a zone that is known.</summary>
    public static bool IsKnown(ReadOnlySpan<char> abbreviation) => s_minutes.Contains(abbreviation) || s_american.Contains(abbreviation);

    /// <summary>Summer time in the United States: since 2007 from the second Sunday of March to the first of November, since 1967 from April to October, at two o'clock.</summary>
    private static bool IsAmericanSummer(DateTime local)
    {
        int year = local.Year;
        if (year < 1967) return false;
        DateTime start = year >= 2007 ? SundayFrom(year, 3, 8) : year >= 1987 ? SundayFrom(year, 4, 1) : SundayFrom(year, 4, 24);
        DateTime end = year >= 2007 ? SundayFrom(year, 11, 1) : SundayFrom(year, 10, 25);
        return local >= start.AddHours(2) && local < end.AddHours(2);
    }

    private static DateTime SundayFrom(int year, int month, int day)
    {
        DateTime date = new(year, month, day);
        return date.AddDays((7 - (int)date.DayOfWeek) % 7);
    }
}
