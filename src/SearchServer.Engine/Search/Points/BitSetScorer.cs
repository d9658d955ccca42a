using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>A set of documents, each with the same score.</summary>
internal sealed class BitSetScorer : Scorer
{
    private readonly BitSet _docs;
    private readonly float _score;
    private int _next;

    /// <param name="docs">The documents: a rented set, which is taken over.</param>
    /// <param name="score">What each scores.</param>
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
        batch.Count = _docs.CopySetTo(batch.Docs, _next, upTo);
        batch.ScoreSpan.Fill(_score);
        Find(batch.Docs[batch.Count - 1] + 1);
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

    public override void SetMinCompetitiveScore(float min)
    {
        if (min > _score) _next = NoMoreDocs;
    }

    public override void Dispose() => _docs.Return();

    private void Find(int from)
    {
        int found = _docs.NextSet(from);
        _next = found < 0 ? NoMoreDocs : found;
    }
}
