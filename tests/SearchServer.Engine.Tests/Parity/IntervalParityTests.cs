using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Intervals are found where Lucene finds them, and count as much.</summary>
public class IntervalParityTests
{
    /// <summary>For each index; six make two thousand.</summary>
    private const int Queries = 334;

    [Theory]
    [InlineData(211, false, Deleted.None)]
    [InlineData(212, false, Deleted.One)]
    [InlineData(213, false, Deleted.Half)]
    [InlineData(214, true, Deleted.None)]
    [InlineData(215, true, Deleted.One)]
    [InlineData(216, true, Deleted.Half)]
    public void AreSearchedAsLuceneSearchesThem(int seed, bool severalSegments, Deleted deleted)
    {
        RandomSource random = new(seed);
        using SharedIndex index = new(random, severalSegments, deleted);
        RandomIntervals intervals = new(random, index.Material);
        string[] differences = [.. index.Differences([.. Enumerable.Range(0, Queries).Select(_ => intervals.Next())])];
        Assert.True(differences.Length == 0, $"{random}: {differences.Length} queries differ.\n{string.Join("\n\n", differences.Take(12))}");
    }
}
