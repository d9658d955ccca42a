using System.Text.RegularExpressions;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>The time of a row of an aggregator's page: <c>2 hours ago</c>, <c>3h</c>, <c>yesterday</c>, or a date.</summary>
internal static class RowTime
{
    private const int MaxLength = 100;

    private static readonly Regex s_age = new(
        @"^(about |over |almost |more than )?(\d{1,3}|an?|one) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?) ago$|^\d{1,3} ?(m|min|mins|h|hr|hrs|d|w)$|^(yesterday|just now|moments ago|today)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether a folded text is how long ago something was, as a whole.</summary>
    public static bool IsAge(string folded) => folded.Length is > 1 and <= MaxLength && s_age.IsMatch(folded);

    /// <summary>Reads a time.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="crawlTime">When it was written, if that is known.</param>
    /// <param name="date">The time; null if it counts from a moment that is not known, or is that of an update.</param>
    /// <returns>Whether the whole text is a time.</returns>
    public static bool TryRead(string folded, DateTimeOffset? crawlTime, out ArticleDate? date)
    {
        date = null;
        if (folded.Length is 0 or > MaxLength) return false;
        if (IsAge(folded))
        {
            string age = char.IsAsciiDigit(folded[0]) && !folded.EndsWith("ago", StringComparison.OrdinalIgnoreCase) ? folded + " ago" : folded;
            if (crawlTime is { } now && RelativeTime.TryParse(age, now, out DateTimeOffset then, out bool isAgeDay)) date = new ArticleDate(then, isAgeDay, DateSource.Relative);
            return true;
        }

        if (!folded.AsSpan().ContainsAnyInRange('0', '9') || DateLine.Read(folded, DateOrder.Unknown) is not { IsWhole: true } line) return false;
        if (line.Publication is { } found) date = new ArticleDate(found.Time, found.IsDay, DateSource.Byline);
        return true;
    }
}
