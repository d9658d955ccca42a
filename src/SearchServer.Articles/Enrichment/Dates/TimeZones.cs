using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Abbreviations of time zones. Of those that stand for several zones the one is meant that news sites print: <c>IST</c> is India's, since Irish and Israeli sites print none;
/// <c>BST</c> is Britain's, <c>CST</c> and <c>PST</c> are American. <c>ET</c> and its like follow the American rules of summer time.
/// </summary>
internal static class TimeZones
{
    private const int Hour = 60;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_minutes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["UT"] = 0, ["WET"] = 0, ["WEST"] = Hour, ["BST"] = Hour, ["CET"] = Hour, ["CEST"] = 2 * Hour, ["MEZ"] = Hour, ["MESZ"] = 2 * Hour,
        ["EET"] = 2 * Hour, ["EEST"] = 3 * Hour, ["MSK"] = 3 * Hour, ["SAST"] = 2 * Hour, ["PKT"] = 5 * Hour, ["IST"] = (5 * Hour) + 30, ["WIB"] = 7 * Hour, ["WITA"] = 8 * Hour,
        ["HKT"] = 8 * Hour, ["SGT"] = 8 * Hour, ["JST"] = 9 * Hour, ["KST"] = 9 * Hour, ["AWST"] = 8 * Hour, ["ACST"] = (9 * Hour) + 30, ["ACDT"] = (10 * Hour) + 30, ["AEST"] = 10 * Hour,
        ["AEDT"] = 11 * Hour, ["NZST"] = 12 * Hour, ["NZDT"] = 13 * Hour, ["NST"] = (-3 * Hour) - 30, ["NDT"] = (-2 * Hour) - 30, ["BRT"] = -3 * Hour, ["AST"] = -4 * Hour, ["ADT"] = -3 * Hour,
        ["EST"] = -5 * Hour, ["EDT"] = -4 * Hour, ["CST"] = -6 * Hour, ["CDT"] = -5 * Hour, ["MST"] = -7 * Hour, ["MDT"] = -6 * Hour, ["PST"] = -8 * Hour, ["PDT"] = -7 * Hour,
        ["AKST"] = -9 * Hour, ["AKDT"] = -8 * Hour, ["HST"] = -10 * Hour,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Zones whose abbreviation does not say whether it is summer: the offset in winter.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_american = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = -5 * Hour, ["CT"] = -6 * Hour, ["MT"] = -7 * Hour, ["PT"] = -8 * Hour,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many minutes a zone is ahead of UTC at a local time.</summary>
    public static bool TryFind(ReadOnlySpan<char> abbreviation, DateTime local, out int minutes)
    {
        if (s_minutes.TryGetValue(abbreviation, out minutes)) return true;
        if (!s_american.TryGetValue(abbreviation, out minutes)) return false;
        if (IsAmericanSummer(local)) minutes += Hour;
        return true;
    }

    /// <summary>Whether a word is a zone that is known.</summary>
    public static bool IsKnown(ReadOnlySpan<char> abbreviation) => s_minutes.ContainsKey(abbreviation) || s_american.ContainsKey(abbreviation);

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
