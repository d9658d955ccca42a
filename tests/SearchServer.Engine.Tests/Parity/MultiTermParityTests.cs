using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Queries that stand for many terms find what Lucene's find, with the same scores, and refuse what Lucene's refuse.</summary>
public class MultiTermParityTests
{
    /// <summary>For each kind and index; six indexes make two thousand.</summary>
    private const int Queries = 334;

    [Theory]
    [InlineData(201, false, Deleted.None)]
    [InlineData(202, false, Deleted.One)]
    [InlineData(203, false, Deleted.Half)]
    [InlineData(204, true, Deleted.None)]
    [InlineData(205, true, Deleted.One)]
    [InlineData(206, true, Deleted.Half)]
    public void AreSearchedAsLuceneSearchesThem(int seed, bool severalSegments, Deleted deleted)
    {
        RandomSource random = new(seed);
        using SharedIndex index = new(random, severalSegments, deleted);
        MultiTermQueries around = new(random);
        string[] fields = [.. index.Material.Terms.Keys.Order(StringComparer.Ordinal)];
        List<string> differences = [];
        void Compare(Func<QuerySpec> next) => differences.AddRange(index.Differences([.. Enumerable.Range(0, Queries).Select(_ => next())]));

        Compare(() => around.Prefix(index.AnyTerm(random)));
        Compare(() => around.Wildcard(index.AnyTerm(random)));
        Compare(() => around.Regexp(index.AnyTerm(random)));
        Compare(() => around.Noise(index.AnyTerm(random)));
        Compare(() => around.Fuzzy(index.AnyTerm(random)));
        Compare(() => around.Range(index.AnyTerm(random)));
        Compare(() =>
        {
            IReadOnlyList<VocabularyTerm> terms = index.Material.Terms[random.Pick<string>(fields)];
            return new TermInSpec(terms[0].Field, [.. Enumerable.Range(0, random.Pick(1, 3, 17, 200)).Select(_ => random.OneIn(20) ? "absent" : random.Pick(terms).Term)]);
        });
        Compare(() => random.OneIn(3) ? new NormsExistSpec(SharedIndex.Words) : new ExistsSpec(random.OneIn(20) ? "absent" : random.Pick(index.Material.DocValuesFields)));

        // In each other and in all that queries can be in.
        RandomQueries trees = new(index.Material, random, QueryKinds.All);
        Compare(trees.Next);
        Assert.True(differences.Count == 0, $"{random}: {differences.Count} queries differ.\n{string.Join("\n\n", differences.Take(12))}");
    }
}
