using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Scores that are multiplied, and queries that are made of texts, come to what Lucene's come to.</summary>
public class BoostingParityTests
{
    /// <summary>For each kind and index; six indexes make more than two thousand.</summary>
    private const int Queries = 350;

    [Theory]
    [InlineData(221, false, Deleted.None)]
    [InlineData(222, false, Deleted.One)]
    [InlineData(223, false, Deleted.Half)]
    [InlineData(224, true, Deleted.None)]
    [InlineData(225, true, Deleted.One)]
    [InlineData(226, true, Deleted.Half)]
    public void AreSearchedAsLuceneSearchesThem(int seed, bool severalSegments, Deleted deleted)
    {
        RandomSource random = new(seed);
        using SharedIndex index = new(random, severalSegments, deleted);
        RandomQueries any = new(index.Material, random, QueryKinds.DisjunctionMax | QueryKinds.MultiTerm);
        List<string> differences = [];
        void Compare(Func<QuerySpec> next) => differences.AddRange(index.Differences([.. Enumerable.Range(0, Queries).Select(_ => next())]));
        QuerySpec Inside(QuerySpec query) => random.Below(4) switch
        {
            0 => new BoolSpec { Must = [query], Should = [any.Next()] },
            1 => new BoolSpec { Should = [query, any.Next()] },
            2 => new BoostSpec(query, 2.5f),
            _ => query,
        };

        Compare(() => Inside(new BoostingSpec(any.Next(), any.Next(), random.Pick(0f, 0.2f, 0.5f, 1f, 3f))));

        // Half-lives that are not so short that scores become too small for the digits of a float.
        Compare(() => Inside(new AgeDecaySpec(any.Next(), random.OneIn(20) ? "absent" : SharedIndex.Date, random.Between(-100, SharedIndex.MaxDate + 100), random.Pick(20, 200, 1_000_000), random.Pick(0f, 0.25f, 1f))));
        Compare(() =>
        {
            MoreLikeThisSpec like;
            do
            {
                string[] fields = random.Pick<string[]>([SharedIndex.Words], [SharedIndex.Lead], [SharedIndex.Words, SharedIndex.Lead], [SharedIndex.Lead, SharedIndex.Words, "absent"]);
                like = new MoreLikeThisSpec(random.Below(index.Searcher.Reader.MaxDoc), fields, random.Between(1, 3), random.Pick(0, 1, 5, 20), random.Pick(1, 3, 10, 25));
            }
            while (index.IsCutWithinEquals(like));
            return like;
        });
        Assert.True(differences.Count == 0, $"{random}: {differences.Count} queries differ.\n{string.Join("\n\n", differences.Take(12))}");
    }
}
