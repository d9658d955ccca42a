using AngleSharp.Dom;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Attributes in which pages keep times for their scripts. Those that do not name the publication count on elements that show a time: elsewhere they are when a page was made, or an advertisement ends.</summary>
internal static class TimeAttributes
{
    private static readonly string[] s_published =
        ["data-published", "data-publish", "data-published-at", "data-published-date", "data-published-time", "data-publish-date", "data-publish-time", "data-publishdate", "data-publishedat", "data-pubdate", "data-pub-date", "data-publication-date", "data-date-published", "data-datepublished"];

    private static readonly string[] s_any = ["data-datetime", "data-date-time", "data-timestamp", "data-time", "data-date", "data-utc", "data-unixtime", "data-epoch", "data-iso-date", "data-original-date"];

    /// <summary>Words of classes of elements that show a time.</summary>
    private static readonly string[] s_shows = ["date", "time", "publish", "stamp", "posted", "byline"];

    /// <summary>Whether an attribute is one of them.</summary>
    public static bool IsOne(ReadOnlySpan<char> name) => name.StartsWith("data-", StringComparison.Ordinal) && (Contains(s_published, name) || Contains(s_any, name));

    /// <summary>The attribute of an element that holds a time; null if it has none.</summary>
    public static string? Of(IElement element)
    {
        string? published = Array.Find(s_published, element.HasAttribute);
        if (published is not null) return published;
        string? any = Array.Find(s_any, element.HasAttribute);
        if (any is null) return null;
        string label = element.ClassName + element.Id;
        return Array.Exists(s_shows, word => label.Contains(word, StringComparison.OrdinalIgnoreCase)) ? any : null;
    }

    private static bool Contains(string[] names, ReadOnlySpan<char> name)
    {
        foreach (string known in names)
        {
            if (name.SequenceEqual(known)) return true;
        }

        return false;
    }
}
