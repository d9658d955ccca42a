using SearchServer.Engine.Search;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class DisjunctionMaxQueryTests
{
    private static readonly TermQuery s_a = new("body", "a");
    private static readonly TermQuery s_b = new("body", "b");
    private static readonly TermQuery s_c = new("body", "c");

    [Fact]
    public void EqualQueriesAreEqual()
    {
        Assert.Equal(new DisjunctionMaxQuery([s_a, s_b], 0.1f), new DisjunctionMaxQuery([s_a, new TermQuery("body", "b")], 0.1f));
        Assert.Equal(new DisjunctionMaxQuery([s_a, s_b], 0.1f).GetHashCode(), new DisjunctionMaxQuery([s_a, s_b], 0.1f).GetHashCode());
        Assert.NotEqual(new DisjunctionMaxQuery([s_a, s_b], 0.1f), new DisjunctionMaxQuery([s_a, s_b], 0.2f));
        Assert.NotEqual(new DisjunctionMaxQuery([s_a, s_b], 0.1f), new DisjunctionMaxQuery([s_b, s_a], 0.1f));
    }

    [Fact]
    public void IsRewrittenToWhatIsEasier()
    {
        Assert.Equal(s_a, new DisjunctionMaxQuery([s_a], 0.1f).Rewrite());
        Assert.Equal(new DisjunctionMaxQuery([s_a, s_b, s_c], 0), new DisjunctionMaxQuery([s_a, new DisjunctionMaxQuery([s_b, s_c], 0)], 0).Rewrite());
        DisjunctionMaxQuery nested = new([s_a, new DisjunctionMaxQuery([s_b, s_c], 0)], 0.1f);
        Assert.Same(nested, nested.Rewrite());
    }

    [Fact]
    public void IsWrittenAsLuceneWritesIt() =>
        Assert.Equal("(body:a | (body:b body:c))~0.1", new DisjunctionMaxQuery([s_a, BooleanQuery.AnyOf([s_b, s_c])], 0.1f).ToString());

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.1f)]
    [InlineData(float.NaN)]
    public void ATieBreakerIsAPart(float tieBreaker) => Assert.Throws<ArgumentOutOfRangeException>(() => new DisjunctionMaxQuery([s_a], tieBreaker));
}
