using System.IO.Compression;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Files that change between two runs, and runs that are ended. The files are those of one source, so that identities are common to them.</summary>
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
        Assert.Equal((1, 1, 0), (report.Indexed, report.Updated, report.Removed));
        Assert.Equal(["1", "2"], Ids());
    }

    [Fact]
    public void AnArticleThatMovedToALaterFileStays()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Write("b.jsonl", """{"id":"3","title":"Ibis"}""");
        Index("a.jsonl", "b.jsonl");
        Write("a.jsonl", """{"id":"2","title":"Heron"}""");
        Write("b.jsonl", """{"id":"3","title":"Ibis"}""", """{"id":"1","title":"Zebra"}""");
        Assert.Equal(0, Index("a.jsonl", "b.jsonl").Removed);
        Assert.Equal(["1", "2", "3"], Ids());
        Write("b.jsonl", """{"id":"3","title":"Ibis"}""");
        Assert.Equal(1, Index("b.jsonl").Removed);
        Assert.Equal(["2", "3"], Ids());
    }

    [Fact]
    public void AnArticleThatAnotherFileHasAsWellStaysWhenOneLosesIt()
    {
        foreach (string file in (string[])["a.txt", "b.txt"]) File.WriteAllText(_folder[file], "The pier\n\nIt was closed for the winter.");
        Assert.Equal((1, 1), Index("a.txt", "b.txt") is var first ? (first.Indexed, first.Known) : default);
        File.WriteAllText(_folder["a.txt"], "The mole\n\nIt was closed for the spring.");
        Assert.Equal(0, Index("a.txt", "b.txt").Removed);
        Assert.Equal(2, Ids().Length);
    }

    [Fact]
    public void OfSeveralArticlesOfAnIdentityTheLastOneStays()
    {
        Write("2025-01.jsonl", """{"id":"1","title":"Zebra at large"}""", """{"id":"2","title":"Heron"}""");
        Write("2025-02.jsonl", """{"id":"1","title":"Zebra caught"}""", """{"id":"2","title":"Heron"}""");
        for (int run = 0; run < 3; run++)
        {
            IngestReport report = Index("2025-01.jsonl", "2025-02.jsonl");
            Assert.Equal((run == 0 ? 2 : 0, run == 0 ? 0 : 1, 1, run == 0 ? 1 : 2), (report.Indexed, report.Updated, report.Replaced, report.Known));
            Assert.Equal("Zebra caught", Find("1").Title);
            Assert.Equal([new Collision("wire:1", $"{_folder["2025-01.jsonl"]}, line 1", $"{_folder["2025-02.jsonl"]}, line 1")], report.Collisions);
        }
    }

    [Fact]
    public void MembersThatAreNoMoreInAnArchiveTakeTheirArticlesWithThem()
    {
        WriteArchive("a", "b", "c");
        Index("a.zip");
        Assert.Equal(["a", "b", "c"], Ids());
        WriteArchive("b");
        Assert.Equal((2, 1), Index("a.zip") is var report ? (report.Removed, report.Known) : default);
        Assert.Equal(["b"], Ids());
        File.WriteAllBytes(_folder["a.zip"], File.ReadAllBytes(_folder["a.zip"])[..40]);
        Assert.Equal(0, Index("a.zip").Removed);

        void WriteArchive(params string[] ids)
        {
            File.Delete(_folder["a.zip"]);
            using ZipArchive archive = ZipFile.Open(_folder["a.zip"], ZipArchiveMode.Create);
            foreach (string id in ids)
            {
                using StreamWriter member = new(archive.CreateEntry($"{id}.jsonl").Open());
                member.Write($$"""{"id":"{{id}}","title":"Zebra {{id}}"}""");
            }
        }
    }

    [Fact]
    public void AFileIsTheSameHoweverItsPathIsWritten()
    {
        Directory.CreateDirectory(_folder["news"]);
        File.WriteAllText(_folder["news/a.txt"], "The pier\n\nIt was closed for the winter.");
        Index("news");
        File.WriteAllText(_folder["news/a.txt"], "The pier\n\nIt was closed for the spring.");
        Assert.Equal(1, Index("news/../news/./").Removed);
        Assert.Single(Ids());
    }

    [Fact]
    public void AMistakeOfTheProgramInOneArticleIsARejection()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        IngestReport report = ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], new IngestOptions { Outlets = null! }, TestContext.Current.CancellationToken);
        Assert.Equal((0, 2), (report.Indexed, report.RejectedCount));
        Assert.All(report.Rejected, rejection => Assert.Contains(nameof(NullReferenceException), rejection.Reason, StringComparison.Ordinal));
        Assert.Equal(2, Index("a.jsonl").Indexed);
    }

    [Fact]
    public void ARebuildFromStoredTextsLeavesArticlesKnown()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra","body":"The zebra of the zoo was seen on the pier.","url":"https://www.reuters.com/a"}""");
        Index("a.jsonl");
        File.Move(_folder["a.jsonl"], _folder["b.jsonl"]);
        Assert.Equal(1, ArticleReindexer.Run(_folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken).FromStore);
        File.Move(_folder["b.jsonl"], _folder["a.jsonl"]);
        Assert.Equal((0, 1), Index("a.jsonl") is var report ? (report.Updated, report.Known) : default);
    }

    [Fact]
    public void ARunThatWasEndedGoesOnFromWhereItWas()
    {
        Write("a.jsonl", [.. Enumerable.Range(0, 500).Select(i => $$"""{"id":"{{i:000}}","title":"Zebra {{i}}"}""")]);
        using CancellationTokenSource source = new();
        List<string> committed = [];
        IngestOptions options = new()
        {
            Source = "wire",
            CommitEvery = 40,
            Committed = ids =>
            {
                committed.AddRange(ids.Select(id => id["wire:".Length..]));
                if (committed.Count >= 120) source.Cancel();
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], options, source.Token));
        Assert.InRange(committed.Count, 120, 499);
        Assert.Equal(committed.Order(), Ids());
        IngestReport report = Index("a.jsonl");
        Assert.Equal((500 - committed.Count, committed.Count), (report.Indexed, report.Known));
        Assert.Equal(500, Ids().Length);
    }

    [Fact]
    public void ARunThatWasEndedBeforeItsFirstCommitKeepsWhatCame()
    {
        Write("a.jsonl", [.. Enumerable.Range(0, 500).Select(i => $$"""{"id":"{{i:000}}","title":"Zebra {{i}}"}""")]);
        using CancellationTokenSource source = new();
        IngestOptions options = new() { Source = "wire", Progress = new Progress(report => { if (report.Report.Indexed == 50) source.Cancel(); }) };
        Assert.ThrowsAny<OperationCanceledException>(() => ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], options, source.Token));
        Assert.InRange(Ids().Length, 50, 499);
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

    private StoredArticle Find(string id)
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return lease.Value.Find(id)!;
    }

    private void Write(string file, params string[] lines) => File.WriteAllLines(_folder[file], lines);

    private IngestReport Index(params string[] files) => ArticleIndexer.Index(_folder["index"], files.Select(file => _folder[file]), new IngestOptions { Source = "wire" }, TestContext.Current.CancellationToken);

    private string[] Ids()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Take = 1000 });
        return [.. result.Hits.Select(hit => hit.Article.GivenId ?? hit.Article.Id).Order(StringComparer.Ordinal)];
    }

    private sealed class Progress(Action<IngestProgress> report) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => report(value);
    }
}
