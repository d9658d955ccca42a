using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>Words that join a name with something else: <c>London-based</c>, <c>U.S.-led</c>, <c>anti-Trump</c>.</summary>
internal static class Compounds
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_before =
        "anti pro non pre post ex pan mid neo un all trans then-President sub inter".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_behind = (
        "based born led run made built held bound style wide era only like type friendly area speaking leaning affiliated owned backed controlled trained dominated brokered mediated sponsored " +
        "linked listed educated funded ruled occupied administered inspired related allied appointed approved imposed aligned supported supplied registered designed themed focused " +
        "raised grown loving hating bashing bred centric centered centred sized headquartered drafted endorsed nominated").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where to cut a word, before the hyphen or behind it; 0 for a word that is one.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        int first = word.IndexOf('-');
        if (first <= 0 || first == word.Length - 1) return 0;
        int last = word.LastIndexOf('-');
        if (char.IsUpper(word[0]) && s_behind.Contains(word[(last + 1)..])) return last;
        if (!char.IsUpper(word[first + 1])) return 0;

        // R-Ky.: a party and a state.
        if (first == 1 && word[0] is 'R' or 'D' or 'I' && word.Length > 3 && !word.EndsWith("Day")) return 2;
        return s_before.Contains(word[..first]) ? first + 1 : 0;
    }
}
