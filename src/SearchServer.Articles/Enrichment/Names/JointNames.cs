using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Names with an and between: Rob and Ilse Marrow are two Marrows, Tillman &amp; Wexley are one firm.</summary>
internal static class JointNames
{
    /// <summary>Longer words are no names.</summary>
    private const int MaxLength = 30;

    private static readonly string[] s_conjunctions = [" and ", " & ", ", and "];

    private static readonly string[] s_commas = [", "];

    private static readonly string[] s_firmConjunctions = [" and ", " & "];

    /// <summary>What several are together, besides titles: brothers, senators.</summary>
    private static readonly string[] s_groups = ["twins", "siblings", "cousins"];

    /// <summary>Makes one organisation of firms that are called after two persons.</summary>
    public static List<NameMention> JoinFirms(List<NameMention> mentions, Gazetteer gazetteer)
    {
        HashSet<string> words = [.. mentions.Where(mention => mention.Kind == EntityKind.Person && !mention.IsSingleWord).SelectMany(mention => mention.Folded.Split(' '))];
        HashSet<string> firms = [.. mentions.Where(mention => mention.Surface.Contains(" & ", StringComparison.Ordinal)).Select(mention => mention.Folded)];
        List<NameMention> joined = new(mentions.Count);
        foreach (NameMention found in mentions)
        {
            NameMention mention = KnownFirm(found, gazetteer);
            // The second name of a firm that was known by its first.
            if (joined.Count > 0 && ReferenceEquals(joined[^1].Text, mention.Text) && joined[^1].End > mention.Start) continue;
            if (joined.Count > 0 && IsFirm(joined[^1], mention)) joined[^1] = new NameMention(mention.Text, joined[^1].Start, mention.End, EntityKind.Organisation);
            else joined.Add(IsFirmWhole(mention) ? new NameMention(mention.Text, mention.Start, mention.End, EntityKind.Organisation) : mention);
        }

        return joined;

        static bool IsFirmWhole(NameMention mention) => mention.Kind == EntityKind.Person && mention.Surface.IndexOf(" & ", StringComparison.Ordinal) is > 0 and var at && !mention.Surface.AsSpan(at + 3).Contains(' ');

        bool IsFirm(NameMention first, NameMention second)
        {
            bool isAmpersand = first.IsFollowedBy(second, " & ");
            if (!isAmpersand && !first.IsFollowedBy(second, " and ")) return false;
            if (gazetteer.Organisations.Known(first.Text.AsSpan(first.Start, second.End - first.Start)) is not null || firms.Contains($"{first.Folded} {second.Folded}")) return true;
            return isAmpersand && IsUnknown(first) && IsUnknown(second) && (first.Kind == EntityKind.Person || second.Kind == EntityKind.Person);
        }

        // Somebody whom the article introduces, or all news know, is a person.
        bool IsUnknown(NameMention mention) => mention.IsSingleWord && mention.Kind != EntityKind.Place && mention.Title is null && !words.Contains(mention.Folded) && gazetteer.Persons.Known(mention.Folded) is null
            && (gazetteer.Persons.TraitsOf(mention.Folded) & (NameTraits.Male | NameTraits.Female)) == 0 && !PlaceWords.IsGroup(mention.Folded);
    }

    /// <summary>The firm that all know of whose name a tagger has left half out: Ernst, and Young behind it; the mention itself if it is none.</summary>
    private static NameMention KnownFirm(NameMention mention, Gazetteer gazetteer)
    {
        if (mention.Kind == EntityKind.Place || !mention.IsSingleWord) return mention;
        ReadOnlySpan<char> text = mention.Text;
        foreach (string conjunction in s_firmConjunctions)
        {
            int end = mention.End + conjunction.Length;
            if (text[mention.End..].StartsWith(conjunction))
            {
                while (end < text.Length && end - mention.End <= MaxLength && char.IsLetter(text[end])) end++;
                if (gazetteer.Organisations.Known(text[mention.Start..end]) is not null) return new NameMention(mention.Text, mention.Start, end, EntityKind.Organisation);
            }

            int start = mention.Start - conjunction.Length;
            if (start <= 0 || !text[start..].StartsWith(conjunction)) continue;
            while (start > 0 && mention.Start - start <= MaxLength && char.IsLetter(text[start - 1])) start--;
            if (gazetteer.Organisations.Known(text[start..mention.End]) is not null) return new NameMention(mention.Text, start, mention.End, EntityKind.Organisation);
        }

        return mention;
    }

