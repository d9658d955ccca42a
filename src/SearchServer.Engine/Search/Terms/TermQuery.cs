using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>Documents that contain a term, ranked by BM25.</summary>
public sealed record TermQuery(Term Term) : Query
{
    /// <summary>A term of UTF-8 text.</summary>
    public TermQuery(string field, string text)
        : this(new Term(field, text)) { }

    /// <summary>What the idf is computed from in place of the statistics of the term's own field, whose average length still counts.</summary>
    public TermStatistics? Statistics { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Term.ToString();

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost)
    {
        TermStates states = TermStates.Of(searcher, Term);
        BM25? similarity = mode == ScoreMode.CompleteNoScores || states.DocFreq == 0 ? null
            : searcher.Similarity(Term.Field, boost, (Statistics ?? states.Statistics(searcher)).Idf);
        return new TermWeight(this, searcher, states, similarity, mode);
    }

    internal override Explanation Explain(ExplainedDocument document, float score, float boost)
    {
        TermStates states = TermStates.Of(document.Searcher, Term);
        TermStatistics statistics = Statistics ?? states.Statistics(document.Searcher);
        states.TryGet(document.Leaf, out FieldTerms? terms, out TermState state);
        using PostingsEnum postings = terms!.Postings(state, PostingsFeatures.None);
        postings.Advance(document.Doc);
        return document.Searcher.Similarity(Term.Field, boost, statistics.Idf).Explain(score, ToString(), [statistics.Explain(Term)], postings.Freq, new NormReader(document.Leaf.Reader.Norms(Term.Field)).Read(document.Doc));
    }

    private sealed class TermWeight(TermQuery query, IndexSearcher searcher, TermStates states, BM25? similarity, ScoreMode mode) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            if (!states.TryGet(leaf, out FieldTerms? terms, out TermState state)) return null;
            PostingsEnum postings = terms.Postings(state, PostingsFeatures.None);
            return new TermScorer(postings, similarity, similarity is null ? null : leaf.Reader.Norms(query.Term.Field), mode);
        }

        public override Matches? Matches(LeafContext leaf, FieldMatches found)
        {
            if (!states.TryGet(leaf, out FieldTerms? terms, out TermState state)) return null;
            if (query.Term.Field != found.Field || !terms.Field.HasPositions) return base.Matches(leaf, found);
            return new TermMatches(terms.Postings(state, PostingsFeatures.Offsets), found, (query.Statistics ?? states.Statistics(searcher)).Idf);
        }

        public override int? Count(LeafContext leaf) => states.TryGet(leaf, out _, out TermState state) ? state.DocFreq : 0;
    }
}
