using System.Text;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>Texts to lines and back.</summary>
internal static class TextLines
{
    /// <summary>More lines than any page has: a text of more is taken as it is.</summary>
    public const int MaxLines = 50_000;

    /// <summary>Widths, in UTF-16 code units, that a text is wrapped to where it is wrapped at a fixed one (mail, wires, dumps of terminals).</summary>
    private const int MinWrapWidth = 50;

    private const int MaxWrapWidth = 100;

    /// <summary>How much shorter than the others a line that was wrapped may be: a long word did not fit.</summary>
    private const int WrapSlack = 18;

    /// <summary>The lines that are not blank.</summary>
    public static List<TextLine> Split(string text)
    {
        List<TextLine> lines = [];
        bool blank = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (TextLine.Visible(line).IsEmpty)
            {
                blank = true;
                continue;
            }

            lines.Add(TextLine.Of(line, blank && lines.Count > 0));
            blank = false;
        }

        return lines;
    }

    /// <summary>
    /// Puts paragraphs that are wrapped at a fixed width into a line each. A paragraph of three lines and more is, if all its lines but the last fill the width; one of two lines, if its first fills the width
    /// of such a paragraph.
    /// </summary>
    public static List<TextLine> Unwrap(List<TextLine> lines)
    {
        int textWidth = Paragraphs(lines).Select(paragraph => IsWrapped(lines, paragraph, out int width) ? width : 0).DefaultIfEmpty().Max();
        if (textWidth == 0) return lines;
        List<TextLine> unwrapped = new(lines.Count);
        foreach ((int start, int end) in Paragraphs(lines))
        {
            if (IsWrapped(lines, (start, end), out _) || (end - start == 2 && Fills(lines[start], textWidth) && lines[start + 1].Text.Length <= textWidth))
                unwrapped.Add(TextLine.Of(string.Join(' ', lines[start..end].Select(line => line.Text)), lines[start].AfterBlank));
            else unwrapped.AddRange(lines[start..end]);
        }

        return unwrapped;
    }

    /// <summary>Runs of lines without a blank one between them: the first, and that behind the last.</summary>
    private static IEnumerable<(int Start, int End)> Paragraphs(List<TextLine> lines)
    {
        for (int start = 0, end; start < lines.Count; start = end)
        {
            end = start + 1;
            while (end < lines.Count && !lines[end].AfterBlank) end++;
            yield return (start, end);
        }
    }

    /// <summary>The lines as a text again, with a blank line where one or more were.</summary>
    public static string Join(IEnumerable<TextLine> lines)
    {
        StringBuilder text = new();
        foreach (TextLine line in lines)
        {
            if (text.Length > 0) text.Append(line.AfterBlank ? "\n\n" : "\n");
            text.Append(line.Text);
        }

        return text.ToString();
    }

    private static bool IsWrapped(List<TextLine> lines, (int Start, int End) paragraph, out int width)
    {
        width = 0;
        (int start, int end) = paragraph;
        if (end - start < 3) return false;
        for (int i = start; i < end; i++) width = Math.Max(width, lines[i].Text.Length);
        if (width is < MinWrapWidth or > MaxWrapWidth) return false;
        for (int i = start; i < end - 1; i++)
        {
            if (!Fills(lines[i], width)) return false;
        }

        return true;
    }

    private static bool Fills(TextLine line, int width) => line.Text.Length <= width && line.Text.Length >= width - WrapSlack;
}
