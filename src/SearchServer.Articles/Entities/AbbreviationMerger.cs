using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>Organisations that some articles name by their abbreviation alone: it goes to the one that other articles introduce with it, if that is clear.</summary>
internal static class AbbreviationMerger
{
    /// <summary>So many articles must have introduced the abbreviation.</summary>
    private const int MinIntroductions = 2;

    /// <summary>For one organisation at least this share of them.</summary>
    private const double MinShare = 0.8;

    /// <summary>The abbreviations with which articles introduce an organisation, by the keys that they have where they stand alone, and in how many articles.</summary>
    public static IEnumerable<(string Key, int Count)> IntroducedBy(EntityNode organisation)
    {
        List<(string, int)> introduced = [];
        foreach ((string name, int count) in organisation.Surfaces.All)
        {
            if (Abbreviation.Is(name)) introduced.Add((EntityName.KeyOfForm(EntityKind.Organisation, name), count));
        }

        return introduced;
    }

    /// <summary>The abbreviations among organisations that are names of others among them. All must be there who are introduced with one of the abbreviations.</summary>
    public static IEnumerable<(EntityNode From, EntityNode To)> Find(IEnumerable<EntityNode> organisations, EntityCorrections corrections)
    {
        Dictionary<string, List<(EntityNode Node, int Count)>> introduced = new(StringComparer.Ordinal);
        List<EntityNode> abbreviations = [];
        foreach (EntityNode node in organisations)
        {
            if (node.IsShort)
            {
                abbreviations.Add(node);
                continue;
            }

            foreach ((string key, int count) in IntroducedBy(node))
            {
                if (!introduced.TryGetValue(key, out List<(EntityNode, int)>? bearers)) introduced[key] = bearers = [];
                bearers.Add((node, count));
            }
        }

        foreach (EntityNode abbreviation in abbreviations)
        {
            if (!introduced.TryGetValue(abbreviation.Key, out List<(EntityNode Node, int Count)>? bearers)) continue;
            (EntityNode best, int count) = bearers.OrderByDescending(bearer => bearer.Count).ThenBy(bearer => bearer.Node.Key, StringComparer.Ordinal).First();
            if (count >= MinIntroductions && count >= MinShare * bearers.Sum(bearer => bearer.Count) && !corrections.AreApart(EntityKind.Organisation, abbreviation.Key, best.Key)) yield return (abbreviation, best);
        }
    }
}
