using System.Diagnostics;

namespace SearchServer.Evaluate.Relevance;

/// <summary>What a ranker made of a query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Rank">The place of the first article that is right; 0 if it is not among the first <see cref="RankingMetrics.Depth"/>.</param>
/// <param name="Ndcg">nDCG@10.</param>
/// <param name="Total">How many articles match.</param>
/// <param name="Warns">Whether the person is warned.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record RankedQuery(JudgedQuery Query, int Rank, double Ndcg, long Total, bool Warns, double Milliseconds);

/// <summary>What a ranker made of the queries of a collection, in their order.</summary>
internal sealed record RankedQueries(Ranker Ranker, IReadOnlyList<RankedQuery> Queries)
{
    public static RankedQueries Of(Ranker ranker, IEnumerable<JudgedQuery> queries) => new(ranker, [.. queries.Select(query => Run(ranker, query))]);

    private static RankedQuery Run(Ranker ranker, JudgedQuery query)
    {
        long start = Stopwatch.GetTimestamp();
        Ranking ranking = ranker.Rank(query.Text, RankingMetrics.Depth);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new RankedQuery(query, RankingMetrics.FirstRank(ranking.Ids, query.Gains), RankingMetrics.Ndcg(ranking.Ids, query.Gains), ranking.Total, ranking.Warns, milliseconds);
    }
}
