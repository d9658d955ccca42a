namespace SearchServer.Engine.Search;

/// <summary>Documents that any clause matches, all of them, by windows.</summary>
/// <param name="clauses">Two or more.</param>
/// <param name="mode">What is wanted.</param>
internal sealed class DisjunctionScorer(IReadOnlyList<Scorer> clauses, ScoreMode mode) : WindowScorer(clauses)
{
    private readonly bool _scores = mode != ScoreMode.CompleteNoScores;

    public override void Match(DocBatch batch, Span<bool> flags)
    {
        foreach (Scorer clause in Clauses) clause.Match(batch, flags);
    }

    public override float MaxScore(int upTo)
    {
        double sum = 0;
        foreach (Scorer clause in Clauses) sum += clause.MaxScore(upTo);
        return MathF.BitIncrement((float)sum);
    }

    protected override void AddToWindow(DocBatch batch)
    {
        if (_scores) Window.Add(batch);
        else Window.AddDocs(batch);
    }

    protected override bool Drain(DocBatch batch) => Window.Drain(batch);
}
