using System.Buffers;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// Where a text names the people who made it and not those whom it is about: bylines, photo credits, "Reporting by … Editing by …" at the end of wire stories.
/// </summary>
internal static class CreditLines
{
    /// <summary>A byline that is a line of its own is no longer, in UTF-16 code units.</summary>
    private const int MaxBylineLength = 120;

    /// <summary>What a byline may have besides the name: By, a comma, Staff.</summary>
    private const int MaxBesideName = 8;

    /// <summary>A credit goes on to the end of its line, or so far.</summary>
    private const int MaxCreditLength = 300;

    /// <summary>A byline stands so close to the start of the text, where scraping may have run it into the first sentence.</summary>
    private const int MaxBylineStart = 200;

    /// <summary>What opens a credit that goes on to the end of the line.</summary>
    private static readonly string[] s_openings =
    [
        "Reporting by ", "Reporting By ", "Editing by ", "Editing By ", "Writing by ", "Writing By ", "Additional reporting by ", "Compiled by ", "Edited by ",
        "Reporting and writing by ", "Written by ", "Photo by ", "Photos by ", "Photograph by ", "Photograph: ", "Photo: ", "Photo credit: ", "Image: ", "Image credit: ", "Image caption ", "Picture: ", "Credit: ", "Source: ", "Video by ", "Illustration by ", "Contributed by ", "Contributing: ",
        "Contact ", "Email ", "Follow ", "Subscribe ", "Reach ", "Write to ",
    ];

    /// <summary>What stands right before the name of a photographer.</summary>
    private static readonly string[] s_beforePhotographers = ["/", "photo:", "photos:", "photograph:", "photographs:", "picture:", "image:", "credit:", "caption", "photo by", "photos by", "photograph by", "| ap photo"];

    /// <summary>What closes a credit that began with the line or the last full stop.</summary>
    private static readonly string[] s_closings = ["contributed to this ", "contributed reporting", "is a reporter ", "is a staff writer", "is a writer ", "is a columnist ", "is a correspondent "];

    private static readonly SearchValues<string> s_markers = SearchValues.Create([.. s_openings, .. s_closings], StringComparison.Ordinal);

    /// <summary>The stretches of a text that are credits.</summary>
    public static List<(int Start, int End)> Find(string text)
    {
        List<(int Start, int End)> credits = [];
        for (int start = 0; start < text.Length;)
        {
            int end = LineEnd(text, start);
            AddByline(text, start, end, credits);
            start = end + 1;
        }

        ReadOnlySpan<char> rest = text;
        for (int at; (at = rest.IndexOfAny(s_markers)) >= 0; rest = rest[(at + 1)..]) AddMarked(text, text.Length - rest.Length + at, credits);
        return credits;
    }

    /// <summary>Where the story begins: its first line that is longer than bylines and captions are. What stands in a line of its own before is a byline if it is a name.</summary>
    public static int StoryStart(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = LineEnd(text, start);
            if (end - start > MaxBylineLength) return start;
            start = end + 1;
        }

        return 0;
    }

    /// <summary>Whether a name is all that its line has, but for a word or two.</summary>
    public static bool IsLineOfItsOwn(string text, int start, int end)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return text.AsSpan(lineStart, LineEnd(text, end) - lineStart).Trim().Length <= end - start + MaxBesideName;
    }

    /// <summary>Whether a name of several words is a photographer's: an agency stands behind it or before it with a slash, as in Jane Roe/AP, or it says so.</summary>
    public static bool IsPhotographer(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).Contains(' ')) return false;
        ReadOnlySpan<char> after = text.AsSpan(end).TrimStart(' ');
        if (after is ['/', var next, ..] && (char.IsUpper(next) || next == ' ')) return true;
        ReadOnlySpan<char> before = text.AsSpan(0, start).TrimEnd(' ');
        foreach (string opening in s_beforePhotographers)
        {
            if (before.EndsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a place in the text lies in one of the stretches.</summary>
    public static bool Contains(List<(int Start, int End)> credits, int at)
    {
        foreach ((int start, int end) in credits)
        {
            if (at >= start && at < end) return true;
        }

        return false;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static void AddByline(string text, int start, int end, List<(int Start, int End)> credits)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        int indent = line.Length - line.TrimStart().Length;
        if (line.Length - indent <= 3 || !line[indent..].StartsWith("By ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(line[indent + 3])) return;
        if (line.Length <= MaxBylineLength) credits.Add((start, end));
        else if (start <= MaxBylineStart) credits.Add((start, start + indent + BylineLength(line[indent..])));
    }

    /// <summary>Adds the credit that words open or close: it goes on to the end of the line, or began with the line or behind the last full stop.</summary>
    private static void AddMarked(string text, int at, List<(int Start, int End)> credits)
    {
        ReadOnlySpan<char> marked = text.AsSpan(at);
        int lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        ReadOnlySpan<char> before = text.AsSpan(lineStart, at - lineStart);
        foreach (string closing in s_closings)
        {
            if (!marked.StartsWith(closing, StringComparison.Ordinal)) continue;
            int from = Math.Max(before.LastIndexOf(". ", StringComparison.Ordinal) + 1, 0);
            if (before.Length - from <= MaxCreditLength) credits.Add((lineStart + from, at + closing.Length));
            return;
        }

        if (IsOpen(before)) credits.Add((at, Math.Min(at + MaxCreditLength, LineEnd(text, at))));
    }

    /// <summary>Whether a credit can begin here: at the start of the line, behind a bracket, or behind the end of a sentence.</summary>
    private static bool IsOpen(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.IsEmpty || before[^1] is '(' or '[' or ';' or '.' or '!' or '?' or '|' or '—' or '-' or '”' or '"';
    }

    /// <summary>The length of a byline that is run into the first sentence: By and capitalised words, up to the first word that is neither, nor "and".</summary>
    private static int BylineLength(ReadOnlySpan<char> line)
    {
        int at = 3;
        for (int words = 0; at < line.Length && words < 8; words++)
        {
            int space = line[at..].IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? line[at..] : line.Slice(at, space);

            // MOSCOW (Reuters): what is all in capitals is the dateline.
            if (!(char.IsUpper(word[0]) && word.Length > 1 && !IsUpper(word)) && word is not ("and" or "&") && !(word is [_, '.'])) break;
            at += word.Length + 1;
        }

        return Math.Min(at, line.Length);
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }
}
