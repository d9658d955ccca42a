namespace SearchServer.Engine.Search;

/// <summary>Documents with an interval of a source.</summary>
/// <param name="matcher">Finds the intervals; the scorer takes it over.</param>
/// <param name="minExtent">The fewest positions that an interval takes.</param>
/// <param name="boost">What a document scores at most; null for no scores.</param>
internal sealed class IntervalScorer(IntervalMatcher matcher, int minExtent, float? boost) : PositionScorer
{
    private Scorer? _approximation;

    public override long Cost => matcher.Cost;

    protected override int Candidate => matcher.Doc;

    public override Scorer Approximation => _approximation ??= matcher.Candidates();

    /// <summary>What the intervals of a document count together.</summary>
    public static float Freq(IntervalList intervals, int minExtent)
    {
        float freq = 0;
        ReadOnlySpan<int> starts = intervals.Starts;
        ReadOnlySpan<int> ends = intervals.Ends;
        for (int i = 0; i < starts.Length; i++) freq += 1f / Math.Max(1, ends[i] - starts[i] + 1 - minExtent + 1);
        return freq;
    }

    public override float MaxScore(int upTo) => boost ?? 0;

    public override void SetMinCompetitiveScore(float min) => Min = min;

    public override void Dispose()
    {
        _approximation?.Dispose();
        matcher.Dispose();
    }

    protected override int Advance(int target) => matcher.Advance(target);

    protected override bool TryMatch(int doc, double min, out float score)
    {
        score = 0;
        if (boost is { } most && min > 0 && ScoreOf(most, matcher.MostFound) < min) return false;
        matcher.FindIn(doc);
        if (matcher.Found.IsEmpty) return false;
        if (boost is { } factor) score = ScoreOf(factor, Freq(matcher.Found, minExtent));
        return true;
    }

    private static float ScoreOf(float boost, float freq) => boost - (boost / (1f + freq));
}
