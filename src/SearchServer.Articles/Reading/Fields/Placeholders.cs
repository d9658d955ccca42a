using System.Text.RegularExpressions;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>What services write in the place of a value that they do not give: <c>[Removed]</c>, <c>[+4321 chars]</c>, the first second of 1970.</summary>
internal static partial class Placeholders
{
    /// <summary>The longest mark, in UTF-16 code units.</summary>
    private const int MaxLength = 64;

    /// <summary>Whether a value says that the article was taken out.</summary>
    public static bool IsRemoved(string text) => text is "[Removed]" or "[removed]" or "[deleted]" or "[Deleted]" or "https://removed.com" or "http://removed.com";

    /// <summary>Whether a value says that there is none.</summary>
    public static bool IsNothing(string text) => text.Length <= MaxLength && (IsRemoved(text) || text is "N/A" or "n/a" or "null" or "None" or "undefined" or "NaN" or "-" or "No content" or "No description" || text.StartsWith("ONLY AVAILABLE IN ", StringComparison.Ordinal));

    /// <summary>A text without the mark at its end that says how much of it was cut off.</summary>
    public static string WithoutCut(string body)
    {
        string end = body[^Math.Min(body.Length, MaxLength)..];
        return Cut().Match(end) is { Success: true } cut ? body[..(body.Length - end.Length + cut.Index)].TrimEnd() : body;
    }

    /// <summary>Whether it is the beginning of Unix time, which programs have for a time that they do not know.</summary>
    public static bool IsNoTime(ArticleDate date) => !date.IsDay && date.Time == DateTimeOffset.UnixEpoch;

    [GeneratedRegex(@"\s*[\[(]\s*\+?[0-9][0-9,. ]{0,12}\s*(?:more )?(?:chars?|characters?|words?)(?: more)?\s*[\])]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cut();
}
