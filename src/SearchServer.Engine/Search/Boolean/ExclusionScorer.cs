using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>The matches of one scorer but those of others, which have no scores.</summary>
internal sealed class ExclusionScorer(Scorer included, IReadOnlyList<Scorer> excluded) : Scorer
{
    public override long Cost => included.Cost;

    public override int NextCandidate => included.NextCandidate;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (!included.NextBatch(batch, upTo)) return false;
        Exclude(batch);
        return true;
    }

    public override void SkipTo(int target) => included.SkipTo(target);

    public override void Narrow(DocBatch batch)
    {
        included.Narrow(batch);
        Exclude(batch);
    }

    public override int AdvanceShallow(int target) => included.AdvanceShallow(target);

    public override float MaxScore(int upTo) => included.MaxScore(upTo);

    public override void SetMinCompetitiveScore(float min) => included.SetMinCompetitiveScore(min);

    public override void SetScoreFloor(float floor) => included.SetScoreFloor(floor);

    public override void Dispose()
    {
        included.Dispose();
        foreach (Scorer scorer in excluded) scorer.Dispose();
    }

    [SkipLocalsInit]
    private void Exclude(DocBatch batch)
    {
        if (batch.Count == 0) return;
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        flags = flags[..batch.Count];
        flags.Clear();
        foreach (Scorer scorer in excluded) scorer.Match(batch, flags);
        foreach (ref bool flag in flags) flag = !flag;
        batch.Keep(flags);
    }
}
