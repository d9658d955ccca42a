namespace SearchServer.Engine.Search;

/// <summary>A union by windows: each clause adds its matches to the window by the batch, then the window is emptied.</summary>
internal abstract class WindowScorer(IReadOnlyList<Scorer> clauses) : Scorer
{
    private bool _filled;

    public override long Cost { get; } = clauses.Sum(clause => clause.Cost);

    public override int NextCandidate
    {
        get
        {
            if (_filled) return Window.Start;
            int next = NoMoreDocs;
            foreach (Scorer clause in Clauses) next = Math.Min(next, clause.NextCandidate);
            return next;
        }
    }

    protected Scorer[] Clauses { get; } = [.. clauses];

    protected ScoreWindow Window { get; } = ScoreWindow.Pool.Rent();

    /// <summary>A batch to use within a call.</summary>
    protected DocBatch Batch { get; } = DocBatch.Pool.Rent();

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        while (true)
        {
            if (_filled && Drain(batch)) return true;
            _filled = false;
            int start = NextStart(upTo);
            if (start >= upTo) return false;
            Fill(start, (int)Math.Min(upTo, (long)start + ScoreWindow.Length));
        }
    }

    public override void SkipTo(int target)
    {
        if (_filled) Window.DiscardBelow(target);
        foreach (Scorer clause in Clauses) clause.SkipTo(target);
    }

    public override int AdvanceShallow(int target)
    {
        int end = NoMoreDocs;
        foreach (Scorer clause in Clauses) end = Math.Min(end, clause.AdvanceShallow(Math.Max(target, clause.NextCandidate)));
        return end;
    }

    public override void Dispose()
    {
        foreach (Scorer clause in Clauses) clause.Dispose();
        Window.Return();
        DocBatch.Pool.Return(Batch);
    }

    /// <summary>Where the next window begins; not below <paramref name="upTo"/> if there is none before.</summary>
    protected virtual int NextStart(int upTo) => NextCandidate;

    /// <summary>Adds what a clause matched.</summary>
    protected abstract void AddToWindow(DocBatch batch);

    /// <summary>Moves the next documents to an empty batch. Returns false when the window is empty.</summary>
    protected abstract bool Drain(DocBatch batch);

    private void Fill(int start, int end)
    {
        Window.Reset(start, end);
        _filled = true;
        foreach (Scorer clause in Clauses)
        {
            if (clause.NextCandidate >= end) continue;
            Batch.Count = 0;
            while (clause.NextBatch(Batch, end))
            {
                AddToWindow(Batch);
                Batch.Count = 0;
            }
        }
    }
}
