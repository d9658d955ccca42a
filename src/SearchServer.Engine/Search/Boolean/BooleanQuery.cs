using System.Collections.Immutable;
using System.Text;

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

    /// <summary>So many clauses are compared each with each: that takes less than a set of them, which has to be made.</summary>
    private const int MaxCompared = 16;

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

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost)
    {
        List<Weight> required = [];
        List<(Weight, int)> optional = new(Clauses.Length);
        List<Weight> excluded = [];
        foreach (BooleanClause clause in Clauses)
        {
            bool isScored = clause.Occur is Occur.Must or Occur.Should;
            Weight weight = clause.Query.CreateWeight(searcher, isScored ? mode : ScoreMode.CompleteNoScores, boost);
            if (clause.Occur == Occur.Should) optional.Add((weight, 1));
            else if (clause.Occur == Occur.MustNot) excluded.Add(weight);
            else required.Add(weight);
        }

        int minMatch = required.Count == 0 ? Math.Max(1, MinShouldMatch) : MinShouldMatch;
        return new BooleanWeight(mode, [.. required], [.. optional], minMatch, [.. excluded]);
    }

    internal override Explanation Explain(ExplainedDocument document, float score, float boost) =>
        new(score, "sum of", document.Explain(Clauses.Where(clause => clause.Occur is Occur.Must or Occur.Should).Select(clause => clause.Query), boost));

    /// <summary>
    /// Rewrites the clauses, and takes up the clauses of a clause that is itself a plain disjunction or conjunction, so that all of them are pruned together. Clauses that ask for the same are looked for once.
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

        // Of clauses of which several must match, each counts.
        if (MinShouldMatch <= 1 && HasEqual(clauses))
        {
            clauses = [.. clauses.GroupBy(Asked).Select(equal => new BooleanClause(BoostQuery.Sum([.. equal.Select(clause => clause.Query)]), equal.Key.Occur))];
            changed = true;
        }

        if (clauses.Count == 1 && MinShouldMatch <= 1 && clauses[0].Occur is Occur.Must or Occur.Should && (clauses[0].Occur == Occur.Should || MinShouldMatch == 0)) return clauses[0].Query;
        return changed && clauses.Count <= MaxClauses ? new BooleanQuery(clauses, MinShouldMatch) : this;
    }

    /// <summary>Whether several clauses ask for the same; of a few it is found without allocating.</summary>
    private static bool HasEqual(List<BooleanClause> clauses)
    {
        if (clauses.Count > MaxCompared) return clauses.DistinctBy(Asked).Count() < clauses.Count;
        for (int i = 1; i < clauses.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Asked(clauses[i]) == Asked(clauses[j])) return true;
            }
        }

        return false;
    }

    /// <summary>What a clause asks for, whatever its boost.</summary>
    private static BooleanClause Asked(BooleanClause clause) => clause with { Query = BoostQuery.Unboosted(clause.Query) };

    private bool IsOnly(Occur occur)
    {
        foreach (BooleanClause clause in Clauses)
        {
            if (clause.Occur != occur) return false;
        }

        return Clauses.Length > 0;
    }
}
