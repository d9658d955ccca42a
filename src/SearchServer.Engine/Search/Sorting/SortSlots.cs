using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// What hits are compared by: the keys of an order and the order of ties, of the documents of a batch and of the hits that a collector keeps in numbered slots. For one search.
/// </summary>
internal sealed class SortSlots
{
    private readonly SortKeys[] _keys;
    private readonly int _scoreKey;
    private readonly TieOrder _ties;

    /// <summary>The keys of the place behind which documents are wanted; null for all.</summary>
    private readonly (sbyte Rank, long Value, bool IsBehindEquals)[]? _after;

    // The keys of a batch, of each a row of ranks and one of values.
    private readonly sbyte[][] _batchRanks;
    private readonly long[][] _batchValues;
    private readonly DocBatch? _candidates;
    private DocBatch _batch = null!;
    private sbyte _lastRank;
    private long _lastValue;

    // The keys of the slots, one after the other.
    private readonly sbyte[] _ranks;
    private readonly long[] _values;
    private readonly TieOrder.Tie[] _places;

    /// <param name="searcher">The searcher.</param>
    /// <param name="sort">The order.</param>
    /// <param name="count">How many slots there are.</param>
    /// <param name="after">The place that <see cref="IsAfter"/> compares with; null for none.</param>
    public SortSlots(IndexSearcher searcher, Sort sort, int count, SearchAfter? after)
    {
        if (after?.Fits(sort) == false) throw new ArgumentException("The place is none in the order: it has other keys.", nameof(after));
        _keys = [.. sort.Fields.Select(field => new SortKeys(searcher.Reader, field))];
        _scoreKey = sort.Fields.Select(field => field.Type).ToList().IndexOf(SortType.Score);
        _ties = new TieOrder(searcher, after);
        if (after is not null) _after = [.. _keys.Zip(after.Values, (keys, value) => keys.KeyOf(value))];
        _batchRanks = [.. _keys.Select(_ => new sbyte[DocBatch.Capacity])];
        _batchValues = [.. _keys.Select(_ => new long[DocBatch.Capacity])];
        _candidates = _keys.Length == 1 ? null : new DocBatch();
        _ranks = new sbyte[count * _keys.Length];
        _values = new long[count * _keys.Length];
        _places = new TieOrder.Tie[count];
    }

    /// <summary>Whether hits whose first keys are equal are in the order of their numbers.</summary>
    public bool IsByFirstKeyAndNumber => _keys.Length == 1 && _ties.IsByNumber;

    /// <summary>The next batches are of this segment.</summary>
    public void StartLeaf(LeafContext leaf)
    {
        foreach (SortKeys keys in _keys) keys.StartLeaf(leaf);
        _ties.StartLeaf(leaf);
    }

    /// <summary>Reads the keys of a batch, as far as they are needed to compare with a slot: documents that its first key is before are left out.</summary>
    /// <param name="batch">The documents.</param>
    /// <param name="worst">The slot; -1 for none.</param>
    /// <returns>The documents left, which the other members name by their index.</returns>
    public DocBatch Read(DocBatch batch, int worst)
    {
        _keys[0].Read(batch, _batchRanks[0], _batchValues[0]);
        (_lastRank, _lastValue) = (_batchRanks[0][batch.Count - 1], _batchValues[0][batch.Count - 1]);
        _batch = _candidates is null ? batch : CandidatesOf(batch, worst);
        for (int key = 1; key < _keys.Length; key++) _keys[key].Read(_batch, _batchRanks[key], _batchValues[key]);
        return _batch;
    }

    /// <summary>Whether a document comes behind the place that is searched from.</summary>
    public bool IsAfter(int index)
    {
        if (_after is null) return true;
        for (int key = 0; key < _keys.Length; key++)
        {
            int order = _batchRanks[key][index].CompareTo(_after[key].Rank);
            if (order == 0) order = _batchValues[key][index].CompareTo(_after[key].Value);
            if (order != 0) return order > 0;
            if (_after[key].IsBehindEquals) return false;
        }

        return _ties.IsAfter(_batch.Docs[index]);
    }

    /// <summary>Whether a document comes before what a slot holds.</summary>
    public bool IsBefore(int index, int slot)
    {
        int at = slot * _keys.Length;
        for (int key = 0; key < _keys.Length; key++, at++)
        {
            int order = _batchRanks[key][index].CompareTo(_ranks[at]);
            if (order == 0) order = _batchValues[key][index].CompareTo(_values[at]);
            if (order != 0) return order < 0;
        }

        return _ties.IsBefore(_batch.Docs[index], _places[slot]);
    }

    /// <summary>Compares the last document of the batch with a slot, by the first key.</summary>
    public int CompareLast(int slot) => CompareFirst(_lastRank, _lastValue, slot);

    /// <summary>Compares two slots.</summary>
    public int Compare(int a, int b)
    {
        for (int key = 0; key < _keys.Length; key++)
        {
            int order = _ranks[(a * _keys.Length) + key].CompareTo(_ranks[(b * _keys.Length) + key]);
            if (order == 0) order = _values[(a * _keys.Length) + key].CompareTo(_values[(b * _keys.Length) + key]);
            if (order != 0) return order;
        }

        return _ties.Compare(_places[a], _places[b]);
    }

    /// <summary>Puts a document into a slot.</summary>
    public void Put(int index, int slot)
    {
        for (int key = 0; key < _keys.Length; key++) (_ranks[(slot * _keys.Length) + key], _values[(slot * _keys.Length) + key]) = (_batchRanks[key][index], _batchValues[key][index]);
        _places[slot] = _ties.Of(_batch.Docs[index]);
    }

    /// <summary>The score of what a slot holds; NaN where it is no key.</summary>
    public float ScoreOf(int slot) => _scoreKey < 0 ? float.NaN : _keys[_scoreKey].ScoreOf(_values[(slot * _keys.Length) + _scoreKey]);

    /// <summary>What a slot holds.</summary>
    public ScoreDoc HitOf(int slot) => new(_places[slot].Doc, ScoreOf(slot));

    /// <summary>The documents of a batch that the first key does not put behind a slot: the other keys are read of these alone. Their first keys move with them.</summary>
    private DocBatch CandidatesOf(DocBatch batch, int worst)
    {
        DocBatch candidates = _candidates!;
        (sbyte[] ranks, long[] values) = (_batchRanks[0], _batchValues[0]);
        int kept = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            if (worst >= 0 && CompareFirst(ranks[i], values[i], worst) > 0) continue;
            (candidates.Docs[kept], candidates.Scores[kept]) = (batch.Docs[i], batch.Scores[i]);
            (ranks[kept], values[kept]) = (ranks[i], values[i]);
            kept++;
        }

        candidates.Count = kept;
        return candidates;
    }

    private int CompareFirst(sbyte rank, long value, int slot)
    {
        int order = rank.CompareTo(_ranks[slot * _keys.Length]);
        return order != 0 ? order : value.CompareTo(_values[slot * _keys.Length]);
    }
}