    /// <summary>Gives a first name the surname that it shares with the name behind it: of Piet, Ilse and Rob Marrow each is a Marrow, unless the article knows somebody else by that name.</summary>
    public static List<NameMention> ShareSurnames(List<NameMention> mentions, Gazetteer gazetteer)
    {
        mentions = Parted(mentions, gazetteer);
        Dictionary<string, int> bare = new(StringComparer.Ordinal);
        HashSet<(string Given, string? Surname)> introduced = [];
        HashSet<string> surnames = new(StringComparer.Ordinal);
        for (int i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is not { Kind: EntityKind.Person, PersonName: { } name } mention) continue;
            if (mention.IsSingleWord) bare.TryAdd(mention.Folded, i);
            if (name.IsBare && mention.Title is null) continue;
            surnames.Add(name.Surname);
            introduced.Add((name.Given, null));
            introduced.Add((name.Given, name.Surname));
        }

        HashSet<int> shared = [];
        for (int last = 1; last < mentions.Count; last++)
        {
            if (mentions[last] is not { Kind: EntityKind.Person, PersonName: { IsBare: false, Suffix: "" } name } full || (gazetteer.Persons.TraitsOf(name.Given) & NameTraits.FirstName) == 0 || !IsSurname(name.Surname, gazetteer)) continue;
            string surname = SurnameOf(full.Surface);
            for (int i = last - 1; i >= 0 && (i == last - 1 ? s_conjunctions : s_commas).Any(separator => mentions[i].IsFollowedBy(mentions[i + 1], separator)) && Shares(mentions[i], i, name.Surname, surname); i--)
            {
                mentions[i] = mentions[i].WithSurname(surname);
                shared.Add(i);
            }
        }

        return mentions;

