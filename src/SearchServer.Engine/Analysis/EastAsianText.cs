using System.Text;
using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Characters of scripts that are written without spaces between words, or, as Korean, with endings at every word: Han, kana, Hangul.</summary>
internal static class EastAsianText
{
    private const char First = '\u1100';

    /// <summary>Where the first of these characters stands in a text; negative if there is none.</summary>
    public static int FirstIn(ReadOnlySpan<char> text)
    {
        for (int at = 0, units = 1; at < text.Length; at += units, units = 1)
        {
            if (text[at] < First) continue;
            Rune.DecodeFromUtf16(text[at..], out Rune rune, out units);
            if (Contains(rune.Value)) return at;
        }

        return -1;
    }

    /// <summary>How many code units the character at the start of a text takes with its marks, and what is not seen behind it. Letters of Hangul are one with those that they make a syllable with.</summary>
    public static int LengthOfCharacter(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes)
    {
        Rune.DecodeFromUtf16(text, out Rune _, out int length);
        while (length < text.Length)
        {
            Rune.DecodeFromUtf16(text[length..], out Rune rune, out int units);
            WordClass wordClass = units == 1 ? (WordClass)classes[text[length]] : WordClasses.Of(rune.Value);
            if (wordClass is not (WordClass.Extend or WordClass.Joiner or WordClass.TextSelector or WordClass.EmojiSelector or WordClass.ZeroWidthSpace) && !IsLaterInSyllable(rune.Value)) break;
            length += units;
        }

        return length;
    }

    private static bool Contains(int codePoint) => WordClasses.Of(codePoint) is WordClass.Ideograph or WordClass.Katakana || IsHangul(codePoint);

    private static bool IsHangul(int codePoint) => (codePoint is >= 0x1100 and < 0x1200 or >= 0x3131 and < 0x318F or >= 0xA960 and < 0xA980 or >= 0xAC00 and < 0xD800 or >= 0xFFA1 and < 0xFFDD)
        && !Invisible.Contains(codePoint);

    private static bool IsLaterInSyllable(int codePoint) => codePoint is >= 0x1160 and < 0x1200 or >= 0xD7B0 and < 0xD800;
}
