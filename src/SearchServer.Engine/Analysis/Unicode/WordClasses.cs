namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>The <see cref="WordClass"/> of every code point: a flat table for the first plane, a search for the others.</summary>
internal static class WordClasses
{
    /// <summary>Stands in the flat table for the first half of a surrogate pair: the class is that of the pair.</summary>
    public const byte HighSurrogate = (byte)WordClass.Count;

    private static readonly byte[] s_firstPlane = ExpandFirstPlane();

    /// <summary>A <see cref="WordClass"/> per UTF-16 code unit, or <see cref="HighSurrogate"/>.</summary>
    public static ReadOnlySpan<byte> FirstPlane => s_firstPlane;

    /// <summary>
    /// The same, so that a text has the words that its normalized form would have: what is not seen parts no word, all apostrophes and quotation marks are alike, and a subscript is a digit.
    /// </summary>
    public static byte[] OfNormalized()
    {
        byte[] classes = [.. s_firstPlane];
        foreach (char c in Invisible.FirstUnits())
        {
            if (classes[c] is (byte)WordClass.Other or (byte)WordClass.Letter) classes[c] = (byte)WordClass.Extend;
        }

        classes['\u200B'] = (byte)WordClass.ZeroWidthSpace;
        foreach (char c in Quotes.Apostrophes) classes[c] = (byte)WordClass.SingleQuote;
        foreach (char c in Quotes.Doubles) classes[c] = (byte)WordClass.DoubleQuote;
        for (char c = '\u2080'; c <= '\u2089'; c++) classes[c] = (byte)WordClass.Number;
        return classes;
    }

    /// <summary>The class of a code point of any plane.</summary>
    public static WordClass Of(int codePoint)
    {
        ReadOnlySpan<uint> runs = UnicodeTables.WordClassRuns;
        int low = 0;
        int high = runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (codePoint < runs[middle] >> 8) high = middle - 1;
            else low = middle;
        }

        return (WordClass)(byte)runs[low];
    }

    private static byte[] ExpandFirstPlane()
    {
        byte[] classes = new byte[char.MaxValue + 1];
        ReadOnlySpan<uint> runs = UnicodeTables.WordClassRuns;
        for (int i = 0; i < runs.Length && runs[i] >> 8 < classes.Length; i++)
        {
            int start = (int)(runs[i] >> 8);
            int end = Math.Min((int)(runs[i + 1] >> 8), classes.Length);
            classes.AsSpan(start, end - start).Fill((byte)runs[i]);
        }

        classes.AsSpan(0xD800, 0x400).Fill(HighSurrogate);
        return classes;
    }
}
