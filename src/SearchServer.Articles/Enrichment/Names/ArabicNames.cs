using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Names that go on with the father's and the family's where a tagger stops: Khalid bin Hamad Al Maktoum, Sabah al-Ahmad al-Jaber. Nobody else has bin or ibn in the name.</summary>
internal static class ArabicNames
{
    /// <summary>Longer names are none.</summary>
    private const int MaxLength = 100;

    /// <summary>The article as it is written before letters of all kinds.</summary>
    private static readonly string[] s_articles = ["al-", "el-", "as-", "ar-", "ash-", "at-", "az-", "ez-", "ad-", "an-", "ul-"];

    private static readonly string[] s_patronymics = ["bin ", "ibn ", "bint "];

    /// <summary>What a father's name begins with.</summary>
    private static readonly string[] s_fathers = ["bin ", "ibn ", "bint ", "bin al-", "ibn al-", "bin el-", "ibn el-"];

    /// <summary>What a name goes on with once it has a father's name, or an article before.</summary>
    private static readonly string[] s_families = ["al ", "abu "];

    /// <summary>A name as far as it goes in the text.</summary>
    public static NameMention Whole(NameMention mention, Gazetteer gazetteer)
    {
        if (mention.Kind == EntityKind.Organisation) return mention;
        (int start, int end) = (mention.Start, mention.End);
        ReadOnlySpan<char> text = mention.Text;
        bool isArabic = false;
        while (end - start < MaxLength && GivenBefore(text, start, gazetteer) is >= 0 and var before) (start, isArabic) = (before, true);
        isArabic |= ContainsPatronymic(text[start..end]);
        while (end - start < MaxLength)
        {
            int next = EndOfNext(text, end, s_articles, '-');
            if (next == 0) next = EndOfNext(text, end, s_fathers);
            if (next == 0 && isArabic) next = EndOfNext(text, end, s_families);
            if (next == 0) break;
            (end, isArabic) = (next, true);
        }

        return start == mention.Start && end == mention.End ? mention : new NameMention(mention.Text, start, end, ContainsPatronymic(text[start..end]) ? EntityKind.Person : mention.Kind);
    }

    private static bool ContainsPatronymic(ReadOnlySpan<char> name)
    {
        foreach (string patronymic in s_patronymics)
        {
            int at = name.IndexOf(patronymic, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && name[at - 1] == ' ') return true;
        }

        return false;
    }

    /// <summary>Where the given name begins that stands, with bin or ibn, before a place in the text; -1 if none does.</summary>
    private static int GivenBefore(ReadOnlySpan<char> text, int start, Gazetteer gazetteer)
    {
        foreach (string patronymic in s_patronymics)
        {
            int end = start - patronymic.Length - 1;
            if (end <= 0 || text[end] != ' ' || !text.Slice(end + 1, patronymic.Length).Equals(patronymic, StringComparison.OrdinalIgnoreCase)) continue;
            int first = end;
            while (first > 0 && end - first < MaxLength && IsOfName(text[first - 1])) first--;
            ReadOnlySpan<char> given = text[first..end];
            if (given.Length < 2 || !char.IsUpper(given[0]) || PersonTitles.TryGet(NameFolding.Fold(given), out _)) continue;
            NameTraits traits = gazetteer.Persons.TraitsOf(given);
            if ((traits & NameTraits.CommonWord) == 0 || (traits & NameTraits.FirstName) != 0) return first;
        }

        return -1;
    }

    /// <summary>Where the word ends that stands behind one of some words behind a name; 0 if none does.</summary>
    private static int EndOfNext(ReadOnlySpan<char> text, int end, string[] words, char alsoAfter = ' ')
    {
        if (end >= text.Length || text[end] != ' ' && text[end] != alsoAfter) return 0;
        ReadOnlySpan<char> rest = text[(end + 1)..];
        foreach (string word in words)
        {
            if (rest.Length <= word.Length || !rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(rest[word.Length])) continue;
            int length = word.Length;
            while (length < rest.Length && length < MaxLength && char.IsLetter(rest[length])) length++;
            return end + 1 + length;
        }

        return 0;
    }

    private static bool IsOfName(char c) => char.IsLetter(c) || c is '-' or '\'' or '’';
}
