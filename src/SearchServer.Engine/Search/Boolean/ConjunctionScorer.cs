namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that all clauses match. The rarest clause produces batches, the others narrow them, the rarer first; what is dear to verify (positions of phrases) comes last.
/// </summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _clauses;

    /// <summary>The clauses, or their approximations, by cost.</summary>
    private readonly Scorer[] _candidates;
    private readonly Scorer[] _toConfirm;
    private readonly bool _prunes;
    private float _minScore;

    /// <summary>The last document of the blocks that were found able to compete.</summary>
    private int _windowEnd = -1;

    public ConjunctionScorer(IEnumerable<Scorer> clauses, ScoreMode mode)
    {
        _clauses = [.. clauses];
        Array.Sort(_clauses, static (a, b) => a.Cost.CompareTo(b.Cost));
        _candidates = Array.ConvertAll(_clauses, static clause => clause.Approximation ?? clause);
        _toConfirm = Array.FindAll(_clauses, static clause => clause.Approximation is not null);
        _prunes = mode == ScoreMode.TopScores;
    }

    public override long Cost => _candidates[0].Cost;

    public override int NextCandidate => _candidates[0].NextCandidate;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        Scorer lead = _candidates[0];
        while (true)
        {
            int limit = upTo;
            if (_minScore > 0)
            {
                int doc = lead.NextCandidate;
                if (doc >= upTo) return false;
                if (doc > _windowEnd)
                {
                    _windowEnd = AdvanceShallow(doc);
                    if (MaxScore(_windowEnd) < _minScore)
                    {
                        lead.SkipTo(_windowEnd == NoMoreDocs ? NoMoreDocs : _windowEnd + 1);
                        continue;
                    }
                }

                if (_windowEnd < upTo) limit = _windowEnd + 1;
            }

            if (lead.NextBatch(batch, limit))
            {
                Finish(batch, first: 1, MathF.BitDecrement(_minScore));
                return true;
            }

            if (limit == upTo) return false;
        }
    }

    public override void SkipTo(int target) => _candidates[0].SkipTo(target);

    public override void Narrow(DocBatch batch) => Finish(batch, first: 0, min: 0);

    public override int AdvanceShallow(int target)
    {
        int end = NoMoreDocs;
        foreach (Scorer clause in _clauses) end = Math.Min(end, clause.AdvanceShallow(target));
        return end;
    }

    public override float MaxScore(int upTo)
    {
        double sum = 0;
        foreach (Scorer clause in _clauses) sum += clause.MaxScore(upTo);
        return MathF.BitIncrement((float)sum);
    }

    public override void SetMinCompetitiveScore(float min)
    {
        if (_prunes) _minScore = min;
    }

    /// <summary>What the other clauses add at most need not come from a clause.</summary>
    public override void SetScoreFloor(float floor)
    {
        double all = 0;
        foreach (Scorer clause in _clauses) all += clause.MaxScore(NoMoreDocs);
        foreach (Scorer clause in _clauses)
        {
            double others = all - clause.MaxScore(NoMoreDocs);
            float needed = MathF.BitDecrement((float)(floor - others));
            if (needed > 0) clause.SetScoreFloor(needed);
        }
    }

    public override void Dispose()
    {
        foreach (Scorer clause in _clauses) clause.Dispose();
    }

    /// <summary>Narrows a batch by the candidates from <paramref name="first"/> on, and confirms what is left; documents that cannot reach <paramref name="min"/> may be left out on the way.</summary>
    private void Finish(DocBatch batch, int first, double min)
    {
        for (int i = first; i < _candidates.Length && batch.Count > 0; i++) _candidates[i].Narrow(batch);
        double open = 0;
        foreach (Scorer clause in _toConfirm) open += clause.MaxScore(NoMoreDocs);
        for (int i = 0; i < _toConfirm.Length && batch.Count > 0; i++)
        {
            if (min > 0) batch.KeepAtLeast(min - open);
            open -= _toConfirm[i].MaxScore(NoMoreDocs);
            _toConfirm[i].Confirm(batch, min - open);
        }
    }
}
