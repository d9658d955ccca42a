using SearchServer.Engine.Search;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>What they score is compared with Lucene by BoostingParityTests and, in trees, with their definitions by CompoundQueryTests.</summary>
public class BoostingQueryTests
{
    private static readonly TermQuery s_a = new("f", "a");
    private static readonly TermQuery s_b = new("f", "b");

    [Fact]
    public void EqualQueriesAreEqual()
    {
        Assert.Equal(new BoostingQuery(s_a, s_b, 0.5f), new BoostingQuery(new TermQuery("f", "a"), s_b, 0.5f));
        Assert.NotEqual(new BoostingQuery(s_a, s_b, 0.5f), new BoostingQuery(s_b, s_a, 0.5f));
        Assert.NotEqual(new BoostingQuery(s_a, s_b, 0.5f), new BoostingQuery(s_a, s_b, 0.6f));
        Assert.Equal(new AgeDecayQuery(s_a, "date", 10, 5, 1), new AgeDecayQuery(new TermQuery("f", "a"), "date", 10, 5, 1));
        Assert.NotEqual(new AgeDecayQuery(s_a, "date", 10, 5, 1), new AgeDecayQuery(s_a, "date", 10, 5, 0));
    }

    [Fact]
    public void AreRewrittenToWhatIsEasier()
    {
        BooleanQuery wrapped = BooleanQuery.AnyOf([s_a]);
        Assert.Equal(new BoostingQuery(s_a, s_b, 0.5f), new BoostingQuery(wrapped, s_b, 0.5f).Rewrite());
        Assert.Equal(s_a, new BoostingQuery(wrapped, s_b, 1).Rewrite());
        Assert.Equal(new AgeDecayQuery(s_a, "date", 10, 5, 1) { Least = 0.5f, BothSides = true }, new AgeDecayQuery(wrapped, "date", 10, 5, 1) { Least = 0.5f, BothSides = true }.Rewrite());
        BoostingQuery plain = new(s_a, s_b, 0.5f);
        Assert.Same(plain, plain.Rewrite());
    }

    [Fact]
    public void FactorsAreInTheirRanges()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoostingQuery(s_a, s_b, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoostingQuery(s_a, s_b, float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeDecayQuery(s_a, "date", 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeDecayQuery(s_a, "date", 0, 1, 1.5f));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeDecayQuery(s_a, "date", 0, 1, float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeDecayQuery(s_a, "date", 0, 1, 1) { Least = -1 });
    }
}
