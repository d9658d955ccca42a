using System.Collections.Frozen;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Names of organisations that a tagger cuts at of, for, and: the whole of the Halden Chamber of Industry and Commerce, where it found Industry and Commerce, or the Chamber of Industry.</summary>
internal static class OrganisationSpans
{
    /// <summary>Longer names are none.</summary>
    private const int MaxLength = 120;

    /// <summary>What organisations are: of, or for, something.</summary>
    private static readonly FrozenSet<string> s_heads = Set(
        "chamber chambers ministry department office bureau society association institute institutes council committee commission board bank federation confederation union league academy school faculty college center centre centers "
        + "agency administration authority secretariat directorate fund foundation organisation organization campaign alliance coalition university inspectorate");

    /// <summary>What organisations deal with, beside words that are common in news.</summary>
    private static readonly FrozenSet<string> s_subjects = Set(
        "industry commerce trade culture sport sports tourism science sciences technology research innovation development cooperation affairs services agriculture fisheries forestry food health welfare labour labor employment "
        + "defence environment transport transportation communications education training youth families pensions finance economics budget planning infrastructure housing water mines resources management firearms explosives tobacco space refugees migration crafts arts "
        + "humanities letters engineering medicine prevention animals children cruelty conservation aviation mathematics physics statistics handicrafts shipping");

    /// <summary>Organisations on something.</summary>
    private static readonly FrozenSet<string> s_concerned = Set("commission committee council center centre institute coalition campaign alliance");

    /// <summary>What an organisation is there to do: the Coalition to Stop Gun Violence.</summary>
    private static readonly FrozenSet<string> s_aims = Set("protect stop end defend defeat save restore promote prevent reduce combat fight abolish elect re-elect animals children");

    /// <summary>Capitalised words that stand before a name and do not begin it.</summary>
    private static readonly FrozenSet<string> s_starters = Set("the a an this that his her its their our my at in on for from by with to as and but or when while if after before since he she it they we former");

    /// <summary>A name as far as it goes in a text in which not every word is capitalised.</summary>
    public static NameMention Whole(NameMention mention, Gazetteer gazetteer)
    {
        if (mention.Kind != EntityKind.Organisation || mention.End - mention.Start > MaxLength) return mention;
        ReadOnlySpan<char> text = mention.Text;
        int start = StartOf(text, mention.Start, gazetteer);
        int end = HasHead(text[start..mention.End]) ? EndOf(text, start, mention.End, gazetteer) : mention.End;
        return start == mention.Start && end == mention.End ? mention : new NameMention(mention.Text, start, end, EntityKind.Organisation);
    }

    /// <summary>Where a name begins of which a tagger has what the organisation is for: the Halden Chamber of [Commerce].</summary>
    private static int StartOf(ReadOnlySpan<char> text, int start, Gazetteer gazetteer)
    {
        int at = start;
        string word = WordBefore(text, ref at);
        if (word == "the") word = WordBefore(text, ref at);
        if (word is not ("of" or "for")) return start;
        word = WordBefore(text, ref at);
        if (!s_heads.Contains(word) || !char.IsUpper(text[at]) || at > 1 && text[at - 2] is 's' or '\'' or '’' && text[..(at - 1)].LastIndexOfAny(' ', '\'', '’') is >= 0 and var mark && text[mark] != ' ') return start;
        while (true)
        {
            if (start - at > MaxLength) return start;
            int before = at;
            word = WordBefore(text, ref before);
            if (word.Length == 0 || !char.IsUpper(text[before]) || s_starters.Contains(word) || PersonTitles.TryGet(word, out _) || PlaceWords.IsWeekday(word) || gazetteer.Persons.Known(word) is not null) return at;
            at = before;
        }
    }

    /// <summary>Where a name ends of which a tagger has the beginning: the Chamber of Industry [and Commerce].</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start, int end, Gazetteer gazetteer)
    {
        while (end - start <= MaxLength)
        {
            int next = EndOfList(text, end, gazetteer);
            if (next == 0 || !IsSubject(LastWord(text[start..end]), gazetteer)) next = EndOfPhrase(text, start, end, gazetteer);
            if (next == 0) return end;
            end = next;
        }

        return end;
    }

    /// <summary>The end of what goes on with further subjects: and Commerce; , Firearms and Explosives; and Public Affairs; 0 if nothing does.</summary>
    private static int EndOfList(ReadOnlySpan<char> text, int end, Gazetteer gazetteer)
    {
        for (int at = end; at - end < MaxLength;)
        {
            bool isSecond = at == end;
            bool isLast = Skip(text, ref at, " and ") || Skip(text, ref at, " & ") || !isSecond && Skip(text, ref at, ", and ");
            if (!isLast && !Skip(text, ref at, ", ")) return 0;
            int first = at;
            if (!SkipWord(text, ref at)) return 0;
            bool isSubject = IsSubject(text[first..at]);
            if (isLast) return isSubject ? at : EndOfLast(text, first, at, isSecond, gazetteer);
            if (!isSubject) return 0;
        }

        return 0;
    }

