using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that match any of the queries. The score is that of the query that scores best, and those of the others that match times the tie breaker: a word that is in
/// several fields counts once, where it counts most.
/// </summary>
/// <param name="Queries">The queries.</param>
/// <param name="TieBreaker">What part of the other scores counts, from 0 to 1.</param>
public sealed record DisjunctionMaxQuery(ImmutableArray<Query> Queries, float TieBreaker) : Query
{
    /// <summary>What part of the other scores counts, from 0 to 1.</summary>
    public float TieBreaker { get; } =
        TieBreaker is >= 0 and <= 1 ? TieBreaker : throw new ArgumentOutOfRangeException(nameof(TieBreaker), TieBreaker, "A tie breaker is a number from 0 to 1.");

    /// <inheritdoc/>
    public bool Equals(DisjunctionMaxQuery? other) => other is not null && TieBreaker == other.TieBreaker && Queries.SequenceEqual(other.Queries);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(TieBreaker);
        foreach (Query query in Queries) hash.Add(query);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"({string.Join(" | ", Queries.Select(query => query is BooleanQuery ? $"({query})" : query.ToString()))}){(TieBreaker == 0 ? "" : $"~{TieBreaker}")}";

    /// <summary>Rewrites the queries; where only the best counts, the best of one of them is taken up among the others.</summary>
    internal override Query Rewrite()
    {
        List<Query> queries = new(Queries.Length);
        foreach (Query query in Queries)
        {
            Query rewritten = query.Rewrite();
            if (TieBreaker == 0 && rewritten is DisjunctionMaxQuery { TieBreaker: 0 } inner) queries.AddRange(inner.Queries);
            else queries.Add(rewritten);
        }

        if (queries.Count == 1) return queries[0];
        return queries.SequenceEqual(Queries) ? this : new DisjunctionMaxQuery([.. queries], TieBreaker);
    }

    internal override Explanation Explain(ExplainedDocument document, float score, float boost) =>
        new(score, TieBreaker == 0 ? "best of" : string.Create(CultureInfo.InvariantCulture, $"best of, and {TieBreaker} times the others"), document.Explain(Queries, boost));

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) =>
        new DisjunctionMaxWeight([.. Queries.Select(query => query.CreateWeight(searcher, mode, boost))], TieBreaker, mode);

    private sealed class DisjunctionMaxWeight(Weight[] queries, float tieBreaker, ScoreMode mode) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            List<Scorer> scorers = ScorersOf(queries, leaf);
            if (scorers.Count <= 1) return scorers.SingleOrDefault();
            return mode == ScoreMode.CompleteNoScores ? new DisjunctionScorer(scorers, mode) : new DisjunctionMaxScorer(scorers, tieBreaker);
        }

        /// <summary>Those of any of the queries.</summary>
        public override Matches? Matches(LeafContext leaf, FieldMatches found) => new BooleanWeight(mode, [], [.. queries.Select(query => (query, 1))], 1, []).Matches(leaf, found);
    }
}
