using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// Makes each name of an article one kind of thing, or nothing: a tagger decides sentence by sentence, but an article means one thing by a name. Evidence, strongest first: the words
/// around it ("in Watford", "Mr Jordan", "Mokha, Yemen"), the full names of persons in the article, the gazetteer, what the tagger says most often.
/// </summary>
internal sealed class MentionKinds
{
    /// <summary>Places less known than towns of some 80,000 inhabitants, of which an article must say more if persons are called so as well.</summary>
    private const double PriorOfTowns = 4.9;

    private const NameTraits PersonTraits = NameTraits.FirstName | NameTraits.Surname;

    private static readonly string[] s_separators = [", ", " and ", ", and ", " or "];

    private readonly Gazetteer _gazetteer;
    private readonly HashSet<string> _wordsOfPersons = new(StringComparer.Ordinal);
    private readonly HashSet<NameMention> _qualified = [];

    /// <summary>Mentions that stand in a row with a place: Kharkiv, Sumy and Poltava.</summary>
    private readonly HashSet<NameMention> _listed = [];

    private MentionKinds(List<NameMention> mentions, Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (NameMention mention in mentions.Where(mention => mention.Kind == EntityKind.Person && !mention.IsSingleWord))
        {
            if (mention.PersonName is not { IsBare: false } name || !IsPersonLike(name)) continue;
            _wordsOfPersons.Add(name.Given);
            _wordsOfPersons.Add(name.Surname);
        }

        for (int i = 1; i < mentions.Count; i++)
        {
            if (mentions[i - 1].IsFollowedBy(mentions[i], ", ") && gazetteer.Places.Named(mentions[i].LookUpName) is [{ Kind: PlaceKind.Country or PlaceKind.State or PlaceKind.Region }, ..]) _qualified.Add(mentions[i - 1]);
            if (!s_separators.Any(separator => mentions[i - 1].IsFollowedBy(mentions[i], separator))) continue;
            if (mentions[i - 1].Kind == EntityKind.Place) _listed.Add(mentions[i]);
            if (mentions[i].Kind == EntityKind.Place) _listed.Add(mentions[i - 1]);
        }
    }

    /// <summary>Gives all mentions of a name one kind, and removes what is neither person nor place nor organisation.</summary>
    public static void Settle(List<NameMention> mentions, Gazetteer gazetteer)
    {
        MentionKinds kinds = new(mentions, gazetteer);
        HashSet<NameMention> nothing = [];
        foreach (IGrouping<string, NameMention> name in mentions.GroupBy(mention => mention.Folded, StringComparer.Ordinal).ToList())
        {
            EntityKind? kind = kinds.KindOf([.. name]);
            foreach (NameMention mention in name)
            {
                if (kind is { } known) mention.Kind = known;
                else nothing.Add(mention);
            }
        }

        mentions.RemoveAll(nothing.Contains);
    }

    private EntityKind? KindOf(NameMention[] mentions)
    {
        // Ties go to persons, then places.
        EntityKind tagged = mentions.GroupBy(mention => mention.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key).First().Key;
        NameMention first = mentions[0];
        bool isPersonsWord = first.IsSingleWord && _wordsOfPersons.Contains(first.Folded);
        bool isTitled = Array.Exists(mentions, mention => mention.Title is not null);
        bool speaks = Array.Exists(mentions, mention => PlaceWords.IsAfterPerson(mention.After));
        bool standsAsPlace = Array.Exists(mentions, mention => _qualified.Contains(mention) || PlaceWords.IsBeforePlace(mention.Before));
        bool surelyStandsAsPlace = standsAsPlace && Array.Exists(mentions, mention => _qualified.Contains(mention) || PlaceWords.IsSurelyBeforePlace(mention.Before));
        if (PlaceWords.IsNever(first.Folded) || tagged == EntityKind.Person && !isPersonsWord && PlaceWords.IsGroup(first.Folded)) return tagged == EntityKind.Organisation ? EntityKind.Organisation : null;
        if (isPersonsWord && !(tagged == EntityKind.Place && standsAsPlace)) return EntityKind.Person;
        Place? place = _gazetteer.Places.Named(first.LookUpName) is [var best, ..] ? best : null;
        if (place is { Kind: PlaceKind.Country or PlaceKind.State } && !first.IsSingleWord) return EntityKind.Place;
        bool isPersonal = first.IsSingleWord ? (isTitled || speaks && (_gazetteer.Persons.TraitsOf(first.Folded) & PersonTraits) != 0) && !Array.TrueForAll(mentions, mention => Abbreviation.Is(mention.Surface)) : isTitled;
        if (_gazetteer.Organisations.Known(first.Folded) is not null && !(tagged == EntityKind.Person ? isPersonal : place is not null && surelyStandsAsPlace && !Abbreviation.Is(first.Surface))) return EntityKind.Organisation;
        if (tagged != EntityKind.Person && _gazetteer.Persons.Known(first.Folded) is not null && (!first.IsSingleWord || _gazetteer.Persons.IsSure(first.Folded))) return EntityKind.Person;
        if (tagged != EntityKind.Organisation && !isTitled && place is null && IsInstitution(first)) return EntityKind.Organisation;
        return tagged switch
        {
            EntityKind.Person when !isTitled && first.IsSingleWord && (_gazetteer.Persons.TraitsOf(first.Folded) & (PersonTraits | NameTraits.Nationality)) == NameTraits.Nationality => null,

            // Kyiv says as much as a person does.
            EntityKind.Person when isTitled || speaks && place is not { Kind: PlaceKind.Country or PlaceKind.Capital } => EntityKind.Person,
            EntityKind.Person => KindOfDoubtfulPerson(first, place, Array.Exists(mentions, _qualified.Contains), surelyStandsAsPlace),
            EntityKind.Organisation => KindOfOrganisation(mentions, place, standsAsPlace, isTitled && speaks),
            _ => IsPlaceLike(first, place, standsAsPlace, surelyStandsAsPlace) ? EntityKind.Place : null,
        };
    }

