using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that any clause matches, by windows; the best score of each, and the others times the tie breaker. Windows that begin where nothing can compete are skipped.
/// </summary>
/// <param name="clauses">Two or more.</param>
/// <param name="tieBreaker">What part of the other scores counts.</param>
internal sealed class DisjunctionMaxScorer(IReadOnlyList<Scorer> clauses, float tieBreaker) : WindowScorer(clauses)
{
    private float _min;

    [SkipLocalsInit]
    public override void Match(DocBatch batch, Span<bool> flags)
    {
        if (batch.Count == 0) return;
        Span<double> best = stackalloc double[DocBatch.Capacity];
        Span<double> sums = stackalloc double[DocBatch.Capacity];
        best = best[..batch.Count];
        sums = sums[..batch.Count];
        best.Clear();
        sums.Clear();
        Batch.CopyDocs(batch);
        Span<double> scores = Batch.ScoreSpan;
        foreach (Scorer clause in Clauses)
        {
            if (clause.NextCandidate > Batch.Docs[scores.Length - 1]) continue;
            clause.Match(Batch, flags);
            for (int i = 0; i < scores.Length; i++)
            {
                best[i] = Math.Max(best[i], scores[i]);
                sums[i] += scores[i];
            }

            scores.Clear();
        }

        for (int i = 0; i < sums.Length; i++) batch.Scores[i] += Combined(best[i], sums[i]);
    }

    public override float MaxScore(int upTo)
    {
        double best = 0;
        double sum = 0;
        foreach (Scorer clause in Clauses)
        {
            double max = clause.MaxScore(upTo);
            best = Math.Max(best, max);
            sum += max;
        }

        return MathF.BitIncrement((float)Combined(best, sum));
    }

    public override void SetMinCompetitiveScore(float min)
    {
        _min = min;
        if (tieBreaker != 0) return;

        // What competes does so by the score of one clause.
        foreach (Scorer clause in Clauses) clause.SetMinCompetitiveScore(MathF.BitDecrement(min));
    }

    protected override int NextStart(int upTo)
    {
        int start = NextCandidate;
        while (_min > 0 && start < upTo)
        {
            int end = AdvanceShallow(start);
            if (MaxScore(end) >= _min) break;
            SkipTo(end == NoMoreDocs ? NoMoreDocs : end + 1);
            start = NextCandidate;
        }

        return start;
    }

    protected override void AddToWindow(DocBatch batch) => Window.AddBest(batch);

    [SkipLocalsInit]
    protected override bool Drain(DocBatch batch)
    {
        Span<double> best = stackalloc double[DocBatch.Capacity];
        if (!Window.Drain(batch, best)) return false;
        for (int i = 0; i < batch.Count; i++) batch.Scores[i] = Combined(best[i], batch.Scores[i]);
        return true;
    }

    private double Combined(double best, double sum) => best + (tieBreaker * (sum - best));
}
