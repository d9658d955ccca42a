using System.Text;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Search;

/// <summary>Words of characters of one to four bytes, some of which share their first bytes, and words a few edits away from others.</summary>
internal static class RandomWords
{
    private static readonly string[] s_characters = ["a", "b", "c", "n", "é", "è", "α", "中", "丽", "한", "😀", "😁", "\u0000", "\u007f", "ÿ"];

    public static string Word(RandomSource random, int maxLength) => string.Concat(Enumerable.Range(0, random.Between(0, maxLength)).Select(_ => Character(random)));

    /// <summary>A word after up to three edits, neighbours exchanged among them.</summary>
    public static string Edited(RandomSource random, string word)
    {
        List<Rune> runes = [.. word.EnumerateRunes()];
        for (int edits = random.Between(0, 3); edits > 0; edits--)
        {
            int at = random.Between(0, runes.Count);
            Rune rune = Character(random).EnumerateRunes().First();
            if (at == runes.Count || random.OneIn(4)) runes.Insert(at, rune);
            else if (random.OneIn(3)) runes.RemoveAt(at);
            else if (at > 0 && random.OneIn(2)) (runes[at], runes[at - 1]) = (runes[at - 1], runes[at]);
            else runes[at] = rune;
        }

        return string.Concat(runes);
    }

    private static string Character(RandomSource random) => s_characters[random.Skewed(s_characters.Length)];
}
