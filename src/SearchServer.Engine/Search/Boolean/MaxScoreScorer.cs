using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents of which enough clauses match, by their weights; the best of them if there is a least competitive score (MAXSCORE over windows of blocks: Turtle and Flood 1995,
/// Ding and Suel 2011). Clauses that together do not weigh enough, or cannot compete in a window by their best scores there, which are known from their impacts, are set aside: documents
/// come from the other ones, the essential, and the rest are only asked about documents that may still make it. Windows in which all together cannot compete are skipped.
/// </summary>
internal sealed class MaxScoreScorer : Scorer
{
    /// <summary>What a document must weigh.</summary>
    private readonly int _minWeight;

    /// <summary>Whether there is a clause that is not enough by itself, so that weights must be added up.</summary>
    private readonly bool _weighs;

    /// <summary>Divided by weight: first the dearest clauses that together do not weigh enough, which are set aside, then the others.</summary>
    private readonly Clause[] _byWeight;
    private readonly int _firstByWeight;

    /// <summary>As they are divided in the current window. Those that are set aside are asked from the last to the first.</summary>
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

    /// <param name="clauses">Two or more, with what each counts.</param>
    /// <param name="minWeight">What the clauses that match must count together, at least 1 and at most what all of them do.</param>
    public MaxScoreScorer(IEnumerable<(Scorer Scorer, int Weight)> clauses, int minWeight)
    {
        _minWeight = minWeight;
        _byWeight = [.. clauses.Select(clause => new Clause(clause.Scorer, clause.Weight))];
        Array.Sort(_byWeight, static (a, b) => b.Cost.CompareTo(a.Cost));
        int aside = 0;
        foreach (Clause clause in _byWeight)
        {
            _weighs |= clause.Weight < minWeight;
            clause.IsAside = aside + clause.Weight < minWeight;
            if (clause.IsAside) aside += clause.Weight;
            else Cost += clause.Cost;
            _firstByWeight += clause.IsAside ? 1 : 0;
        }

        Array.Sort(_byWeight, static (a, b) => a.IsAside == b.IsAside ? a.Weight.CompareTo(b.Weight) : b.IsAside.CompareTo(a.IsAside));
        _clauses = [.. _byWeight];
        _firstEssential = _firstByWeight;
        AddUp();
    }

    public override long Cost { get; }

    public override int NextCandidate
    {
        get
        {
            if (_filled) return _window.Start;
            int next = NoMoreDocs;
            for (int i = _firstByWeight; i < _byWeight.Length; i++) next = Math.Min(next, _byWeight[i].Scorer.NextCandidate);
            return Math.Max(next, _start);
        }
    }

    [SkipLocalsInit]
    public override bool NextBatch(DocBatch batch, int upTo)
    {
        Span<int> weights = _weighs ? stackalloc int[DocBatch.Capacity] : [];
        while (true)
        {
            if (_filled && _window.Drain(batch, weights))
            {
                Complete(batch, weights, _firstEssential);
                return true;
            }

            _filled = false;
            if (_start >= _end && !NextWindow(upTo)) return false;
            if (_firstEssential == _clauses.Length - 1)
            {
                // One essential clause brings its documents in order by itself.
                Clause clause = _clauses[_firstEssential];
                if (clause.Scorer.NextBatch(batch, _end))
                {
                    if (_weighs) weights[..batch.Count].Fill(clause.Weight);
                    Complete(batch, weights, _firstEssential);
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

    public override void Match(DocBatch batch, Span<bool> flags)
    {
        if (_weighs)
        {
            base.Match(batch, flags);
            return;
        }

        foreach (Clause clause in _clauses) clause.Scorer.Match(batch, flags);
    }

    [SkipLocalsInit]
    public override void Narrow(DocBatch batch)
    {
        if (!_weighs)
        {
            base.Narrow(batch);
            return;
        }

        Span<int> weights = stackalloc int[DocBatch.Capacity];
        weights.Clear();
        Complete(batch, weights, _clauses.Length);
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

    public override void SetMinCompetitiveScore(float min)
    {
        if (_min == 0)
        {
            // Until now all that weighs enough was wanted, in a window without an end.
            _start = Math.Max(_start, NextEssential());
            _end = _start;
        }

        _min = MathF.BitDecrement(min);
    }

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
            if (_start >= upTo)
            {
                // Those set aside by their scores stay behind; whoever asks for windows up to the last possible document must see that there are no more.
                for (int i = _firstByWeight; i < _byWeight.Length; i++) _byWeight[i].Scorer.SkipTo(_start);
                return false;
            }

            _end = _min == 0 ? upTo : Math.Min(upTo, FindEnd());
            if (Divide())
            {
                for (int i = _firstEssential; i < _clauses.Length; i++) _clauses[i].Scorer.SkipTo(_start);
                return true;
            }

            _start = _end;
        }
    }

    /// <summary>Where the window ends: with the first block to end of those clauses that were essential last, but not too soon, for each window has its cost.</summary>
    private int FindEnd()
    {
        int last = NoMoreDocs;
        for (int i = 0; i < _clauses.Length; i++)
        {
            Scorer scorer = _clauses[i].Scorer;
            int blockEnd = scorer.AdvanceShallow(Math.Max(_start, scorer.NextCandidate));
            if (i >= _firstEssential) last = Math.Min(last, blockEnd);
        }

        return last == NoMoreDocs ? NoMoreDocs : (int)Math.Max((long)last + 1, Math.Min(NoMoreDocs, (long)_start + ScoreWindow.Length));
    }

    /// <summary>Finds the essential clauses of the window: those by score or those by weight, whichever is less work. Returns false if all together cannot compete.</summary>
    private bool Divide()
    {
        if (_min == 0) return true;
        double max = 0;
        foreach (Clause clause in _clauses)
        {
            clause.Max = clause.Scorer.NextCandidate >= _end ? 0 : clause.Scorer.MaxScore(_end - 1);
            max += clause.Max;
        }

        _firstEssential = 0;
        if (max < _min) return false;
        Array.Sort(_clauses, static (a, b) => a.Max.CompareTo(b.Max));
        double sum = 0;
        while (_firstEssential < _clauses.Length - 1 && sum + _clauses[_firstEssential].Max < _min) sum += _clauses[_firstEssential++].Max;
        long cost = 0;
        for (int i = _firstEssential; i < _clauses.Length; i++) cost += _clauses[i].Cost;
        if (_firstEssential == 0 || cost > Cost)
        {
            _byWeight.CopyTo(_clauses, 0);
            _firstEssential = _firstByWeight;
        }

        AddUp();
        return true;
    }

    /// <summary>Adds up what each clause and those before it may contribute.</summary>
    private void AddUp()
    {
        double max = 0;
        int weight = 0;
        foreach (Clause clause in _clauses)
        {
            clause.MaxSum = max += clause.Max;
            clause.WeightSum = weight += clause.Weight;
        }
    }

    /// <summary>A document that the next one of the essential clauses is not before.</summary>
    private int NextEssential()
    {
        int next = NoMoreDocs;
        for (int i = _firstEssential; i < _clauses.Length; i++) next = Math.Min(next, _clauses[i].Scorer.NextCandidate);
        return next;
    }

    private void Fill()
    {
        int start = NextEssential();
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
            Clause clause = _clauses[i];
            if (clause.Scorer.NextCandidate >= end) continue;
            _batch.Count = 0;
            while (clause.Scorer.NextBatch(_batch, end))
            {
                if (_weighs) _window.Add(_batch, clause.Weight);
                else _window.Add(_batch);
                _batch.Count = 0;
            }
        }

        _start = end;
    }

    /// <summary>Asks the first clauses about documents that may still make it, and drops those that cannot as soon as this is known.</summary>
    /// <param name="batch">The documents, with what they score by the other clauses.</param>
    /// <param name="weights">What they weigh by these; empty if they weigh enough in any case.</param>
    /// <param name="count">How many clauses to ask.</param>
    [SkipLocalsInit]
    private void Complete(DocBatch batch, Span<int> weights, int count)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = count - 1; i >= 0; i--)
        {
            Clause clause = _clauses[i];
            if (weights.IsEmpty) batch.KeepAtLeast(_min - clause.MaxSum);
            else batch.KeepAtLeast(_min - clause.MaxSum, _minWeight - clause.WeightSum, weights);
            if (batch.Count == 0) return;
            if (clause.Scorer.NextCandidate > batch.Docs[batch.Count - 1]) continue;
            flags.Clear();
            clause.Scorer.Match(batch, flags);
            if (weights.IsEmpty) continue;
            for (int j = 0; j < batch.Count; j++) weights[j] += flags[j] ? clause.Weight : 0;
        }

        if (!weights.IsEmpty) batch.KeepAtLeast(_min, _minWeight, weights);
    }

    private sealed class Clause(Scorer scorer, int weight)
    {
        public Scorer Scorer => scorer;

        public int Weight => weight;

        public long Cost { get; } = scorer.Cost;

        /// <summary>Whether it is set aside by its weight.</summary>
        public bool IsAside;

        /// <summary>The best score in the current window; as long as no score is too low, none is asked for.</summary>
        public float Max = float.PositiveInfinity;

        /// <summary>And that of all clauses before it together with its own.</summary>
        public double MaxSum;

        /// <summary>The weight of all clauses before it together with its own.</summary>
        public int WeightSum;
    }
}
