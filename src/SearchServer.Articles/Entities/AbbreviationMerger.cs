using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>Organisations that some articles name by their abbreviation alone: it goes to the one that other articles introduce with it, if that is clear.</summary>
internal static class AbbreviationMerger
{
    /// <summary>So many articles must have introduced the abbreviation.</summary>
    private const int MinIntroductions = 2;

    /// <summary>For one organisation at least this share of them.</summary>
    private const double MinShare = 0.8;

    public static IEnumerable<(EntityNode From, EntityNode To)> Find(IEnumerable<EntityNode> organisations, EntityCorrections corrections)
    {
        Dictionary<string, List<(EntityNode Node, int Count)>> introduced = new(StringComparer.Ordinal);
        List<EntityNode> abbreviations = [];
        foreach (EntityNode node in organisations)
        {
            if (node.IsShort) abbreviations.Add(node);
            else
            {
                foreach ((string name, int count) in node.Surfaces.All)
                {
                    if (!Abbreviation.Is(name)) continue;
                    string key = EntityName.KeyOfForm(EntityKind.Organisation, name);
                    if (!introduced.TryGetValue(key, out List<(EntityNode, int)>? bearers)) introduced[key] = bearers = [];
                    bearers.Add((node, count));
                }
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
