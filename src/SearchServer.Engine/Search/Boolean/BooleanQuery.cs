using System.Collections.Immutable;
using System.Text;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// Combines queries. A document matches if all <see cref="Occur.Must"/> and <see cref="Occur.Filter"/> clauses match, no <see cref="Occur.MustNot"/> clause does, and at least
/// <see cref="MinShouldMatch"/> of the <see cref="Occur.Should"/> clauses do: one, if the query has nothing else that must match. Its score is the sum of
/// the scores of the clauses that count. A query of nothing but <see cref="Occur.MustNot"/> clauses matches no document.
/// </summary>
public sealed record BooleanQuery : Query
{
    /// <summary>The most clauses that one query may have: Lucene's bound.</summary>
    public const int MaxClauses = 1024;

    /// <param name="clauses">The clauses.</param>
    /// <param name="minShouldMatch">How many of the <see cref="Occur.Should"/> clauses must match.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxClauses"/>.</exception>
    public BooleanQuery(IEnumerable<BooleanClause> clauses, int minShouldMatch = 0)
    {
        Clauses = [.. clauses];
        ArgumentOutOfRangeException.ThrowIfNegative(minShouldMatch);
        if (Clauses.Length > MaxClauses) throw new ArgumentException($"A boolean query has at most {MaxClauses} clauses, this one has {Clauses.Length}.", nameof(clauses));
        MinShouldMatch = minShouldMatch;
    }

    /// <summary>The clauses.</summary>
    public ImmutableArray<BooleanClause> Clauses { get; }

    /// <summary>How many of the <see cref="Occur.Should"/> clauses must match.</summary>
    public int MinShouldMatch { get; }

    /// <summary>Documents that match any of the queries.</summary>
    public static BooleanQuery AnyOf(IEnumerable<Query> queries) => new(queries.Select(query => new BooleanClause(query, Occur.Should)));

    /// <summary>Documents that match all of the queries.</summary>
    public static BooleanQuery AllOf(IEnumerable<Query> queries) => new(queries.Select(query => new BooleanClause(query, Occur.Must)));

    /// <inheritdoc/>
    public bool Equals(BooleanQuery? other) => other is not null && MinShouldMatch == other.MinShouldMatch && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(MinShouldMatch);
        foreach (BooleanClause clause in Clauses) hash.Add(clause);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (BooleanClause clause in Clauses)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(clause.Occur switch { Occur.Must => "+", Occur.MustNot => "-", Occur.Filter => "#", _ => "" });
            if (clause.Query is BooleanQuery) text.Append('(').Append(clause.Query).Append(')');
            else text.Append(clause.Query);
        }

        return MinShouldMatch > 0 ? $"({text})~{MinShouldMatch}" : text.ToString();
    }

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => new BooleanWeight(this, searcher, mode, boost);

    /// <summary>
    /// Rewrites the clauses, and takes up the clauses of a clause that is itself a plain disjunction or conjunction, so that all of them are pruned together.
    /// </summary>
    internal override Query Rewrite()
    {
        bool changed = false;
        List<BooleanClause> clauses = new(Clauses.Length);
        foreach (BooleanClause clause in Clauses)
        {
            Query query = clause.Query.Rewrite();
            changed |= query != clause.Query;
            if (clause.Occur == Occur.Should && MinShouldMatch <= 1 && query is BooleanQuery { MinShouldMatch: <= 1 } inner && inner.IsOnly(Occur.Should))
            {
                clauses.AddRange(inner.Clauses);
                changed = true;
            }
            else if (clause.Occur == Occur.Must && query is BooleanQuery { MinShouldMatch: 0 } all && all.IsOnly(Occur.Must))
            {
                clauses.AddRange(all.Clauses);
                changed = true;
            }
            else
            {
                clauses.Add(new BooleanClause(query, clause.Occur));
            }
        }

        if (clauses.Count == 1 && MinShouldMatch <= 1 && clauses[0].Occur is Occur.Must or Occur.Should && (clauses[0].Occur == Occur.Should || MinShouldMatch == 0)) return clauses[0].Query;
        return changed && clauses.Count <= MaxClauses ? new BooleanQuery(clauses, MinShouldMatch) : this;
    }

    private bool IsOnly(Occur occur) => Clauses.Length > 0 && Clauses.All(clause => clause.Occur == occur);

    private sealed class BooleanWeight : Weight
    {
        private readonly ScoreMode _mode;
        private readonly int _minShouldMatch;
        private readonly Weight[] _required;
        private readonly Weight[] _optional;
        private readonly Weight[] _excluded;

        public BooleanWeight(BooleanQuery query, IndexSearcher searcher, ScoreMode mode, float boost)
        {
            Weight[] WeightsOf(Occur occur, ScoreMode childMode) =>
                [.. query.Clauses.Where(clause => clause.Occur == occur).Select(clause => clause.Query.CreateWeight(searcher, childMode, boost))];

            _mode = mode;
            _required = [.. WeightsOf(Occur.Must, mode), .. WeightsOf(Occur.Filter, ScoreMode.CompleteNoScores)];
            _optional = WeightsOf(Occur.Should, mode);
            _excluded = WeightsOf(Occur.MustNot, ScoreMode.CompleteNoScores);
            _minShouldMatch = _required.Length == 0 ? Math.Max(1, query.MinShouldMatch) : query.MinShouldMatch;
            if (_minShouldMatch == 0 && mode == ScoreMode.CompleteNoScores) _optional = [];
        }

        public override Scorer? Scorer(LeafContext leaf)
        {
            List<Scorer> owned = [];
            Scorer? scorer = Positive(leaf, owned);
            if (scorer is null)
            {
                foreach (Scorer unused in owned) unused.Dispose();
                return null;
            }

            List<Scorer> excluded = ScorersOf(_excluded, leaf);
            return excluded.Count == 0 ? scorer : new ExclusionScorer(scorer, excluded);
        }

        /// <summary>What must and should match; on null, the scorers in <paramref name="made"/> are left to dispose.</summary>
        private Scorer? Positive(LeafContext leaf, List<Scorer> made)
        {
            made.AddRange(ScorersOf(_required, leaf));
            if (made.Count < _required.Length) return null;
            List<Scorer> required = [.. made];
            List<Scorer> optional = ScorersOf(_optional, leaf);
            made.AddRange(optional);
            if (optional.Count < _minShouldMatch) return null;
            Scorer? union = null;
            if (_minShouldMatch > 0 && optional.Count == _minShouldMatch) required.AddRange(optional);
            else if (_minShouldMatch > 0) required.Add(Union(optional, _minShouldMatch));
            else if (optional.Count > 0) union = Union(optional, 1);
            Scorer all = required.Count == 1 ? required[0] : new ConjunctionScorer(required, _mode);
            return union is null ? all : new OptionalScorer(all, union);
        }

        private Scorer Union(List<Scorer> scorers, int minMatch)
        {
            if (scorers.Count == 1) return scorers[0];
            return _mode == ScoreMode.TopScores && minMatch == 1 ? new MaxScoreScorer(scorers) : new DisjunctionScorer(scorers, minMatch, _mode);
        }
    }
}
