namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// Pages of portals that list stories in rows of title, outlet and time, perhaps with a sentence of the story. The order is the same in every row: title, outlet, time; or outlet,
/// title, time. A row with outlet and time in a line counts as outlet, time.
/// </summary>
internal static class StoryList
{
    /// <summary>A list has so many rows.</summary>
    private const int MinRows = 3;

    private readonly record struct Row(int Start, int Title, int Text, string? Label, string Time);

    /// <summary>The stories of a list, or null if the page is none.</summary>
    public static List<Story>? TrySplit(List<TextLine> lines)
    {
        int times = 0;
        List<Row> titleFirst = [];
        List<Row> labelFirst = [];
        for (int i = 0; i < lines.Count; i++)
        {
            bool isLabelled = StoryHeader.TryReadLabelled(lines[i].Folded, out string label, out string time);
            if (!isLabelled && !RowTime.IsAge(lines[i].Folded)) continue;
            times++;
            if (isLabelled)
            {
                if (IsTitle(lines, i - 1)) titleFirst.Add(new Row(i - 1, i - 1, i + 1, label, time));
                continue;
            }

            if (IsTitle(lines, i - 2) && IsLabel(lines, i - 1)) titleFirst.Add(new Row(i - 2, i - 2, i + 1, lines[i - 1].Text, lines[i].Text));
            else if (IsTitle(lines, i - 1) && FindLabel(lines, i - 2) is >= 0 and int above) labelFirst.Add(new Row(above, i - 1, i + 1, lines[above].Text, lines[i].Text));
        }

        List<Row> rows = titleFirst.Count >= labelFirst.Count ? titleFirst : labelFirst;
        // Nearly all times of the page must be those of rows.
        return rows.Count >= MinRows && rows.Count * 5 >= times * 4 ? ToStories(lines, rows) : null;
    }

    private static List<Story> ToStories(List<TextLine> lines, List<Row> rows)
    {
        List<Story> stories = [];
        List<TextLine> host = lines[..rows[0].Start];
        // What stands before a list is its heading, unless it is a story with text.
        if (host.Skip(1).Any(line => line.IsProse)) stories.Add(new Story(host) { IsHost = true });
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            int end = Math.Max(row.Text, i + 1 < rows.Count ? rows[i + 1].Start : lines.Count);
            stories.Add(new Story(lines[row.Text..end]) { Title = lines[row.Title].Text, Label = row.Label, Time = row.Time });
        }

        return stories;
    }

    private static bool IsTitle(List<TextLine> lines, int index) => index >= 0 && lines[index].IsHeadline;

    private static bool IsLabel(List<TextLine> lines, int index) => index >= 0 && StoryHeader.IsLabel(lines[index].Folded);

    /// <summary>The outlet above a title; a button may stand between.</summary>
    private static int FindLabel(List<TextLine> lines, int index)
    {
        if (index > 0 && lines[index].Folded.Equals("more", StringComparison.OrdinalIgnoreCase)) index--;
        return IsLabel(lines, index) ? index : -1;
    }
}
