using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents with an interval of a source. By itself it goes from document to document with the terms and reads their positions there; who has other clauses as well takes the documents with the terms from the
/// approximation, and positions are then read of those alone that are left.
/// </summary>
/// <param name="matcher">Finds the intervals; the scorer takes it over.</param>
/// <param name="minExtent">The fewest positions that an interval takes.</param>
/// <param name="boost">What a document scores at most; null for no scores.</param>
internal sealed class IntervalScorer(IntervalMatcher matcher, int minExtent, float? boost) : Scorer
{
    private Scorer? _approximation;
    private float _min;

    public override long Cost => matcher.Cost;

    public override int NextCandidate
    {
        get
        {
            if (matcher.Doc < 0) matcher.Advance(0);
            return matcher.Doc;
        }
    }

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

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (NextCandidate >= upTo) return false;
        int count = 0;
        int looked = 0;

        // What is looked at counts, not what is found: who searches looks at the budget in between.
        for (int doc = matcher.Doc; doc < upTo && looked < DocBatch.Capacity; doc = matcher.Advance(doc + 1), looked++)
        {
            if (!TryMatch(doc, _min, out float score)) continue;
            batch.Docs[count] = doc;
            batch.Scores[count++] = score;
        }

        batch.Count = count;
        return true;
    }

    public override void SkipTo(int target) => matcher.Advance(target);

    public override void Narrow(DocBatch batch) => Confirm(batch, min: 0);

    [SkipLocalsInit]
    public override void Confirm(DocBatch batch, double min)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = 0; i < batch.Count; i++)
        {
            float score = 0;
            int doc = batch.Docs[i];
            flags[i] = matcher.Advance(doc) == doc && TryMatch(doc, min - batch.Scores[i], out score);
            batch.Scores[i] += score;
        }

        batch.Keep(flags);
    }

    public override float MaxScore(int upTo) => boost ?? 0;

    public override void SetMinCompetitiveScore(float min) => _min = min;

    public override void Dispose()
    {
        _approximation?.Dispose();
        matcher.Dispose();
    }

    /// <summary>Whether the current document matches, and its score. One that cannot reach <paramref name="min"/>, with as many intervals as its terms allow, counts as one that does not, and its positions are not read.</summary>
    private bool TryMatch(int doc, double min, out float score)
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
