using SearchServer.Evaluate.Relevance;
using Xunit;

namespace SearchServer.Articles.Tests.Relevance;

/// <summary>Measures of rankings against values that were computed by hand.</summary>
public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> s_gains = new() { ["a"] = 2, ["b"] = 1, ["c"] = 2, ["judged"] = 0 };

    [Theory]
    [InlineData("a", 1)]
    [InlineData("x judged b", 3)]
    [InlineData("x judged", 0)]
    [InlineData("", 0)]
    public void TheFirstArticleThatIsRightCounts(string ids, int rank) => Assert.Equal(rank, RankingMetrics.FirstRank(Split(ids), s_gains));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 0.25)]
    [InlineData(10, 0.1)]
    [InlineData(11, 0)]
    [InlineData(0, 0)]
    public void AnArticleThatNobodySeesIsNotFound(int rank, double expected) => Assert.Equal(expected, RankingMetrics.ReciprocalRank(rank));

    // The best order has 3 + 3 / log2(3) + 1 / log2(4) = 3 + 1.892789 + 0.5 = 5.392789.
    [Theory]
    [InlineData("a c b", 1)]
    [InlineData("c a b x x", 1)]
    [InlineData("x b a", 0.395144)] // (1 / log2(3) + 3 / log2(4)) / 5.392789
    [InlineData("judged x x x x x x x x a", 0.160806)] // (3 / log2(11)) / 5.392789
    [InlineData("x x x x x x x x x x a", 0)]
    public void GainsAreDiscountedByPlace(string ids, double expected) => Assert.Equal(expected, RankingMetrics.Ndcg(Split(ids), s_gains), 1e-6);

    [Fact]
    public void OfMoreRightArticlesThanPlacesTheBestOrderHasTen()
    {
        Dictionary<string, int> gains = Enumerable.Range(0, 15).ToDictionary(i => $"r{i}", _ => 1);
        Assert.Equal(1, RankingMetrics.Ndcg([.. gains.Keys.Reverse().Take(10)], gains), 1e-12);
    }

    [Fact]
    public void WhereNothingIsRightNothingIsGained() => Assert.Equal(0, RankingMetrics.Ndcg(["x"], new Dictionary<string, int> { ["y"] = 0 }));

    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 2, 3 }, 2.5)]
    [InlineData(new double[] { }, double.NaN)]
    public void AMedianIsInTheMiddle(double[] values, double expected) => Assert.Equal(expected, RankingMetrics.Median(values));

    private static string[] Split(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
