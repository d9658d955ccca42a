using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>Takes in the terms that a query stands for in a segment, and makes the scorer of their documents. Memory is that of a few terms, or a bit for each document of the segment.</summary>
internal sealed class MatchedTerms(FieldTerms terms, MultiTermQuery query, SearchBudget budget) : FoundTerms(query, budget)
{
    /// <summary>From here on a set of documents is less work than merging postings (Lucene's bound, too).</summary>
    private const int MaxMerged = 16;

    private readonly List<TermState> _merged = [];
    private BitSet? _docs;

    /// <summary>The documents of all terms, each with a score; null if there are none.</summary>
    public Scorer? Scorer(float score)
    {
        if (_docs is not null) return new BitSetScorer(_docs, score);
        if (_merged.Count == 0) return null;
        Scorer[] scorers = [.. _merged.Select(state => new TermScorer(terms.Postings(state, PostingsFeatures.None), null, null, ScoreMode.CompleteNoScores))];
        return new ConstantScorer(scorers.Length == 1 ? scorers[0] : new DisjunctionScorer(scorers, ScoreMode.CompleteNoScores), score);
    }

    protected override void Take(in TermState state)
    {
        if (_docs is null && _merged.Count < MaxMerged)
        {
            _merged.Add(state);
            return;
        }

        if (_docs is null)
        {
            _docs = BitSet.Rent(terms.MaxDoc);
            foreach (TermState earlier in _merged) AddDocs(_docs, earlier);
        }

        AddDocs(_docs, state);
    }

    private void AddDocs(BitSet docs, in TermState state)
    {
        if (state.SingletonDoc >= 0)
        {
            docs.Set(state.SingletonDoc);
            return;
        }

        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.None);
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextBlockDoc())
        {
            foreach (int other in postings.BlockDocs) docs.Set(other);
        }
    }
}
