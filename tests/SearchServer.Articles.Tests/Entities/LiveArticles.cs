using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>Articles as an index has them stored, that come and go, and a table that is told.</summary>
internal sealed class LiveArticles(EntityTable table, List<ImmutableArray<ArticleEntity>>? articles = null)
{
    public EntityTable Table { get; } = table;

    public List<ImmutableArray<ArticleEntity>> Articles { get; } = articles ?? [];

    public void Add(params EntityChain[] chains) =>
        Articles.Add(ArticleEntity.Read(ArticleEntity.Write(Table.Resolve(chains).Select(resolved => new ArticleEntity(resolved.Chain, resolved.Key, true)))));

    public void RemoveAt(int article)
    {
        Table.Remove(Articles[article]);
        Articles.RemoveAt(article);
    }

    /// <summary>Decides which entities are one, and writes the articles again whom it concerns. Returns what was decided, round by round.</summary>
    public List<string> Consolidate(bool whole = false)
    {
        List<string> decided = [];
        while (Table.Consolidate(whole) is { Count: > 0 } moved)
        {
            decided.AddRange(moved.Select(move => $"{move.Key} → {move.Value}").Order(StringComparer.Ordinal).Append(""));
            for (int i = 0; i < Articles.Count; i++)
            {
                if (Articles[i].Any(entity => moved.ContainsKey(new EntityKey(entity.Kind, entity.Key)))) Articles[i] = ArticleEntity.Read(ArticleEntity.Write(Table.Renamed(Articles[i], moved)));
            }
        }

        return decided;
    }
}
