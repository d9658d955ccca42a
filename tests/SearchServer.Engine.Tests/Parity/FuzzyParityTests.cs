using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Engine.Tests.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>The terms that are similar to a word are those that Lucene's fuzzy query finds, in an index that Lucene wrote.</summary>
public class FuzzyParityTests
{
    private const string Field = "word";

    /// <summary>Lucene takes no more expansions.</summary>
    private const int MaxExpansions = 1024;

    [Theory]
    [InlineData(51, 600, 0)]
    [InlineData(52, 6000, 1000)]
    public void SimilarTermsAreWhatLucenesFuzzyQueryFinds(int seed, int count, int flushEvery)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);

        // Lucene weighs the edits by the shorter of the two words, and refuses a weight that is not positive.
        string[] words = [.. Enumerable.Range(0, count).Select(i => RandomWords.Word(random, 12)).Where(IsLongEnough).Distinct()];
        using TemporaryFolder folder = new();
        oracle.Index(words.Select((word, i) => new NeutralDocument([new NeutralString(Field, word)])), folder["index"], new OracleIndexing { FlushEvery = flushEvery });
        FuzzySpec[] queries = [.. Enumerable.Range(0, 300).Select(_ => RandomWords.Edited(random, random.Pick<string>(words))).Where(IsLongEnough)
            .Select(word => new FuzzySpec(Field, word, random.Between(1, 2), random.Below(3), MaxExpansions))];
        IReadOnlyList<SearchAnswer> answers = oracle.Search(folder["index"], queries.Select(SearchLine.FromQuerySpec), new OracleSearching { K = MaxExpansions });
        using MMapDirectory directory = MMapDirectory.OpenExisting(folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        int found = 0;
        for (int i = 0; i < queries.Length; i++)
        {
            IReadOnlyList<SimilarTerm> terms = SimilarTerms.Find(reader, [Field], queries[i].Text, new SimilarTermsOptions(queries[i].MaxEdits, queries[i].PrefixLength, MaxExpansions));
            Assert.Null(answers[i].Error);
            Assert.True(terms.Count < MaxExpansions);
            Assert.Equal(answers[i].Hits.Select(hit => words[hit.Doc]).Order(StringComparer.Ordinal), terms.Select(term => term.Text).Order(StringComparer.Ordinal));
            found += terms.Count;
        }

        Assert.InRange(found, queries.Length, int.MaxValue);
    }

    private static bool IsLongEnough(string word) => word.EnumerateRunes().Count() >= 3;
}
