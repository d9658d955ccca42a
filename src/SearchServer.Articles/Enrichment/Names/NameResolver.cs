using System.Collections.Frozen;
using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// From the names that a tagger found in an article to the persons, places and organisations of its story. Who made the article is not in it (<see cref="CreditLines"/>); a name that the
/// tagger takes for several things is one of them throughout, as far as the article's full names and the gazetteer tell.
/// </summary>
public static class NameResolver
{
    /// <summary>
    /// So many names of a title, and of a body, are looked at: which names are one person's is found by comparing, which takes the square of their number where they share a word. Articles have a hundredth of them, registers of voters have more.
    /// </summary>
    public const int MaxMentions = ReadingLimits.MaxNames;

    /// <summary>So far is looked for the end of a sentence, in UTF-16 code units.</summary>
    private const int MaxSentence = 300;

    /// <summary>The longest of the words below.</summary>
    private const int MaxParticlesLength = 9;

    /// <summary>What stands within the names of persons only.</summary>
    private static readonly string[] s_patronymics = [" bin ", " bint ", " ibn "];

    /// <summary>First names that are common words, so that a tagger takes them for these at the beginning of a sentence.</summary>
    private static readonly FrozenSet<string> s_commonFirstNames =
        "will bill grace hope faith joy rose drew chip art chase grant frank gene guy pat rich sue rob buck dick dawn olive daisy violet autumn summer april june ray mark jack bob max miles wade ward woody penny rusty lance pierce reed skip".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_particles = [" de ", " de la ", " del ", " da ", " dos ", " di ", " van ", " van der ", " van den ", " von ", " von der ", " al-", " el-", " ben ", " abu "];

    /// <summary>The entities of an article, in the order in which they appear; of more than <see cref="MaxMentions"/> names those that the first of them name.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="titleMentions">The names in the title.</param>
    /// <param name="body">Its body.</param>
    /// <param name="bodyMentions">The names in the body.</param>
    public static ImmutableArray<EntityChain> Resolve(string title, IReadOnlyList<EntityMention> titleMentions, string body, IReadOnlyList<EntityMention> bodyMentions)
    {
        ArgumentNullException.ThrowIfNull(titleMentions);
        ArgumentNullException.ThrowIfNull(bodyMentions);
        Gazetteer gazetteer = Gazetteer.Default;
        List<NameMention> mentions = [];
        AddMentions(title, titleMentions, true, mentions, gazetteer);
        AddMentions(body, bodyMentions, false, mentions, gazetteer);
        mentions = JoinParticles(mentions).ConvertAll(WithPatronymic);
        PostNominals.Remove(mentions, gazetteer);
        PlacePhrases.Remove(mentions);
        mentions = JointNames.ShareSurnames(JointNames.JoinFirms(mentions, gazetteer), gazetteer);
        LawCases.Remove(mentions);
        MentionKinds.Settle(mentions, gazetteer);
        List<(int Order, EntityChain Chain)> chains =
        [
            .. PersonChains.Link(OfKind(EntityKind.Person), gazetteer.Persons),
            .. PlaceChains.Link(OfKind(EntityKind.Place), Nationalities(body, gazetteer.Places), gazetteer.Places),
            .. OrganisationChains.Link(OfKind(EntityKind.Organisation)),
        ];
        return [.. chains.OrderBy(chain => chain.Chain.Kind).ThenBy(chain => chain.Order).Select(chain => chain.Chain)];

        List<NameMention> OfKind(EntityKind kind) => mentions.FindAll(mention => mention.Kind == kind);
    }

    private static void AddMentions(string given, IReadOnlyList<EntityMention> found, bool isTitle, List<NameMention> mentions, Gazetteer gazetteer)
    {
        EvenText article = EvenText.Of(given, found.Count > MaxMentions ? [.. found.Take(MaxMentions)] : found);
        string text = article.Text;
        List<(int Start, int End)> credits = CreditLines.Find(text, isTitle);
        int storyStart = CreditLines.StoryStart(text);
        HashSet<int> pairs = Pairs(article);
        foreach (EntityMention mention in article.Mentions)
        {
            if (CreditLines.Contains(credits, mention.Start)) continue;
            if (mention.Kind == EntityKind.Person && !pairs.Contains(mention.Start) && CreditLines.IsPhotographer(text, mention.Start, mention.End)) continue;
            if (mention.Kind == EntityKind.Person && mention.End <= storyStart && CreditLines.IsLineOfItsOwn(text, mention.Start, mention.End)) continue;
            if (NameMention.Create(text, mention) is { } named) Add(Whole(named, mention.Margin, isTitle, mentions, gazetteer), mentions);
        }
    }

    /// <summary>Where persons begin that stand within a sentence with a slash between them: they run for office together, and took no photograph.</summary>
    private static HashSet<int> Pairs(EvenText article)
    {
        string text = article.Text;
        HashSet<int> pairs = [];
        for (int i = 1; i < article.Mentions.Count; i++)
        {
            (EntityMention first, EntityMention second) = (article.Mentions[i - 1], article.Mentions[i]);
            if (first.Kind != EntityKind.Person || second.Kind != EntityKind.Person || second.Start != first.End + 1 || text[first.End] != '/') continue;
            if (first.Start < 2 || text[first.Start - 1] != ' ' || !char.IsLetter(text[first.Start - 2])) continue;
            pairs.Add(first.Start);
            pairs.Add(second.Start);
        }

        return pairs;
    }

