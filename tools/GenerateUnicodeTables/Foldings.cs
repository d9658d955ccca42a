using System.Text;
using System.Text.RegularExpressions;
using SearchServer.Engine.Analysis.Unicode;

namespace GenerateUnicodeTables;

/// <summary>
/// What lower-case characters become when accents and letter variants do not count: é is e, ł is l, æ is ae, ё is е.
/// Latin, Greek and Cyrillic letters lose their marks; forms made for presentation become the letters they present.
/// Characters that no token holds are left out.
/// </summary>
internal sealed partial class Foldings
{
    private readonly UnicodeData _data;
    private readonly WordClass[] _classes;
    private readonly HashSet<int> _withoutGlyph;
    private readonly Dictionary<int, string> _scripts;
    private readonly Dictionary<int, string> _supplement;

    public Foldings(UnicodeData data)
    {
        _data = data;
        _classes = WordClassTable.Of(data);
        _withoutGlyph = PropertyFile.CodePointsOf(data.PathOf("DerivedCoreProperties.txt"), "Default_Ignorable_Code_Point");
        _scripts = PropertyFile.ValueByCodePoint(data.PathOf("Scripts.txt"));
        _supplement = PropertyFile.ReadOwn("folding-supplement.txt").ToDictionary(range => range.First, range => range.Value);
    }

    /// <summary>Every lower-case character that folding changes, with what it becomes: nothing, for marks.</summary>
    public SortedDictionary<int, string> All()
    {
        SortedDictionary<int, string> foldings = [];
        for (int c = 0x80; c < UnicodeData.CodePoints; c++)
        {
            if (_classes[c] is WordClass.Other or WordClass.Pictograph || !Rune.IsValid(c) || _data.ToLower(c) != c) continue;
            string folded = Fold(c);
            if (folded != new Rune(c).ToString()) foldings[c] = folded;
        }

        return foldings;
    }

    [GeneratedRegex("^LATIN (SMALL |CAPITAL )?(LETTER|LIGATURE) ((SMALL CAPITAL|TURNED|REVERSED|INVERTED|INSULAR|OPEN|CLOSED|BARRED|BROKEN|DOTLESS"
        + "|LONG|SCRIPT|STRETCHED|SIDEWAYS|HALF|TOP|BOTTOM|VISIGOTHIC|BLACKLETTER) )*(?<base>[A-Z]{1,2})( DIGRAPH| ROTUNDA| BAR)?( WITH .*)?$")]
    private static partial Regex LatinLetterName();

    private string Fold(int codePoint)
    {
        codePoint = _data.ToLower(codePoint);
        string itself = new Rune(codePoint).ToString();
        if (codePoint < 0x80) return itself;
        if (_supplement.TryGetValue(codePoint, out string? written)) return written;
        if (IsIgnorable(codePoint)) return "";
        if (_data[codePoint] is not { } character) return itself;

        string decomposed = string.Concat(character.Decomposition.Select(Fold));
        if (decomposed.Length > 0 && !character.IsCompatibility && IsEuropean(decomposed)) return decomposed;
        if (LatinLetterName().Match(character.Name) is { Success: true } match) return match.Groups["base"].Value.ToLowerInvariant();
        return decomposed.Length > 0 && IsEuropean(decomposed) ? decomposed : itself;
    }

    private bool IsEuropean(string text) => text.EnumerateRunes().All(rune =>
        rune.Value is >= '0' and <= '9' || _scripts.GetValueOrDefault(rune.Value) is "Latin" or "Greek" or "Cyrillic");

    // Marks that are not tied to a script, those of Cyrillic, and characters without a glyph; but not the letters of a flag's name.
    private bool IsIgnorable(int codePoint) =>
        _classes[codePoint] is WordClass.Extend or WordClass.Joiner or WordClass.TextSelector or WordClass.EmojiSelector
        && (_withoutGlyph.Contains(codePoint) || codePoint is >= 0x300 and < 0x370 or >= 0x483 and < 0x48A or >= 0x1AB0 and < 0x1B00
            or >= 0x1DC0 and < 0x1E00 or >= 0x20D0 and < 0x2100 or >= 0x2DE0 and < 0x2E00 or >= 0xA66F and < 0xA680 or >= 0xFE20 and < 0xFE30);
}
