using SearchServer.Articles.Ingest;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests;

public class FingerprintTests
{
    [Fact]
    public void AnotherModelOfNamesIsToldApartFromAnotherSchema()
    {
        string other = IndexFingerprint.Current[..IndexFingerprint.Current.LastIndexOf("names/", StringComparison.Ordinal)] + "names/other";
        string mismatch = IndexFingerprint.Mismatch(new Dictionary<string, string> { [IndexFingerprint.Key] = other })!;
        Assert.StartsWith("The index was made with another model of names. Everything works", mismatch, StringComparison.Ordinal);
        Assert.Contains(other, mismatch, StringComparison.Ordinal);
    }

    [Fact]
    public void AnIndexOfAnotherSchemaIsReportedUntilItIsMadeAnew()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], """{"id":"1","title":"Zebra"}""");
        ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Null(MismatchOf(folder["index"]));
        using (MMapDirectory directory = new(folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer)))
        {
            writer.SetUserData(IndexFingerprint.Key, "articles/0 something older");
            writer.Commit();
        }

        string mismatch = MismatchOf(folder["index"])!;
        Assert.Equal(mismatch, ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken).Mismatch);
        Assert.Contains("articles/0 something older", mismatch, StringComparison.Ordinal);
        Assert.Contains("reindex", mismatch, StringComparison.Ordinal);
        ArticleReindexer.Run(folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Null(MismatchOf(folder["index"]));
        Assert.Null(ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken).Mismatch);
    }

    private static string? MismatchOf(string path)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(path);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        return IndexFingerprint.Mismatch(reader.UserData);
    }
}
