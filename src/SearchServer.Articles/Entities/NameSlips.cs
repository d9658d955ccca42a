using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>Surnames that a slip or another transliteration makes differ in one letter.</summary>
internal static class NameSlips
{
    /// <summary>Surnames of fewer letters that differ in one are different.</summary>
    private const int MinLength = 6;

    /// <summary>Whether a name has a surname in which a slip is looked for.</summary>
    public static bool IsPossible(PersonName name) => !name.IsBare && name.Surname.Length >= MinLength && name.Given.Length > 1;

    /// <summary>Whether full names have the same given name, and surnames that differ as a slip makes them differ, and not as two everyday surnames do.</summary>
    public static bool AreOneApart(PersonName a, PersonName b, PersonNames names) =>
        a.Keys[0] == b.Keys[0] && IsPossible(a) && IsPossible(b) && a.SurnameKey != b.SurnameKey && EditDistance.IsAtMostOne(a.SurnameKey, b.SurnameKey)
        && (names.TraitsOf(a.Surname) & names.TraitsOf(b.Surname) & NameTraits.Surname) == 0 && !EastAsianSurnames.Contains(a.Given);

    /// <summary>
    /// The halves of a surname under which it is found again, its beginning and its end, marked as such: of two surnames that one slip is between, one half or the other is the same. Each half is less than half, so that no slip is in both.
    /// </summary>
    public static (string Beginning, string End) HalvesOf(string surname)
    {
        int length = (surname.Length - 1) / 2;
        return ($"{surname[..length]}-", $"-{surname[^length..]}");
    }

    /// <summary>The halves under which those may stand that are one slip apart from a surname: they may be a letter shorter or longer.</summary>
    public static IEnumerable<string> HalvesNear(string surname)
    {
        for (int length = Math.Max(0, (surname.Length / 2) - 1); length <= surname.Length / 2; length++)
        {
            yield return $"{surname[..length]}-";
            yield return $"-{surname[^length..]}";
        }
    }
}
