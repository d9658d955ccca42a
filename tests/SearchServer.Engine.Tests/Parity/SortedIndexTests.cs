using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>An index in the order of a column holds what Lucene's holds, segment by segment and merged, and searches in this order stop early with the right hits.</summary>
public class SortedIndexTests
{
    private static readonly DumpOptions s_content = new() { Parts = DumpOptions.ContentParts };

    [Theory]
    [InlineData(91, 300, 0, true, 0)]
    [InlineData(92, 1000, 110, true, 0)]
    [InlineData(93, 1000, 110, false, 0)]
    [InlineData(94, 1000, 110, true, 1)]
    [InlineData(95, 12_000, 2500, true, 1)]
    public void DocumentsAreSortedAsInLucene(int seed, int count, int flushEvery, bool descending, int forceMerge)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        NeutralDocument[] documents =
        [
            .. EngineDocuments.Supported(new RandomDocuments(random, count, new RandomDocumentOptions { UnpairedSurrogates = false }).Documents)
                .Select((document, i) => Dated(document, i, random)),
        ];
        string[] deleted = forceMerge == 0 ? [] : [.. Enumerable.Range(0, count).Where(_ => random.OneIn(4)).Select(i => $"m{i}")];
        using TemporaryFolder folder = new();
        EngineIndex.Create(documents, folder["engine"], new EngineIndexing
        {
            FlushEvery = flushEvery,
            IndexSort = new IndexSort("sortDate", descending),
            Deletes = [.. deleted.Select(id => new Term("mergeId", id))],
            ForceMerge = forceMerge,
        });
        oracle.AssertClean(folder["engine"]);
        oracle.Index(documents, folder["lucene"], new OracleIndexing
        {
            FlushEvery = flushEvery,
            IndexSort = [new SortSpec("sortDate", "long", descending, "last")],
            Deletes = [.. deleted.Select(id => new OracleDelete("mergeId", id))],
            ForceMerge = forceMerge,
        });
        oracle.Dump(folder["lucene"], folder["expected"], s_content);
        oracle.Dump(folder["engine"], folder["actual"], s_content);
        Assert.Null(DumpComparison.FirstDifference(folder["expected"], folder["actual"]));
        AssertSearchesStopEarly(folder["engine"], descending, count);
    }

    [Fact]
    public void AnIndexInAnotherOrderIsRefused()
    {
        using MemoryDirectory directory = new();
        EngineIndex.Create([new NeutralDocument([])], directory);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new IndexWriter(directory, new IndexWriterOptions(EngineDocuments.AnalyzerOf("standard")) { IndexSort = new IndexSort("date", true) }));
        Assert.Contains("_0", error.Message, StringComparison.Ordinal);
    }

    private static NeutralDocument Dated(NeutralDocument document, int index, RandomSource random)
    {
        List<NeutralField> fields = [.. document.Fields, new NeutralString("mergeId", $"m{index}")];
        if (!random.OneIn(6)) fields.Add(new NeutralNumericDocValues("sortDate", random.Between(0, 400)));
        return new NeutralDocument(fields);
    }

    private static void AssertSearchesStopEarly(string path, bool descending, int count)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(path);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        Sort sort = new(new SortField("sortDate", SortType.Number, descending));
        TopDocs all = searcher.Search(new MatchAllDocsQuery(), 10, sort);
        Assert.True(all.TotalHits.IsExact);
        TopDocs early = searcher.Search(new MatchAllDocsQuery(), 10, sort, countTo: 0);
        Assert.Equal(all.Hits.AsEnumerable(), early.Hits);
        if (count < 10_000) return;
        Assert.False(early.TotalHits.IsExact);
        Assert.InRange(early.TotalHits.Value, 10, all.TotalHits.Value / 2);
    }
}
