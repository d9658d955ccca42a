using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>Documents that contain a phrase. Blocks of documents that cannot compete by the impacts of the terms are skipped.</summary>
internal sealed class PhraseScorer(FieldTerms terms, PhraseQuery query, TermState[] states, BM25? similarity, NormValues? norms, ScoreMode mode) : PositionScorer
{
    private readonly NormReader? _norms = similarity is null ? null : new NormReader(norms);
    private PhraseMatcher? _matcher;
    private BlockMaxScores[]? _maxScores;
    private Scorer? _approximation;

    /// <summary>The last document of the blocks that were found able to compete.</summary>
    private int _windowEnd = -1;

    public override long Cost { get; } = states.Min(state => state.DocFreq);

    protected override int Candidate => Matcher.Doc;

    public override Scorer Approximation => _approximation ??= CreateApproximation();

    private PhraseMatcher Matcher => _matcher ??= PhraseMatcher.Create(query, terms, states, PostingsFeatures.Positions);

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (Min <= 0) return base.NextBatch(batch, upTo);
        SkipBlocksBelowMin(upTo);
        return NextCandidate < upTo && base.NextBatch(batch, _windowEnd < upTo ? _windowEnd + 1 : upTo);
    }

    public override int AdvanceShallow(int target)
    {
        if (similarity is null) return NoMoreDocs;
        _maxScores ??= Matcher.MaxScores(similarity);
        int end = NoMoreDocs;
        foreach (BlockMaxScores term in _maxScores) end = Math.Min(end, term.AdvanceShallow(target));
        return end;
    }

    public override float MaxScore(int upTo)
    {
        if (_maxScores is null) return similarity?.Weight ?? 0;
        float least = similarity!.Weight;
        foreach (BlockMaxScores term in _maxScores) least = Math.Min(least, term.MaxScore(upTo));
        return least;
    }

    public override void SetMinCompetitiveScore(float min)
    {
        if (mode == ScoreMode.TopScores) Min = min;
    }

    public override void Dispose()
    {
        _approximation?.Dispose();
        _matcher?.Dispose();
    }

    protected override int Advance(int target) => Matcher.Advance(target);

    protected override bool TryMatch(int doc, double min, out float score)
    {
        score = 0;
        if (similarity is null) return Matcher.Freq(all: false) > 0;
        byte norm = _norms!.Read(doc);
        if (min > 0 && similarity.Score(Matcher.MaxFreq(), norm) < min) return false;
        float freq = Matcher.Freq(all: true);
        if (freq == 0) return false;
        score = similarity.Score(freq, norm);
        return true;
    }

    private void SkipBlocksBelowMin(int upTo)
    {
        while (NextCandidate < upTo && NextCandidate > _windowEnd)
        {
            _windowEnd = AdvanceShallow(NextCandidate);
            if (MaxScore(_windowEnd) < Min) Matcher.Advance(_windowEnd == NoMoreDocs ? NoMoreDocs : _windowEnd + 1);
        }
    }

    private Scorer CreateApproximation()
    {
        TermScorer[] scorers =
        [
            .. query.Terms.Select((term, index) => (term, index)).DistinctBy(pair => pair.term)
                .Select(pair => new TermScorer(terms.Postings(states[pair.index], PostingsFeatures.None), null, null, ScoreMode.CompleteNoScores)),
        ];
        return scorers.Length == 1 ? scorers[0] : new ConjunctionScorer(scorers, ScoreMode.CompleteNoScores);
    }
}
