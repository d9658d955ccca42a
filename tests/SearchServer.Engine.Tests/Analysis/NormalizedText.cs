using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>What <see cref="WordTokenizer"/> must find, the slow and obvious way: the text is normalized as a whole, each character of the result knows where it comes from, and the words are taken of the result.</summary>
internal static class NormalizedText
{
    /// <summary>A line for each word, as <see cref="TokenDigest.Lines"/> has them.</summary>
    public static List<string> Lines(string text)
    {
        StringBuilder mapped = new();
        List<(int Start, int End)> sources = [];
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            if (!IsInvisibleAt(text, start))
            {
                end = EndOfCharacter(text, start);

                // Marks do not depend on what is before their character, so characters can be normalized one by one.
                string character = text[start] == '\u200B' ? " " : string.Concat(text[start..end].EnumerateRunes().Where(rune => !Invisible.Contains(rune.Value)).Select(Rewritten));
                string normal = new Normalizer(Normalization.KC).Normalize(character).ToString();
                int last = end;
                while (last > start + 1 && Invisible.Contains(text[last - 1]) && text[last - 1] is not (>= '\uFE00' and <= '\uFE0F')) last--;
                mapped.Append(normal);
                sources.AddRange(normal.Select(_ => (start, last)));
            }

            start = end;
        }

        List<string> lines = [];
        StandardTokenizer tokenizer = new();
        tokenizer.Reset(mapped.ToString());
        while (tokenizer.Next())
        {
            string term = tokenizer.Token.Term.ToString();
            string[] initials = term.Split('\'')[0].Split('.');
            if (initials.Length > 1 && initials.All(initial => initial.Length == 1 && Letters.Contains(initial[0]))) term = string.Concat(initials) + term[((2 * initials.Length) - 1)..];
            lines.Add($"{term} [{sources[tokenizer.Token.StartOffset].Start},{sources[tokenizer.Token.EndOffset - 1].End}) +1");
        }

        lines.Add($"end {text.Length} +0");
        return lines;
    }

    private static int EndOfCharacter(string text, int start)
    {
        int end = start + LengthAt(text, start);
        while (end < text.Length && BelongsToTheOneBefore(text, start, end)) end += LengthAt(text, end);
        return end;
    }

    private static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out Rune rune) ? rune.Utf16SequenceLength : 1;

    private static bool BelongsToTheOneBefore(string text, int start, int at) => Rune.TryGetRuneAt(text, at, out Rune rune)
        && (Normalization.CombiningClass(rune.Value) != 0 || (rune.Value is >= 0x1160 and < 0x1200 && text[start] is >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD800') || rune.Value is 0xFF9E or 0xFF9F || IsInvisibleAt(text, at));

    // A zero-width space beside a South-East Asian letter parts words.
    private static bool IsInvisibleAt(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out Rune rune) || !Invisible.Contains(rune.Value)) return false;
        if (rune.Value != 0x200B) return true;
        string before = text[..at].TrimEnd([.. s_invisible, .. text.Where(c => WordClasses.Of(c) == WordClass.Extend)]);
        string after = text[(at + 1)..].TrimStart(s_invisible);
        return !(IsSoutheastAsian(before, ^1) || IsSoutheastAsian(after, 0));
    }

    private static readonly char[] s_invisible = [.. Invisible.FirstUnits().Distinct()];

    private static bool IsSoutheastAsian(string text, Index at) => text.Length > 0 && WordClasses.Of(text[at]) == WordClass.SoutheastAsian;

    private static string Rewritten(Rune rune) => rune.Value switch
    {
        0x2019 or 0x2018 or 0x201B or 0xB4 or 0x2BB or 0x2BC or 0xFF07 => "'",
        0x201C or 0x201D or 0x5F4 => "\"",
        0xDF => "ss",
        0x1E9E => "SS",
        _ => rune.ToString(),
    };
}
