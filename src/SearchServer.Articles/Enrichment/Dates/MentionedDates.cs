namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Finds the dates that an English text speaks of: <c>February 24, 2022</c>, <c>24 Feb 2022</c>, <c>in March 2023</c>, <c>in 2014</c>; and where it is known when the text was published <c>August 6</c>,
/// <c>on Monday</c>, <c>last Friday</c>, <c>yesterday</c>, <c>last month</c>. Left out is what says no date surely: decades, months without a year, "today", "two years ago", and numbers that only look like a year.
/// </summary>
internal static class MentionedDates
{
    /// <summary>Adds the dates of a text in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">When it was published, if that is known: what relative dates and days without a year count from.</param>
    /// <param name="into">Where they are added.</param>
    public static void Find(string text, ArticleDate? published, List<MentionedDate> into)
    {
        DateTime? day = published?.Day.ToDateTime(TimeOnly.MinValue);
        if (day?.Year is < CalendarDay.MinYear or > CalendarDay.MaxYear) day = null;
        new DateMentionScan(text, day, into).Run();
    }
}
