using System.Collections.Concurrent;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// A new index that is made beside the one that a writer has, in the same directory, and takes its place in one commit. Searches see all of the old until then. What is written to the old one
/// meanwhile is in segments of its own, which become part of the new one; what it deletes is deleted from the new one too. Disposing it before <see cref="Commit"/> drops the new one; the old one
/// goes on as if nothing had been. Safe to share between threads.
/// </summary>
public sealed class IndexRebuild : IDisposable
{
    private readonly IndexWriter _writer;
    private readonly IndexWriter _rebuilt;
    private readonly ConcurrentDictionary<Term, byte> _terms = [];
    private readonly ConcurrentQueue<IDocumentSelector> _selectors = [];

    internal IndexRebuild(IndexWriter writer, IndexWriter rebuilt)
    {
        _writer = writer;
        _rebuilt = rebuilt;
    }

    /// <summary>The names of the segments that the new index takes the place of. Guarded by the writer's lock.</summary>
    internal HashSet<string> OldSegments { get; } = [];

    /// <summary>Adds a document of the new index, in the place of others with the same id. One that was written meanwhile has precedence.</summary>
    /// <exception cref="RefusedDocumentException">It cannot be indexed, and the message says why.</exception>
    public void Add(Term id, Document document) => _rebuilt.Update(id, document);

    /// <summary>Deletes documents of the new index.</summary>
    public void Delete(Term term) => _rebuilt.Delete(term);

    /// <summary>Writes the segments of the new index again that have deleted documents, so that no file of it holds these.</summary>
    public void ForceMergeDeletes() => _rebuilt.ForceMergeDeletes();

    /// <summary>Adds all documents of another index, as they are, and its user data and attachments.</summary>
    /// <exception cref="IndexException">It cannot be read, or there are more documents than an index can hold; nothing of it was added.</exception>
    public void AddAll(IndexDirectory other) => _rebuilt.AddSegments(other);

    /// <summary>Sets a text that is committed with the new index; it has none of the old one's.</summary>
    public void SetUserData(string key, string? value) => _rebuilt.SetUserData(key, value);

    /// <summary>Writes a file that is committed with the new index; it has none of the old one's. Null takes it away.</summary>
    public void SetAttachment(string name, Action<DataOutput>? write) => _rebuilt.SetAttachment(name, write);

    /// <summary>What was added so far. Dispose it before the rebuild ends.</summary>
    public DirectoryReader OpenReader() => _rebuilt.OpenReader();

    /// <summary>As <see cref="OpenReader"/>; null if the reader, which this opened, sees everything already.</summary>
    public DirectoryReader? OpenReaderIfChanged(DirectoryReader last) => _rebuilt.OpenReaderIfChanged(last);

    /// <summary>Verifies the new index and commits it in the place of the old one, which stays as the previous commit.</summary>
    /// <exception cref="CorruptIndexException">A new file is not what was written; the old index goes on.</exception>
    /// <exception cref="TooManyDocumentsException">With what was written meanwhile there are more documents than an index can hold; the old index goes on.</exception>
    /// <exception cref="ArgumentException">What was written meanwhile uses a field in another way than the new index; the old index goes on.</exception>
    /// <exception cref="InvalidOperationException">It has ended already, or a commit is prepared.</exception>
    public void Commit() => _writer.EndRebuild(this, _rebuilt);

    /// <summary>Drops the new index unless it was committed.</summary>
    public void Dispose()
    {
        _writer.ForgetRebuild(this);
        DisposeNewIndex();
    }

    /// <summary>Drops what was not given away.</summary>
    internal void DisposeNewIndex() => _rebuilt.Dispose();

    /// <summary>The documents with a term were deleted from the old index, or replaced.</summary>
    internal void Repeat(Term deleted) => _terms.TryAdd(deleted, 0);

    /// <summary>What a selector chooses was deleted from the old index.</summary>
    internal void Repeat(IDocumentSelector deleted) => _selectors.Enqueue(deleted);

    /// <summary>Repeats what was deleted meanwhile, ends the new index and gives its segments and user data away.</summary>
    internal (SegmentState[] Segments, Dictionary<string, string> UserData) Finish()
    {
        foreach (Term term in _terms.Keys) _rebuilt.Delete(term);
        foreach (IDocumentSelector selector in _selectors) _rebuilt.Delete(selector);
        return _rebuilt.Detach();
    }
}
