using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>
/// Promise P1: what is written here is a valid Lucene index by Lucene's own CheckIndex, and holds what Lucene would have written of the same documents.
/// </summary>
public class WritingTests
{
    private static readonly DumpOptions s_content = new() { Parts = DumpOptions.ContentParts };

    [Theory]
    [InlineData(1, 300, 0, false)]
    [InlineData(2, 300, 0, true)]
    [InlineData(3, 2000, 170, false)]
    [InlineData(4, 2000, 330, true)]
    [InlineData(5, 1, 0, false)]
    [InlineData(6, 70_000, 0, false)]
    public void RandomDocumentsOfEveryKindAreWhatLuceneWouldHaveWritten(int seed, int count, int flushEvery, bool compound)
    {
        RandomSource random = new(seed);

        // Of a text that ends in half a surrogate pair Lucene loses the last words (see the tests of the analyzers).
        RandomDocumentOptions options = new() { UnpairedSurrogates = false };
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(random, count, options).Documents)];
        AssertSameContent(documents, flushEvery, compound, "standard");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public void TheFiveArticlesAreWhatLuceneWouldHaveWritten(int flushEvery, bool compound) =>
        AssertSameContent([.. ArticleDocuments.Create(SourceArticles.Files())], flushEvery, compound, "english");

    [Theory]
    [InlineData(0, true)]
    [InlineData(2500, false)]
    public void ReutersIsWhatLuceneWouldHaveWritten(int flushEvery, bool compound) =>
        AssertSameContent([.. ArticleDocuments.Create(SourceArticles.Reuters())], flushEvery, compound, "english");

    [Fact]
    public void AnIndexWithoutDocumentsIsValid()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        EngineIndex.Create([], folder["index"]);
        oracle.AssertClean(folder["index"]);
    }

    [Fact]
    public void DocumentsWithoutFieldsAreKept() =>
        AssertSameContent([new NeutralDocument([]), new NeutralDocument([new NeutralStored("s", "x")]), new NeutralDocument([])], 0, false, "standard");

    private static void AssertSameContent(NeutralDocument[] documents, int flushEvery, bool compound, string analyzer)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        EngineIndex.Create(documents, folder["engine"], new EngineIndexing { Analyzer = analyzer, FlushEvery = flushEvery, Compound = compound });
        CheckedIndexIs(oracle, folder["engine"], documents.Length, compound);
        oracle.Index(documents, folder["lucene"], new OracleIndexing { Analyzer = analyzer, FlushEvery = flushEvery, Compound = compound });

        // Digests are quick to compare; where they differ, the texts tell where.
        DumpDigest lucene = oracle.Digest(folder["lucene"], s_content);
        if (lucene.DifferencesFrom(oracle.Digest(folder["engine"], s_content)).Count > 0)
        {
            oracle.Dump(folder["lucene"], folder["expected"], s_content);
            oracle.Dump(folder["engine"], folder["actual"], s_content);
            Assert.Null(DumpComparison.FirstDifference(folder["expected"], folder["actual"]));
        }

        Assert.Empty(lucene.DifferencesFrom(EngineDump.Digest(folder["engine"], s_content)));
    }

    private static void CheckedIndexIs(LuceneOracle oracle, string directory, int documents, bool compound)
    {
        CheckReport report = oracle.AssertClean(directory);
        Assert.Equal(documents, report.NumDocs);
        Assert.All(report.Segments, segment => Assert.Equal(compound, segment.Compound));
    }
}
