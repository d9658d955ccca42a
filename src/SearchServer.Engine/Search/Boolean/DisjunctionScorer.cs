using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that at least a number of clauses match, all of them, by windows: each clause adds its matches to the window by the batch, then the window is emptied.
/// </summary>
internal sealed class DisjunctionScorer : Scorer
{
    private readonly Scorer[] _clauses;
    private readonly int _minMatch;
    private readonly bool _scores;
    private readonly ScoreWindow _window = ScoreWindow.Pool.Rent();
    private readonly DocBatch _batch = DocBatch.Pool.Rent();
    private bool _filled;

    /// <param name="clauses">Two or more.</param>
    /// <param name="minMatch">How many must match, at least 1.</param>
    /// <param name="mode">What is wanted.</param>
    public DisjunctionScorer(IEnumerable<Scorer> clauses, int minMatch, ScoreMode mode)
    {
        _clauses = [.. clauses];
        _minMatch = minMatch;
        _scores = mode != ScoreMode.CompleteNoScores;
    }

    public override long Cost => _clauses.Sum(clause => clause.Cost);

    public override int NextCandidate
    {
        get
        {
            if (_filled) return _window.Start;
            int next = NoMoreDocs;
            foreach (Scorer clause in _clauses) next = Math.Min(next, clause.NextCandidate);
            return next;
        }
    }

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        while (true)
        {
            if (_filled && _window.Drain(batch, _minMatch)) return true;
            _filled = false;
            int start = NextCandidate;
            if (start >= upTo) return false;
            Fill(start, (int)Math.Min(upTo, (long)start + ScoreWindow.Length));
        }
    }

    public override void SkipTo(int target)
    {
        if (_filled) _window.DiscardBelow(target);
        foreach (Scorer clause in _clauses) clause.SkipTo(target);
    }

    [SkipLocalsInit]
    public override void Narrow(DocBatch batch)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        Span<bool> enough = stackalloc bool[DocBatch.Capacity];
        if (_minMatch == 1)
        {
            flags.Clear();
            foreach (Scorer clause in _clauses) clause.Match(batch, flags);
            batch.Keep(flags);
            return;
        }

        Span<ushort> counts = stackalloc ushort[DocBatch.Capacity];
        counts.Clear();
        foreach (Scorer clause in _clauses)
        {
            flags.Clear();
            clause.Match(batch, flags);
            for (int i = 0; i < batch.Count; i++) counts[i] += flags[i] ? (ushort)1 : (ushort)0;
        }

        for (int i = 0; i < batch.Count; i++) enough[i] = counts[i] >= _minMatch;
        batch.Keep(enough);
    }

    public override int AdvanceShallow(int target)
    {
        int end = NoMoreDocs;
        foreach (Scorer clause in _clauses) end = Math.Min(end, clause.AdvanceShallow(Math.Max(target, clause.NextCandidate)));
        return end;
    }

    public override float MaxScore(int upTo)
    {
        double sum = 0;
        foreach (Scorer clause in _clauses) sum += clause.MaxScore(upTo);
        return MathF.BitIncrement((float)sum);
    }

    public override void Dispose()
    {
        foreach (Scorer clause in _clauses) clause.Dispose();
        _window.Return();
        DocBatch.Pool.Return(_batch);
    }

    private void Fill(int start, int end)
    {
        _window.Reset(start, end);
        _filled = true;
        foreach (Scorer clause in _clauses)
        {
            if (clause.NextCandidate >= end) continue;
            _batch.Count = 0;
            while (clause.NextBatch(_batch, end))
            {
                if (_minMatch > 1) _window.AddAndCount(_batch);
                else if (_scores) _window.Add(_batch);
                else _window.AddDocs(_batch);
                _batch.Count = 0;
            }
        }
    }
}
