using SearchServer.Engine.Facets;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Facets;

public class SignificanceTests
{
    /// <summary>Its table of "the swiss": 110 times together, 2,442 times the one and 111 times the other alone, 29,114 times neither.</summary>
    [Fact]
    public void ItIsTheRatioOfThePaper() => Assert.Equal(1 + 270.72, Significance.RankOf(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114), 0.01);

    [Fact]
    public void MoreEvidenceOfTheSameRatioCountsMore()
    {
        for (int times = 1; times < 50; times++) Assert.True(Significance.RankOf(2 * times, 100, 4 * times, 10_000) < Significance.RankOf(2 * times + 2, 100, 4 * times + 4, 10_000));
        Assert.True(Significance.RankOf(1, 100, 1, 10_000) < Significance.RankOf(2, 100, 200, 10_000));
        Assert.True(Significance.RankOf(80, 169, 100, 20_000) > Significance.RankOf(2, 169, 2, 20_000));
    }

    [Fact]
    public void WhatIsNotMoreFrequentComesBehindByItsCount()
    {
        RandomSource random = new(20261130);
        for (int i = 0; i < 10_000; i++)
        {
            int all = random.Between(1, 1_000_000);
            int documents = random.Between(1, all);
            int count = random.Between(1, documents);
            int countInAll = random.Between(count, count + all - documents);
            double rank = Significance.RankOf(count, documents, countInAll, all);
            bool isMore = count > 1 && (double)count / documents > (double)countInAll / all;
            Assert.True(isMore ? rank >= 1 : rank is > 0 and < 1, $"{random}, {i}: {count} of {documents}, {countInAll} of {all}: {rank}");
            if (!isMore && count > 1) Assert.True(rank > Significance.RankOf(1, documents, countInAll, all));
        }
    }
}
