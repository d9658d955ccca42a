using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// The best matches of a disjunction (MAXSCORE over windows of blocks: Turtle and Flood 1995, Ding and Suel 2011). Within a window, whose clauses' best scores are known
/// from their impacts, the clauses that together cannot compete are set aside: documents come from the other ones, the essential, and the rest are only asked about
/// documents that may still compete, the strongest first. Windows in which all together cannot compete are skipped.
/// </summary>
internal sealed class MaxScoreScorer : Scorer
{
    /// <summary>While clauses disagree where blocks end, a window is not shorter than this, for each window has its cost.</summary>
    private const int MinWindow = 1024;

    /// <summary>By the best score in the current window, the weakest first.</summary>
    private readonly Clause[] _clauses;
    private readonly ScoreWindow _window = ScoreWindow.Pool.Rent();
    private readonly DocBatch _batch = DocBatch.Pool.Rent();

    /// <summary>The first clause that is essential in the current window.</summary>
    private int _firstEssential;
    private bool _filled;
    private int _start;

    /// <summary>Behind the last document of the current window.</summary>
    private int _end;

    /// <summary>What a sum of scores must reach; a little less than the least competitive score, because sums are rounded to floats.</summary>
    private double _min;

    public MaxScoreScorer(IEnumerable<Scorer> clauses) => _clauses = [.. clauses.Select(clause => new Clause(clause))];

    public override long Cost => _clauses.Sum(clause => clause.Scorer.Cost);

    public override int NextCandidate
    {
        get
        {
            if (_filled) return _window.Start;
            int next = NoMoreDocs;
            foreach (Clause clause in _clauses) next = Math.Min(next, clause.Scorer.NextCandidate);
            return Math.Max(next, _start);
        }
    }

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        while (true)
        {
            if (_filled && _window.Drain(batch, minCount: 1))
            {
                AddNonEssential(batch);
                return true;
            }

            _filled = false;
            if (_start >= _end && !NextWindow(upTo)) return false;
            if (_firstEssential == _clauses.Length - 1)
            {
                // One essential clause brings its documents in order by itself.
                if (_clauses[_firstEssential].Scorer.NextBatch(batch, _end))
                {
                    AddNonEssential(batch);
                    return true;
                }

                _start = _end;
            }
            else
            {
                Fill();
            }
        }
    }

    public override void SkipTo(int target)
    {
        if (_filled) _window.DiscardBelow(target);
        _start = Math.Max(_start, target);
        foreach (Clause clause in _clauses) clause.Scorer.SkipTo(target);
    }

    [SkipLocalsInit]
    public override void Narrow(DocBatch batch)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        flags.Clear();
        foreach (Clause clause in _clauses) clause.Scorer.Match(batch, flags);
        batch.Keep(flags);
    }

    public override int AdvanceShallow(int target)
    {
        int end = NoMoreDocs;
        foreach (Clause clause in _clauses) end = Math.Min(end, clause.Scorer.AdvanceShallow(Math.Max(target, clause.Scorer.NextCandidate)));
        return end;
    }

    public override float MaxScore(int upTo)
    {
        double sum = 0;
        foreach (Clause clause in _clauses) sum += clause.Scorer.MaxScore(upTo);
        return MathF.BitIncrement((float)sum);
    }

    public override void SetMinCompetitiveScore(float min) => _min = MathF.BitDecrement(min);

    public override void Dispose()
    {
        foreach (Clause clause in _clauses) clause.Scorer.Dispose();
        _window.Return();
        DocBatch.Pool.Return(_batch);
    }

    /// <summary>Finds the next window that may hold competitive documents, and divides the clauses. Returns false if there is none below <paramref name="upTo"/>.</summary>
    private bool NextWindow(int upTo)
    {
        while (true)
        {
            _start = Math.Max(_start, NextCandidate);
            if (_start >= upTo) return false;
            _end = Math.Min(upTo, FindEnd());
            if (Divide())
            {
                for (int i = _firstEssential; i < _clauses.Length; i++) _clauses[i].Scorer.SkipTo(_start);
                return true;
            }

            _start = _end;
        }
    }

    /// <summary>Where the window ends: with the first block to end of those clauses that were essential last (of all, if none was), but not too soon.</summary>
    private int FindEnd()
    {
        int last = NoMoreDocs;
        int decisive = _firstEssential < _clauses.Length ? _firstEssential : 0;
        for (int i = 0; i < _clauses.Length; i++)
        {
            Scorer scorer = _clauses[i].Scorer;
            int blockEnd = scorer.AdvanceShallow(Math.Max(_start, scorer.NextCandidate));
            if (i >= decisive) last = Math.Min(last, blockEnd);
        }

        return last == NoMoreDocs ? NoMoreDocs : (int)Math.Max((long)last + 1, Math.Min(NoMoreDocs, (long)_start + MinWindow));
    }

    /// <summary>Sorts the clauses by their best scores in the window and finds the essential ones. Returns false if all together cannot compete.</summary>
    private bool Divide()
    {
        foreach (Clause clause in _clauses) clause.Max = clause.Scorer.NextCandidate >= _end ? 0 : clause.Scorer.MaxScore(_end - 1);
        Array.Sort(_clauses, static (a, b) => a.Max.CompareTo(b.Max));
        double sum = 0;
        _firstEssential = 0;
        foreach (Clause clause in _clauses)
        {
            sum += clause.Max;
            clause.MaxSum = sum;
            if (sum < _min) _firstEssential++;
        }

        return _firstEssential < _clauses.Length;
    }

    private void Fill()
    {
        int start = NoMoreDocs;
        for (int i = _firstEssential; i < _clauses.Length; i++) start = Math.Min(start, _clauses[i].Scorer.NextCandidate);
        if (start >= _end)
        {
            _start = _end;
            return;
        }

        int end = (int)Math.Min(_end, (long)start + ScoreWindow.Length);
        _window.Reset(start, end);
        _filled = true;
        for (int i = _firstEssential; i < _clauses.Length; i++)
        {
            Scorer scorer = _clauses[i].Scorer;
            if (scorer.NextCandidate >= end) continue;
            _batch.Count = 0;
            while (scorer.NextBatch(_batch, end))
            {
                _window.Add(_batch);
                _batch.Count = 0;
            }
        }

        _start = end;
    }

    /// <summary>Completes the scores of documents that may compete, and drops the others as soon as they cannot any more.</summary>
    [SkipLocalsInit]
    private void AddNonEssential(DocBatch batch)
    {
        if (_firstEssential == 0) return;
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = _firstEssential - 1; i >= 0; i--)
        {
            batch.KeepAtLeast(_min - _clauses[i].MaxSum);
            if (batch.Count == 0) return;
            if (_clauses[i].Max > 0) _clauses[i].Scorer.Match(batch, flags);
        }
    }

    private sealed class Clause(Scorer scorer)
    {
        public Scorer Scorer => scorer;

        /// <summary>The best score in the current window.</summary>
        public float Max;

        /// <summary>And that of all clauses before it together with its own.</summary>
        public double MaxSum;
    }
}
