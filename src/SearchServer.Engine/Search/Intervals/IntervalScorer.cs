using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>Documents with an interval of a source: candidates are those with the terms; positions are then read of these alone, by postings of their own.</summary>
/// <param name="matcher">Finds the intervals; the scorer takes it over.</param>
/// <param name="minExtent">The fewest positions that an interval takes.</param>
/// <param name="boost">What a document scores at most; null for no scores.</param>
internal sealed class IntervalScorer(IntervalMatcher matcher, int minExtent, float? boost) : Scorer
{
    private readonly Scorer _candidates = matcher.Candidates();

    public override long Cost => _candidates.Cost;

    public override int NextCandidate => _candidates.NextCandidate;

    public override Scorer? Approximation => _candidates;

    /// <summary>What the intervals of a document count together.</summary>
    public static float Freq(ReadOnlySpan<Interval> intervals, int minExtent)
    {
        float freq = 0;
        foreach (Interval interval in intervals) freq += 1f / Math.Max(1, interval.Extent - minExtent + 1);
        return freq;
    }

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (!_candidates.NextBatch(batch, upTo)) return false;
        Confirm(batch, min: 0);
        return true;
    }

    public override void SkipTo(int target) => _candidates.SkipTo(target);

    public override void Narrow(DocBatch batch)
    {
        _candidates.Narrow(batch);
        Confirm(batch, min: 0);
    }

    [SkipLocalsInit]
    public override void Confirm(DocBatch batch, double min)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = 0; i < batch.Count; i++)
        {
            matcher.MoveTo(batch.Docs[i]);
            flags[i] = !matcher.Found.IsEmpty;
            if (!flags[i] || boost is not { } most) continue;
            batch.Scores[i] += most - (most / (1f + Freq(matcher.Found, minExtent)));
        }

        batch.Keep(flags);
    }

    public override float MaxScore(int upTo) => boost ?? 0;

    public override void Dispose()
    {
        _candidates.Dispose();
        matcher.Dispose();
    }
}
