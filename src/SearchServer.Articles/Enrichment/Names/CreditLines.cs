namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// Where a text names the people who made it and not those whom it is about: bylines, photo credits, "Reporting by … Editing by …" at the end of wire stories.
/// </summary>
internal static class CreditLines
{
    /// <summary>A byline that is a line of its own is no longer, in UTF-16 code units.</summary>
    private const int MaxBylineLength = 120;

    /// <summary>A credit goes on to the end of its line, or so far.</summary>
    private const int MaxCreditLength = 300;

    /// <summary>A byline stands so close to the start of the text, where scraping may have run it into the first sentence.</summary>
    private const int MaxBylineStart = 200;

    /// <summary>What opens a credit that goes on to the end of the line.</summary>
    private static readonly string[] s_openings =
    [
        "Reporting by ", "Editing by ", "Writing by ", "Additional reporting by ", "Compiled by ", "Edited by ", "Reporting and writing by ", "Written by ", "Photo by ", "Photos by ", "Photograph by ",
        "Photograph: ", "Photo: ", "Photo credit: ", "Image: ", "Image credit: ", "Image caption ", "Picture: ", "Credit: ", "Source: ", "Video by ", "Illustration by ", "Contributed by ", "Contributing: ",
        "Contact ", "Email ", "Follow ", "Subscribe ", "Reach ", "Write to ",
    ];

    /// <summary>What closes a photo credit, which began with the line, a bracket or the last full stop.</summary>
    private static readonly string[] s_agencies =
        ["/Getty", " / Getty", "/AFP", " / AFP", "/REUTERS", "/Reuters", " / Reuters", "/AP", " / AP", "(AP Photo", "/EPA", "/Shutterstock", "via Getty", "via AP", "/TASS", "Getty Images", "AP Photo/"];

    /// <summary>What closes a credit that began with the line or the last full stop.</summary>
    private static readonly string[] s_closings = ["contributed to this ", "contributed reporting", "is a reporter ", "is a staff writer", "is a writer ", "is a columnist ", "is a correspondent "];

    /// <summary>The stretches of a text that are credits, in order; they do not overlap.</summary>
    public static List<(int Start, int End)> Find(string text)
    {
        List<(int Start, int End)> credits = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            FindInLine(text, start, end, credits);
            start = end + 1;
        }

        return credits;
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

    private static void FindInLine(string text, int start, int end, List<(int Start, int End)> credits)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        int indent = line.Length - line.TrimStart().Length;
        if (line[indent..].StartsWith("By ", StringComparison.OrdinalIgnoreCase) && line.Length - indent > 3 && char.IsUpper(line[indent + 3]))
        {
            if (line.Length <= MaxBylineLength)
            {
                credits.Add((start, end));
                return;
            }

            if (start <= MaxBylineStart) credits.Add((start, start + indent + BylineLength(line[indent..])));
        }

        foreach (string opening in s_openings)
        {
            int at = line.IndexOf(opening, StringComparison.Ordinal);
            if (at >= 0 && IsOpen(line, at)) credits.Add((start + at, start + Math.Min(at + MaxCreditLength, line.Length)));
        }

        foreach (string agency in s_agencies) AddClosed(line, start, agency, '(', credits);
        foreach (string closing in s_closings) AddClosed(line, start, closing, '.', credits);
    }

    /// <summary>Adds a credit that ends with certain words and begins behind a character or the last full stop.</summary>
    private static void AddClosed(ReadOnlySpan<char> line, int start, string closing, char opening, List<(int Start, int End)> credits)
    {
        int at = line.IndexOf(closing, StringComparison.Ordinal);
        if (at < 0) return;
        int from = Math.Max(line[..at].LastIndexOf(opening), Math.Max(line[..at].LastIndexOf(". ", StringComparison.Ordinal) + 1, 0));
        if (at - from <= MaxCreditLength) credits.Add((start + Math.Max(from, 0), start + at + closing.Length));
    }

    /// <summary>Whether a credit can begin here: at the start of the line, behind a bracket, or behind the end of a sentence.</summary>
    private static bool IsOpen(ReadOnlySpan<char> line, int at)
    {
        ReadOnlySpan<char> before = line[..at].TrimEnd();
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
