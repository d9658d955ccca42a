using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Keeps the best by score; of two with one score, the document that comes first.</summary>
internal sealed class TopScoreCollector : Collector
{
    private readonly int _countTo;

    /// <summary>A heap with the worst at the root: a lower score is worse, then a later document.</summary>
    private readonly ScoreDoc[] _heap;
    private int _size;
    private int _docBase;
    private long _seen;

    /// <param name="count">How many to keep, at least 1.</param>
    /// <param name="countTo">Counts matches exactly up to this many; beyond, those that cannot compete are passed over.</param>
    public TopScoreCollector(int count, int countTo)
    {
        _heap = new ScoreDoc[count];
        _countTo = countTo;
    }

    public override ScoreMode Mode => _countTo == int.MaxValue ? ScoreMode.Complete : ScoreMode.TopScores;

    /// <summary>A later document must beat the worst that is kept: equal is not enough.</summary>
    public override float MinCompetitiveScore => _size == _heap.Length && _seen > _countTo ? MathF.BitIncrement(_heap[0].Score) : 0;

    public override void StartLeaf(LeafContext leaf) => _docBase = leaf.DocBase;

    public override void Collect(DocBatch batch)
    {
        _seen += batch.Count;
        int i = 0;
        for (; i < batch.Count && _size < _heap.Length; i++) Add(new ScoreDoc(_docBase + batch.Docs[i], (float)batch.Scores[i]));
        if (i == batch.Count) return;
        float worst = _heap[0].Score;
        ReadOnlySpan<double> scores = batch.ScoreSpan;
        for (; i < scores.Length; i++)
        {
            float score = (float)scores[i];
            if (score <= worst) continue;
            _heap[0] = new ScoreDoc(_docBase + batch.Docs[i], score);
            SiftDown(0);
            worst = _heap[0].Score;
        }
    }

    /// <summary>The best, the best first.</summary>
    public TopDocs Finish()
    {
        ScoreDoc[] hits = _heap[.._size];
        Array.Sort(hits, static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc));
        return new TopDocs(new TotalHits(_seen, _seen <= _countTo), [.. hits]);
    }

    private static bool IsWorse(in ScoreDoc a, in ScoreDoc b) => a.Score < b.Score || (a.Score == b.Score && a.Doc > b.Doc);

    private void Add(ScoreDoc hit)
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
}
