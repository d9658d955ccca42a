namespace SearchServer.Engine.Search;

/// <summary>The matches of a query, their scores multiplied.</summary>
public sealed record BoostQuery : Query
{
    /// <param name="query">The query.</param>
    /// <param name="boost">The factor, not negative.</param>
    public BoostQuery(Query query, float boost)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!(boost >= 0) || !float.IsFinite(boost)) throw new ArgumentOutOfRangeException(nameof(boost), boost, "A boost is a finite number that is not negative.");
        Query = query;
        Boost = boost;
    }

    /// <summary>The query.</summary>
    public Query Query { get; }

    /// <summary>The factor.</summary>
    public float Boost { get; }

    /// <inheritdoc/>
    public override string ToString() => $"({Query})^{Boost}";

    /// <summary>A query without the boosts around it: those that are equal then match the same documents, and their scores are multiples of each other.</summary>
    internal static Query Unboosted(Query query) => query is BoostQuery boosted ? Unboosted(boosted.Query) : query;

    /// <summary>One query that scores what several do together that are equal but for their boosts.</summary>
    internal static Query Sum(IReadOnlyCollection<Query> equal)
    {
        Query first = equal.First();
        return equal.Count == 1 ? first : new BoostQuery(Unboosted(first), (float)Math.Min(float.MaxValue, equal.Sum(BoostOf)));
    }

    private static double BoostOf(Query query) => query is BoostQuery boosted ? boosted.Boost * BoostOf(boosted.Query) : 1;

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => Query.CreateWeight(searcher, mode, boost * Boost);

    /// <summary>The boost is in the numbers of what is boosted.</summary>
    internal override Explanation Explain(ExplainedDocument document, float score, float boost) => Query.Explain(document, score, boost * Boost);

    internal override Query Rewrite()
    {
        Query rewritten = Query.Rewrite();
        if (Boost == 1) return rewritten;
        return rewritten == Query ? this : new BoostQuery(rewritten, Boost);
    }
}
