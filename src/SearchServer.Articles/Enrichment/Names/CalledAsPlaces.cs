using System.Collections.Frozen;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Persons whose first name is a place's too, whom a tagger takes for a place or an organisation: Georgia, Sydney, Brooklyn with a surname behind.</summary>
internal static class CalledAsPlaces
{
    /// <summary>Places of fewer than some 80,000 inhabitants are called after persons, or the other way round.</summary>
    private const double PriorOfTowns = 4.9;

    /// <summary>More words are no person's.</summary>
    private const int MaxWords = 4;

    /// <summary>A tagger that is surer than this is right.</summary>
    private const float MaxMargin = 4;

    /// <summary>First names of today that lists of first names do not have, or as places only.</summary>
    private static readonly FrozenSet<string> s_firstNames = (
        "adelaide africa asia aspen brooklyn cairo camden carolina carson catalina chelsea cheyenne dakota dallas denver devon florence geneva georgia havana holland houston india ireland israel jersey jordan kenya kingston lincoln london "
        + "lourdes madison memphis milan montana nevada odessa orlando paris phoenix preston raleigh rio rome salem savannah sedona siena sierra skye sydney trenton trinity troy tulsa valencia verona vienna virginia zion").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Titles that stand before the names of persons only.</summary>
    private static readonly FrozenSet<string> s_offices = "mr mrs ms dr mayor governor gov senator sen congressman congresswoman councilman councilwoman judge justice rep representative supervisor".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const NameTraits NoSurname = NameTraits.CommonWord | NameTraits.Nationality | NameTraits.Country;

    /// <summary>The person that a mention of something else is, with the surname that the tagger has left outside; the mention itself if it is no person.</summary>
    public static NameMention Person(NameMention mention, float margin, Gazetteer gazetteer)
    {
        if (mention.Kind == EntityKind.Person) return mention;
        ReadOnlySpan<char> text = mention.Text;
        int start = mention.Start + TitleAtStart(text[mention.Start..mention.End]);
        bool isTitled = start > mention.Start || s_offices.Contains(mention.Before);
        if (margin > MaxMargin && !isTitled) return mention;
        ReadOnlySpan<char> name = text[start..mention.End];
        int firstEnd = name.IndexOf(' ');
        ReadOnlySpan<char> first = firstEnd < 0 ? name : name[..firstEnd];
        if (!IsFirstName(first, gazetteer) || PlaceWords.IsBeforePlace(mention.Before) || mention.Before == "the") return mention;
        int end = firstEnd < 0 ? EndOfWord(text, mention.End) : mention.End;
        if (end == 0 || EndOfWord(text, end) != 0) return mention;
        ReadOnlySpan<char> whole = text[start..end];
        if (!gazetteer.Places.Named(whole).IsEmpty || gazetteer.Organisations.Known(whole) is not null || PersonName.Parse(whole.ToString()) is not { IsBare: false } parsed || parsed.Words.Count > MaxWords) return mention;
        if (!IsSurname(whole[(whole.LastIndexOf(' ') + 1)..], isTitled, gazetteer)) return mention;
        for (int i = 1; i < parsed.Words.Count - 1; i++)
        {
            if (parsed.Words[i].Length > 1 && (gazetteer.Persons.TraitsOf(parsed.Words[i]) & NameTraits.FirstName) == 0) return mention;
        }

        return new NameMention(mention.Text, start, end, EntityKind.Person);
    }

    /// <summary>The length of a title that a tagger took for the beginning of a name, with the space behind it; 0 if there is none.</summary>
    private static int TitleAtStart(ReadOnlySpan<char> name) => name.IndexOf(' ') is > 0 and int space && s_offices.Contains(NameFolding.Fold(name[..space])) ? space + 1 : 0;

    /// <summary>Whether somebody and some place is called so, and the word means nothing else.</summary>
    private static bool IsFirstName(ReadOnlySpan<char> word, Gazetteer gazetteer)
    {
        NameTraits traits = gazetteer.Persons.TraitsOf(word);
        if ((traits & NameTraits.CommonWord) != 0 || word.Contains('.') || PlaceWords.IsDirection(NameFolding.Fold(word))) return false;
        return (traits & (NameTraits.Male | NameTraits.Female)) != 0 && (traits & (NameTraits.Place | NameTraits.PlaceWord | NameTraits.Country)) != 0 || s_firstNames.Contains(NameFolding.Fold(word));
    }

    /// <summary>Whether a word may be a surname and is, as far as lists know, nothing else, or stands behind a title: Mayor London Breed. A list of surnames is short of rare ones; of unknown words those with a plural's ending are teams.</summary>
    private static bool IsSurname(ReadOnlySpan<char> word, bool isTitled, Gazetteer gazetteer)
    {
        if (word.Length < 3 || !char.IsUpper(word[0]) || !char.IsLower(word[^1])) return false;
        string folded = NameFolding.Fold(word);
        if (PlaceWords.IsInstitution(folded) || PlaceWords.IsFacility(folded) || PlaceWords.IsGeographic(folded) || PlaceWords.IsDirection(folded) || PlaceWords.IsDivision(folded) || PlaceWords.IsGroup(folded) || PersonTitles.TryGet(folded, out _)) return false;
        NameTraits traits = gazetteer.Persons.TraitsOf(folded);
        if (isTitled && (traits & (NameTraits.Surname | NameTraits.Nationality | NameTraits.Country)) == NameTraits.Surname) return true;
        if ((traits & NoSurname) != 0 || IsPlural()) return false;
        if (gazetteer.Places.Named(folded) is [{ Prior: >= PriorOfTowns }, ..]) return false;
        return (traits & NameTraits.Surname) != 0 || (traits & ~(NameTraits.Place | NameTraits.PlaceWord)) == 0 && word[^1] != 's' && !word.Contains('-');

        bool IsPlural() => folded[^1] == 's' && (gazetteer.Persons.TraitsOf(folded.AsSpan(0, folded.Length - 1)) & NameTraits.CommonWord) != 0;
    }

    /// <summary>Where the capitalised word ends that stands behind a place of the text, one space apart; 0 if there is none.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] != ' ' || !char.IsUpper(text[at + 1])) return 0;
        int end = at + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && text[end + 1] != 's')) end++;
        return end;
    }
}
