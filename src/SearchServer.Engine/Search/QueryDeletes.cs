using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Deletes by query.</summary>
public static class QueryDeletes
{
    /// <summary>Deletes all documents that match a query.</summary>
    public static void Delete(this IndexWriter writer, Query query)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(query);
        writer.Delete(new Selector(query));
    }

    private sealed class Selector(Query query) : IDocumentSelector
    {
        public void Select(DirectoryReader reader, SelectedDocs found)
        {
            SelectingCollector collector = new(found);
            new IndexSearcher(reader).Search(query, collector);
        }
    }

    private sealed class SelectingCollector(SelectedDocs found) : Collector
    {
        private LeafContext _leaf = null!;

        public override ScoreMode Mode => ScoreMode.CompleteNoScores;

        public override void StartLeaf(LeafContext leaf) => _leaf = leaf;

        public override void Collect(DocBatch batch) => found(_leaf, batch.DocSpan);
    }
}
