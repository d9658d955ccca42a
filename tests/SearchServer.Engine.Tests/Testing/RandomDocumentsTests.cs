using System.Globalization;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Testing;

public class RandomDocumentsTests
{
    [Fact]
    public void AreTheSameForTheSameSeed()
    {
        RandomDocuments first = new(RandomSource.ForItem(7, 0), 50);
        RandomDocuments second = new(RandomSource.ForItem(7, 0), 50);
        Assert.Equal(first.Documents.Select(document => document.ToString()), second.Documents.Select(document => document.ToString()));
        Assert.Equal(first[13].ToString(), first[13].ToString());
        Assert.NotEqual(first[13].ToString(), new RandomDocuments(RandomSource.ForItem(8, 0), 50)[13].ToString());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 40)]
    [InlineData(3, 700)]
    public void AreAllAcceptedByLucene(int seed, int count)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        RandomDocuments documents = new(random, count, new RandomDocumentOptions { Payloads = true, Vectors = true });
        using TemporaryFolder folder = new();
        OracleIndexing options = new() { FlushEvery = 300, Compound = random.Chance(0.5) };
        IndexReport report = oracle.Index(documents.Documents, folder["index"], options);
        Assert.Empty(report.Rejections);
        Assert.Equal(count, report.Added);
        Assert.Equal((count + 299) / 300, report.Segments.Count);
        Assert.Equal(count, oracle.AssertClean(folder["index"]).NumDocs);
    }

    [Fact]
    public void OfLargeIndexesHaveFewFields()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomDocuments documents = new(new RandomSource(4), 70_000, new RandomDocumentOptions { MaxFields = 5 });
        Assert.Equal(5, documents.FieldNames.Count);
        using TemporaryFolder folder = new();
        IndexReport report = oracle.Index(documents.Documents, folder["index"]);
        Assert.Equal(70_000, Assert.Single(report.Segments).MaxDoc);
        oracle.AssertClean(folder["index"]);
    }

    [Fact]
    public void DumpTheSameWayHoweverTheyAreStored()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomDocuments documents = new(new RandomSource(5), 200);
        using TemporaryFolder folder = new();
        DumpOptions content = new() { Parts = DumpOptions.ContentParts };
        DumpDigest Build(string name, OracleIndexing options)
        {
            oracle.Index(documents.Documents, folder[name], options);
            oracle.AssertClean(folder[name]);
            return oracle.Digest(folder[name], content);
        }

        DumpDigest plain = Build("plain", new OracleIndexing());
        Assert.Equal(plain.Sha256, Build("again", new OracleIndexing()).Sha256);
        Assert.Empty(plain.DifferencesFrom(Build("compound", new OracleIndexing { Compound = true })));
        Assert.Empty(plain.DifferencesFrom(Build("compressed", new OracleIndexing { BestCompression = true })));
        Assert.NotEmpty(plain.DifferencesFrom(Build("two", new OracleIndexing { FlushEvery = 100 })));
    }

    [Fact]
    public void KeepTheirOrderWhenMergedAndLoseItWhenSorted()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        NeutralDocument[] documents = [.. Enumerable.Range(0, 30).Select(Numbered)];
        using TemporaryFolder folder = new();
        IndexReport merged = oracle.Index(documents, folder["merged"], new OracleIndexing
        {
            FlushEvery = 7,
            ForceMerge = 1,
            Deletes = [new OracleDelete("id", "3")],
            DocValuesUpdates = [new OracleDocValuesUpdate("id", "4", "number", 1000)],
            UserData = new Dictionary<string, string> { ["key"] = "a value" },
        });
        Assert.Equal(29, Assert.Single(merged.Segments).MaxDoc);
        Assert.Equal(["0", "1", "2", "4"], Ids(oracle, folder["merged"]).Take(4));

        OracleIndexing descending = new() { IndexSort = [new SortSpec("number", "long", Reverse: true, "last")] };
        IndexReport sorted = oracle.Index(documents, folder["sorted"], descending);
        Assert.Equal(30, Assert.Single(sorted.Segments).MaxDoc);
        Assert.Equal(["27", "24", "21"], Ids(oracle, folder["sorted"]).Take(3));
        Assert.Equal(["0", "1", "2", "4"], Ids(oracle, folder["sorted"]).Skip(9).Take(4));
        oracle.AssertClean(folder["sorted"]);

        OracleSearching highestFirst = new() { K = 2, Sort = [new SortSpec("number", "long", Reverse: true)] };
        SearchAnswer byNumber = oracle.Search(folder["merged"], new MatchAllSpec(), highestFirst);
        Assert.Equal(["4", "27"], byNumber.Hits.Select(hit => hit.Id));
        Assert.Equal("1000", Assert.Single(byNumber.Hits[0].SortValues));
    }

    private static NeutralDocument Numbered(int number)
    {
        NeutralString id = new("id", number.ToString(CultureInfo.InvariantCulture), Stored: true);
        return new NeutralDocument(number % 3 == 0 ? [id, new NeutralNumericDocValues("number", number)] : [id]);
    }

    private static IEnumerable<string?> Ids(LuceneOracle oracle, string directory) =>
        oracle.Search(directory, new MatchAllSpec(), new OracleSearching { K = 100 }).Hits.Select(hit => hit.Id);
}
