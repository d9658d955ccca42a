using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>Compound queries against their definitions: with all scores, pruned, without scores, and asked about some documents.</summary>
public class CompoundQueryTests
{
    [Theory]
    [InlineData(1, 300, 1, 1000)]
    [InlineData(2, 3000, 5, 300)]
    [InlineData(3, 20_000, 3, 50)]
    public void MatchAndScoreByTheirDefinitions(int seed, int documents, int segments, int queries) => AssertSame(new RandomSource(seed), documents, segments, queries, trees => trees.Next());

    [Theory]
    [InlineData(4, 300, 1, 500)]
    [InlineData(5, 20_000, 3, 100)]
    public void PhrasesAndWhatTheyAddAreAsDefined(int seed, int documents, int segments, int queries) => AssertSame(new RandomSource(seed), documents, segments, queries, trees => trees.NextWithPhrase());

    [Fact]
    public void ClausesThatAskForTheSameAreOne()
    {
        TermQuery a = new("body", "a"), b = new("body", "b");
        PhraseQuery phrase = new("body", ["a", "b"]);
        Assert.Equal(new BoostQuery(phrase, 1000), BooleanQuery.AnyOf(Enumerable.Repeat(phrase, 1000)).Rewrite());
        Assert.Equal(BooleanQuery.AnyOf([new BoostQuery(a, 3.5f), b]), BooleanQuery.AnyOf([a, b, new BoostQuery(a, 2.5f)]).Rewrite());
        Assert.Equal(new BoostQuery(a, 2), BooleanQuery.AllOf([a, a]).Rewrite());
        Assert.Equal(new BoostQuery(a, float.MaxValue), BooleanQuery.AnyOf([new BoostQuery(a, float.MaxValue), new BoostQuery(a, float.MaxValue)]).Rewrite());
        Assert.Equal(BooleanQuery.AllOf([new BoostQuery(a, 2), b]), new CoverageQuery([new(a, 4), new(b, 6), new(a, 4)], 10).Rewrite());

        // What must match and what may are not the same, and where two of three must match, one that is there twice is two.
        BooleanQuery both = new([new BooleanClause(a, Occur.Must), new BooleanClause(a, Occur.Should)]);
        Assert.Same(both, both.Rewrite());
        BooleanQuery twoOfThree = new([new BooleanClause(a, Occur.Should), new BooleanClause(a, Occur.Should), new BooleanClause(b, Occur.Should)], minShouldMatch: 2);
        Assert.Same(twoOfThree, twoOfThree.Rewrite());
    }

    private static void AssertSame(RandomSource random, int documents, int segments, int queries, Func<RandomTrees, Query> next)
    {
        using RandomIndex index = new(random, documents, segments);
        IndexSearcher searcher = index.Searcher;
        int[] live = [.. searcher.Reader.LiveDocuments()];
        BruteForce bruteForce = new(searcher);
        RandomTrees trees = new(random);
        List<string> differences = [];
        for (int i = 0; i < queries; i++)
        {
            Query query = next(trees);
            if (Difference(searcher, bruteForce, query, live, random) is { } difference) differences.Add($"{query}\n{difference}");
        }

        Assert.True(differences.Count == 0, $"{random}: {differences.Count} of {queries} queries differ.\n{string.Join("\n\n", differences.Take(5))}");
    }

    private static string? Difference(IndexSearcher searcher, BruteForce bruteForce, Query query, int[] live, RandomSource random)
    {
        int count = random.Pick(1, 10, 50);
        Dictionary<int, double> matches = bruteForce.Matches(query);
        SearchAnswer expected = BruteForce.Best(matches, count);
        TopDocs exact = searcher.Search(query, count);
        if (HitComparison.Difference(expected, exact.TotalHits.Value, RankedOf(exact)) is { } difference) return difference;
        TopDocs pruned = searcher.Search(query, count, countTo: random.Pick(0, 20));
        if (HitComparison.Difference(expected, expected.Total, RankedOf(pruned)) is { } lost) return $"pruned: {lost}";
        if (!searcher.Documents(query).SequenceEqual(matches.Keys.Order())) return "other documents without scores";
        if (searcher.Count(query) != matches.Count) return "another count";
        int[] docs = [.. Enumerable.Range(0, 20).Select(_ => random.Pick(live))];
        return searcher.Matches(query, docs).SequenceEqual(docs.Select(matches.ContainsKey)) ? null : $"of {string.Join(", ", docs)} others match";
    }

    private static List<RankedDoc> RankedOf(TopDocs docs) => [.. docs.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))];
}
