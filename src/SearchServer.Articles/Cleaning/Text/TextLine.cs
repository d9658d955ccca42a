using System.Buffers;
using System.Text;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>A line of a text that is not blank.</summary>
/// <param name="Text">As it stands there, without spaces at its ends.</param>
/// <param name="Folded">
/// The same with straight quotes, plain hyphens and single spaces, for patterns to match. Empty if the line is longer than <see cref="MaxFoldedLength"/>: then it is prose, and no pattern is asked.
/// </param>
/// <param name="AfterBlank">Whether a blank line stands before it.</param>
internal readonly record struct TextLine(string Text, string Folded, bool AfterBlank)
{
    /// <summary>Captions are the longest furniture; hardly any has more UTF-16 code units than this.</summary>
    public const int MaxFoldedLength = 600;

    private const string SentenceEnds = ".!?\"')";

    private static readonly SearchValues<string> s_foldable = SearchValues.Create(
        ["’", "‘", "ʼ", "`", "´", "“", "”", "„", "«", "»", "–", "—", "‐", "‑", "−", "―", "…", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD", "\u00A0", "\t", "  ", "\u2009", "\u202F", "\u3000"], StringComparison.Ordinal);

    /// <summary>The number of words, by spaces.</summary>
    public int Words => CountWords(Text);

    /// <summary>Whether it reads like sentences: of five words and more, with a full stop, or what closes a quotation, at its end.</summary>
    public bool IsProse => Folded.Length == 0 || (SentenceEnds.Contains(Folded[^1]) && Words >= 5);

    /// <summary>Whether it reads like a headline: of four to thirty words, without a full stop.</summary>
    public bool IsHeadline => Folded.Length is > 0 and <= 250 && (Folded[^1] is not ('.' or ':' or ',' or ';') || Folded.EndsWith("...", StringComparison.Ordinal)) && Words is >= 4 and <= 30;

    /// <summary>A line without the spaces and invisible characters at its ends, and its folded form.</summary>
    public static TextLine Of(ReadOnlySpan<char> line, bool afterBlank)
    {
        string text = Visible(line).ToString();
        return new TextLine(text, text.Length > MaxFoldedLength ? "" : text.AsSpan().ContainsAny(s_foldable) ? Fold(text) : text, afterBlank);
    }

    /// <summary>Straight quotes, plain hyphens, single spaces, nothing invisible.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '’' or '‘' or 'ʼ' or '`' or '´': folded.Append('\''); break;
                case '“' or '”' or '„' or '«' or '»': folded.Append('"'); break;
                case '–' or '—' or '‐' or '‑' or '−' or '―': folded.Append('-'); break;
                case '…': folded.Append("..."); break;
                default:
                    if (IsInvisible(c)) break;
                    if (!char.IsWhiteSpace(c)) folded.Append(c);
                    else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>What is left of a line without spaces and invisible characters at its ends; empty if it has nothing else.</summary>
    public static ReadOnlySpan<char> Visible(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && IsBlank(line[0])) line = line[1..];
        while (!line.IsEmpty && IsBlank(line[^1])) line = line[..^1];
        return line;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD';

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            if (!space && !inside) words++;
            inside = !space;
        }

        return words;
    }
}
