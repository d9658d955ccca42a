using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Cases at law are named after their parties: whoever speaks of Roe v. Wade, or of Roe for short, speaks of neither.</summary>
internal static class LawCases
{
    private const string Versus = " v. ";

    /// <summary>Takes the parties out that are nobody in the article but a part of the case's name.</summary>
    public static void Remove(List<NameMention> mentions)
    {
        HashSet<string> parties = [];
        for (int i = 1; i < mentions.Count; i++)
        {
            if (mentions[i - 1].IsFollowedBy(mentions[i], Versus)) parties.UnionWith([mentions[i - 1].Folded, mentions[i].Folded]);
        }

        if (parties.Count == 0) return;
        HashSet<string> surnames = [.. mentions.Where(mention => !mention.IsSingleWord).Select(mention => mention.Folded[(mention.Folded.LastIndexOf(' ') + 1)..])];
        mentions.RemoveAll(mention => mention.Kind == EntityKind.Person && mention.IsSingleWord && parties.Contains(mention.Folded) && !surnames.Contains(mention.Folded));
    }
}
