using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Promise P2: what Lucene wrote is read here value for value.</summary>
public class ReadingTests
{
    private static readonly DumpOptions s_everything = new() { Parts = [.. DumpOptions.DefaultParts.Where(part => part != "vectors")] };

    public static TheoryData<string> GoldenIndexes => [.. TestData.GoldenIndexes];

    [Theory]
    [MemberData(nameof(GoldenIndexes))]
    public void GoldenIndexesAreReadValueForValue(string name)
    {
        string directory = TestData.Require(name);
        LuceneOracle oracle = LuceneOracle.Require();
        AssertSameDump(oracle, directory);
    }

    [Theory]
    [InlineData(1, 300, 0, false, false)]
    [InlineData(2, 2000, 170, true, false)]
    [InlineData(3, 1000, 0, false, true)]
    [InlineData(4, 20_000, 0, false, false)]
    public void RandomDocumentsThatLuceneIndexedAreReadValueForValue(int seed, int count, int flushEvery, bool compound, bool bestCompression)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. new RandomDocuments(random, count, new RandomDocumentOptions { Payloads = true }).Documents];
        using TemporaryFolder folder = new();
        oracle.Index(documents, folder["index"], new OracleIndexing { FlushEvery = flushEvery, Compound = compound, BestCompression = bestCompression });
        AssertSameDump(oracle, folder["index"]);
    }

    [Fact]
    public void DeletesUpdatesAndMergesOfLuceneAreRead()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        NeutralDocument[] documents = [.. new RandomDocuments(new RandomSource(5), 500).Documents];
        using TemporaryFolder folder = new();
        oracle.Index(documents, folder["index"], new OracleIndexing
        {
            FlushEvery = 90,
            Deletes = [new OracleDelete("id", "doc-3"), new OracleDelete("id", "doc-95"), new OracleDelete("id", "doc-499")],
            DocValuesUpdates = [.. from doc in (int[])[7, 8, 200] select new OracleDocValuesUpdate("id", $"doc-{doc}", NumericFieldOf(documents), 4711 + doc)],
            ForceMerge = 3,
        });
        AssertSameDump(oracle, folder["index"]);
    }

    [Fact]
    public void ArticlesThatLuceneIndexedAreReadValueForValue()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        NeutralDocument[] documents = [.. ArticleDocuments.Create(SourceArticles.Reuters())];
        using TemporaryFolder folder = new();
        oracle.Index(documents, folder["index"], new OracleIndexing { FlushEvery = 9000 });
        IReadOnlyList<string> differences = oracle.Digest(folder["index"], s_everything).DifferencesFrom(EngineDump.Digest(folder["index"], s_everything));
        Assert.Empty(differences);
    }

    internal static void AssertSameDump(LuceneOracle oracle, string directory, DumpOptions? options = null)
    {
        using TemporaryFolder folder = new();
        oracle.Dump(directory, folder["lucene"], options ?? s_everything);
        EngineDump.Write(directory, folder["engine"], options ?? s_everything);
        Assert.Null(DumpComparison.FirstDifference(folder["lucene"], folder["engine"]));
    }

    private static string NumericFieldOf(NeutralDocument[] documents) =>
        documents.SelectMany(document => document.Fields).OfType<NeutralNumericDocValues>().First().Name;
}
