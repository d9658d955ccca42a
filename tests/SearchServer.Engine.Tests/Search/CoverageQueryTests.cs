using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class CoverageQueryTests
{
    private static readonly TermQuery s_a = new("body", "a");
    private static readonly TermQuery s_b = new("body", "b");
    private static readonly TermQuery s_c = new("body", "c");

    [Fact]
    public void EqualQueriesAreEqual()
    {
        Assert.Equal(Of(3, (s_a, 2), (s_b, 1)), Of(3, (s_a, 2), (new TermQuery("body", "b"), 1)));
        Assert.Equal(Of(3, (s_a, 2), (s_b, 1)).GetHashCode(), Of(3, (s_a, 2), (s_b, 1)).GetHashCode());
        Assert.NotEqual(Of(3, (s_a, 2), (s_b, 1)), Of(2, (s_a, 2), (s_b, 1)));
        Assert.NotEqual(Of(3, (s_a, 2), (s_b, 1)), Of(3, (s_a, 2), (s_b, 2)));
    }

    [Fact]
    public void IsRewrittenToWhatIsEasier()
    {
        Assert.Equal(s_a, Of(2, (s_a, 3)).Rewrite());
        Assert.Equal(BooleanQuery.AllOf([s_a, s_b, s_c]), Of(9, (s_a, 4), (s_b, 3), (s_c, 3)).Rewrite());
        Assert.Equal(BooleanQuery.AnyOf([s_a, s_b, s_c]), Of(3, (s_a, 4), (s_b, 3), (s_c, 3)).Rewrite());
        Assert.Equal(new MatchNoDocsQuery(), Of(5, (s_a, 2), (s_b, 2)).Rewrite());
        CoverageQuery real = Of(4, (s_a, 4), (s_b, 3), (s_c, 3));
        Assert.Same(real, real.Rewrite());
    }

    [Fact]
    public void IsWrittenWithItsWeights() => Assert.Equal("(2*body:a 1*(body:b body:c))~2", Of(2, (s_a, 2), (BooleanQuery.AnyOf([s_b, s_c]), 1)).ToString());

    [Fact]
    public void WeightsAndTheMinimumArePositiveAndCountedExactly()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(0, (s_a, 1)));
        Assert.Throws<ArgumentException>(() => Of(1, (s_a, 0)));
        Assert.Throws<ArgumentException>(() => Of(1, (s_a, CoverageQuery.MaxWeight), (s_b, 1)));
        Assert.Throws<ArgumentException>(() => new CoverageQuery([.. Enumerable.Repeat(new WeightedClause(s_a, 1), BooleanQuery.MaxClauses + 1)], 1));
    }

    [Fact]
    public void TheGreatestWeightThatEnoughDocumentsHaveIsFound()
    {
        RandomSource random = new(5);
        using RandomIndex index = new(random, 5000, 4);
        for (int i = 0; i < 100; i++)
        {
            int most = random.Pick(1, 10, CoverageQuery.MaxWeight / 10);
            WeightedClause[] clauses = [.. Enumerable.Range(0, random.Between(1, 7)).Select(_ => new WeightedClause(new TermQuery("body", RandomIndex.AnyWord(random)), random.Between(1, most)))];
            int total = clauses.Sum(clause => clause.Weight);
            CoverageQuery query = new([.. clauses], random.Between(1, total));
            int[] weights = [.. Enumerable.Range(0, random.Below(6)).Select(_ => random.Between(query.MinWeight, total + 1)).Order()];
            long enough = random.Pick(1, 10, 100, 1000);
            int expected = Array.FindLastIndex(weights, weight => index.Searcher.Count(new CoverageQuery(query.Clauses, weight)) >= enough);
            Assert.True(expected == index.Searcher.GreatestWeight(query, weights, enough), $"{random}: {query} at {string.Join(", ", weights)}");
        }
    }

    [Fact]
    public void WhoAsksByWindowsSeesTheEndOnceTheLastDocumentIsBehind()
    {
        RandomSource random = new(6);
        using RandomIndex index = new(random, 5000, 4);
        for (int i = 0; i < 100; i++)
        {
            WeightedClause[] clauses = [.. Enumerable.Range(0, random.Between(3, 7)).Select(_ => new WeightedClause(new TermQuery("body", RandomIndex.AnyWord(random)), 1))];
            ScoreMode mode = random.Pick(ScoreMode.Complete, ScoreMode.CompleteNoScores, ScoreMode.TopScores);
            Weight weight = new CoverageQuery([.. clauses], 2).CreateWeight(index.Searcher, mode, boost: 1);
            foreach (LeafContext leaf in index.Searcher.Reader.Leaves)
            {
                using Scorer? scorer = weight.Scorer(leaf);
                if (scorer is null) continue;
                if (mode == ScoreMode.TopScores) scorer.SetMinCompetitiveScore(random.Between(1, 3));
                DocBatch batch = new();
                for (int upTo = 500; upTo < leaf.Reader.MaxDoc + 500; upTo += 500)
                {
                    while (scorer.NextBatch(batch, upTo)) batch.Count = 0;
                }

                Assert.True(scorer.NextCandidate == Scorer.NoMoreDocs, $"{random}: {mode} of {string.Join(' ', clauses)} goes on at {scorer.NextCandidate}");
            }
        }
    }

    private static CoverageQuery Of(int minWeight, params (Query Query, int Weight)[] clauses) => new([.. clauses.Select(clause => new WeightedClause(clause.Query, clause.Weight))], minWeight);
}
