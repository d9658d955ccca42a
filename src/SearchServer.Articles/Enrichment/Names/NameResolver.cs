using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// From the names that a tagger found in an article to the persons, places and organisations of its story. Who made the article is not in it (<see cref="CreditLines"/>); a name that the
/// tagger takes for several things is one of them throughout, as far as the article's full names and the gazetteer tell.
/// </summary>
public static class NameResolver
{
    /// <summary>The longest of the words below.</summary>
    private const int MaxParticlesLength = 9;

    /// <summary>What stands within the names of persons only.</summary>
    private static readonly string[] s_patronymics = [" bin ", " bint ", " ibn "];

    private static readonly string[] s_particles = [" de ", " de la ", " del ", " da ", " dos ", " di ", " van ", " van der ", " van den ", " von ", " von der ", " al-", " el-", " ben ", " abu "];

    /// <summary>The entities of an article, in the order in which they appear.</summary>
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
        AddMentions(title, titleMentions, mentions, gazetteer.Places);
        AddMentions(body, bodyMentions, mentions, gazetteer.Places);
        JoinParticles(mentions);
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

    private static void AddMentions(string text, IReadOnlyList<EntityMention> found, List<NameMention> mentions, PlaceNames places)
    {
        List<(int Start, int End)> credits = CreditLines.Find(text);
        foreach (EntityMention mention in found)
        {
            if (!CreditLines.Contains(credits, mention.Start) && NameMention.Create(text, mention) is { } named) mentions.Add(WithWordBefore(named, places));
        }
    }

    /// <summary>Of Carolina behind North, and the like, what the gazetteer has as a whole.</summary>
    private static NameMention WithWordBefore(NameMention mention, PlaceNames places)
    {
        int start = mention.Start - mention.Before.Length - 1;
        if (mention.Kind != EntityKind.Place || mention.Before.Length == 0 || start < 0 || !char.IsUpper(mention.Text[start])) return mention;
        return places.Named(mention.Text.AsSpan(start, mention.End - start)).IsEmpty ? mention : new NameMention(mention.Text, start, mention.End, EntityKind.Place);
    }

    /// <summary>Joins what a tagger splits at a word in lower case: Haitham bin Tariq.</summary>
    private static void JoinParticles(List<NameMention> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            (NameMention first, NameMention second) = (mentions[i - 1], mentions[i]);
            if (!ReferenceEquals(first.Text, second.Text) || second.Start - first.End > MaxParticlesLength || second.Start <= first.End) continue;
            string between = first.Text[first.End..second.Start];
            bool isPatronymic = s_patronymics.Contains(between);
            bool isParticle = first.Kind == EntityKind.Person && second.Kind == EntityKind.Person && s_particles.Contains(between);
            if (!isPatronymic && !isParticle) continue;
            mentions[i - 1] = new NameMention(first.Text, first.Start, second.End, EntityKind.Person);
            mentions.RemoveAt(i--);
        }
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
