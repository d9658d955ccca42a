using System.Globalization;
using System.Text;

namespace SearchServer.Articles;

/// <summary>
/// Characters that are not shown but obeyed: by a terminal (escape codes), by whatever reads lines (line breaks, U+2028), or by whatever shows text (U+202E and the others that change its direction, marks of no width). Input may
/// have them anywhere; in what people and scripts read line by line they stand as escapes.
/// </summary>
public static class ControlCharacters
{
    /// <summary>Whether a character is one of them. Half a surrogate pair is one too: it cannot be written.</summary>
    public static bool Contains(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Writes a text with each of them replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isReplaced">Whether a character is replaced, which may be any; half a surrogate pair always is, by the replacement of U+FFFD.</param>
    /// <param name="replacement">What is written in the place of one.</param>
    public static string Replace(string text, Func<Rune, bool> isReplaced, Func<Rune, string> replacement)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(isReplaced);
        ArgumentNullException.ThrowIfNull(replacement);
        StringBuilder? written = null;
        int start = 0;
        for (int at = 0; at < text.Length;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, at, out Rune rune);
            if (!isWhole) rune = Rune.ReplacementChar;
            int length = isWhole ? rune.Utf16SequenceLength : 1;
            if (!isWhole || isReplaced(rune))
            {
                (written ??= new StringBuilder(text.Length + 16)).Append(text, start, at - start).Append(replacement(rune));
                start = at + length;
            }

            at += length;
        }

        return written is null ? text : written.Append(text, start, text.Length - start).ToString();
    }
}
