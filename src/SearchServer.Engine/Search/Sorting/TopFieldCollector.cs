using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Keeps the first documents of a sort; of those that are equal in all its keys, the first in the order of ties.</summary>
internal sealed class TopFieldCollector : Collector
{
    private readonly SortKeys[] _keys;
    private readonly int _scoreKey;
    private readonly TieOrder _ties;

    /// <summary>The keys of the place behind which documents are wanted; null for all.</summary>
    private readonly (sbyte Rank, long Value, bool IsBehindEquals)[]? _after;
    private readonly int _count;
    private readonly int _countTo;
    private readonly IndexSort? _indexSort;

    // The keys of a batch, of each a row of ranks and one of values.
    private readonly sbyte[][] _batchRanks;
    private readonly long[][] _batchValues;
    private readonly DocBatch? _candidates;

    // What is kept lies in slots, with a key after the other; one slot more than are kept takes the next document. The queue gives out the last of them.
    private readonly sbyte[] _ranks;
    private readonly long[] _values;
    private readonly TieOrder.Tie[] _places;
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
        if (after?.Fits(sort) == false) throw new ArgumentException("The place is none in the order: it has other keys.", nameof(after));
        _countTo = countTo;
        if (sort.Fields[0] is { Type: SortType.Number, MissingFirst: false } first) _indexSort = new IndexSort(first.Field, first.Descending);
        _keys = [.. sort.Fields.Select(field => new SortKeys(searcher.Reader, field))];
        _scoreKey = sort.Fields.Select(field => field.Type).ToList().IndexOf(SortType.Score);
        Mode = sort.HasScore ? ScoreMode.Complete : ScoreMode.CompleteNoScores;
        _count = count;
        _ties = new TieOrder(searcher, after);
        if (after is not null) _after = [.. _keys.Zip(after.Values, (keys, value) => keys.KeyOf(value))];
        _batchRanks = [.. _keys.Select(_ => new sbyte[DocBatch.Capacity])];
        _batchValues = [.. _keys.Select(_ => new long[DocBatch.Capacity])];
        _candidates = _keys.Length == 1 ? null : new DocBatch();
        _ranks = new sbyte[(count + 1) * _keys.Length];
        _values = new long[(count + 1) * _keys.Length];
        _places = new TieOrder.Tie[count + 1];
        _heap = new PriorityQueue<int, int>(count + 1, Comparer<int>.Create((a, b) => Compare(b, a)));
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
        foreach (SortKeys keys in _keys) keys.StartLeaf(leaf);
        _ties.StartLeaf(leaf);
    }

    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        _keys[0].Read(batch, _batchRanks[0], _batchValues[0]);
        sbyte lastRank = _batchRanks[0][batch.Count - 1];
        long lastValue = _batchValues[0][batch.Count - 1];
        DocBatch candidates = _candidates is null ? batch : CandidatesOf(batch);
        for (int key = 1; key < _keys.Length; key++) _keys[key].Read(candidates, _batchRanks[key], _batchValues[key]);
        for (int i = 0; i < candidates.Count; i++)
        {
            if (_after is not null && !IsAfter(i, candidates.Docs[i])) continue;
            if (IsFull && !IsBefore(i, candidates.Docs[i], _heap.Peek())) continue;
            int slot = _freeSlot;
            for (int key = 0; key < _keys.Length; key++) (_ranks[(slot * _keys.Length) + key], _values[(slot * _keys.Length) + key]) = (_batchRanks[key][i], _batchValues[key][i]);
            _places[slot] = _ties.Of(candidates.Docs[i]);
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
        int order = CompareFirst(lastRank, lastValue, _heap.Peek());
        _isPast = order > 0 || (order == 0 && _keys.Length == 1 && _ties.IsByNumber);
    }

    /// <summary>The first documents, in order.</summary>
    public TopDocs Finish()
    {
        ScoreDoc[] hits = new ScoreDoc[_heap.Count];
        for (int i = hits.Length - 1; i >= 0; i--)
        {
            int slot = _heap.Dequeue();
            hits[i] = new ScoreDoc(_places[slot].Doc, _scoreKey < 0 ? float.NaN : _keys[_scoreKey].ScoreOf(_values[(slot * _keys.Length) + _scoreKey]));
        }

        return new TopDocs(new TotalHits(_seen, _isExact), [.. hits]);
    }

    /// <summary>The documents of a batch that the first key does not put behind what is kept: the other keys are read of these alone. Their first keys move with them.</summary>
    private DocBatch CandidatesOf(DocBatch batch)
    {
        DocBatch candidates = _candidates!;
        (sbyte[] ranks, long[] values) = (_batchRanks[0], _batchValues[0]);
        int kept = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            if (IsFull && CompareFirst(ranks[i], values[i], _heap.Peek()) > 0) continue;
            (candidates.Docs[kept], candidates.Scores[kept]) = (batch.Docs[i], batch.Scores[i]);
            (ranks[kept], values[kept]) = (ranks[i], values[i]);
            kept++;
        }

        candidates.Count = kept;
        return candidates;
    }

    /// <summary>Compares by the first key.</summary>
    private int CompareFirst(sbyte rank, long value, int slot)
    {
        int order = rank.CompareTo(_ranks[slot * _keys.Length]);
        return order != 0 ? order : value.CompareTo(_values[slot * _keys.Length]);
    }

    /// <summary>Whether a document of the batch comes behind the place that is searched from.</summary>
    private bool IsAfter(int index, int doc)
    {
        for (int key = 0; key < _keys.Length; key++)
        {
            int order = _batchRanks[key][index].CompareTo(_after![key].Rank);
            if (order == 0) order = _batchValues[key][index].CompareTo(_after[key].Value);
            if (order != 0) return order > 0;
            if (_after[key].IsBehindEquals) return false;
        }

        return _ties.IsAfter(doc);
    }

    /// <summary>Whether a document of the batch comes before what a slot holds.</summary>
    private bool IsBefore(int index, int doc, int slot)
    {
        int at = slot * _keys.Length;
        for (int key = 0; key < _keys.Length; key++, at++)
        {
            int order = _batchRanks[key][index].CompareTo(_ranks[at]);
            if (order == 0) order = _batchValues[key][index].CompareTo(_values[at]);
            if (order != 0) return order < 0;
        }

        return _ties.IsBefore(doc, _places[slot]);
    }

    /// <summary>Compares two slots by the keys, then by the order of ties.</summary>
    private int Compare(int a, int b)
    {
        for (int key = 0; key < _keys.Length; key++)
        {
            int order = _ranks[(a * _keys.Length) + key].CompareTo(_ranks[(b * _keys.Length) + key]);
            if (order == 0) order = _values[(a * _keys.Length) + key].CompareTo(_values[(b * _keys.Length) + key]);
            if (order != 0) return order;
        }

        return _ties.Compare(_places[a], _places[b]);
    }
}
