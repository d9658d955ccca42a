using System.Text;
using SearchServer.Engine.Analysis.Unicode;

namespace GenerateUnicodeTables;

/// <summary>What characters are made of, one step: canonically for all, and as compatibility forms those that tokens hold.</summary>
/// <remarks>
/// Subscripts are digits, as in CO₂; superscripts are not, for most refer to notes. Of forms that decompose into several words, as U+FDFA, the
/// tokens would not be those of the text.
/// </remarks>
internal static class Decompositions
{
    /// <summary>Canonical decompositions, each the character and what it is made of.</summary>
    public static IEnumerable<string> Canonical(UnicodeData data) => Of(data, isCompatibility: false);

    /// <summary>Compatibility decompositions likewise.</summary>
    public static IEnumerable<string> Compatibility(UnicodeData data)
    {
        WordClass[] classes = WordClassTable.Of(data);
        return Of(data, isCompatibility: true).Where(pair => (classes[CodePointOf(pair)] is not (WordClass.Other or WordClass.Pictograph) || IsSubscript(CodePointOf(pair))) && !pair.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>The digits below the line.</summary>
    public static bool IsSubscript(int codePoint) => codePoint is >= 0x2080 and <= 0x2089;

    private static IEnumerable<string> Of(UnicodeData data, bool isCompatibility)
    {
        for (int c = 0; c < UnicodeData.CodePoints; c++)
        {
            if (data[c] is { Decomposition.Length: > 0 } character && character.IsCompatibility == isCompatibility) yield return string.Concat(character.Decomposition.Prepend(c).Select(part => new Rune(part)));
        }
    }

    private static int CodePointOf(string pair) => Rune.GetRuneAt(pair, 0).Value;
}
