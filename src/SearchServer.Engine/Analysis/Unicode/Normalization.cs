using System.Text;

namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>
/// The tables of Unicode's normalization forms C and KC. The runtime's normalization does nothing without ICU, and changes with its version. KC is that of characters that
/// tokens hold: fractions and signs stay as they are.
/// </summary>
internal sealed class Normalization
{
    private const int CodePoints = 0x110000;
    private const int PageBits = 8;
    private const int FirstOfSupplementary = 0x10000;

    // Hangul, whose syllables are composed by arithmetic: leading consonant, vowel, trailing consonant.
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTrailing = 0x11A7;
    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;

    // Before the forms, which are made with them.
    private static readonly Dictionary<long, int> s_compositions = ReadCompositions();
    private static readonly byte[]?[] s_combiningClasses = ReadCombiningClasses();

    /// <summary>Canonical composition.</summary>
    public static readonly Normalization C = new(UnicodeTables.CanonicalDecompositions);

    /// <summary>Compatibility composition.</summary>
    public static readonly Normalization KC = new([.. UnicodeTables.CanonicalDecompositions, .. UnicodeTables.CompatibilityDecompositions]);

    // What characters are made of in the end, in pages of 256; null for those that are made of nothing else.
    private readonly string?[]?[] _decompositions = new string?[CodePoints >> PageBits][];

    // What is known of a code unit of the first plane before its neighbours are.
    private readonly UnitKind[] _units = new UnitKind[FirstOfSupplementary];

    private Normalization(string[] decompositions)
    {
        Dictionary<int, string> steps = decompositions.ToDictionary(pair => Rune.GetRuneAt(pair, 0).Value, pair => pair[Rune.GetRuneAt(pair, 0).Utf16SequenceLength..]);
        foreach (int codePoint in steps.Keys) (_decompositions[codePoint >> PageBits] ??= new string?[1 << PageBits])[codePoint & ((1 << PageBits) - 1)] = Expand(codePoint, steps);
        Normalizer normalizer = new(this);
        foreach (int codePoint in steps.Keys.Where(c => c < FirstOfSupplementary && !normalizer.Compose([(char)c]).SequenceEqual([(char)c]))) _units[codePoint] = UnitKind.Changing;
        foreach (long pair in s_compositions.Keys.Where(pair => (int)pair < FirstOfSupplementary)) _units[(int)pair] = UnitKind.Changing;
        _units.AsSpan(FirstVowel, BeforeTrailing + Trailings - FirstVowel).Fill(UnitKind.Changing);
        _units.AsSpan(0xD800, 0x800).Fill(UnitKind.Changing);
        for (int c = 0; c < _units.Length; c++)
        {
            if (_units[c] == UnitKind.Stable && CombiningClass(c) != 0) _units[c] = UnitKind.Mark;
        }
    }

    private enum UnitKind : byte
    {
        Stable,

        /// <summary>Its place among other marks may have to change.</summary>
        Mark,

        /// <summary>It becomes something else, or may become one with what is before it.</summary>
        Changing,
    }

    /// <summary>The order of marks behind a letter; zero for what is no mark.</summary>
    public static int CombiningClass(int codePoint) => s_combiningClasses[codePoint >> PageBits] is { } page ? page[codePoint & ((1 << PageBits) - 1)] : 0;

    /// <summary>What two characters become together; negative if they stay two.</summary>
    public static int Compose(int first, int second)
    {
        if (first - FirstLeading is >= 0 and < Leadings && second - FirstVowel is >= 0 and < Vowels) return FirstSyllable + ((((first - FirstLeading) * Vowels) + second - FirstVowel) * Trailings);
        if (first is >= FirstSyllable and <= LastSyllable && (first - FirstSyllable) % Trailings == 0 && second - BeforeTrailing is > 0 and < Trailings) return first + second - BeforeTrailing;
        return s_compositions.TryGetValue(Pair(first, second), out int composed) ? composed : -1;
    }

    /// <summary>Whether a character is a syllable of Hangul.</summary>
    public static bool IsSyllable(int codePoint) => codePoint is >= FirstSyllable and <= LastSyllable;

    /// <summary>The letters of a syllable of Hangul; the trailing one is 0 if there is none.</summary>
    public static (int Leading, int Vowel, int Trailing) PartsOf(int syllable)
    {
        (int vowels, int trailing) = Math.DivRem(syllable - FirstSyllable, Trailings);
        (int leading, int vowel) = Math.DivRem(vowels, Vowels);
        return (FirstLeading + leading, FirstVowel + vowel, trailing == 0 ? 0 : BeforeTrailing + trailing);
    }

    /// <summary>What a character is made of; null for itself. Syllables of Hangul are not taken apart: nothing becomes of them otherwise.</summary>
    public string? Decompose(int codePoint) => _decompositions[codePoint >> PageBits]?[codePoint & ((1 << PageBits) - 1)];

    /// <summary>Whether the text surely has this form already. Where this costs much to tell, it says no.</summary>
    public bool IsSurelyNormal(ReadOnlySpan<char> text)
    {
        bool afterMark = false;
        foreach (char c in text)
        {
            UnitKind unit = _units[c];
            if (unit == UnitKind.Changing || (afterMark && unit == UnitKind.Mark)) return false;
            afterMark = unit == UnitKind.Mark;
        }

        return true;
    }

    private static string Expand(int codePoint, Dictionary<int, string> steps) =>
        steps.TryGetValue(codePoint, out string? parts) ? string.Concat(parts.EnumerateRunes().Select(part => Expand(part.Value, steps))) : new Rune(codePoint).ToString();

    // Both in one number.
    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static Dictionary<long, int> ReadCompositions()
    {
        Dictionary<long, int> compositions = [];
        foreach (string pair in UnicodeTables.CanonicalDecompositions)
        {
            int[] runes = [.. pair.EnumerateRunes().Select(rune => rune.Value)];
            if (runes.Length == 3 && !CodePointRuns.Contains(UnicodeTables.CompositionExclusionRuns, runes[0])) compositions[Pair(runes[1], runes[2])] = runes[0];
        }

        return compositions;
    }

    private static byte[]?[] ReadCombiningClasses()
    {
        byte[]?[] pages = new byte[CodePoints >> PageBits][];
        ReadOnlySpan<int> runs = UnicodeTables.CombiningClassRuns;
        for (int i = 0; i < runs.Length; i += 3)
        {
            for (int c = runs[i]; c <= runs[i + 1]; c++) (pages[c >> PageBits] ??= new byte[1 << PageBits])[c & ((1 << PageBits) - 1)] = (byte)runs[i + 2];
        }

        return pages;
    }
}
