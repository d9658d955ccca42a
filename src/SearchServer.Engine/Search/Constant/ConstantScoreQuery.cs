using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>The matches of a query, each with the boost as its score.</summary>
public sealed record ConstantScoreQuery(Query Query) : Query
{
    /// <inheritdoc/>
    public override string ToString() => $"ConstantScore({Query})";

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost)
    {
        Weight inner = Query.CreateWeight(searcher, ScoreMode.CompleteNoScores, 1);
        return mode == ScoreMode.CompleteNoScores ? inner : new ConstantWeight(inner, boost);
    }

    internal override Query Rewrite()
    {
        Query rewritten = Query.Rewrite();
        return rewritten == Query ? this : new ConstantScoreQuery(rewritten);
    }

    private sealed class ConstantWeight(Weight inner, float score) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf) => inner.Scorer(leaf) is { } scorer ? new ConstantScorer(scorer, score) : null;

        public override Matches? Matches(LeafContext leaf, FieldMatches found) => inner.Matches(leaf, found);
    }
}

/// <summary>The matches of a scorer without scores, each with the same score.</summary>
internal sealed class ConstantScorer(Scorer inner, float score) : Scorer
{
    private bool _noneCompetes;

    public override long Cost => inner.Cost;

    public override int NextCandidate => _noneCompetes ? NoMoreDocs : inner.NextCandidate;

    public override Scorer? Approximation => inner.Approximation;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (NextCandidate >= upTo || !inner.NextBatch(batch, upTo)) return false;
        batch.ScoreSpan.Fill(score);
        return true;
    }

    public override void SkipTo(int target) => inner.SkipTo(target);

    public override void Narrow(DocBatch batch)
    {
        inner.Narrow(batch);
        AddScore(batch);
    }

    public override void Confirm(DocBatch batch, double min)
    {
        inner.Confirm(batch, min - score);
        AddScore(batch);
    }

    public override float MaxScore(int upTo) => score;

    public override void SetMinCompetitiveScore(float min) => _noneCompetes = min > score;

    public override void Dispose() => inner.Dispose();

    private void AddScore(DocBatch batch)
    {
        foreach (ref double sum in batch.ScoreSpan) sum += score;
    }
}
