using System.Collections.Immutable;
using SearchServer.Engine.Search;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Search;

/// <summary>
/// What compound queries match and how it scores, by their definitions: sets of the documents of their parts. Only what has no parts is asked of the engine, by itself.
/// </summary>
internal sealed class BruteForce(IndexSearcher searcher)
{
    private readonly Dictionary<Query, Dictionary<int, double>> _leaves = [];

    /// <summary>The best hits.</summary>
    public static SearchAnswer Best(Dictionary<int, double> matches, int count)
    {
        IEnumerable<OracleHit> hits = matches.Select(match => new OracleHit(match.Key, (float)match.Value, null, [])).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc);
        return new SearchAnswer(matches.Count, true, [.. hits.Take(count)], ImmutableDictionary<string, OracleFacet?>.Empty, null);
    }

    /// <summary>The documents that match, with their scores.</summary>
    public Dictionary<int, double> Matches(Query query) => query switch
    {
        BooleanQuery boolean => Boolean(boolean),
        DisjunctionMaxQuery best => Combined(best.Queries, scores => scores.Max() + (best.TieBreaker * (scores.Sum() - scores.Max()))),
        CoverageQuery coverage => Coverage(coverage),
        BoostQuery boost => Matches(boost.Query).ToDictionary(match => match.Key, match => match.Value * boost.Boost),
        BoostingQuery boosting => Boosting(boosting),
        AgeDecayQuery decay => Matches(decay.Query).ToDictionary(match => match.Key, match => match.Value * Factor(decay, match.Key)),
        ConstantScoreQuery constant => Matches(constant.Query).ToDictionary(match => match.Key, _ => 1.0),
        _ => Leaf(query),
    };

    private static Dictionary<int, double> Scored(IEnumerable<(int Doc, double Score)> matches) => matches.ToDictionary(match => match.Doc, match => match.Score);

    private Dictionary<int, double> Boosting(BoostingQuery query)
    {
        Dictionary<int, double> negative = Matches(query.Negative);
        return Matches(query.Positive).ToDictionary(match => match.Key, match => match.Value * (negative.ContainsKey(match.Key) ? query.Demotion : 1));
    }

    private double Factor(AgeDecayQuery query, int doc) =>
        searcher.Reader.Number(doc, query.Field) is { } value ? Math.Max(query.Least, Math.Pow(0.5, Math.Max(query.BothSides ? value - query.Now : 0, query.Now - value) / (double)query.HalfLife)) : query.Missing;

    private Dictionary<int, double> Leaf(Query query)
    {
        if (_leaves.TryGetValue(query, out Dictionary<int, double>? matches)) return matches;
        return _leaves[query] = Scored(searcher.Search(query, searcher.Reader.MaxDoc).Hits.Select(hit => (hit.Doc, (double)hit.Score)));
    }

    private Dictionary<int, double> Combined(IEnumerable<Query> queries, Func<IReadOnlyList<double>, double> score) =>
        Scored(queries.SelectMany(Matches).GroupBy(match => match.Key, match => match.Value).Select(doc => (doc.Key, score([.. doc]))));

    private Dictionary<int, double> Coverage(CoverageQuery query) => Scored(query.Clauses
        .SelectMany(clause => Matches(clause.Query).Select(match => (match.Key, match.Value, clause.Weight)))
        .GroupBy(match => match.Key)
        .Where(doc => doc.Sum(match => match.Weight) >= query.MinWeight)
        .Select(doc => (doc.Key, doc.Sum(match => match.Value))));

    private Dictionary<int, double> Boolean(BooleanQuery query)
    {
        Dictionary<int, double>[] Of(Occur occur) => [.. query.Clauses.Where(clause => clause.Occur == occur).Select(clause => Matches(clause.Query))];
        Dictionary<int, double>[] must = Of(Occur.Must), should = Of(Occur.Should), filter = Of(Occur.Filter), mustNot = Of(Occur.MustNot);
        int least = Math.Max(query.MinShouldMatch, must.Length + filter.Length == 0 ? 1 : 0);
        IEnumerable<int> candidates = must.Concat(filter).Concat(should).SelectMany(matches => matches.Keys).Distinct();
        return Scored(candidates
            .Where(doc => must.All(matches => matches.ContainsKey(doc)) && filter.All(matches => matches.ContainsKey(doc)) && !mustNot.Any(matches => matches.ContainsKey(doc)))
            .Where(doc => should.Count(matches => matches.ContainsKey(doc)) >= least)
            .Select(doc => (doc, must.Concat(should).Sum(matches => matches.GetValueOrDefault(doc)))));
    }
}
