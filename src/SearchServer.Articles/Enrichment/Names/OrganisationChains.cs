using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>The organisations of one article: a name is one organisation, and an abbreviation in brackets behind a name is another name of it.</summary>
internal static class OrganisationChains
{
    /// <summary>The organisations that mentions name, in the order in which they appear.</summary>
    public static IEnumerable<(int Order, EntityChain Chain)> Link(IReadOnlyList<NameMention> mentions)
    {
        Dictionary<string, string> abbreviated = new(StringComparer.Ordinal);
        for (int i = 1; i < mentions.Count; i++)
        {
            if (IsAbbreviated(mentions[i - 1], mentions[i])) abbreviated.TryAdd(KeyOf(mentions[i]), KeyOf(mentions[i - 1]));
        }

        return mentions.Select((mention, order) => (Mention: mention, Order: order))
            .GroupBy(item => abbreviated.GetValueOrDefault(KeyOf(item.Mention), KeyOf(item.Mention)), StringComparer.Ordinal)
            .Select(group => (group.First().Order, ToChain([.. group.Select(item => item.Mention)])));
    }

    /// <summary>Whether the second name stands in brackets behind the first and abbreviates it; alone in its brackets it may do so in another language: Kurdistan Workers' Party (PKK).</summary>
    private static bool IsAbbreviated(NameMention name, NameMention abbreviation) =>
        name.IsFollowedBy(abbreviation, " (")
        && (Abbreviation.IsOf(abbreviation.Surface, name.Surface) || !name.IsSingleWord && Abbreviation.Is(abbreviation.Surface) && abbreviation.End < name.Text.Length && name.Text[abbreviation.End] == ')');

    /// <summary>The folded name, in which an ampersand has left no trace: Tillman &amp; Wexley are Tillman and Wexley.</summary>
    private static string KeyOf(NameMention mention) => (mention.Folded.StartsWith("the ", StringComparison.Ordinal) ? mention.Folded[4..] : mention.Folded).Replace(" and ", " ", StringComparison.Ordinal);

    private static EntityChain ToChain(NameMention[] mentions)
    {
        string name = mentions.Select(mention => mention.Surface).Where(surface => surface.Any(char.IsLower)).MaxBy(surface => surface.Length) ?? mentions[0].Surface;
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        return new EntityChain(EntityKind.Organisation, name, [.. mentions.Select(mention => mention.Surface).Distinct()], mentions.Length);
    }
}
