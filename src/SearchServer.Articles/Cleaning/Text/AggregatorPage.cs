namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// The stories of a page. Aggregators embed other outlets' stories behind their own, each below a header of outlet, time and title:
/// <code>
/// Harbour Courier
/// 2 hours ago
/// - Harbour Courier
/// Ferry contract: ministry adds a relief ship
/// The ministry of transport has added a second relief ship …
/// </code>
/// Some headers have no outlet, or outlet and time in a line (<c>Harbour Courier · 2h</c>). Portals list stories in rows (<see cref="StoryList"/>). Any other page is one story.
/// </summary>
internal static class AggregatorPage
{
    /// <summary>Headers that do not repeat the outlet count only if there are so many: a single one may be an article's own.</summary>
    private const int MinPlainHeaders = 3;

    /// <summary>The page's own story first, if it has one, and those that it embeds.</summary>
    public static List<Story> Split(List<TextLine> lines)
    {
        List<StoryHeader> headers = FindHeaders(lines);
        if (headers.Count == 0) return StoryList.TrySplit(lines) ?? [new Story(lines) { IsHost = true }];
        List<Story> stories = [];
        if (headers[0].Start > 0) stories.Add(new Story(lines[..headers[0].Start]) { IsHost = true });
        for (int i = 0; i < headers.Count; i++)
        {
            StoryHeader header = headers[i];
            int end = i + 1 < headers.Count ? headers[i + 1].Start : lines.Count;
            if (header.Title + 1 < end) stories.Add(new Story(lines[(header.Title + 1)..end]) { Title = lines[header.Title].Text, Label = header.Label, Time = header.Time });
        }

        return stories;
    }

    private static List<StoryHeader> FindHeaders(List<TextLine> lines)
    {
        List<StoryHeader> headers = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (StoryHeader.TryRead(lines, i, out StoryHeader header)) headers.Add(header);
        }

        int first = headers.FindIndex(header => header.IsRepeated || IsBehindRelated(lines, header.Start));
        if (first < 0) return headers.Count(header => header.Label is not null) >= MinPlainHeaders ? [.. headers.Where(header => header.Label is not null)] : [];
        headers.RemoveRange(0, first);
        return headers;
    }

    private static bool IsBehindRelated(List<TextLine> lines, int start) =>
        start > 0 && FurnitureRules.Find(lines[start - 1].Folded) is { Kind: FurnitureKind.Related, Reach: FurnitureReach.Heading };
}
