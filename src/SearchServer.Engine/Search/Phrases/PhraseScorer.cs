using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that contain a phrase. By itself it goes from document to document with all the terms and reads their positions there. Who has other clauses as well takes the
/// documents with all the terms from the approximation, and positions are then read of those alone that are left.
/// </summary>
internal sealed class PhraseScorer(FieldTerms terms, PhraseQuery query, TermState[] states, BM25? similarity, NormValues? norms, ScoreMode mode) : Scorer
{
    private readonly NormReader? _norms = similarity is null ? null : new NormReader(norms);
    private PhraseMatcher? _matcher;
    private BlockMaxScores[]? _maxScores;
    private Scorer? _approximation;
    private float _min;

    /// <summary>The last document of the blocks that were found able to compete.</summary>
    private int _windowEnd = -1;

    public override long Cost { get; } = states.Min(state => state.DocFreq);

    public override int NextCandidate
    {
        get
        {
            if (Matcher.Doc < 0) Matcher.Advance(0);
            return Matcher.Doc;
        }
    }

    public override Scorer Approximation => _approximation ??= CreateApproximation();

    private PhraseMatcher Matcher => _matcher ??= PhraseMatcher.Create(query, terms, states, PostingsFeatures.Positions);

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (_min > 0) SkipBlocksBelowMin(upTo);
        if (NextCandidate >= upTo) return false;
        PhraseMatcher matcher = Matcher;
        if (_min > 0 && _windowEnd < upTo) upTo = _windowEnd + 1;
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

    public override void SkipTo(int target)
    {
        if (Matcher.Doc < target) Matcher.Advance(target);
    }

    [SkipLocalsInit]
    public override void Confirm(DocBatch batch, double min)
    {
        PhraseMatcher matcher = Matcher;
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = 0; i < batch.Count; i++)
        {
            float score = 0;
            flags[i] = matcher.TryMoveTo(batch.Docs[i]) && TryMatch(batch.Docs[i], min - batch.Scores[i], out score);
            batch.Scores[i] += score;
        }

        batch.Keep(flags);
    }

    public override void Narrow(DocBatch batch) => Confirm(batch, min: 0);

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
        if (mode == ScoreMode.TopScores) _min = min;
    }

    public override void Dispose()
    {
        _approximation?.Dispose();
        _matcher?.Dispose();
    }

    /// <summary>Whether the document matches that has all the terms, and its score. One that cannot reach <paramref name="min"/> with the frequencies of its terms counts as one that does not, and its positions are not read.</summary>
    private bool TryMatch(int doc, double min, out float score)
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
            if (MaxScore(_windowEnd) < _min) Matcher.Advance(_windowEnd == NoMoreDocs ? NoMoreDocs : _windowEnd + 1);
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
