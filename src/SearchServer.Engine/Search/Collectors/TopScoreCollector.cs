using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Keeps the best by score; of those with one score, the first in the order of ties.</summary>
internal sealed class TopScoreCollector : Collector
{
    private readonly int _countTo;

    private readonly TieOrder _ties;

    /// <summary>A heap with the worst at the root: a lower score is worse, then what is later in the order of ties.</summary>
    private readonly Hit[] _heap;
    private int _size;
    private long _seen;

    /// <param name="searcher">The searcher.</param>
    /// <param name="count">How many to keep, at least 1.</param>
    /// <param name="countTo">Counts matches exactly up to this many; beyond, those that cannot compete are passed over.</param>
    public TopScoreCollector(IndexSearcher searcher, int count, int countTo)
    {
        _ties = new TieOrder(searcher);
        _heap = new Hit[count];
        _countTo = countTo;
    }

    public override ScoreMode Mode => _countTo == int.MaxValue ? ScoreMode.Complete : ScoreMode.TopScores;

    /// <summary>A later document must beat the worst that is kept; where ties are in the order of documents, equal is not enough.</summary>
    public override float MinCompetitiveScore
    {
        get
        {
            if (_size < _heap.Length || _seen <= _countTo) return 0;
            return _ties.IsByNumber ? MathF.BitIncrement(_heap[0].Score) : _heap[0].Score;
        }
    }

    /// <summary>One that scores less than the worst that is kept is only counted.</summary>
    public override float ScoreFloor => _size < _heap.Length ? 0 : _heap[0].Score;

    public override void StartLeaf(LeafContext leaf) => _ties.StartLeaf(leaf);

    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        int i = 0;
        for (; i < batch.Count && _size < _heap.Length; i++) Add(new Hit((float)batch.Scores[i], _ties.Of(batch.Docs[i])));
        if (i == batch.Count) return;
        float worst = _heap[0].Score;
        ReadOnlySpan<double> scores = batch.ScoreSpan;
        for (; i < scores.Length; i++)
        {
            float score = (float)scores[i];
            if (score < worst || (score == worst && !_ties.IsBefore(batch.Docs[i], _heap[0].Tie))) continue;
            _heap[0] = new Hit(score, _ties.Of(batch.Docs[i]));
            SiftDown(0);
            worst = _heap[0].Score;
        }
    }

    /// <summary>The best, the best first.</summary>
    public TopDocs Finish()
    {
        Hit[] hits = _heap[.._size];
        Array.Sort(hits, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : _ties.Compare(a.Tie, b.Tie));
        return new TopDocs(new TotalHits(_seen, _seen <= _countTo), [.. hits.Select(hit => new ScoreDoc(hit.Tie.Doc, hit.Score))]);
    }

    private bool IsWorse(in Hit a, in Hit b) => a.Score < b.Score || (a.Score == b.Score && _ties.Compare(a.Tie, b.Tie) > 0);

    private void Add(Hit hit)
    {
        int at = _size++;
        _heap[at] = hit;
        while (at > 0)
        {
            int parent = (at - 1) >> 1;
            if (!IsWorse(_heap[at], _heap[parent])) return;
            (_heap[at], _heap[parent]) = (_heap[parent], _heap[at]);
            at = parent;
        }
    }

    private void SiftDown(int at)
    {
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _size) return;
            if (child + 1 < _size && IsWorse(_heap[child + 1], _heap[child])) child++;
            if (!IsWorse(_heap[child], _heap[at])) return;
            (_heap[at], _heap[child]) = (_heap[child], _heap[at]);
            at = child;
        }
    }

    private readonly record struct Hit(float Score, TieOrder.Tie Tie);
}