    /// <summary>The end of the last of several subjects, which has an adjective: Public Policy, and behind a comma, where much else may follow, only Rural Affairs, whose noun is a subject's; 0 if it is none.</summary>
    private static int EndOfLast(ReadOnlySpan<char> text, int first, int at, bool isSecond, Gazetteer gazetteer)
    {
        if (!IsSubject(text[first..at], gazetteer)) return 0;
        int end = WithWordsBehind(text, at, gazetteer);
        return isSecond || end > at && IsSubject(LastWord(text[first..end])) ? end : 0;
    }

    /// <summary>The end of what goes on with a preposition: of Cruelty, to Stop Gun Violence, on Foreign Relations; 0 if nothing does.</summary>
    private static int EndOfPhrase(ReadOnlySpan<char> text, int start, int end, Gazetteer gazetteer)
    {
        int at = end;
        bool isAim = Skip(text, ref at, " to ");
        if (!isAim && Skip(text, ref at, " on "))
        {
            if (!s_concerned.Contains(NameFolding.Fold(LastWord(text[start..end])))) return 0;
        }
        else if (!isAim && !Skip(text, ref at, " of ") && !Skip(text, ref at, " for ") && !Skip(text, ref at, " against "))
        {
            return 0;
        }

        if (!isAim) Skip(text, ref at, "the ");
        int first = at;
        if (!SkipWord(text, ref at) || !(isAim ? s_aims.Contains(NameFolding.Fold(text[first..at])) : IsSubject(text[first..at], gazetteer))) return 0;
        int whole = WithWordsBehind(text, at, null);
        return isAim && whole == at && !IsSubject(text[first..at]) ? 0 : whole;
    }

    /// <summary>The end of the words in capitals that follow, up to a title or a day; with a gazetteer, of those that are common in news.</summary>
    private static int WithWordsBehind(ReadOnlySpan<char> text, int end, Gazetteer? gazetteer)
    {
        int last = end + MaxLength;
        for (int at = end; at < last && Skip(text, ref at, " "); end = at)
        {
            int first = at;
            if (!SkipWord(text, ref at) || gazetteer is not null && !IsSubject(text[first..at], gazetteer)) break;
            string word = NameFolding.Fold(text[first..at]);
            if (PersonTitles.TryGet(word, out _) || PlaceWords.IsWeekday(word)) break;
        }

        return end;
    }

    private static bool HasHead(ReadOnlySpan<char> name)
    {
        foreach (Range range in name.Split(' '))
        {
            if (s_heads.Contains(NameFolding.Fold(name[range]))) return true;
        }

        return false;
    }

    /// <summary>Whether a word is among those that say what organisations deal with.</summary>
    private static bool IsSubject(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) && s_subjects.Contains(NameFolding.Fold(word));

    /// <summary>Whether a word may say so: one of them, or one that is common in news.</summary>
    private static bool IsSubject(ReadOnlySpan<char> word, Gazetteer gazetteer)
    {
        if (IsSubject(word)) return true;
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1])) return false;
        string folded = NameFolding.Fold(word);
        return (gazetteer.Persons.TraitsOf(folded) & (NameTraits.CommonWord | NameTraits.FirstName | NameTraits.Nationality)) == NameTraits.CommonWord && !s_heads.Contains(folded) && !PersonTitles.TryGet(folded, out _) && folded != "state";
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool Skip(ReadOnlySpan<char> text, ref int at, string what)
    {
        if (!text[at..].StartsWith(what)) return false;
        at += what.Length;
        return true;
    }

    /// <summary>Passes a capitalised word.</summary>
    private static bool SkipWord(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length || !char.IsUpper(text[at])) return false;
        int first = at;
        while (at < text.Length && char.IsLetter(text[at]) && at - first < MaxLength) at++;
        return true;
    }

    /// <summary>The folded word that ends with one space before a place, which moves to its beginning; empty if there is none.</summary>
    private static string WordBefore(ReadOnlySpan<char> text, ref int at)
    {
        int end = at - 1;
        if (end <= 0 || text[end] != ' ') return "";
        int first = end;
        while (first > 0 && end - first < MaxLength && (char.IsLetter(text[first - 1]) || text[first - 1] == '-' || text[first - 1] == '.' && first - 1 > 0 && char.IsUpper(text[first - 2]))) first--;
        if (first == end) return "";
        at = first;
        return NameFolding.Fold(text[first..end]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
