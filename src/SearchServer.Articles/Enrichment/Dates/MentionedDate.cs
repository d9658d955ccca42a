using System.Globalization;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>A date that a text speaks of: a year, a month or a day.</summary>
/// <param name="Start">Where it stands, in UTF-16 code units.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month from 1; 0 if only the year is said.</param>
/// <param name="Day">The day from 1; 0 if only the month is said.</param>
internal readonly record struct MentionedDate(int Start, int Length, int Year, int Month, int Day)
{
    /// <summary>The value of the facet, as precise as the text: <c>2022</c>, <c>2022-02</c>, <c>2022-02-24</c>.</summary>
    public string Value => Month == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}")
        : Day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}");
}
