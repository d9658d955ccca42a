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
internal sealed class PhraseScorer(FieldTerms terms, PhraseQuery query, TermState[] states, BM25? similarity, NormValues? norms) : Scorer
{
    private readonly NormReader? _norms = similarity is null ? null : new NormReader(norms);
    private PhraseMatcher? _matcher;
    private Scorer? _approximation;

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
        if (NextCandidate >= upTo) return false;
        PhraseMatcher matcher = Matcher;
        int count = 0;
        for (int doc = matcher.Doc; doc < upTo && count < DocBatch.Capacity; doc = matcher.Advance(doc + 1))
        {
            float freq = matcher.Freq(similarity is not null);
            if (freq == 0) continue;
            batch.Docs[count] = doc;
            batch.Scores[count++] = similarity?.Score(freq, _norms!.Read(doc)) ?? 0;
        }

        batch.Count = count;
        return true;
    }

    public override void SkipTo(int target)
    {
        if (Matcher.Doc < target) Matcher.Advance(target);
    }

    [SkipLocalsInit]
    public override void Narrow(DocBatch batch)
    {
        PhraseMatcher matcher = Matcher;
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = 0; i < batch.Count; i++)
        {
            int doc = batch.Docs[i];
            float freq = matcher.TryMoveTo(doc) ? matcher.Freq(similarity is not null) : 0;
            flags[i] = freq > 0;
            if (flags[i] && similarity is not null) batch.Scores[i] += similarity.Score(freq, _norms!.Read(doc));
        }

        batch.Keep(flags);
    }

    public override void Confirm(DocBatch batch) => Narrow(batch);

    public override float MaxScore(int upTo) => similarity?.Weight ?? 0;

    public override void Dispose()
    {
        _approximation?.Dispose();
        _matcher?.Dispose();
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
