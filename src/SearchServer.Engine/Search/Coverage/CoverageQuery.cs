using System.Collections.Immutable;

namespace SearchServer.Engine.Search;

/// <summary>A clause that counts by its weight.</summary>
/// <param name="Query">What to match.</param>
/// <param name="Weight">What it counts, at least 1.</param>
public readonly record struct WeightedClause(Query Query, int Weight);

/// <summary>
/// Documents that match enough: the weights of the clauses that match add up to a minimum. The score is the sum of the scores of these clauses. With weights of 1 it is
/// a <see cref="BooleanQuery"/> with a number of clauses that should match.
/// </summary>
/// <param name="Clauses">The clauses, at most <see cref="BooleanQuery.MaxClauses"/>, which weigh at most <see cref="MaxWeight"/> together.</param>
/// <param name="MinWeight">What the clauses that match must weigh, at least 1.</param>
public sealed record CoverageQuery(ImmutableArray<WeightedClause> Clauses, int MinWeight) : Query
{
    /// <summary>The most that all clauses may weigh: up to here, floats count exactly.</summary>
    public const int MaxWeight = 1 << 24;

    /// <summary>The clauses.</summary>
    public ImmutableArray<WeightedClause> Clauses { get; } = Checked(Clauses);

    /// <summary>What the clauses that match must weigh, at least 1.</summary>
    public int MinWeight { get; } = MinWeight >= 1 ? MinWeight : throw new ArgumentOutOfRangeException(nameof(MinWeight), MinWeight, "A document must match something: the minimum is at least 1.");

    /// <inheritdoc/>
    public bool Equals(CoverageQuery? other) => other is not null && MinWeight == other.MinWeight && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(MinWeight);
        foreach (WeightedClause clause in Clauses) hash.Add(clause);
        return hash.ToHashCode();
    }

    /// <summary>As a boolean query with a minimum, each clause with its weight in front.</summary>
    public override string ToString() =>
        $"({string.Join(' ', Clauses.Select(clause => clause.Query is BooleanQuery ? $"{clause.Weight}*({clause.Query})" : $"{clause.Weight}*{clause.Query}"))})~{MinWeight}";

    /// <summary>Rewrites the clauses, those that ask for the same as one; if any of them is enough, or none is too many, the query is a plain disjunction or conjunction.</summary>
    internal override Query Rewrite()
    {
        int spare = Clauses.Sum(clause => clause.Weight) - MinWeight;
        if (spare < 0) return new MatchNoDocsQuery();
        ImmutableArray<WeightedClause> clauses =
        [
            .. Clauses.Select(clause => clause with { Query = clause.Query.Rewrite() }).GroupBy(clause => BoostQuery.Unboosted(clause.Query))
                .Select(equal => new WeightedClause(BoostQuery.Sum([.. equal.Select(clause => clause.Query)]), equal.Sum(clause => clause.Weight))),
        ];
        if (clauses.All(clause => clause.Weight >= MinWeight)) return BooleanQuery.AnyOf(clauses.Select(clause => clause.Query)).Rewrite();
        if (clauses.All(clause => clause.Weight > spare)) return BooleanQuery.AllOf(clauses.Select(clause => clause.Query)).Rewrite();
        return clauses.SequenceEqual(Clauses) ? this : new CoverageQuery(clauses, MinWeight);
    }

    internal override Explanation Explain(ExplainedDocument document, float score, float boost)
    {
        (Explanation? Part, int Weight)[] parts = [.. Clauses.Select(clause => (document.Explain(clause.Query, boost), clause.Weight))];
        int reached = parts.Sum(part => part.Part is null ? 0 : part.Weight);
        return new Explanation(score, $"sum of, which weigh {reached} of {parts.Sum(part => part.Weight)}, at least {MinWeight}", [.. parts.Select(part => part.Part).OfType<Explanation>()]);
    }

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) =>
        new BooleanWeight(mode, [], [.. Clauses.Select(clause => (clause.Query.CreateWeight(searcher, mode, boost), clause.Weight))], MinWeight, []);

    private static ImmutableArray<WeightedClause> Checked(ImmutableArray<WeightedClause> clauses)
    {
        if (clauses.Length > BooleanQuery.MaxClauses) throw new ArgumentException($"A query has at most {BooleanQuery.MaxClauses} clauses, this one has {clauses.Length}.", nameof(clauses));
        if (clauses.Any(clause => clause.Weight < 1)) throw new ArgumentException("A clause weighs at least 1.", nameof(clauses));
        if (clauses.Sum(clause => (long)clause.Weight) > MaxWeight) throw new ArgumentException($"The clauses weigh more than {MaxWeight} together.", nameof(clauses));
        return clauses;
    }
}