        bool Shares(NameMention first, int at, string folded, string surname)
        {
            if (first is not { Kind: EntityKind.Person, IsSingleWord: true, Title: null } || !IsGiven(first.Folded, gazetteer) || surnames.Contains(first.Folded)) return false;
            if (introduced.Contains((first.Folded, null)) && !introduced.Contains((first.Folded, folded))) return false;
            if (bare[first.Folded] < at && !shared.Contains(bare[first.Folded])) return false;
            return gazetteer.Persons.Known(first.Surface) is not { } known || gazetteer.Persons.Known($"{first.Surface} {surname}") == known;
        }
    }

    /// <summary>Mentions of which one is of two persons become two, and a first name before an and, which the tagger has left out, becomes one.</summary>
    private static List<NameMention> Parted(List<NameMention> mentions, Gazetteer gazetteer)
    {
        List<NameMention> parted = new(mentions.Count);
        foreach (NameMention found in mentions)
        {
            NameMention mention = WithoutGroup(found);
            if (mention.Kind != EntityKind.Person || mention.IsSingleWord || mention.PersonName is not { IsBare: false })
            {
                parted.Add(mention);
                continue;
            }

            int start = mention.Start;
            foreach (string conjunction in s_conjunctions)
            {
                int length = mention.Text.AsSpan(mention.Start, mention.End - mention.Start).IndexOf(conjunction);
                if (length > 0 && mention.Text.AsSpan(mention.Start + length + conjunction.Length, mention.End - mention.Start - length - conjunction.Length).Contains(' ') && IsGiven(NameFolding.Fold(mention.Text.AsSpan(mention.Start, length)), gazetteer))
                {
                    parted.Add(new NameMention(mention.Text, mention.Start, mention.Start + length, EntityKind.Person));
                    start = mention.Start + length + conjunction.Length;
                    break;
                }

                int end = mention.Start - conjunction.Length;
                if (end <= 0 || !mention.Text.AsSpan(end).StartsWith(conjunction) || parted.Count > 0 && ReferenceEquals(parted[^1].Text, mention.Text) && parted[^1].End >= end) continue;
                int first = end;
                while (first > 0 && end - first <= MaxLength && char.IsLetter(mention.Text[first - 1])) first--;
                if (first < end && char.IsUpper(mention.Text[first]) && IsOnlyGiven(mention.Text.AsSpan(first, end - first), gazetteer) && !IsBehindName(mention.Text, first)) parted.Add(new NameMention(mention.Text, first, end, EntityKind.Person));
            }

            parted.Add(start == mention.Start ? mention : new NameMention(mention.Text, start, mention.End, EntityKind.Person));
        }

        return parted;
    }

    /// <summary>A first name without what the tagger took for one: Brothers Ivan, with and another behind it.</summary>
    private static NameMention WithoutGroup(NameMention mention)
    {
        ReadOnlySpan<char> name = mention.Text.AsSpan(mention.Start, mention.End - mention.Start);
        int space = name.IndexOf(' ');
        bool isFirst = space > 0 && Array.Exists(s_conjunctions, conjunction => mention.Text.AsSpan(mention.End).StartsWith(conjunction));
        return isFirst && mention.Kind != EntityKind.Place && !name[(space + 1)..].Contains(' ') && IsGroup(NameFolding.Fold(name[..space])) ? new NameMention(mention.Text, mention.Start + space + 1, mention.End, EntityKind.Person) : mention;
    }

    /// <summary>Whether a capitalised word, one space apart, stands before a place in the text, and is not what several are: Brothers Ivan and Oleg Marrow.</summary>
    private static bool IsBehindName(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ' || !char.IsLetter(text[at - 2])) return false;
        int end = at - 1;
        at -= 2;
        while (at > 0 && end - at <= MaxLength && char.IsLetter(text[at - 1])) at--;
        return char.IsUpper(text[at]) && !IsGroup(NameFolding.Fold(text.AsSpan(at, end - at)));
    }

    private static bool IsGroup(string folded) => s_groups.Contains(folded) || folded[^1] == 's' && PersonTitles.TryGet(folded[..^1], out _);

    /// <summary>Whether a folded word is a first name rather than a surname.</summary>
    private static bool IsGiven(string folded, Gazetteer gazetteer)
    {
        NameTraits traits = gazetteer.Persons.TraitsOf(folded);
        return (traits & NameTraits.FirstName) != 0 && ((traits & (NameTraits.Male | NameTraits.Female)) != 0 || (traits & NameTraits.Surname) == 0);
    }

    /// <summary>Whether a word that no tagger takes for a name is a first name and nothing else.</summary>
    private static bool IsOnlyGiven(ReadOnlySpan<char> word, Gazetteer gazetteer) => (gazetteer.Persons.TraitsOf(word) & NameTraits.CommonWord) == 0 && IsGiven(NameFolding.Fold(word), gazetteer);

    /// <summary>Whether a folded word may be a surname: not Fellowships, nor Foundation.</summary>
    private static bool IsSurname(string folded, Gazetteer gazetteer) =>
        !PlaceWords.IsInstitution(folded) && (gazetteer.Persons.TraitsOf(folded) & (NameTraits.CommonWord | NameTraits.Surname)) != NameTraits.CommonWord;

    /// <summary>The last word of a name, with the particles before it: van der Berg.</summary>
    private static string SurnameOf(string surface)
    {
        int start = surface.LastIndexOf(' ');
        while (start > 0 && surface.LastIndexOf(' ', start - 1) is >= 0 and var before && PersonName.IsParticle(NameFolding.Fold(surface.AsSpan(before + 1, start - before - 1)))) start = before;
        return surface[(start + 1)..];
    }
}