    /// <summary>A name as far as it goes in the text, where a tagger has cut it off.</summary>
    private static NameMention Whole(NameMention mention, float margin, bool isTitle, List<NameMention> before, Gazetteer gazetteer)
    {
        NameMention known = GenerationNames.Whole(HyphenatedNames.Whole(ArabicNames.Whole(mention, gazetteer), gazetteer), gazetteer);
        NameMention whole = WithWordBefore(known, isTitle, gazetteer);

        // The word before is not the end of another name.
        if (before.Count > 0 && ReferenceEquals(before[^1].Text, whole.Text) && before[^1].End > whole.Start && before[^1].Start < whole.Start) whole = known;
        return isTitle ? whole : OrganisationSpans.Whole(CalledAsPlaces.Person(whole, margin, gazetteer), gazetteer);
    }

    /// <summary>Adds a name behind others of its text; of those that overlap the longest stays.</summary>
    private static void Add(NameMention mention, List<NameMention> mentions)
    {
        while (mentions.Count > 0 && ReferenceEquals(mentions[^1].Text, mention.Text) && mentions[^1].End > mention.Start)
        {
            if (mentions[^1].End - mentions[^1].Start >= mention.End - mention.Start) return;
            mentions.RemoveAt(mentions.Count - 1);
        }

        mentions.Add(mention);
    }

    /// <summary>A name with the word before it where a tagger has cut it off: North of Carolina, as the gazetteer has it as a whole; of a surname the first name.</summary>
    private static NameMention WithWordBefore(NameMention mention, bool isTitle, Gazetteer gazetteer)
    {
        // The Va. of W.Va.
        if (mention.Kind == EntityKind.Place && mention.Start >= 2 && mention.Text[mention.Start - 1] == '.' && !gazetteer.Places.Named(mention.Text.AsSpan(mention.Start - 2, mention.End - mention.Start + 2)).IsEmpty)
        {
            return new NameMention(mention.Text, mention.Start - 2, mention.End, EntityKind.Place);
        }

        int start = mention.Start - mention.Before.Length - 1;
        if (mention.Before.Length == 0 || start < 0 || !char.IsUpper(mention.Text[start]) || mention.Title is not null || PlaceWords.IsWeekday(mention.Before)) return mention;
        ReadOnlySpan<char> whole = mention.Text.AsSpan(start, mention.End - start);
        bool isCutOff = mention.Kind switch
        {
            EntityKind.Place => !gazetteer.Places.Named(whole).IsEmpty,
            EntityKind.Person => gazetteer.Persons.Known(whole) is not null || IsGivenBefore(mention, start, isTitle, gazetteer),
            _ => false,
        };
        return isCutOff ? new NameMention(mention.Text, start, mention.End, mention.Kind) : mention;
    }

    /// <summary>Whether the word before a person's name is the first name. Of one that begins a sentence and is a common word as well, as in Will Marrow, it is if the sentence does not ask whether he will.</summary>
    private static bool IsGivenBefore(NameMention mention, int start, bool isTitle, Gazetteer gazetteer)
    {
        if ((gazetteer.Persons.TraitsOf(mention.Before) & (NameTraits.FirstName | NameTraits.CommonWord | NameTraits.PlaceWord | NameTraits.Place)) == NameTraits.FirstName) return true;
        if (isTitle || !s_commonFirstNames.Contains(mention.Before) || !mention.IsSingleWord || gazetteer.Persons.Known(mention.Surface) is not null || PlaceWords.IsGroup(mention.Folded)) return false;
        if (start > 1 && mention.Text[start - 1] == ' ' && char.IsLetter(mention.Text[start - 2])) return false;
        int end = mention.Text.AsSpan(mention.End, Math.Min(MaxSentence, mention.Text.Length - mention.End)).IndexOfAny(".?!\n");
        return end < 0 || mention.Text[mention.End + end] != '?';
    }

    /// <summary>Joins what a tagger splits at a word in lower case: Haitham bin Tariq.</summary>
    private static List<NameMention> JoinParticles(List<NameMention> mentions)
    {
        List<NameMention> joined = new(mentions.Count);
        for (int first = 0, next; first < mentions.Count; first = next)
        {
            next = first + 1;
            while (next < mentions.Count && IsSplit(mentions[next - 1], mentions[next], next - 1 > first)) next++;
            joined.Add(next == first + 1 ? mentions[first] : new NameMention(mentions[first].Text, mentions[first].Start, mentions[next - 1].End, EntityKind.Person));
        }

        return joined;
    }

    /// <summary>A father's name with what says that it is one: bin Laden.</summary>
    private static NameMention WithPatronymic(NameMention mention)
    {
        int start = mention.Start - mention.Before.Length - 1;
        return mention.Kind == EntityKind.Person && start >= 0 && PersonName.IsPatronymic(mention.Before) ? new NameMention(mention.Text, start, mention.End, EntityKind.Person) : mention;
    }

    private static bool IsSplit(NameMention first, NameMention second, bool isPerson)
    {
        if (!ReferenceEquals(first.Text, second.Text) || second.Start - first.End > MaxParticlesLength || second.Start <= first.End) return false;
        string between = first.Text[first.End..second.Start].Replace('\n', ' ');
        return s_patronymics.Contains(between) || (isPerson || first.Kind == EntityKind.Person) && second.Kind == EntityKind.Person && s_particles.Contains(between);
    }

    /// <summary>How often the text has an adjective or noun of the people of each country.</summary>
    private static Dictionary<string, int> Nationalities(string text, PlaceNames places)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            int start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (char.IsUpper(text[start]) && places.CountryOfNationality(text.AsSpan(start, at - start)) is { } country) counts[country.Country] = counts.GetValueOrDefault(country.Country) + 1;
        }

        return counts;
    }
}
