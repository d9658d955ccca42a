using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>A set of documents, each with the same score.</summary>
internal sealed class BitSetScorer : Scorer
{
    private readonly BitSet _docs;
    private readonly float _score;
    private int _next;

    public BitSetScorer(BitSet docs, float score)
    {
        _docs = docs;
        _score = score;
        Cost = docs.Count();
        SkipTo(0);
    }

    public override long Cost { get; }

    public override int NextCandidate => _next;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (_next >= upTo) return false;
        int count = 0;
        while (count < DocBatch.Capacity && _next < upTo)
        {
            batch.Docs[count++] = _next;
            Find(_next + 1);
        }

        batch.Count = count;
        batch.ScoreSpan.Fill(_score);
        return true;
    }

    public override void SkipTo(int target)
    {
        if (_next <= target) Find(target);
    }

    public override void Match(DocBatch batch, Span<bool> flags)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            if (!_docs.Get(batch.Docs[i])) continue;
            flags[i] = true;
            batch.Scores[i] += _score;
        }
    }

    public override float MaxScore(int upTo) => _score;

    public override void Dispose() { }

    private void Find(int from)
    {
        int found = _docs.NextSet(from);
        _next = found < 0 ? NoMoreDocs : found;
    }
}
