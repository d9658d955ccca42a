namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>
/// Unicode's simple lower-case mapping, which Java's <c>Character.toLowerCase(int)</c> applies: code point for code
/// point, whatever the language and the neighbours. .NET's own mapping leaves U+0130 alone and changes with the runtime.
/// </summary>
internal static class LowerCase
{
    private const int PageBits = 8;
    private const int SurrogateStart = 0x10000;

    // The mapping of each 256 characters of the first plane; null where all map to themselves.
    private static readonly char[]?[] s_pages = BuildPages();

    /// <summary>Maps a text.</summary>
    public static string Map(string text) => string.Create(text.Length, text, static (mapped, text) =>
    {
        text.CopyTo(mapped);
        Map(mapped);
    });

    /// <summary>Maps a text in place. No mapping changes the number of code units.</summary>
    public static void Map(Span<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80)
            {
                if (char.IsAsciiLetterUpper(c)) text[i] = (char)(c | 0x20);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                int codePoint = char.ConvertToUtf32(c, text[i + 1]);
                codePoint = Map(codePoint);
                text[i] = (char)(0xD7C0 + (codePoint >> 10));
                text[++i] = (char)(0xDC00 | (codePoint & 0x3FF));
            }
            else if (s_pages[c >> PageBits] is { } page)
            {
                text[i] = page[c & 0xFF];
            }
        }
    }

    /// <summary>Maps a code point.</summary>
    public static int Map(int codePoint)
    {
        if (codePoint < SurrogateStart) return s_pages[codePoint >> PageBits] is { } page ? page[codePoint & 0xFF] : codePoint;
        ReadOnlySpan<int> runs = UnicodeTables.LowerCaseRuns;
        for (int i = runs.Length - 4; i >= 0 && codePoint <= runs[i + 1]; i -= 4)
        {
            if (codePoint >= runs[i] && (codePoint - runs[i]) % runs[i + 2] == 0) return codePoint + runs[i + 3];
        }

        return codePoint;
    }

    private static char[]?[] BuildPages()
    {
        char[]?[] pages = new char[SurrogateStart >> PageBits][];
        ReadOnlySpan<int> runs = UnicodeTables.LowerCaseRuns;
        for (int i = 0; i < runs.Length && runs[i] < SurrogateStart; i += 4)
        {
            for (int c = runs[i]; c <= runs[i + 1]; c += runs[i + 2])
            {
                char[] page = pages[c >> PageBits] ??= Identity(c >> PageBits);
                page[c & 0xFF] = (char)(c + runs[i + 3]);
            }
        }

        return pages;
    }

    private static char[] Identity(int page)
    {
        char[] characters = new char[1 << PageBits];
        for (int i = 0; i < characters.Length; i++) characters[i] = (char)((page << PageBits) | i);
        return characters;
    }
}
