using System.Globalization;

namespace SearchServer.Evaluate.Relevance;

/// <summary>The results of a collection as lines of text that are the same in each run as long as rankings are: no times, and nothing of articles or queries but numbers.</summary>
internal static class RelevanceReport
{
    private const string KnownItems = "known items";

    private static readonly (string Name, bool OfTopics, Func<RankedQuery, double> Of)[] s_measures =
    [
        ("MRR@10", false, query => RankingMetrics.ReciprocalRank(query.Rank)),
        ("success@1", false, query => query.Rank == 1 ? 1 : 0),
        ("success@10", false, query => query.Rank > 0 ? 1 : 0),
        ("nDCG@10", true, query => query.Ndcg),
    ];

    /// <summary>A table of the measures by ranker and kind of query.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<RankedQueries> results)
    {
        yield return $"{"ranker",-22} {"queries",-12} {"",5}{string.Concat(s_measures.Select(measure => $" {measure.Name,10}"))} {"median total",13} {"warned",7}";
        foreach (RankedQueries result in results)
        {
            foreach ((string kind, IReadOnlyList<RankedQuery> queries) in ByKind(result))
            {
                string measures = string.Concat(s_measures.Select(measure => string.Create(CultureInfo.InvariantCulture, $" {queries.Average(measure.Of),10:F3}")));
                yield return string.Create(CultureInfo.InvariantCulture, $"{result.Ranker.Name,-22} {kind,-12} {queries.Count,5}{measures} {RankingMetrics.Median(queries.Select(query => (double)query.Total)),13:F1} {queries.Count(query => query.Warns),7}");
            }
        }
    }

    /// <summary>How sure the differences are between a ranker and others: of known items by where they are found, of topics by nDCG.</summary>
    public static IEnumerable<string> Comparisons(RankedQueries result, IEnumerable<RankedQueries> others)
    {
        foreach (RankedQueries other in others)
        {
            foreach ((string measure, bool ofTopics, Func<RankedQuery, double> of) in s_measures)
            {
                double[] Values(RankedQueries ranked) => [.. ranked.Queries.Where(query => (query.Query.Kind == JudgedCollection.Topic) == ofTopics).Select(of)];
                double[] values = Values(result);
                if (values.Length == 0) continue;
                PairedBootstrap sure = PairedBootstrap.Of(values, Values(other));
                yield return string.Create(CultureInfo.InvariantCulture, $"{measure} of {result.Ranker.Name} less that of {other.Ranker.Name}: {sure.Difference:+0.000;-0.000;0.000}, 95 % in [{sure.Low:+0.000;-0.000;0.000}, {sure.High:+0.000;-0.000;0.000}], p {sure.P:F3}");
            }
        }
    }

    /// <summary>Query by query; of those for a certain article where it is not the first.</summary>
    public static IEnumerable<string> Queries(RankedQueries result) => result.Queries.Where(query => query.Rank != 1 || query.Query.Kind == JudgedCollection.Topic).Select(Line);

    /// <summary>What became of a query.</summary>
    public static string Line(RankedQuery query) => string.Create(
        CultureInfo.InvariantCulture, $"query {query.Query.Number} {query.Query.Kind}: {(query.Query.Kind == JudgedCollection.Topic ? $"nDCG@10 {query.Ndcg:F3}" : query.Rank > 0 ? $"rank {query.Rank}" : "not found")}, total {query.Total}{(query.Warns ? ", warned" : "")}");

    private static IEnumerable<(string Kind, IReadOnlyList<RankedQuery> Queries)> ByKind(RankedQueries result)
    {
        IGrouping<string, RankedQuery>[] kinds = [.. result.Queries.GroupBy(query => query.Query.Kind).OrderBy(group => group.Key == JudgedCollection.Topic).ThenBy(group => group.Key, StringComparer.Ordinal)];
        if (kinds.Length > 1) yield return (KnownItems, [.. result.Queries.Where(query => query.Query.Kind != JudgedCollection.Topic)]);
        foreach (IGrouping<string, RankedQuery> kind in kinds) yield return (kind.Key, [.. kind]);
    }
}
