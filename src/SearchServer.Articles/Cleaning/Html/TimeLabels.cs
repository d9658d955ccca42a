using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>What the time in an element is of: by the words before it, in it or behind it, by the line before, else by classes.</summary>
internal static class TimeLabels
{
    private static readonly string[] s_updated = ["modif", "updat", "revis", "aktualis", "lastmod", "last-mod"];

    private static readonly string[] s_published = ["publi", "pubdate", "posted", "created"];

    public static DateLabel Of(TimeElement time, Page page)
    {
        string line = time.Block < page.Blocks.Count ? page.Blocks[time.Block].Text : "";
        int start = Math.Min(time.Offset, line.Length);
        string before = line[StartOf(time, page)..start];
        int digit = time.Shown.AsSpan().IndexOfAnyInRange('0', '9');
        DateLabel label = DateLabels.LastIn(string.Concat(before, " ", digit < 0 ? time.Shown : time.Shown[..digit]));
        if (label == DateLabel.None && !before.Any(char.IsLetter) && time.Block > 0) label = DateLine.Read(page.Blocks[time.Block - 1].Text, DateOrder.Unknown).Label;
        if (label == DateLabel.None) label = Behind(line[Math.Min(line.Length, start + time.Shown.Length)..]);
        if (label != DateLabel.None) return label;
        // WordPress has "published updated" on the time of what never was updated.
        return Class(time.Label) is not DateLabel.None and DateLabel own ? own : Class(time.Around);
    }

    /// <summary>Where in its line what stands before a time begins: behind the time before it.</summary>
    private static int StartOf(TimeElement time, Page page)
    {
        int start = 0;
        foreach (TimeElement other in page.Facts.Times)
        {
            if (other.Block == time.Block && other.Offset < time.Offset) start = Math.Max(start, other.Offset + other.Shown.Length);
        }

        return Math.Min(start, time.Offset);
    }

    /// <summary>A label behind a time is its own if nothing more comes.</summary>
    private static DateLabel Behind(string rest) => DateLine.Read(rest, DateOrder.Unknown).Label;

    private static DateLabel Class(string label) =>
        s_published.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase)) ? DateLabel.Published
        : s_updated.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase)) ? DateLabel.Updated : DateLabel.None;
}
