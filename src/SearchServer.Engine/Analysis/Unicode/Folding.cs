using System.Text;

namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>Unifies variants of letters in lower-case text: accents, ligatures, and what <c>folding-supplement.txt</c> of the generator lists.</summary>
internal static class Folding
{
    /// <summary>A character becomes at most this many.</summary>
    public const int MaxExpansion = 4;

    private const int CodePoints = 0x110000;
    private const int PageBits = 8;

    // What code points become, in pages of 256; null for themselves, and for pages in which all do.
    private static readonly string?[]?[] s_pages = BuildPages();

    /// <summary>Folds a text.</summary>
    public static string Map(string text)
    {
        char[] folded = new char[text.Length * MaxExpansion];
        return new string(folded, 0, Map(text, folded));
    }

    /// <summary>Folds a text, but for some letters, into <paramref name="folded"/>, which has <see cref="MaxExpansion"/> times its length, and returns the length.</summary>
    public static int Map(ReadOnlySpan<char> text, Span<char> folded, ReadOnlySpan<char> except = default)
    {
        int length = 0;
        for (int i = 0; i < text.Length;)
        {
            // An unpaired surrogate counts as one unit, and stays.
            Rune.DecodeFromUtf16(text[i..], out Rune rune, out int units);
            ReadOnlySpan<char> itself = text.Slice(i, units);
            ReadOnlySpan<char> replacement = units == 1 && except.Contains(text[i]) ? itself : Find(rune.Value) ?? itself;
            replacement.CopyTo(folded[length..]);
            length += replacement.Length;
            i += units;
        }

        return length;
    }

    private static string? Find(int codePoint) => s_pages[codePoint >> PageBits]?[codePoint & ((1 << PageBits) - 1)];

    private static string?[]?[] BuildPages()
    {
        string?[]?[] pages = new string?[CodePoints >> PageBits][];
        string[] pairs = UnicodeTables.Foldings;
        for (int i = 0; i < pairs.Length; i += 2)
        {
            foreach (Rune variant in pairs[i + 1].EnumerateRunes()) Set(pages, variant.Value, pairs[i]);
        }

        ReadOnlySpan<int> ignorable = UnicodeTables.IgnorableRuns;
        for (int i = 0; i < ignorable.Length; i += 2)
        {
            for (int c = ignorable[i]; c <= ignorable[i + 1]; c++) Set(pages, c, "");
        }

        return pages;
    }

    private static void Set(string?[]?[] pages, int codePoint, string folded)
    {
        string?[] page = pages[codePoint >> PageBits] ??= new string?[1 << PageBits];
        page[codePoint & ((1 << PageBits) - 1)] = folded;
    }
}
