using System.Collections.Concurrent;

namespace SearchServer.Engine.Indexing;

/// <summary>Deletes that wait until the segments are written that they may concern. Safe to share between threads.</summary>
internal sealed class BufferedDeletes
{
    /// <summary>About what a term takes besides its bytes.</summary>
    private const int BytesPerEntry = 128;

    private readonly ConcurrentDictionary<Term, long> _terms = [];
    private long _memoryUsed;

    /// <summary>Bytes of memory held, about.</summary>
    public long MemoryUsed => Interlocked.Read(ref _memoryUsed);

    public bool IsEmpty => _terms.IsEmpty;

    /// <summary>The terms whose documents are deleted, with the number of the last operation that did: it is for documents that have a lower one.</summary>
    public IReadOnlyDictionary<Term, long> Terms => _terms;

    /// <summary>Whether documents with a term were deleted or replaced.</summary>
    public bool Concern(Term term) => _terms.ContainsKey(term);

    public void Add(Term term, long sequence)
    {
        if (_terms.TryAdd(term, sequence)) Interlocked.Add(ref _memoryUsed, BytesPerEntry + term.Bytes.Length);
        else _terms.AddOrUpdate(term, sequence, (_, known) => Math.Max(known, sequence));
    }
}
