using System.Buffers;
using System.Text;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Makes text of Markdown: its paragraphs without the marks. It knows what articles have, not all of the language.</summary>
internal static class MarkdownText
{
    /// <summary>Links and tags are no longer, in UTF-16 code units: so looking for their ends does not grow with the text.</summary>
    private const int MaxMarkLength = 2000;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\*_`[!<~");

    /// <summary>The paragraphs, entries of lists and headings.</summary>
    public static List<MarkdownLine> Lines(string text)
    {
        List<MarkdownLine> lines = [];
        StringBuilder paragraph = new();
        bool inCode = false;
        foreach (ReadOnlySpan<char> whole in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = whole.Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                End();
                inCode = !inCode;
                continue;
            }

            if (inCode)
            {
                if (!line.IsEmpty) lines.Add(new MarkdownLine(line.ToString(), IsHeading: false));
                continue;
            }

            while (line.StartsWith('>')) line = line[1..].TrimStart();
            int level = line.IndexOfAnyExcept('#');
            if (line.IsEmpty || IsRule(line))
            {
                // A line of equals signs or hyphens makes a heading of the line above it.
                if (paragraph.Length > 0 && !line.IsEmpty && line[0] is '=' or '-') End(isHeading: true);
                End();
            }
            else if (level is > 0 and <= 6 && char.IsWhiteSpace(line[level]))
            {
                End();
                paragraph.Append(line[level..].Trim().TrimEnd('#').TrimEnd());
                End(isHeading: true);
            }
            else
            {
                int entry = LengthOfEntryMark(line);
                if (entry > 0) End();
                if (paragraph.Length > 0) paragraph.Append(' ');
                paragraph.Append(line[entry..]);
            }
        }

        End();
        return lines;

        void End(bool isHeading = false)
        {
            string plain = WithoutMarks(paragraph.ToString());
            paragraph.Clear();
            if (plain.Length > 0) lines.Add(new MarkdownLine(plain, isHeading));
        }
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 2 && line[0] is '-' or '=' or '*' or '_' && line.IndexOfAnyExcept(line[0], ' ') < 0;

    private static int LengthOfEntryMark(ReadOnlySpan<char> line)
    {
        int digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 4 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ') return digits + 2;
        return line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ' ? 2 : 0;
    }

    /// <summary>A text without emphasis, pictures, tags, and with the words of links in their place.</summary>
    private static string WithoutMarks(string text)
    {
        if (text.AsSpan().IndexOfAny(s_marks) < 0) return text.Trim();
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            ReadOnlySpan<char> rest = text.AsSpan(i, Math.Min(MaxMarkLength, text.Length - i));
            switch (rest[0])
            {
                case '\\' when rest.Length > 1 && char.IsPunctuation(rest[1]):
                    plain.Append(rest[1]);
                    i++;
                    break;
                case '!' when rest.Length > 1 && rest[1] == '[' && LinkAt(rest[1..], out _, out int picture):
                    i += picture;
                    break;
                case '[' when LinkAt(rest, out ReadOnlySpan<char> words, out int link):
                    plain.Append(words);
                    i += link - 1;
                    break;
                case '<' when rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!') && rest.IndexOf('>') is > 0 and int end:
                    if (rest[1..end].StartsWith("http")) plain.Append(rest[1..end]);
                    i += end;
                    break;
                case '`':
                    break;
                // Between spaces it is a sign.
                case '*' when !(IsSpaceAt(text, i - 1) && IsSpaceAt(text, i + 1)):
                    break;
                case '~' when rest.StartsWith("~~"):
                    i++;
                    break;
                // Within a word it is a part of it.
                case '_' when !(i > 0 && char.IsLetterOrDigit(text[i - 1]) && rest.Length > 1 && char.IsLetterOrDigit(rest[1])):
                    break;
                default:
                    plain.Append(rest[0]);
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    private static bool IsSpaceAt(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    /// <summary>Reads <c>[words](address)</c> or <c>[words][name]</c>.</summary>
    private static bool LinkAt(ReadOnlySpan<char> text, out ReadOnlySpan<char> words, out int length)
    {
        words = default;
        length = 0;
        int close = text.IndexOf(']');
        if (close < 0 || close + 1 >= text.Length || text[close + 1] is not ('(' or '[')) return false;
        int end = text[(close + 2)..].IndexOf(text[close + 1] == '(' ? ')' : ']');
        if (end < 0) return false;
        words = text[1..close].Trim("*_`");
        length = close + 2 + end + 1;
        return true;
    }
}
