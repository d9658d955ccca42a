namespace SearchServer.Articles.Cleaning.Language;

/// <summary>Scripts that languages of the press are written in. The first few are those of several languages, with the numbers that the resource has for them.</summary>
internal enum Script : byte
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Ethiopic,
    Greek,
    Hebrew,
    Armenian,
    Georgian,
    Thai,
    Lao,
    Khmer,
    Burmese,
    Tibetan,
    Sinhala,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Thaana,
    Hangul,
    Kana,
    Han,
}

/// <summary>What script a character is of.</summary>
internal static class Scripts
{
    /// <summary>The number of scripts, none included.</summary>
    public const int Count = (int)Script.Han + 1;

    private static readonly (char First, char Last, Script Script)[] s_ranges =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00AA', '\u00AA', Script.Latin), ('\u00BA', '\u00BA', Script.Latin), ('\u00C0', '\u00D6', Script.Latin), ('\u00D8', '\u00F6', Script.Latin),
        ('\u00F8', '\u02AF', Script.Latin), ('\u0370', '\u03FF', Script.Greek), ('\u0400', '\u052F', Script.Cyrillic), ('\u0531', '\u0587', Script.Armenian), ('\u05D0', '\u05F4', Script.Hebrew),
        ('\u0620', '\u064A', Script.Arabic), ('\u066E', '\u06D3', Script.Arabic), ('\u06D5', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u0780', '\u07BF', Script.Thaana),
        ('\u0900', '\u097F', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali), ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B00', '\u0B7F', Script.Odia),
        ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala),
        ('\u0E00', '\u0E7F', Script.Thai), ('\u0E80', '\u0EFF', Script.Lao), ('\u0F00', '\u0FFF', Script.Tibetan), ('\u1000', '\u109F', Script.Burmese), ('\u10A0', '\u10FF', Script.Georgian),
        ('\u1100', '\u11FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic), ('\u1780', '\u17FF', Script.Khmer), ('\u1C90', '\u1CBF', Script.Georgian), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u1F00', '\u1FFF', Script.Greek), ('\u2D80', '\u2DDF', Script.Ethiopic), ('\u3040', '\u30FF', Script.Kana), ('\u3130', '\u318F', Script.Hangul), ('\u31F0', '\u31FF', Script.Kana),
        ('\u3400', '\u9FFF', Script.Han), ('\uAC00', '\uD7AF', Script.Hangul), ('\uF900', '\uFAFF', Script.Han), ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFC', Script.Arabic), ('\uFF66', '\uFF9D', Script.Kana),
    ];

    private static readonly byte[] s_scripts = Tabulate();

    /// <summary>The script of a character; none of digits, punctuation, and characters outside of the basic plane.</summary>
    public static Script Of(char c) => (Script)s_scripts[c];

    private static byte[] Tabulate()
    {
        byte[] scripts = new byte[char.MaxValue + 1];
        foreach ((char first, char last, Script script) in s_ranges) Array.Fill(scripts, (byte)script, first, last - first + 1);
        return scripts;
    }
}
