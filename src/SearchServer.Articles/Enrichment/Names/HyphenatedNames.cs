using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Korean and Chinese names with the given name in two syllables, before the surname or behind, where a tagger has the surname alone: Seo Min-jun, Min-jun Seo.</summary>
internal static class HyphenatedNames
{
    /// <summary>The longest syllable: Kyoung, Seung.</summary>
    private const int MaxSyllable = 6;

    /// <summary>A name of one word with the given name beside it.</summary>
    public static NameMention Whole(NameMention mention, Gazetteer gazetteer)
    {
        if (mention.Kind != EntityKind.Person || !mention.IsSingleWord || mention.Surface.Contains('-', StringComparison.Ordinal)) return mention;
        ReadOnlySpan<char> text = mention.Text;
        int end = mention.End;
        if (end + 1 < text.Length && text[end] == ' ')
        {
            int last = ++end;
            while (last < text.Length && last - end <= 2 * MaxSyllable + 1 && (char.IsLetter(text[last]) || text[last] == '-')) last++;
            if (IsGiven(text[end..last], gazetteer)) return new NameMention(mention.Text, mention.Start, last, EntityKind.Person);
        }

        int first = mention.Start - 1;
        while (first > 0 && mention.Start - first <= 2 * MaxSyllable + 2 && (char.IsLetter(text[first - 1]) || text[first - 1] == '-')) first--;
        return first >= 0 && text[mention.Start - 1] == ' ' && IsGiven(text[first..(mention.Start - 1)], gazetteer) ? new NameMention(mention.Text, first, mention.End, EntityKind.Person) : mention;
    }

    /// <summary>Whether a word is a capitalised syllable, a hyphen, and another in small letters, and not English: Min-jun, and not Co-chair.</summary>
    private static bool IsGiven(ReadOnlySpan<char> word, Gazetteer gazetteer)
    {
        int hyphen = word.IndexOf('-');
        if (hyphen < 2 || word.Length - hyphen < 3 || hyphen > MaxSyllable || word.Length - hyphen - 1 > MaxSyllable || !char.IsUpper(word[0]) || word[1..hyphen].ContainsAnyExceptInRange('a', 'z') || word[(hyphen + 1)..].ContainsAnyExceptInRange('a', 'z')) return false;
        ReadOnlySpan<char> second = word[(hyphen + 1)..];
        return !IsCommon(word[..hyphen]) && (second.Length == 2 || !IsCommon(second)) && !PersonTitles.TryGet(second.ToString(), out _);

        bool IsCommon(ReadOnlySpan<char> syllable) => (gazetteer.Persons.TraitsOf(syllable) & NameTraits.CommonWord) != 0;
    }
}
