extern alias generator;
using System.Numerics;
using generator::GenerateUnicodeTables;
using Element = generator::GenerateUnicodeTables.CollationSource.Element;

namespace SearchServer.Engine.Tests.Analysis.Collation;

/// <summary>Unicode's collation as the standard words it (UTS #10, sections 6 to 10), from Unicode's own files, with what CollationKey says of spaces and numbers.</summary>
internal sealed class NaiveCollation
{
    private const int LastSpace = 0x209;

    private readonly UnicodeData _data;
    private readonly Dictionary<string, Element[]> _entries;
    private readonly (int First, int Last)[] _ideographs;
    private readonly int _zero;

    public NaiveCollation(UnicodeData data)
    {
        _data = data;
        Entries = [.. CollationSource.Entries(File.ReadLines(data.PathOf("allkeys.txt"))).Select(entry => (entry.CodePoints, entry.Elements))];
        _entries = Entries.ToDictionary(entry => Key(entry.CodePoints), entry => entry.Elements);
        _ideographs = [.. PropertyFile.Read(data.PathOf("PropList.txt")).Where(range => range.Value == "Unified_Ideograph").Select(range => (range.First, range.Last))];
        _zero = _entries["30"][0].Primary;
    }

    public IReadOnlyList<(int[] CodePoints, Element[] Elements)> Entries { get; }

    public int Compare(string text, string other)
    {
        Levels levels = LevelsOf(text);
        Levels others = LevelsOf(other);
        for (int i = 0; i < Math.Max(levels.Primaries.Count, others.Primaries.Count); i++)
        {
            if (i == levels.Primaries.Count || i == others.Primaries.Count) return levels.Primaries.Count.CompareTo(others.Primaries.Count);
            int order = levels.Primaries[i].CompareTo(others.Primaries[i]);
            if (order != 0) return order;
        }

        int bySecondaries = Compare(levels.Secondaries, others.Secondaries, common: 0x20);
        return bySecondaries != 0 ? bySecondaries : Compare(levels.Tertiaries, others.Tertiaries, common: 2);
    }

    public List<Element> ElementsOf(string text)
    {
        List<int> rest = Decompose(text);
        List<Element> elements = [];
        while (rest.Count > 0)
        {
            // S2.1: the longest prefix that has an entry.
            int length = Enumerable.Range(1, Math.Min(3, rest.Count)).LastOrDefault(count => _entries.ContainsKey(Key(rest.Take(count))), 1);
            List<int> prefix = rest[..length];
            rest.RemoveRange(0, length);

            // S2.1.1 to S2.1.3: marks that follow, are not blocked, and make it longer.
            for (int i = 0; i < rest.Count && _data.CombiningClass(rest[i]) > 0; i++)
            {
                bool isBlocked = rest.Take(i).Any(between => _data.CombiningClass(between) >= _data.CombiningClass(rest[i]));
                if (isBlocked || !_entries.ContainsKey(Key([.. prefix, rest[i]]))) continue;
                prefix.Add(rest[i]);
                rest.RemoveAt(i--);
            }

            elements.AddRange(_entries.TryGetValue(Key(prefix), out Element[]? found) ? found : Implicit(prefix[0]));
        }

        return elements;
    }

    private static string Key(IEnumerable<int> codePoints) => string.Join(' ', codePoints.Select(codePoint => codePoint.ToString("X")));

    /// <summary>Weights that are not there count as the least: texts with the same letters differ in length only by zeros before a number.</summary>
    private static int Compare(List<int> weights, List<int> others, int common)
    {
        for (int i = 0; i < Math.Max(weights.Count, others.Count); i++)
        {
            int order = (i < weights.Count ? weights[i] : common).CompareTo(i < others.Count ? others[i] : common);
            if (order != 0) return order;
        }

        return 0;
    }

    private Levels LevelsOf(string text)
    {
        Levels levels = new([], [], []);
        bool isAfterVariable = false;
        bool isNumberOpen = false;
        foreach (Element element in ElementsOf(text))
        {
            if (element.IsVariable)
            {
                (isAfterVariable, isNumberOpen) = (true, false);
                if (element.Primary <= LastSpace && levels.Primaries is [.., (not LastSpace, _)]) levels.Primaries.Add((LastSpace, 0));
                continue;
            }

            if (element.Primary == 0 && isAfterVariable) continue;
            if (element.Primary != 0) isAfterVariable = false;
            if (element.Secondary != 0) levels.Secondaries.Add(element.Secondary);
            if (element.Tertiary != 0) levels.Tertiaries.Add(element.Tertiary);
            if (element.Primary == 0) continue;
            bool isDigit = element.Primary >= _zero && element.Primary < _zero + 10;
            int digit = element.Primary - _zero;
            if (isDigit && isNumberOpen) levels.Primaries[^1] = (_zero, (levels.Primaries[^1].Number * 10) + digit);
            else levels.Primaries.Add(isDigit ? (_zero, digit) : (element.Primary, 0));
            isNumberOpen = isDigit;
        }

        if (levels.Primaries is [.., (LastSpace, _)]) levels.Primaries.RemoveAt(levels.Primaries.Count - 1);
        return levels;
    }

    private Element[] Implicit(int codePoint)
    {
        bool isIdeograph = _ideographs.Any(range => codePoint >= range.First && codePoint <= range.Last);
        (int high, int low) = codePoint switch
        {
            (>= 0x17000 and <= 0x18AFF) or (>= 0x18D00 and <= 0x18D8F) => (0xFB00, codePoint - 0x17000),
            >= 0x1B170 and <= 0x1B2FF => (0xFB01, codePoint - 0x1B170),
            >= 0x18B00 and <= 0x18CFF => (0xFB02, codePoint - 0x18B00),
            (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) when isIdeograph => (0xFB40 + (codePoint >> 15), codePoint & 0x7FFF),
            _ when isIdeograph => (0xFB80 + (codePoint >> 15), codePoint & 0x7FFF),
            _ => (0xFBC0 + (codePoint >> 15), codePoint & 0x7FFF),
        };
        return [new Element(high, 0x20, 2, IsVariable: false), new Element(low | 0x8000, 0, 0, IsVariable: false)];
    }

    private List<int> Decompose(string text)
    {
        List<int> runes = [.. text.EnumerateRunes().SelectMany(rune => Decompose(rune.Value))];
        for (int pass = 0; pass < runes.Count; pass++)
        {
            for (int i = 1; i < runes.Count; i++)
            {
                if (_data.CombiningClass(runes[i]) > 0 && _data.CombiningClass(runes[i - 1]) > _data.CombiningClass(runes[i])) (runes[i], runes[i - 1]) = (runes[i - 1], runes[i]);
            }
        }

        return runes;
    }

    private IEnumerable<int> Decompose(int codePoint)
    {
        int syllable = codePoint - 0xAC00;
        if (syllable is >= 0 and < 11172)
        {
            return syllable % 28 == 0 ? [0x1100 + (syllable / 588), 0x1161 + (syllable / 28 % 21)] : [0x1100 + (syllable / 588), 0x1161 + (syllable / 28 % 21), 0x11A7 + (syllable % 28)];
        }

        return _data[codePoint] is { Decomposition.Length: > 0, IsCompatibility: false } character ? character.Decomposition.SelectMany(Decompose) : [codePoint];
    }

    private sealed record Levels(List<(int Weight, BigInteger Number)> Primaries, List<int> Secondaries, List<int> Tertiaries);
}
