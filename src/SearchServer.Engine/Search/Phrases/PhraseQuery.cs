using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that contain terms of one field at given positions relative to each other, or, with a slop, near to that: the slop is how many positions the terms may be moved in all.
/// The score is BM25 with the sum of the terms' idf, and the number of matches as the frequency; a match that needs moves counts 1 / (1 + moves).
/// </summary>
public sealed record PhraseQuery : Query
{
    /// <param name="field">The field, which must have positions.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="positions">The position of each, ascending; by default 0, 1, 2, …</param>
    /// <param name="slop">How far the terms may be moved.</param>
    public PhraseQuery(string field, IEnumerable<string> terms, IEnumerable<int>? positions = null, int slop = 0)
        : this(field, [.. terms.Select(text => new Term(field, text))], positions, slop) { }

    internal PhraseQuery(string field, ImmutableArray<Term> terms, IEnumerable<int>? positions, int slop)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        Field = field;
        Terms = terms;
        Positions = positions is null ? [.. Enumerable.Range(0, Terms.Length)] : [.. positions];
        if (Positions.Length != Terms.Length) throw new ArgumentException($"{Terms.Length} terms have {Positions.Length} positions.", nameof(positions));
        for (int i = 1; i < Positions.Length; i++)
        {
            if (Positions[i] < Positions[i - 1]) throw new ArgumentException($"Positions ascend, but {Positions[i]} comes after {Positions[i - 1]}.", nameof(positions));
        }

        Slop = slop;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The terms.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The position of each term.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>How far the terms may be moved.</summary>
    public int Slop { get; }

    /// <summary>What the idf of each term is computed from in place of the statistics of the field, whose average length still counts; empty for those of the field.</summary>
    /// <exception cref="ArgumentException">There is not one for each term.</exception>
    public ImmutableArray<TermStatistics> Statistics
    {
        get;
        init
        {
            if (value.Length != 0 && value.Length != Terms.Length) throw new ArgumentException($"{Terms.Length} terms have {value.Length} statistics.", nameof(value));
            field = value;
        }
    } = [];

    /// <inheritdoc/>
    public bool Equals(PhraseQuery? other) =>
        other is not null && Field == other.Field && Slop == other.Slop && Terms.SequenceEqual(other.Terms) && Positions.SequenceEqual(other.Positions) && Statistics.SequenceEqual(other.Statistics);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Field);
        hash.Add(Slop);
        foreach (Term term in Terms) hash.Add(term);
        foreach (int position in Positions) hash.Add(position);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        List<string> words = [];
        for (int i = 0; i < Terms.Length; i++)
        {
            for (int gap = i == 0 ? Positions[0] : Positions[i - 1] + 1; gap < Positions[i]; gap++) words.Add("?");
            words.Add(Terms[i].Text);
        }

        return $"{Field}:\"{string.Join(' ', words)}\"{(Slop > 0 ? $"~{Slop}" : "")}";
    }

    internal override Query Rewrite() => Terms.Length switch
    {
        0 => new MatchNoDocsQuery(),
        1 => new TermQuery(Terms[0]) { Statistics = Statistics.IsEmpty ? null : Statistics[0] },
        _ => this,
    };

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost)
    {
        TermStates[] states = [.. Terms.Select(term => TermStates.Of(searcher, term))];
        bool scores = mode != ScoreMode.CompleteNoScores && states.All(term => term.DocFreq > 0);
        return new PhraseWeight(this, searcher, states, scores ? searcher.Similarity(Field, boost, Idf(states.Select(term => term.Statistics(searcher)))) : null, mode);
    }

    /// <summary>The sum of the terms' idf.</summary>
    /// <param name="ofField">The terms' statistics in the field.</param>
    internal float Idf(IEnumerable<TermStatistics> ofField) => (float)(Statistics.IsEmpty ? ofField : Statistics).Sum(term => (double)term.Idf);

    internal override Explanation Explain(ExplainedDocument document, float score, float boost)
    {
        TermStates[] states = [.. Terms.Select(term => TermStates.Of(document.Searcher, term))];
        TermStatistics[] statistics = Statistics.IsEmpty ? [.. states.Select(term => term.Statistics(document.Searcher))] : [.. Statistics];
        FieldTerms terms = document.Leaf.Reader.Terms(Field)!;
        TermState[] found = new TermState[states.Length];
        for (int i = 0; i < found.Length; i++) states[i].TryGet(document.Leaf, out _, out found[i]);
        using PhraseMatcher matcher = PhraseMatcher.Create(this, terms, found, PostingsFeatures.Positions);
        matcher.Advance(document.Doc);
        return document.Searcher.Similarity(Field, boost, Idf(statistics)).Explain(
            score, ToString(), [.. statistics.Select((term, i) => term.Explain(Terms[i]))], matcher.Freq(all: true), new NormReader(document.Leaf.Reader.Norms(Field)).Read(document.Doc));
    }

    private sealed class PhraseWeight(PhraseQuery query, IndexSearcher searcher, TermStates[] states, BM25? similarity, ScoreMode mode) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            if (!TryGet(leaf, out FieldTerms? terms, out TermState[] found)) return null;
            return new PhraseScorer(terms, query, found, similarity, similarity is null ? null : leaf.Reader.Norms(query.Field), mode);
        }

        public override Matches? Matches(LeafContext leaf, FieldMatches found)
        {
            if (!TryGet(leaf, out FieldTerms? terms, out TermState[] ofTerms)) return null;
            if (query.Field != found.Field) return base.Matches(leaf, found);
            float idf = query.Idf(states.Select(term => term.Statistics(searcher)));
            if (query.Slop == 0) return new PhraseMatches(PhraseMatcher.Create(query, terms, ofTerms, PostingsFeatures.Offsets), found, idf);
            return new SloppyPhraseMatches(PhraseMatcher.Create(query, terms, ofTerms, PostingsFeatures.Positions), query, i => terms.Postings(ofTerms[i], PostingsFeatures.Offsets), found, idf);
        }

        /// <summary>The terms in a segment; false if it does not have all of them.</summary>
        private bool TryGet(LeafContext leaf, [NotNullWhen(true)] out FieldTerms? terms, out TermState[] found)
        {
            found = new TermState[states.Length];
            terms = leaf.Reader.Terms(query.Field);
            if (terms is null) return false;
            if (!terms.Field.HasPositions) throw new InvalidOperationException($"Field {query.Field} was indexed without positions ({terms.Field.IndexOptions}), so it cannot be searched for phrases.");
            for (int i = 0; i < found.Length; i++)
            {
                if (!states[i].TryGet(leaf, out _, out found[i])) return false;
            }

            return true;
        }
    }
}
