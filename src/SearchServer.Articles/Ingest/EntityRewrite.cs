using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Writes the articles again that hold entities which have become others, as when the whole corpus shows that two names are of one person: then facets count them together, exactly, and nothing has to be mapped when
/// the index is read.
/// </summary>
internal static class EntityRewrite
{
    /// <summary>Rewrites. The entities' table is the caller's to commit with it.</summary>
    /// <param name="writer">Has the index.</param>
    /// <param name="entities">The table as it is now.</param>
    /// <param name="merged">The keys that are no more, with what they have become.</param>
    public static void Run(IndexWriter writer, EntityTable entities, IReadOnlyDictionary<EntityKey, string> merged)
    {
        if (merged.Count == 0) return;
        using DirectoryReader reader = writer.OpenReader();
        IndexSearcher searcher = new(reader);
        HashSet<int> docs = [];
        foreach (IGrouping<EntityKind, string> kind in merged.Keys.GroupBy(key => key.Kind, key => key.Key))
        {
            string field = ArticleFields.FieldOf(kind.Key);
            foreach (string key in kind)
            {
                Query query = ArticleDocument.Facets.DrillDown(field, [key]);
                int count = (int)searcher.Count(query);
                if (count > 0) docs.UnionWith(searcher.Search(query, count).Hits.Select(hit => hit.Doc));
            }
        }

        ArticleSnapshot snapshot = new(reader);
        foreach (int doc in docs.Order())
        {
            IndexedArticle article = snapshot.LoadIndexed(doc);
            article = article with { Entities = [.. article.Entities.Select(entity => Renamed(entity, entities, merged))] };
            writer.Update(new Term(ArticleFields.Id, article.Id), ArticleDocument.Create(article));
        }
    }

    private static ArticleEntity Renamed(ArticleEntity entity, EntityTable entities, IReadOnlyDictionary<EntityKey, string> merged)
    {
        string key = merged.GetValueOrDefault(new EntityKey(entity.Kind, entity.Key), entity.Key);
        return entity with { Key = key, Ancestors = entities.AncestorsOf(entity.Kind, key) };
    }
}
