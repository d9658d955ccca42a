using SearchServer.Engine.Indexing;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>
/// Keeps the first groups of documents in an order, each by its first document, and counts the groups. A document without a group is one by itself. In one pass: what is put out for better groups is worse than
/// whatever is kept later, so that a group that comes again is kept by its best document still.
/// </summary>
internal sealed class TopGroupsCollector : Collector, IDisposable
{
    private readonly GroupOrds _groups;
    private readonly SortSlots _slots;
    private readonly bool _isByScore;

    /// <summary>The groups that are not wanted; null for none.</summary>
    private readonly BitSet? _passed;
    private readonly BitSet _found;
    private readonly int[] _ords = new int[DocBatch.Capacity];
    private readonly Dictionary<int, int> _slotOf = [];
    private readonly int[] _groupOf;

    // A heap of slots with the last at the root, and where in it each slot is.
    private readonly int[] _heap;
    private readonly int[] _heapIndexOf;
    private int _size;
    private int _docBase;
    private long _seen;
    private long _alone;

    /// <param name="searcher">The searcher.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="sort">The order.</param>
    /// <param name="count">How many groups to keep, at least 1.</param>
    /// <param name="groupField">The column of groups, of sorted terms.</param>
    /// <param name="after">Keeps the groups whose first document is behind this place alone, which takes a search before; null for all. All are counted.</param>
    public TopGroupsCollector(IndexSearcher searcher, Query query, Sort sort, int count, string groupField, SearchAfter? after)
    {
        _groups = new GroupOrds(searcher.Reader, groupField);
        _slots = new SortSlots(searcher, sort, count, after);
        _isByScore = sort.Fields[0] == SortField.Score;
        _passed = after is null ? null : PassedGroups.Find(searcher, query, sort, groupField, after);
        _found = BitSet.Rent(_groups.Count);
        _groupOf = new int[count];
        _heap = new int[count];
        _heapIndexOf = new int[count];
        Mode = sort.HasScore ? ScoreMode.Complete : ScoreMode.CompleteNoScores;
    }

    public override ScoreMode Mode { get; }

    /// <summary>One that scores less than the last that is kept is only counted.</summary>
    public override float ScoreFloor => _isByScore && IsFull ? _slots.ScoreOf(_heap[0]) : 0;

    private bool IsFull => _size == _heap.Length;

    public override void StartLeaf(LeafContext leaf)
    {
        _docBase = leaf.DocBase;
        _groups.StartLeaf(leaf);
        _slots.StartLeaf(leaf);
    }

    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        _groups.Read(batch.DocSpan, _ords);
        foreach (int ord in _ords.AsSpan(0, batch.Count))
        {
            if (ord >= 0) _found.Set(ord);
            else _alone++;
        }

        DocBatch candidates = _slots.Read(batch, IsFull ? _heap[0] : -1);
        int at = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int doc = candidates.Docs[i];
            while (batch.Docs[at] != doc) at++;
            int ord = _ords[at];
            if ((ord >= 0 && _passed?.Get(ord) == true) || !_slots.IsAfter(i) || (IsFull && !_slots.IsBefore(i, _heap[0]))) continue;

            // What has no group is told by its number, from -1 down.
            Keep(i, ord >= 0 ? ord : -1 - (_docBase + doc));
        }
    }

    /// <summary>The first groups, in order, each by its first document, and how many there are.</summary>
    public TopDocs Finish()
    {
        int[] slots = _heap[.._size];
        Array.Sort(slots, _slots.Compare);
        return new TopDocs(new TotalHits(_seen, IsExact: true), [.. slots.Select(_slots.HitOf)]) { Groups = _alone + _found.Count() };
    }

    public void Dispose() => _found.Return();

    /// <summary>Keeps a document that comes before the last group, for its group: in the place of that group's document, or of the last group.</summary>
    private void Keep(int index, int group)
    {
        if (_slotOf.TryGetValue(group, out int slot))
        {
            if (!_slots.IsBefore(index, slot)) return;
            _slots.Put(index, slot);
            SiftDown(_heapIndexOf[slot]);
            return;
        }

        bool isFull = IsFull;
        slot = isFull ? _heap[0] : _size;
        if (isFull) _slotOf.Remove(_groupOf[slot]);
        _slots.Put(index, slot);
        _groupOf[slot] = group;
        _slotOf[group] = slot;
        if (isFull) SiftDown(0);
        else SiftUp(slot);
    }

    private void SiftUp(int slot)
    {
        int at = _size++;
        for (; at > 0 && _slots.Compare(slot, _heap[(at - 1) >> 1]) > 0; at = (at - 1) >> 1) Set(at, _heap[(at - 1) >> 1]);
        Set(at, slot);
    }

    private void SiftDown(int at)
    {
        int slot = _heap[at];
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _size) break;
            if (child + 1 < _size && _slots.Compare(_heap[child + 1], _heap[child]) > 0) child++;
            if (_slots.Compare(_heap[child], slot) <= 0) break;
            Set(at, _heap[child]);
            at = child;
        }

        Set(at, slot);
    }

    private void Set(int at, int slot) => (_heap[at], _heapIndexOf[slot]) = (slot, at);
}
