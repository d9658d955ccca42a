using System.Runtime.CompilerServices;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Keeps the first documents in the order of a column; of equal ones, those that come first.</summary>
internal sealed class TopFieldCollector : Collector
{
    private readonly SortKeys _keys;
    private readonly bool _descending;
    private readonly int _missingRank;

    /// <summary>A heap with the last in order at the root.</summary>
    private readonly PriorityQueue<int, Key> _heap;
    private readonly int _count;
    private readonly int _countTo;
    private readonly IndexSort? _indexSort;
    private int _docBase;
    private long _seen;
    private long _seenInLeaf;
    private bool _isLeafSorted;
    private bool _isExact = true;

    /// <param name="searcher">The searcher.</param>
    /// <param name="sort">The order.</param>
    /// <param name="count">How many documents to keep.</param>
    /// <param name="countTo">Matches are counted exactly up to this many; beyond, segments in the order of the search are left early.</param>
    public TopFieldCollector(IndexSearcher searcher, SortField sort, int count, int countTo)
    {
        _countTo = countTo;
        if (sort is { Type: SortType.Number, MissingFirst: false }) _indexSort = new IndexSort(sort.Field, sort.Descending);
        _keys = new SortKeys(searcher.Reader, sort);
        _descending = sort.Descending;
        _missingRank = sort.MissingFirst ? -1 : 1;
        _count = count;
        _heap = new PriorityQueue<int, Key>(count + 1);
    }

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override bool IsLeafDone
    {
        get
        {
            if (!_isLeafSorted || _seenInLeaf < _count || _seen <= _countTo) return false;
            _isExact = false;
            return true;
        }
    }

    public override void StartLeaf(LeafContext leaf)
    {
        _isLeafSorted = _indexSort?.IsOf(leaf.Reader.Commit.Info) == true;
        _seenInLeaf = 0;
        _docBase = leaf.DocBase;
        _keys.StartLeaf(leaf);
    }

    [SkipLocalsInit]
    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        _seenInLeaf += batch.Count;
        Span<long> values = stackalloc long[DocBatch.Capacity];
        Span<bool> missing = stackalloc bool[DocBatch.Capacity];
        _keys.Read(batch.DocSpan, values, missing);
        for (int i = 0; i < batch.Count; i++)
        {
            Key key = new(missing[i] ? _missingRank : 0, _descending ? ~values[i] : values[i], _docBase + batch.Docs[i]);
            if (_heap.Count < _count) _heap.Enqueue(key.Doc, key);
            else if (_heap.TryPeek(out _, out Key last) && key.IsBefore(last)) _heap.EnqueueDequeue(key.Doc, key);
        }
    }

    /// <summary>The first documents, in order.</summary>
    public TopDocs Finish()
    {
        ScoreDoc[] hits = new ScoreDoc[_heap.Count];
        for (int i = hits.Length - 1; i >= 0; i--) hits[i] = new ScoreDoc(_heap.Dequeue(), float.NaN);
        return new TopDocs(new TotalHits(_seen, _isExact), [.. hits]);
    }

    /// <summary>Compares in reverse, because the queue gives out its least.</summary>
    private readonly record struct Key(int Rank, long Value, int Doc) : IComparable<Key>
    {
        public bool IsBefore(Key other) => CompareTo(other) > 0;

        public int CompareTo(Key other)
        {
            int order = other.Rank.CompareTo(Rank);
            if (order == 0) order = other.Value.CompareTo(Value);
            return order != 0 ? order : other.Doc.CompareTo(Doc);
        }
    }
}
