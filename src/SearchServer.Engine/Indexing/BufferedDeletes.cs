using System.Collections.Concurrent;

namespace SearchServer.Engine.Indexing;

/// <summary>Deletes that wait until the segments are written that they may concern. Safe to share between threads.</summary>
internal sealed class BufferedDeletes
{
    /// <summary>About what a term takes besides its bytes, and a query in all.</summary>
    private const int BytesPerEntry = 128;

    private readonly ConcurrentDictionary<Term, long> _terms = [];
    private readonly ConcurrentQueue<(IDocumentSelector Selector, long Sequence)> _selectors = [];
    private long _memoryUsed;

    /// <summary>Bytes of memory held, about.</summary>
    public long MemoryUsed => Interlocked.Read(ref _memoryUsed);

    public bool IsEmpty => _terms.IsEmpty && _selectors.IsEmpty;

    public IReadOnlyDictionary<Term, long> Terms => _terms;

    public IEnumerable<(IDocumentSelector Selector, long Sequence)> Selectors => _selectors;

    /// <summary>Whether documents with a term may have been deleted or replaced.</summary>
    public bool Concern(Term term) => _terms.ContainsKey(term) || !_selectors.IsEmpty;

    public void Add(Term term, long sequence)
    {
        long last = _terms.AddOrUpdate(term, sequence, (_, known) => Math.Max(known, sequence));
        if (last == sequence) Interlocked.Add(ref _memoryUsed, BytesPerEntry + term.Bytes.Length);
    }

    public void Add(IDocumentSelector selector, long sequence)
    {
        _selectors.Enqueue((selector, sequence));
        Interlocked.Add(ref _memoryUsed, BytesPerEntry);
    }
}
