using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>The matches of a scorer, the score of each multiplied by a factor of its own.</summary>
/// <param name="inner">The scorer, which it takes over.</param>
/// <param name="maxFactor">The greatest factor.</param>
internal abstract class FactorScorer(Scorer inner, float maxFactor) : Scorer
{
    public override long Cost => inner.Cost;

    public override int NextCandidate => inner.NextCandidate;

    public override Scorer? Approximation => inner.Approximation;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (!inner.NextBatch(batch, upTo)) return false;
        if (batch.Count > 0) Multiply(batch);
        return true;
    }

    public override void SkipTo(int target) => inner.SkipTo(target);

    public override void Narrow(DocBatch batch) => Add(batch, confirms: false);

    public override void Confirm(DocBatch batch, double min) => Add(batch, confirms: true);

    public override int AdvanceShallow(int target) => inner.AdvanceShallow(target);

    public override float MaxScore(int upTo) => MathF.BitIncrement(inner.MaxScore(upTo) * maxFactor);

    /// <summary>With the greatest factor, and for rounding twice, a score must be so high to compete.</summary>
    public override void SetMinCompetitiveScore(float min)
    {
        float needed = MathF.BitDecrement(MathF.BitDecrement(min / maxFactor));
        if (needed > 0 && float.IsFinite(needed)) inner.SetMinCompetitiveScore(needed);
    }

    public override void Dispose() => inner.Dispose();

    /// <summary>Multiplies the scores of some documents, which are above those of earlier calls.</summary>
    protected abstract void Multiply(DocBatch batch);

    /// <summary>Keeps what matches; only the own part of a score is multiplied.</summary>
    [SkipLocalsInit]
    private void Add(DocBatch batch, bool confirms)
    {
        DocBatch own = DocBatch.Pool.Rent();
        own.CopyDocs(batch);
        if (confirms) inner.Confirm(own, min: 0);
        else inner.Narrow(own);
        if (own.Count > 0) Multiply(own);
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        flags.Clear();
        batch.AddFrom(own, flags);
        batch.Keep(flags);
        DocBatch.Pool.Return(own);
    }
}
