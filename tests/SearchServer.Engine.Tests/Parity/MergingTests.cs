using SearchServer.Engine.Indexing;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Merged segments hold what Lucene's merge of the same segments holds, value for value, and deleted documents are gone.</summary>
public class MergingTests
{
    private static readonly DumpOptions s_content = new() { Parts = DumpOptions.ContentParts };

    [Theory]
    [InlineData(11, 400, 37, false, 0)]
    [InlineData(12, 2000, 170, true, 0)]
    [InlineData(13, 400, 37, false, 3)]
    [InlineData(14, 2000, 330, true, 2)]
    [InlineData(15, 70_000, 9000, false, 5)]
    public void RandomDocumentsMergeAsInLucene(int seed, int count, int flushEvery, bool compound, int deleteOneIn)
    {
        RandomSource random = new(seed);
        RandomDocumentOptions options = new() { UnpairedSurrogates = false };
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(random, count, options).Documents).Select(WithId)];
        string[] deleted = [.. Enumerable.Range(0, count).Where(_ => deleteOneIn > 0 && random.OneIn(deleteOneIn)).Select(IdOf)];
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        EngineIndex.Create(documents, folder["engine"], new EngineIndexing
        {
            FlushEvery = flushEvery,
            Compound = compound,
            Deletes = [.. deleted.Select(id => new Term("mergeId", id))],
            ForceMerge = 1,
        });
        CheckReport report = oracle.AssertClean(folder["engine"]);
        Assert.Equal(count - deleted.Length, report.NumDocs);
        Assert.Equal(0, Assert.Single(report.Segments).Deleted);
        oracle.Index(documents, folder["lucene"], new OracleIndexing
        {
            FlushEvery = flushEvery,
            Compound = compound,
            Deletes = [.. deleted.Select(id => new OracleDelete("mergeId", id))],
            ForceMerge = 1,
        });
        oracle.Dump(folder["lucene"], folder["expected"], s_content);
        oracle.Dump(folder["engine"], folder["actual"], s_content);
        Assert.Null(DumpComparison.FirstDifference(folder["expected"], folder["actual"]));
    }

    private static NeutralDocument WithId(NeutralDocument document, int index) => new([.. document.Fields, new NeutralString("mergeId", TermBytes.FromString(IdOf(index)))]);

    private static string IdOf(int index) => $"m{index}";
}
