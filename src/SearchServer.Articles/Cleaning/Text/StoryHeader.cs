namespace SearchServer.Articles.Cleaning.Text;

/// <summary>The header of a story that a page embeds.</summary>
/// <param name="Start">Its first line.</param>
/// <param name="Title">The line of the title; the story's text follows.</param>
/// <param name="Label">The outlet, if it names one.</param>
/// <param name="Time">The time, as it stands there.</param>
/// <param name="IsRepeated">Whether the outlet stands there twice, before and behind the time: nothing but an aggregator does that.</param>
internal readonly record struct StoryHeader(int Start, int Title, string? Label, string Time, bool IsRepeated)
{
    private const int MaxLabelLength = 40;

    private const int MaxLabelWords = 6;

    /// <summary>A line of so many words is text, whatever it ends with.</summary>
    private const int MinTextWords = 12;

    /// <summary>Reads the header whose time is in a line.</summary>
    public static bool TryRead(List<TextLine> lines, int index, out StoryHeader header)
    {
        header = default;
        if (TryReadLabelled(lines[index].Folded, out string label, out string time))
        {
            header = new StoryHeader(index, index + 1, label, time, IsRepeated: false);
            return HasStory(lines, header.Title);
        }

        string folded = lines[index].Folded;
        string? above = index > 0 && IsLabel(lines[index - 1].Folded) ? lines[index - 1].Text : null;
        bool isRepeated = above is not null && index + 1 < lines.Count && IsRepetition(lines[index + 1].Folded, lines[index - 1].Folded);
        if (!RowTime.IsAge(folded) && !(isRepeated && RowTime.TryRead(folded, null, out _))) return false;
        header = new StoryHeader(above is null ? index : index - 1, index + (isRepeated ? 2 : 1), above, lines[index].Text, isRepeated);
        return HasStory(lines, header.Title);
    }

    /// <summary>Reads outlet and time out of one line: <c>Harbour Courier · 2 hours ago</c>.</summary>
    public static bool TryReadLabelled(string folded, out string label, out string time)
    {
        label = time = "";
        int bar = folded.LastIndexOfAny(['·', '•', '|', '-', ',']);
        if (bar < 2 || bar > MaxLabelLength + 1) return false;
        label = folded[..bar].TrimEnd();
        time = folded[(bar + 1)..].Trim();
        return RowTime.IsAge(time) && IsLabel(label);
    }

    /// <summary>Whether a folded line may name an outlet.</summary>
    public static bool IsLabel(string folded) =>
        folded.Length is > 1 and <= MaxLabelLength && !char.IsLower(folded[0]) && folded[0] is not ('-' or '"' or '\'') && folded[^1] is not ('.' or '?' or '!' or ':' or ',' or '"') &&
        folded.AsSpan().Count(' ') < MaxLabelWords && !RowTime.IsAge(folded) && FurnitureRules.Find(folded) is null;

    private static bool IsRepetition(string folded, string label) =>
        folded.Length > 2 && folded[0] is '-' or '•' or '·' && folded.AsSpan(1).TrimStart().Equals(label, StringComparison.OrdinalIgnoreCase);

    /// <summary>A title, and text below it.</summary>
    private static bool HasStory(List<TextLine> lines, int title) =>
        title + 1 < lines.Count && lines[title].Folded.Length > 0 && !RowTime.IsAge(lines[title].Folded) && !lines[title].Folded.StartsWith("- ", StringComparison.Ordinal) && (lines[title + 1].IsProse || lines[title + 1].Words >= MinTextWords);
}
