using System.Globalization;
using SearchServer.Articles.Enrichment.Dates;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>Years, months with their year and days in words: articles of that time satisfy them as well as articles that have the words, and come first.</summary>
internal static class Times
{
    private const int MinYear = 1900;
    private const int MaxYear = 2100;
    private const int MaxWords = 3;

    /// <summary>What a word of a time scores in an article of that time: about as much as a frequent word that is found.</summary>
    private const float Score = 2;

    /// <summary>Finds times.</summary>
    public static void Apply(Draft draft)
    {
        for (int i = 0; i < draft.Run.Length;)
        {
            string[] words = [.. draft.Run.Skip(i).Take(MaxWords).Select(part => part.Typed.TrimEnd(',', '.'))];
            int length = TryRead(words, out DateOnly first, out DateOnly last);
            if (length > 0) Prefer(draft, i, length, first, last);
            i += Math.Max(1, length);
        }
    }

    /// <summary>Reads <c>7 august 2019</c>, <c>august 7 2019</c>, <c>august 2019</c> or <c>2019</c>; how many words it takes, 0 if there is no time.</summary>
    private static int TryRead(string[] words, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        int year;
        if (words is [var alone, ..] && (year = YearOf(alone)) > 0)
        {
            (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return 1;
        }

        int month;
        if (words is [var name, var itsYear, ..] && (month = MonthNames.Find(name)) > 0 && (year = YearOf(itsYear)) > 0)
        {
            (first, last) = (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
            return 2;
        }

        if (words is not [var one, var two, var three, ..] || (year = YearOf(three)) == 0) return 0;
        (month, int day) = MonthNames.Find(one) is > 0 and var before ? (before, DayOf(two)) : (MonthNames.Find(two), DayOf(one));
        if (month == 0 || day == 0 || day > DateTime.DaysInMonth(year, month)) return 0;
        first = last = new DateOnly(year, month, day);
        return 3;
    }

    private static int YearOf(string word) => word.Length == 4 ? NumberOf(word, MinYear, MaxYear) : 0;

    private static int DayOf(string word) => word.Length <= 2 ? NumberOf(word, 1, 31) : 0;

    /// <summary>The number that a word of digits is, 0 if it is none within the bounds.</summary>
    private static int NumberOf(string word, int min, int max) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max ? number : 0;

    private static void Prefer(Draft draft, int at, int length, DateOnly first, DateOnly last)
    {
        Query period = new BoostQuery(new ConstantScoreQuery(PointRangeQuery.Between(ArticleFields.Day, first.DayNumber, last.DayNumber)), Score);
        AskedPart[] parts = [.. draft.Run.Skip(at).Take(length)];
        foreach (AskedPart part in parts)
        {
            part.IsTime = true;
            part.Others.Add(period);
        }

        draft.Periods.Add(new InterpretedPeriod(first, last, string.Join(' ', parts.Select(part => part.Typed))));
    }
}
