using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that contain a phrase: candidates are those that contain all its terms; positions are then read of these alone, by postings of their own.
/// </summary>
internal sealed class PhraseScorer : Scorer
{
    private readonly FieldTerms _terms;
    private readonly PhraseQuery _query;
    private readonly TermState[] _states;
    private readonly BM25? _similarity;
    private readonly NormReader? _norms;
    private readonly Scorer _candidates;
    private PhraseMatcher? _matcher;

    public PhraseScorer(FieldTerms terms, PhraseQuery query, TermState[] states, BM25? similarity, NormValues? norms)
    {
        _terms = terms;
        _query = query;
        _states = states;
        _similarity = similarity;
        if (similarity is not null) _norms = new NormReader(norms);
        TermScorer[] scorers =
        [
            .. query.Terms.Select((term, index) => (term, index)).DistinctBy(pair => pair.term)
                .Select(pair => new TermScorer(terms.Postings(states[pair.index], PostingsFeatures.None), null, null, ScoreMode.CompleteNoScores)),
        ];
        _candidates = scorers.Length == 1 ? scorers[0] : new ConjunctionScorer(scorers, ScoreMode.CompleteNoScores);
    }

    public override long Cost => _candidates.Cost;

    public override int NextCandidate => _candidates.NextCandidate;

    public override Scorer? Approximation => _candidates;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (!_candidates.NextBatch(batch, upTo)) return false;
        Confirm(batch);
        return true;
    }

    public override void SkipTo(int target) => _candidates.SkipTo(target);

    public override void Narrow(DocBatch batch)
    {
        _candidates.Narrow(batch);
        Confirm(batch);
    }

    [SkipLocalsInit]
    public override void Confirm(DocBatch batch)
    {
        if (batch.Count == 0) return;
        _matcher ??= PhraseMatcher.Create(_query, _terms, _states, PostingsFeatures.Positions);
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = 0; i < batch.Count; i++)
        {
            int doc = batch.Docs[i];
            float freq = _matcher.Freq(doc, _similarity is not null);
            flags[i] = freq > 0;
            if (flags[i] && _similarity is not null) batch.Scores[i] += _similarity.Score(freq, _norms!.Read(doc));
        }

        batch.Keep(flags);
    }

    public override float MaxScore(int upTo) => _similarity?.Weight ?? 0;

    public override void Dispose()
    {
        _candidates.Dispose();
        _matcher?.Dispose();
    }
}
