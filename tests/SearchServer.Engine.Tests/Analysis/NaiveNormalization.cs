extern alias generator;
using System.Text;
using generator::GenerateUnicodeTables;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>Normalization as the standard words it, one rule after the other, from Unicode's own files.</summary>
internal sealed class NaiveNormalization
{
    private readonly UnicodeData _data;
    private readonly Dictionary<int, string> _compatibility;
    private readonly Dictionary<(int, int), int> _compositions = [];

    public NaiveNormalization(UnicodeData data)
    {
        _data = data;
        _compatibility = Decompositions.Compatibility(data).ToDictionary(pair => Rune.GetRuneAt(pair, 0).Value);
        HashSet<int> excluded = PropertyFile.CodePointsOf(data.PathOf("DerivedNormalizationProps.txt"), "Full_Composition_Exclusion");
        for (int c = 0; c < UnicodeData.CodePoints; c++)
        {
            if (data[c] is { IsCompatibility: false, Decomposition: [int first, int second] } && !excluded.Contains(c)) _compositions[(first, second)] = c;
        }
    }

    public bool IsInteresting(int codePoint) => _data[codePoint] is { } character && (character.Decomposition.Length > 0 || character.CombiningClass > 0);

    public string Normalize(string text, bool compatibility)
    {
        List<int> runes = [.. text.EnumerateRunes().SelectMany(rune => Decompose(rune.Value, compatibility))];
        for (int pass = 0; pass < runes.Count; pass++)
        {
            for (int i = 1; i < runes.Count; i++)
            {
                if (_data.CombiningClass(runes[i]) > 0 && _data.CombiningClass(runes[i - 1]) > _data.CombiningClass(runes[i])) (runes[i], runes[i - 1]) = (runes[i - 1], runes[i]);
            }
        }

        for (int i = 1; i < runes.Count; i++)
        {
            int starter = runes.FindLastIndex(i - 1, rune => _data.CombiningClass(rune) == 0);
            bool isBlocked = starter < 0 || runes[(starter + 1)..i].Any(between => _data.CombiningClass(between) == 0 || _data.CombiningClass(between) >= _data.CombiningClass(runes[i]));
            if (isBlocked || Compose(runes[starter], runes[i]) is not { } composed) continue;
            runes[starter] = composed;
            runes.RemoveAt(i--);
        }

        return string.Concat(runes.Select(rune => new Rune(rune)));
    }

    private int? Compose(int first, int second)
    {
        if (first is >= 0x1100 and <= 0x1112 && second is >= 0x1161 and <= 0x1175) return 0xAC00 + ((first - 0x1100) * 588) + ((second - 0x1161) * 28);
        if (first is >= 0xAC00 and <= 0xD7A3 && (first - 0xAC00) % 28 == 0 && second is > 0x11A7 and <= 0x11C2) return first + second - 0x11A7;
        return _compositions.TryGetValue((first, second), out int composed) ? composed : null;
    }

    private IEnumerable<int> Decompose(int codePoint, bool compatibility)
    {
        if (codePoint is >= 0xAC00 and <= 0xD7A3)
        {
            int at = codePoint - 0xAC00;
            return at % 28 == 0 ? [0x1100 + (at / 588), 0x1161 + (at / 28 % 21)] : [0x1100 + (at / 588), 0x1161 + (at / 28 % 21), 0x11A7 + (at % 28)];
        }

        bool has = _data[codePoint] is { Decomposition.Length: > 0 } character && (!character.IsCompatibility || (compatibility && _compatibility.ContainsKey(codePoint)));
        return has ? _data[codePoint]!.Decomposition.SelectMany(part => Decompose(part, compatibility)) : [codePoint];
    }
}
