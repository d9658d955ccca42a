using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Files that change between two runs, and runs that are ended.</summary>
public sealed class IngestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileReplacesItsOwnArticlesAndLeavesThoseOfOthers()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Write("b.jsonl", """{"id":"3","title":"Ibis"}""");
        Index("a.jsonl", "b.jsonl");
        Write("a.jsonl", """{"id":"2","title":"Heron"}""", """{"id":"4","title":"Walrus"}""");
        IngestReport report = Index("a.jsonl");
        Assert.Equal((1, 0, 1, 1), (report.Indexed, report.Updated, report.Known, report.Removed));
        Assert.Equal(["2", "3", "4"], Ids());
    }

    [Fact]
    public void AnArticleWithoutAnIdentityOfItsOwnIsReplacedThroughItsFile()
    {
        File.WriteAllText(_folder["a.txt"], "The pier\n\nIt was closed for the winter.");
        Index("a.txt");
        File.WriteAllText(_folder["a.txt"], "The pier\n\nIt was closed for the winter and the spring.");
        IngestReport report = Index("a.txt");
        Assert.Equal((1, 1), (report.Indexed, report.Removed));
        Assert.Single(Ids());
    }

    [Fact]
    public void AFileOfWhichSomethingCannotBeReadKeepsItsArticles()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Index("a.jsonl");
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":""");
        IngestReport report = Index("a.jsonl");
        Assert.Equal((1, 0, 1), (report.Known, report.Removed, report.RejectedCount));
        Assert.Equal(["1", "2"], Ids());
    }

    [Fact]
    public void AnArticleThatMovedToAnotherFileStays()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""");
        Index("a.jsonl");
        Write("a.jsonl", """{"id":"2","title":"Heron"}""");
        Write("b.jsonl", """{"id":"1","title":"Zebra"}""");
        IngestReport report = Index("b.jsonl", "a.jsonl");
        Assert.Equal((1, 1, 0), (report.Indexed, report.Known, report.Removed));
        Assert.Equal(["1", "2"], Ids());
    }

    [Fact]
    public void ARunThatWasEndedGoesOnFromItsLastCommit()
    {
        Write("a.jsonl", [.. Enumerable.Range(0, 500).Select(i => $$"""{"id":"{{i:000}}","title":"Zebra {{i}}"}""")]);
        using CancellationTokenSource source = new();
        List<string> committed = [];
        IngestOptions options = new()
        {
            CommitEvery = 40,
            Committed = ids =>
            {
                committed.AddRange(ids);
                if (committed.Count >= 120) source.Cancel();
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], options, source.Token));
        Assert.Equal(120, committed.Count);
        Assert.Equal(committed.Order(), Ids());
        IngestReport report = Index("a.jsonl");
        Assert.Equal((380, 120), (report.Indexed, report.Known));
        Assert.Equal(500, Ids().Length);
    }

    [Fact]
    public void ARebuildKeepsGivenNamesOfArticlesWithoutAFile()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra","persons":["Ilse Marrow"],"places":["Port Halden"],"date":"2025-08-20"}""");
        Index("a.jsonl");
        Write("a.jsonl", """{"id":"1","title":"Zebra","persons":""");
        IngestReport report = ArticleReindexer.Run(_folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 1), (report.Indexed, report.FromStore, report.RejectedCount));
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        StoredArticle article = lease.Value.Find("1")!;
        Assert.Equal([new LabelledValue("ilse marrow", "Ilse Marrow")], article.Persons);
        Assert.Equal([new LabelledValue("port halden", "Port Halden")], article.Places);
        Assert.Equal(("2025-08-20", "given"), (article.Date, article.DateSource));
    }

    private void Write(string file, params string[] lines) => File.WriteAllLines(_folder[file], lines);

    private IngestReport Index(params string[] files) => ArticleIndexer.Index(_folder["index"], files.Select(file => _folder[file]), new IngestOptions(), TestContext.Current.CancellationToken);

    private string[] Ids()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Take = 1000 });
        return [.. result.Hits.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal)];
    }
}
