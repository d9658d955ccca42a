using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>Documents that at least a number of clauses match, all of them, by windows.</summary>
/// <param name="clauses">Two or more.</param>
/// <param name="minMatch">How many must match, at least 1.</param>
/// <param name="mode">What is wanted.</param>
internal sealed class DisjunctionScorer(IReadOnlyList<Scorer> clauses, int minMatch, ScoreMode mode) : WindowScorer(clauses)
{
    private readonly bool _scores = mode != ScoreMode.CompleteNoScores;

    [SkipLocalsInit]
    public override void Narrow(DocBatch batch)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        Span<bool> enough = stackalloc bool[DocBatch.Capacity];
        if (minMatch == 1)
        {
            flags.Clear();
            foreach (Scorer clause in Clauses) clause.Match(batch, flags);
            batch.Keep(flags);
            return;
        }

        Span<ushort> counts = stackalloc ushort[DocBatch.Capacity];
        counts.Clear();
        foreach (Scorer clause in Clauses)
        {
            flags.Clear();
            clause.Match(batch, flags);
            for (int i = 0; i < batch.Count; i++) counts[i] += flags[i] ? (ushort)1 : (ushort)0;
        }

        for (int i = 0; i < batch.Count; i++) enough[i] = counts[i] >= minMatch;
        batch.Keep(enough);
    }

    public override float MaxScore(int upTo)
    {
        double sum = 0;
        foreach (Scorer clause in Clauses) sum += clause.MaxScore(upTo);
        return MathF.BitIncrement((float)sum);
    }

    protected override void AddToWindow(DocBatch batch)
    {
        if (minMatch > 1) Window.AddAndCount(batch);
        else if (_scores) Window.Add(batch);
        else Window.AddDocs(batch);
    }

    protected override bool Drain(DocBatch batch) => Window.Drain(batch, minMatch);
}
