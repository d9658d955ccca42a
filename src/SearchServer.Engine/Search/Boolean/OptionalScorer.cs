using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>The matches of a scorer, whose scores grow by those of another one where that matches too.</summary>
internal sealed class OptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override long Cost => required.Cost;

    public override int NextCandidate => required.NextCandidate;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (!required.NextBatch(batch, upTo)) return false;
        AddOptional(batch);
        return true;
    }

    public override void SkipTo(int target) => required.SkipTo(target);

    public override void Narrow(DocBatch batch)
    {
        required.Narrow(batch);
        AddOptional(batch);
    }

    public override int AdvanceShallow(int target) => Math.Min(required.AdvanceShallow(target), optional.AdvanceShallow(target));

    public override float MaxScore(int upTo) => MathF.BitIncrement(required.MaxScore(upTo) + optional.MaxScore(upTo));

    /// <summary>What the optional part adds at most need not come from the required one.</summary>
    public override void SetMinCompetitiveScore(float min)
    {
        float needed = MathF.BitDecrement(min - optional.MaxScore(NoMoreDocs));
        if (needed > 0) required.SetMinCompetitiveScore(needed);
    }

    public override void Dispose()
    {
        required.Dispose();
        optional.Dispose();
    }

    [SkipLocalsInit]
    private void AddOptional(DocBatch batch)
    {
        if (batch.Count == 0) return;
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        flags.Clear();
        optional.Match(batch, flags);
    }
}
