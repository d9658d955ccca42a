using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Testing;

public class HitComparisonTests
{
    [Fact]
    public void EqualRankingsAreEqual() => Assert.Null(Compare([new(1, 3f), new(2, 2f)], 2, [new(1, 3f), new(2, 2.00001f)]));

    [Fact]
    public void TheOrderOfTiesDoesNotMatter() =>
        Assert.Null(Compare([new(1, 3f), new(2, 3f), new(3, 1f)], 3, [new(2, 3f), new(1, 3f), new(3, 1f)]));

    [Fact]
    public void TiesAtTheCutMayBeOtherDocuments() => Assert.Null(Compare([new(1, 3f), new(2, 1f)], 9, [new(1, 3f), new(7, 1f)]));

    [Fact]
    public void OtherDocumentsBeforeTheCutAreADifference() =>
        Assert.Equal("ranks 0 to 0: documents 7, expected 1", Compare([new(1, 3f), new(2, 1f)], 9, [new(7, 3f), new(2, 1f)]));

    [Fact]
    public void OtherScoresAndTotalsAreDifferences()
    {
        Assert.StartsWith("rank 0", Compare([new(1, 3f)], 1, [new(1, 3.1f)]), StringComparison.Ordinal);
        Assert.StartsWith("1 hits", Compare([new(1, 3f), new(2, 1f)], 2, [new(1, 3f)]), StringComparison.Ordinal);
        SearchAnswer expected = new(5, true, [], new Dictionary<string, OracleFacet?>(), Error: null);
        Assert.Equal("total 4, expected 5", HitComparison.Difference(expected, 4, []));
    }

    private static string? Compare(RankedDoc[] expected, long total, RankedDoc[] actual)
    {
        OracleHit[] hits = [.. expected.Select(hit => new OracleHit(hit.Doc, hit.Score, Id: null, []))];
        SearchAnswer answer = new(total, true, hits, new Dictionary<string, OracleFacet?>(), Error: null);
        return HitComparison.Difference(answer, total, actual);
    }
}
