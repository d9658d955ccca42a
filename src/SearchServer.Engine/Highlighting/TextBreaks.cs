using System.Globalization;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// Where a text may be cut so that readers see whole words: at white space, and in scripts that are written without it (Chinese, Japanese, Thai and their like, and pictures) between characters as readers see them
/// (UAX #29's grapheme clusters), but not before what closes and behind what opens.
/// </summary>
internal static class TextBreaks
{
    /// <summary>No word with spaces around it is so long: where none is found within so many chars, any character may be cut off.</summary>
    private const int MaxWord = 100;

    /// <summary>So far back is the beginning looked for of a character of many code points.</summary>
    private const int MaxCharacter = 256;

    /// <summary>The last place not behind <paramref name="at"/> where the text may be cut; <paramref name="floor"/>, or before, only if <paramref name="at"/> is.</summary>
    public static int Before(ReadOnlySpan<char> text, int floor, int at)
    {
        int lowest = Math.Max(floor, at - MaxWord);
        for (int cut = at; cut > lowest; cut--)
        {
            if (IsBreak(text, cut)) return cut;
        }

        for (int cut = at; cut > lowest; cut--)
        {
            if (IsBetweenCharacters(text, cut)) return cut;
        }

        return at;
    }

    /// <summary>The first place from <paramref name="at"/> on where the text may be cut; <paramref name="ceiling"/> if there is none before.</summary>
    public static int After(ReadOnlySpan<char> text, int at, int ceiling)
    {
        while (at < ceiling && !IsBreak(text, at)) at++;
        return at;
    }

    private static bool IsBreak(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at == text.Length || char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at - 1])) return true;
        if (!IsUnspaced(text[at - 1]) && !IsUnspaced(text[at])) return false;
        return !Closes(text[at]) && !Opens(text[at - 1]) && IsBetweenCharacters(text, at);
    }

    /// <summary>Whether a character, or half of one, is of a script without spaces between words, or a picture.</summary>
    private static bool IsUnspaced(char c) => c switch
    {
        < '\u0E00' => false,
        <= '\u0EFF' or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u2600' and <= '\u27BF') => true,
        (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF') => true,
        _ => char.IsSurrogate(c),
    };

    private static bool Closes(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.ModifierLetter;

    private static bool Opens(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsBetweenCharacters(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at == text.Length) return true;
        if (StandsAlone(text[at - 1]) && StandsAlone(text[at])) return true;

        // From a place that is surely between two characters.
        int from = Math.Max(0, at - MaxCharacter);
        for (int i = at - 1; i > from; i--)
        {
            if (char.IsWhiteSpace(text[i]) || (StandsAlone(text[i]) && StandsAlone(text[i - 1])))
            {
                from = i;
                break;
            }
        }

        if (from > 0 && char.IsLowSurrogate(text[from])) from--;
        while (from < at) from += StringInfo.GetNextTextElementLength(text[from..]);
        return from == at;
    }

    /// <summary>Whether a character joins no other of its kind: letters of the scripts without spaces, but for the vowel that Thai and Lao join to the letter before.</summary>
    private static bool StandsAlone(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter && c is not ('\u0E33' or '\u0EB3') && c is not ((>= '\u1100' and <= '\u11FF') or (>= '\uA960' and <= '\uA97C') or (>= '\uAC00' and <= '\uD7FF'));
}
