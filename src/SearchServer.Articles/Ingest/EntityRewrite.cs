using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Keeps the articles of an index and its table of entities of one mind: writes the articles again that hold entities which have become others, as when the whole corpus shows that two names are of one person. Then facets
/// count them together, exactly, and nothing has to be mapped when the index is read.
/// </summary>
internal static class EntityRewrite
{
    /// <summary>Decides which entities are one, and rewrites. The table is the caller's to commit with it.</summary>
    /// <param name="writer">Has the index.</param>
    /// <param name="entities">The table.</param>
    public static void Run(IndexWriter writer, EntityTable entities) => Run(writer.OpenReader, writer.Update, entities);

    /// <summary>As the other one, for an index that is made anew.</summary>
    public static void Run(IndexRebuild rebuild, EntityTable entities) => Run(rebuild.OpenReader, rebuild.Add, entities);

    private static void Run(Func<DirectoryReader> openReader, Action<Term, Document> write, EntityTable entities)
    {
        // Articles that have lost the name their key was made of may have another's now.
        while (entities.Consolidate() is { Count: > 0 } moved) Rewrite(openReader, write, entities, moved);
    }

    private static void Rewrite(Func<DirectoryReader> openReader, Action<Term, Document> write, EntityTable entities, IReadOnlyDictionary<EntityKey, string?> moved)
    {
        using DirectoryReader reader = openReader();
        IndexSearcher searcher = new(reader);
        HashSet<int> docs = [];
        foreach (EntityKey key in moved.Keys) docs.UnionWith(searcher.Documents(ArticleDocument.Facets.DrillDown(ArticleFields.FieldOf(key.Kind), [key.Key])));

        ArticleSnapshot snapshot = new(reader, entities);
        foreach (int doc in docs.Order())
        {
            IndexedArticle article = snapshot.LoadIndexed(doc);
            article = article with { Entities = entities.Renamed(article.Entities, moved) };
            write(new Term(ArticleFields.Id, article.Id), ArticleDocument.Create(article, ArticleSchema.Default));
        }
    }
}
