using System.Runtime.CompilerServices;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Keeps the first documents in the order of a column; of those that are equal in it, the first in the order of ties.</summary>
internal sealed class TopFieldCollector : Collector
{
    private readonly SortKeys _keys;
    private readonly bool _descending;
    private readonly int _missingRank;
    private readonly TieOrder _ties;

    /// <summary>With the last as the least, which the queue gives out.</summary>
    private readonly PriorityQueue<int, Key> _heap;
    private readonly int _count;
    private readonly int _countTo;
    private readonly IndexSort? _indexSort;
    private long _seen;
    private bool _isLeafSorted;

    /// <summary>Whether what comes after the last batch would be behind what is kept, if the segment is in the order of the search.</summary>
    private bool _isPast;
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
        _ties = new TieOrder(searcher);
        _heap = new PriorityQueue<int, Key>(count + 1, Comparer<Key>.Create((a, b) => Compare(b, a)));
    }

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override bool IsLeafDone
    {
        get
        {
            if (!_isLeafSorted || !_isPast || _seen <= _countTo) return false;
            _isExact = false;
            return true;
        }
    }

    public override void StartLeaf(LeafContext leaf)
    {
        _isLeafSorted = _indexSort?.IsOf(leaf.Reader.Commit.Info) == true;
        _isPast = false;
        _keys.StartLeaf(leaf);
        _ties.StartLeaf(leaf);
    }

    [SkipLocalsInit]
    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        Span<long> values = stackalloc long[DocBatch.Capacity];
        Span<bool> missing = stackalloc bool[DocBatch.Capacity];
        _keys.Read(batch.DocSpan, values, missing);
        for (int i = 0; i < batch.Count; i++)
        {
            int rank = missing[i] ? _missingRank : 0;
            long value = _descending ? ~values[i] : values[i];
            bool isFull = _heap.Count == _count;
            if (isFull && _heap.TryPeek(out _, out Key last))
            {
                int order = Compare(rank, value, last);
                _isPast = order > 0 || (order == 0 && _ties.IsByNumber);
                if (order > 0 || (order == 0 && !_ties.IsBefore(batch.Docs[i], last.Tie))) continue;
            }

            Key key = new(rank, value, _ties.Of(batch.Docs[i]));
            if (isFull) _heap.DequeueEnqueue(key.Tie.Doc, key);
            else _heap.Enqueue(key.Tie.Doc, key);
        }
    }

    /// <summary>The first documents, in order.</summary>
    public TopDocs Finish()
    {
        ScoreDoc[] hits = new ScoreDoc[_heap.Count];
        for (int i = hits.Length - 1; i >= 0; i--) hits[i] = new ScoreDoc(_heap.Dequeue(), float.NaN);
        return new TopDocs(new TotalHits(_seen, _isExact), [.. hits]);
    }

    private static int Compare(int rank, long value, in Key other)
    {
        int order = rank.CompareTo(other.Rank);
        return order != 0 ? order : value.CompareTo(other.Value);
    }

    /// <summary>Compares by the column, then by the order of ties.</summary>
    private int Compare(Key a, Key b)
    {
        int order = Compare(a.Rank, a.Value, b);
        return order != 0 ? order : _ties.Compare(a.Tie, b.Tie);
    }

    private readonly record struct Key(int Rank, long Value, TieOrder.Tie Tie);
}
