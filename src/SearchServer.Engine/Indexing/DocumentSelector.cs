namespace SearchServer.Engine.Indexing;

/// <summary>Chooses documents to delete: a query does, but the writer does not know queries.</summary>
internal interface IDocumentSelector
{
    /// <summary>Shows the chosen documents of a reader, deleted ones included or not, by the batch.</summary>
    public void Select(DirectoryReader reader, SelectedDocs found);
}

/// <summary>Takes documents of a segment, ascending, valid during the call.</summary>
internal delegate void SelectedDocs(LeafContext leaf, ReadOnlySpan<int> docs);
