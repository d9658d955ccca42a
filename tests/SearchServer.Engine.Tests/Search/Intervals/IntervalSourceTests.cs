using SearchServer.Engine.Search;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>What sources are simplified to, as Lucene 8 does it, for how far they reach and what gaps they have depends on it.</summary>
public class IntervalSourceTests
{
    private static readonly IntervalSource s_a = IntervalSource.Term("a");
    private static readonly IntervalSource s_b = IntervalSource.Term("b");
    private static readonly IntervalSource s_c = IntervalSource.Term("c");

    [Fact]
    public void EqualSourcesAreEqual()
    {
        IntervalSource source = IntervalSource.MaxGaps(2, IntervalSource.Ordered(s_a, IntervalSource.Phrase(s_b, s_c), IntervalSource.Unordered(s_a, s_c)));
        IntervalSource same = IntervalSource.MaxGaps(2, IntervalSource.Ordered(IntervalSource.Term("a"), IntervalSource.Phrase(s_b, s_c), IntervalSource.Unordered(s_a, s_c)));
        Assert.Equal(source, same);
        Assert.Equal(source.GetHashCode(), same.GetHashCode());
        Assert.Equal(new IntervalQuery("f", source), new IntervalQuery("f", same));
        Assert.Equal(IntervalSource.AnyOf(s_a, s_b), IntervalSource.AnyOf(s_b, s_a, s_b));
        Assert.NotEqual(IntervalSource.Ordered(s_a, s_b), IntervalSource.Ordered(s_b, s_a));
        Assert.NotEqual(IntervalSource.Ordered(s_a, s_b), IntervalSource.Unordered(s_a, s_b));
    }

    [Fact]
    public void WhatIsInsideOfItsKindIsTakenUp()
    {
        AssertIs("ORDERED(a,b,c)", 3, IntervalSource.Ordered(s_a, IntervalSource.Ordered(s_b, s_c)));
        AssertIs("UNORDERED(a,b,c)", 3, IntervalSource.Unordered(s_a, IntervalSource.Unordered(s_b, s_c)));
        AssertIs("BLOCK(a,b,c)", 3, IntervalSource.Phrase(s_a, IntervalSource.Phrase(s_b, s_c)));
        AssertIs("or(a,b,c)", 1, IntervalSource.AnyOf(s_a, IntervalSource.AnyOf(s_b, s_c)));
        AssertIs("a", 1, IntervalSource.Ordered(s_a));
        AssertIs("a", 1, IntervalSource.AnyOf(s_a, s_a));
    }

    [Fact]
    public void RepeatedSourcesCountAsOne()
    {
        AssertIs("ORDERED(a*2,b)", 2, IntervalSource.Ordered(s_a, s_a, s_b));
        AssertIs("ORDERED(a,b,a)", 3, IntervalSource.Ordered(s_a, s_b, s_a));
        AssertIs("UNORDERED(a*2,b)", 2, IntervalSource.Unordered(s_a, s_b, s_a));
        AssertIs("BLOCK(a,a)", 2, IntervalSource.Phrase(s_a, s_a));
    }

    [Fact]
    public void AlternativesOfSeveralLengthsGetPhrasesOfTheirOwn()
    {
        IntervalSource any = IntervalSource.AnyOf(s_a, IntervalSource.Phrase(s_a, s_b));
        AssertIs("or(BLOCK(a,b,c),BLOCK(a,c))", 2, IntervalSource.Phrase(any, s_c));
        AssertIs("BLOCK(c,or(a,b),c)", 3, IntervalSource.Phrase(s_c, IntervalSource.AnyOf(s_a, s_b), s_c));
        AssertIs("ORDERED(or(BLOCK(a,b),a),c)", 2, IntervalSource.Ordered(any, s_c));
        AssertIs("or(MAXGAPS/0(ORDERED(BLOCK(a,b),c)),MAXGAPS/0(ORDERED(a,c)))", 2, IntervalSource.MaxGaps(0, IntervalSource.Ordered(any, s_c)));
    }

    [Fact]
    public void TheWaysToTakeAlternativesAreBounded()
    {
        IntervalSource any = IntervalSource.AnyOf(IntervalSource.Phrase(s_a, s_b), IntervalSource.Phrase(s_b, s_c));
        Assert.Equal("or", IntervalSource.Phrase(Enumerable.Repeat(any, 10)).ToString()![..2]);
        ArgumentException error = Assert.Throws<ArgumentException>(() => IntervalSource.Phrase(Enumerable.Repeat(any, 11)));
        Assert.Contains($"{IntervalSource.MaxAlternatives}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsNoSource()
    {
        Assert.Throws<ArgumentException>(() => IntervalSource.Ordered());
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalSource.MaxGaps(-1, s_a));
    }

    private static void AssertIs(string expected, int minExtent, IntervalSource source)
    {
        Assert.Equal(expected, source.ToString());
        Assert.Equal(minExtent, source.MinExtent);
    }
}
