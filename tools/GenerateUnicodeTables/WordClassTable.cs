using SearchServer.Engine.Analysis.Unicode;

namespace GenerateUnicodeTables;

/// <summary>Gives every code point its <see cref="WordClass"/>.</summary>
internal static class WordClassTable
{
    public static WordClass[] Of(UnicodeData data)
    {
        WordClass[] classes = new WordClass[UnicodeData.CodePoints];

        // From the weakest claim to the strongest.
        Assign(classes, PropertyFile.CodePointsOf(data.PathOf("Scripts.txt"), "Han"), WordClass.Ideograph);
        Assign(classes, PropertyFile.CodePointsOf(data.PathOf("Scripts.txt"), "Hiragana"), WordClass.Ideograph);
        HashSet<int> southeastAsian = PropertyFile.CodePointsOf(data.PathOf("LineBreak.txt"), "SA");
        Assign(classes, southeastAsian, WordClass.SoutheastAsian);

        string emojiData = data.PathOf("emoji/emoji-data.txt");
        HashSet<int> pictographs = PropertyFile.CodePointsOf(emojiData, "Emoji");
        pictographs.UnionWith(PropertyFile.CodePointsOf(emojiData, "Extended_Pictographic"));
        Assign(classes, pictographs, WordClass.Pictograph);
        Assign(classes, PropertyFile.CodePointsOf(emojiData, "Emoji_Modifier_Base"), WordClass.ModifierBase);

        foreach (PropertyRange range in PropertyFile.Read(data.PathOf("auxiliary/WordBreakProperty.txt")))
        {
            WordClass wordBreak = FromWordBreak(range.Value);
            if (wordBreak == WordClass.Other) continue;
            for (int c = range.First; c <= range.Last; c++)
            {
                classes[c] = wordBreak switch
                {
                    WordClass.Letter when pictographs.Contains(c) => WordClass.LetterPictograph,
                    WordClass.Extend when southeastAsian.Contains(c) => WordClass.SoutheastAsianExtend,
                    _ => wordBreak,
                };
            }
        }

        Assign(classes, PropertyFile.CodePointsOf(emojiData, "Emoji_Modifier"), WordClass.Modifier);
        Assign(classes, ['#', '*'], WordClass.KeycapBase);
        Assign(classes, [0x20E3], WordClass.Keycap);
        Assign(classes, [0xFE0E], WordClass.TextSelector);
        Assign(classes, [0xFE0F], WordClass.EmojiSelector);
        Assign(classes, Enumerable.Range(0xE0020, 0x5F), WordClass.Tag);
        Assign(classes, [0xE007F], WordClass.TagEnd);

        foreach (PropertyRange range in PropertyFile.ReadOwn("word-class-overrides.txt"))
            Assign(classes, Enumerable.Range(range.First, range.Last - range.First + 1), Enum.Parse<WordClass>(range.Value));
        return classes;
    }

    private static WordClass FromWordBreak(string value) => value switch
    {
        "ALetter" => WordClass.Letter,
        "Hebrew_Letter" => WordClass.Hebrew,
        "Numeric" => WordClass.Number,
        "Katakana" => WordClass.Katakana,
        "MidLetter" => WordClass.MidLetter,
        "MidNum" => WordClass.MidNumber,
        "MidNumLet" => WordClass.MidBoth,
        "Single_Quote" => WordClass.SingleQuote,
        "Double_Quote" => WordClass.DoubleQuote,
        "ExtendNumLet" => WordClass.Connector,
        "Extend" or "Format" => WordClass.Extend,
        "ZWJ" => WordClass.Joiner,
        "Regional_Indicator" => WordClass.RegionalIndicator,
        "CR" or "LF" or "Newline" or "WSegSpace" => WordClass.Other,
        _ => throw new InvalidDataException($"Unknown Word_Break value {value}."),
    };

    private static void Assign(WordClass[] classes, IEnumerable<int> codePoints, WordClass value)
    {
        foreach (int c in codePoints) classes[c] = value;
    }
}
