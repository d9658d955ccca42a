using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>The matches of a scorer, whose scores grow by those of another one where that matches too.</summary>
internal sealed class OptionalScorer(Scorer required, Scorer optional) : Scorer
{
    /// <summary>What a document must score, so that what the other one adds is of use.</summary>
    private double _needed;

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
        SetScoreFloor(min);
        float needed = MathF.BitDecrement(min - optional.MaxScore(NoMoreDocs));
        if (needed > 0) required.SetMinCompetitiveScore(needed);
    }

    public override void SetScoreFloor(float floor)
    {
        // Sums are rounded to floats.
        _needed = (double)MathF.BitDecrement(floor) - optional.MaxScore(NoMoreDocs);
        if (_needed > 0) required.SetScoreFloor((float)_needed);
    }

    public override void Dispose()
    {
        required.Dispose();
        optional.Dispose();
    }

    /// <summary>Asks the optional part, of the documents whose scores are of use.</summary>
    [SkipLocalsInit]
    private void AddOptional(DocBatch batch)
    {
        Span<int> places = stackalloc int[DocBatch.Capacity];
        DocBatch asked = DocBatch.Pool.Rent();
        int count = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            if (batch.Scores[i] < _needed) continue;
            asked.Docs[count] = batch.Docs[i];
            asked.Scores[count] = batch.Scores[i];
            places[count++] = i;
        }

        if (count > 0)
        {
            asked.Count = count;
            Span<bool> flags = stackalloc bool[DocBatch.Capacity];
            flags.Clear();
            optional.Match(asked, flags);
            for (int i = 0; i < count; i++) batch.Scores[places[i]] = asked.Scores[i];
        }

        DocBatch.Pool.Return(asked);
    }
}