    /// <summary>What a name is that the tagger takes for an organisation's.</summary>
    private EntityKind KindOfOrganisation(NameMention[] mentions, Place? place, bool standsAsPlace, bool isIntroduced)
    {
        if (place is not null && (place.Kind != PlaceKind.City || standsAsPlace || Array.Exists(mentions, _listed.Contains))) return EntityKind.Place;
        return isIntroduced && !mentions[0].IsSingleWord && mentions[0].PersonName is { } name && IsPersonLike(name) ? EntityKind.Person : EntityKind.Organisation;
    }

    /// <summary>What a name is that the tagger takes for a person's, although nobody says anything in the article by that name.</summary>
    private EntityKind? KindOfDoubtfulPerson(NameMention mention, Place? place, bool isQualified, bool surelyStandsAsPlace)
    {
        PersonName? name = mention.PersonName;
        if (name is null) return null;
        NameTraits given = _gazetteer.Persons.TraitsOf(name.Given);
        bool isFirstName = (given & NameTraits.FirstName) != 0;
        if (surelyStandsAsPlace && ((given | _gazetteer.Persons.TraitsOf(name.Surname)) & PersonTraits) == 0) return EntityKind.Place;
        if (isQualified && (place is not null || mention.IsSingleWord || !isFirstName)) return EntityKind.Place;
        if (place is not null && (place.Kind == PlaceKind.Country || (mention.IsSingleWord ? (given & PersonTraits) == 0 : !isFirstName))) return EntityKind.Place;
        return IsPersonLike(name) || _gazetteer.Persons.Known(mention.Folded) is not null ? EntityKind.Person : null;
    }

    /// <summary>Whether a name of several words ends with what an institution is, and has none of a person's: Halden Bank.</summary>
    private bool IsInstitution(NameMention mention)
    {
        return !mention.IsSingleWord && mention.PersonName is { } name && PlaceWords.IsBody(name.Surname) && (_gazetteer.Persons.TraitsOf(name.Given) & NameTraits.FirstName) == 0;
    }

    /// <summary>Whether the words of a name are such as persons have. Of more than one word, those that no list has are believed: lists are short of names from far away.</summary>
    private bool IsPersonLike(PersonName name)
    {
        NameTraits given = _gazetteer.Persons.TraitsOf(name.Given);
        NameTraits surname = _gazetteer.Persons.TraitsOf(name.Surname);
        if (name.Words.Count == 1) return (given & PersonTraits) != 0 && (given & NameTraits.CommonWord) == 0;
        if (name.Words.Any(PersonName.IsParticle)) return true;
        if (PlaceWords.IsInstitution(name.Surname) || (PlaceWords.IsFacility(name.Surname) || PlaceWords.IsGeographic(name.Surname)) && (surname & NameTraits.Surname) == 0) return false;
        bool isGivenDoubtful = (given & NameTraits.CommonWord) != 0 || (given & (PersonTraits | NameTraits.Nationality | NameTraits.Country)) is NameTraits.Nationality or NameTraits.Country;
        bool isSurnameDoubtful = (surname & NameTraits.CommonWord) != 0 || (surname & (PersonTraits | NameTraits.Country)) == NameTraits.Country;
        return (given & NameTraits.FirstName) != 0 ? !isGivenDoubtful || !isSurnameDoubtful : !isGivenDoubtful && !isSurnameDoubtful;
    }

    /// <summary>Whether a name that the tagger takes for a place's is one: of a name that no gazetteer has, or that persons have as well, the text must say more.</summary>
    private bool IsPlaceLike(NameMention mention, Place? place, bool standsAsPlace, bool surelyStandsAsPlace)
    {
        if (surelyStandsAsPlace) return true;
        NameTraits traits = mention.IsSingleWord ? _gazetteer.Persons.TraitsOf(mention.Folded) : NameTraits.None;
        bool isOther = (traits & (PersonTraits | NameTraits.CommonWord)) != 0;
        if (place is not null) return place.Prior >= PriorOfTowns || !isOther || standsAsPlace;
        if (mention.IsSingleWord && mention.Before == "the") return false;
        return standsAsPlace && !isOther || PlaceWords.HasGeographicWord(mention.Folded) || PlaceChains.IsPartOfKnown(mention.Folded, _gazetteer.Places);
    }
}
