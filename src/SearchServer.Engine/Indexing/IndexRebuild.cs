using System.Collections.Concurrent;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// A new index that is made beside the one that a writer has, in the same directory, and takes its place in one commit. Searches see all of the old until then. What is written
/// meanwhile goes into both. Disposing it before <see cref="Commit"/> drops the new one; the old one goes on as if nothing had been. Safe to share between threads.
/// </summary>
public sealed class IndexRebuild : IDisposable
{
    private readonly IndexWriter _writer;

    /// <summary>The documents that are rebuilt, and those written meanwhile: what is written deletes from both, whenever the document that it replaces is rebuilt.</summary>
    private readonly IndexWriter _rebuilt;
    private readonly IndexWriter _written;
    private readonly ConcurrentDictionary<Term, byte> _replaced = [];
    private readonly ConcurrentQueue<IDocumentSelector> _deleted = [];
    private Exception? _failure;

    internal IndexRebuild(IndexWriter writer, IndexWriter rebuilt, IndexWriter written)
    {
        _writer = writer;
        _rebuilt = rebuilt;
        _written = written;
    }

    /// <summary>Adds a document of the new index, in the place of others with the same id. One that was written meanwhile has precedence.</summary>
    /// <exception cref="ArgumentException">It cannot be indexed, and the message says why.</exception>
    public void Add(Term id, Document document) => _rebuilt.Update(id, document);

    /// <summary>Adds all documents of another index, as they are, and its user data and attachments.</summary>
    /// <exception cref="IndexException">It cannot be read.</exception>
    public void AddAll(IndexDirectory other) => _rebuilt.AddSegments(other);

    /// <summary>Sets a text that is committed with the new index; it has none of the old one's.</summary>
    public void SetUserData(string key, string? value) => _rebuilt.SetUserData(key, value);

    /// <summary>Writes a file that is committed with the new index; it has none of the old one's.</summary>
    public void SetAttachment(string name, Action<DataOutput> write) => _rebuilt.SetAttachment(name, write);

    /// <summary>Verifies the new index and commits it in the place of the old one, which stays as the previous commit.</summary>
    /// <exception cref="CorruptIndexException">A new file is not what was written; the old index goes on.</exception>
    public void Commit() => _writer.EndRebuild(this);

    /// <summary>Drops the new index unless it was committed.</summary>
    public void Dispose()
    {
        _writer.DropRebuild(this);
        Drop();
    }

    /// <summary>Drops what was not given away. Nothing is mirrored any more.</summary>
    internal void Drop()
    {
        _rebuilt.Dispose();
        _written.Dispose();
    }

    /// <summary>A document was added to the old index, in the place of those with a term.</summary>
    internal void Mirror(Document document, Term? replaced)
    {
        if (replaced is { } term)
        {
            _replaced.TryAdd(term, 0);
            Mirror(() => _written.Update(term, document));
        }
        else
        {
            Mirror(() => _written.Add(document));
        }
    }

    /// <summary>The documents with a term were deleted from the old index.</summary>
    internal void Mirror(Term deleted)
    {
        _replaced.TryAdd(deleted, 0);
        Mirror(() => _written.Delete(deleted));
    }

    /// <summary>What a selector chooses was deleted from the old index.</summary>
    internal void Mirror(IDocumentSelector deleted)
    {
        _deleted.Enqueue(deleted);
        Mirror(() => _written.Delete(deleted));
    }

    /// <summary>Ends both halves and gives their segments away. Nothing is mirrored any more.</summary>
    internal (SegmentState[] Segments, Dictionary<string, string> UserData) Finish()
    {
        if (_failure is { } failure) throw new IOException($"The new index cannot be committed after an earlier error: {failure.Message}", failure);
        foreach (Term term in _replaced.Keys) _rebuilt.Delete(term);
        foreach (IDocumentSelector selector in _deleted) _rebuilt.Delete(selector);
        (SegmentState[] rebuilt, Dictionary<string, string> userData) = _rebuilt.Detach();
        (SegmentState[] written, _) = _written.Detach();
        return ([.. rebuilt, .. written], userData);
    }

    /// <summary>What goes wrong with the new index is the rebuild's failure, not that of whoever writes to the old one.</summary>
    private void Mirror(Action write)
    {
        if (_failure is not null) return;
        try
        {
            write();
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
        }
    }
}
