using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Keeps the first documents of a sort; of those that are equal in all its keys, the first in the order of ties.</summary>
internal sealed class TopFieldCollector : Collector
{
    private readonly SortSlots _slots;
    private readonly int _count;
    private readonly int _countTo;
    private readonly IndexSort? _indexSort;

    // One slot more than are kept takes the next document. The queue gives out the last of them.
    private readonly PriorityQueue<int, int> _heap;
    private int _freeSlot;
    private long _seen;
    private bool _isLeafSorted;

    /// <summary>Whether what comes after the last batch would be behind what is kept, if the segment is in the order of the first key.</summary>
    private bool _isPast;
    private bool _isExact = true;

    /// <param name="searcher">The searcher.</param>
    /// <param name="sort">The order.</param>
    /// <param name="count">How many documents to keep.</param>
    /// <param name="countTo">Matches are counted exactly up to this many; beyond, segments in the order of the first key are left early.</param>
    /// <param name="after">Keeps those behind this place alone; null for all. All are counted.</param>
    public TopFieldCollector(IndexSearcher searcher, Sort sort, int count, int countTo, SearchAfter? after = null)
    {
        _countTo = countTo;
        if (sort.Fields[0] is { Type: SortType.Number, MissingFirst: false } first) _indexSort = new IndexSort(first.Field, first.Descending);
        Mode = sort.HasScore ? ScoreMode.Complete : ScoreMode.CompleteNoScores;
        _count = count;
        _slots = new SortSlots(searcher, sort, count + 1, after);
        _heap = new PriorityQueue<int, int>(count + 1, Comparer<int>.Create((a, b) => _slots.Compare(b, a)));
    }

    public override ScoreMode Mode { get; }

    public override bool IsLeafDone
    {
        get
        {
            if (!_isLeafSorted || !_isPast || _seen <= _countTo) return false;
            _isExact = false;
            return true;
        }
    }

    private bool IsFull => _heap.Count == _count;

    public override void StartLeaf(LeafContext leaf)
    {
        _isLeafSorted = _indexSort?.IsOf(leaf.Reader.Commit.Info) == true;
        _isPast = false;
        _slots.StartLeaf(leaf);
    }

    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        DocBatch candidates = _slots.Read(batch, IsFull ? _heap.Peek() : -1);
        for (int i = 0; i < candidates.Count; i++)
        {
            if (!_slots.IsAfter(i) || (IsFull && !_slots.IsBefore(i, _heap.Peek()))) continue;
            int slot = _freeSlot;
            _slots.Put(i, slot);
            if (IsFull)
            {
                _freeSlot = _heap.DequeueEnqueue(slot, slot);
            }
            else
            {
                _heap.Enqueue(slot, slot);
                _freeSlot++;
            }
        }

        if (!IsFull) return;
        int order = _slots.CompareLast(_heap.Peek());
        _isPast = order > 0 || (order == 0 && _slots.IsByFirstKeyAndNumber);
    }

    /// <summary>The first documents, in order.</summary>
    public TopDocs Finish()
    {
        ScoreDoc[] hits = new ScoreDoc[_heap.Count];
        for (int i = hits.Length - 1; i >= 0; i--) hits[i] = _slots.HitOf(_heap.Dequeue());
        return new TopDocs(new TotalHits(_seen, _isExact), [.. hits]);
    }
}
