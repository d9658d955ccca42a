namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Abbreviations of time zones. Of those that stand for several zones the one is meant that news sites print: <c>IST</c> is India's, since Irish and Israeli sites print none;
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

    /// <summary>How many minutes a zone is ahead of UTC at a local time.</summary>
    public static bool TryFind(ReadOnlySpan<char> abbreviation, DateTime local, out int minutes)
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
