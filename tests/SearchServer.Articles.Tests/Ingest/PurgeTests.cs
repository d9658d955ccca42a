using SearchServer.Articles.Ingest;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Articles that were purged stay away, whatever comes; and nothing else does.</summary>
public sealed class PurgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APurgedArticleDoesNotComeBackWithItsFile()
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", null), ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        Assert.Equal(["wire:1"], Purge("1").Purged);
        foreach (string text in (string[])["It sank.", "It sank twice."])
        {
            Write("a.jsonl", ("1", "Barge", text, null), ("2", "Crane", "It fell.", null));
            IngestReport report = Index("a.jsonl");
            Assert.Equal((1, 1, 0), (report.KeptAway, report.Known, report.Indexed));
            Assert.Equal([new KeptAwayArticle("wire:1", $"{_folder["a.jsonl"]}, line 1", PurgedBy.Identity)], report.Away);
            Assert.Equal(["Crane"], Titles());
            Assert.Equal(1, Reindex().KeptAway);
            Assert.Equal(["Crane"], Titles());
        }
    }

    [Theory]
    [InlineData("https://news.example/barge")]
    [InlineData("http://www.News.example/barge/#comments")]
    public void ItDoesNotComeBackUnderAnotherIdWithItsAddress(string address)
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", "https://news.example/barge"), ("2", "Crane", "It fell.", "https://news.example/crane"));
        Index("a.jsonl");
        Purge("wire:1");
        Write("b.jsonl", ("9", "A barge", "It was raised.", address), ("8", "Dredger", "It digs.", "https://news.example/barge?page=2"));
        IngestReport report = Index("b.jsonl");
        Assert.Equal([PurgedBy.Address], report.Away.Select(away => away.By));
        Assert.Equal(["Crane", "Dredger"], Titles());
    }

    [Theory]
    [InlineData("Barge", "It sank.")]
    [InlineData("BARGE", "it  sank!\n")]
    public void ItDoesNotComeBackUnderAnotherIdWithItsText(string title, string text)
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", null), ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        Purge("wire:1");
        Write("b.jsonl", ("9", title, text, null), ("8", "Barge", "It sank again.", null));
        Assert.Equal([PurgedBy.Content], Index("b.jsonl").Away.Select(away => away.By));
        Assert.Equal(["Barge", "Crane"], Titles());
    }

    [Theory]
    [InlineData("The \uFB01re", "It sank \uFF46ast.")]
    [InlineData("The fire", "It sank fast.")]
    public void ItDoesNotComeBackInOtherFormsOfItsCharacters(string title, string text)
    {
        Write("a.jsonl", ("1", "The \uFB01re", "It sank \uFF46ast.", null), ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        Purge("wire:1");
        Write("b.jsonl", ("9", title, text, null));
        Assert.Equal([PurgedBy.Content], Index("b.jsonl").Away.Select(away => away.By));
        Assert.Equal(["Crane"], Titles());
    }

    [Fact]
    public void TombstonesOfBeforeFormsOfCharactersCountedKeepArticlesAway()
    {
        Write("a.jsonl", ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        KeyedTombstones before = new(new byte[KeyedTombstones.KeyLength]);
        before.Add([before.HashOf("Identity wire:1"), before.HashOf("Content the\uFB01reitsank\uFF46ast")]);
        using (MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            writer.SetAttachment("tombstones", output =>
            {
                output.WriteVInt(1);
                output.WriteVInt(1);
                before.Write(output);
            });
            writer.Commit();
        }

        Write("b.jsonl", ("9", "The \uFB01re", "It sank \uFF46ast.", null));
        Assert.Equal([PurgedBy.Content], Index("b.jsonl").Away.Select(away => away.By));
        Assert.Equal(["Crane"], Titles());
    }

    [Fact]
    public void WhatIsThereUnderAnotherIdGoesAsWell()
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", null), ("2", "Barge", "It sank!", null), ("3", "Crane", "It fell.", null));
        Index("a.jsonl");
        PurgeReport report = Purge("wire:1");
        Assert.Equal(["wire:1"], report.Purged);
        Assert.Equal(["wire:2"], report.Copies);
        Assert.Equal(["Crane"], Titles());
    }

    [Fact]
    public void AnOldBackupDoesNotBringItBackNorDoesOneOfAnotherIndex()
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", null), ("2", "Crane", "It fell.", null), ("3", "Dredger", "It digs.", null));
        Index("a.jsonl");
        Backup("before");
        Purge("wire:1");
        Backup("after");
        Assert.Equal(["wire:1"], Restore("before").KeptAway);
        Assert.Equal(["Crane", "Dredger"], Titles());
        Assert.False(FilesHold("Barge") || FilesHold("sank"));

        // Two indexes with keys of their own: what either has purged stays away.
        Directory.Delete(_folder["index"], recursive: true);
        Index("a.jsonl");
        Purge("wire:2");
        Assert.Equal(["wire:2"], Restore("after").KeptAway);
        Assert.Equal(["Dredger"], Titles());
        Assert.Equal(2, Index("a.jsonl").KeptAway);
        Assert.Equal(2, Reindex().KeptAway);
        Assert.Equal(["Dredger"], Titles());
    }

    [Fact]
    public void ADamagedIndexStillSaysWhatItPurged()
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", null), ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        Backup("saved");
        Purge("1");
        foreach (string file in Directory.GetFiles(_folder["index"], "*.cf*")) File.WriteAllBytes(file, [1, 2, 3]);
        Assert.Null(Restore("saved").Unknown);
        Assert.Equal(["Crane"], Titles());
        foreach (string file in Directory.GetFiles(_folder["index"], "attachment-tombstones*")) File.WriteAllBytes(file, [1, 2, 3]);
        Assert.Contains("attachment-tombstones", Restore("saved").Unknown, StringComparison.Ordinal);
        Purge("1");
        foreach (string file in Directory.GetFiles(_folder["index"], "segments_*")) File.WriteAllBytes(file, [1, 2, 3]);
        Assert.Contains("segments_", Restore("saved").Unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsForgottenComesBackAndNothingElse()
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", "https://news.example/barge"), ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        Purge("1", "2");
        Assert.Equal(["wire:7"], ArticlePurge.Forget(_folder["index"], ["wire:7", "wire:1"]));
        Assert.Equal((1, 1), Index("a.jsonl") is var report ? (report.Indexed, report.KeptAway) : default);
        Assert.Equal(["Barge"], Titles());
    }

    [Fact]
    public void APurgeOfWhatIsNotThereChangesNothing()
    {
        Write("a.jsonl", ("1", "Barge", "It sank.", null));
        Index("a.jsonl");
        PurgeReport report = Purge("5");
        Assert.Empty(report.Purged);
        Assert.Equal(["5"], report.Unknown);
        Assert.Equal(["Barge"], Titles());
    }

    [Fact]
    public void TombstonesTellNothingOfWhatWasPurged()
    {
        Write("a.jsonl", ("case-4711", "Barge", "It sank.", "https://news.example/barge"), ("2", "Crane", "It fell.", null));
        Index("a.jsonl");
        Purge("case-4711");
        foreach (string text in (string[])["4711", "Barge", "barge", "sank"]) Assert.False(FilesHold(text), text);
    }

    private void Write(string file, params (string Id, string Title, string Body, string? Url)[] articles) =>
        File.WriteAllLines(_folder[file], articles.Select(article => System.Text.Json.JsonSerializer.Serialize(new { id = article.Id, title = article.Title, body = article.Body, url = article.Url })));

    private IngestReport Index(string file) => ArticleIndexer.Index(_folder["index"], [_folder[file]], new IngestOptions { Source = "wire" }, TestContext.Current.CancellationToken);

    private IngestReport Reindex() => ArticleReindexer.Run(_folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken);

    private PurgeReport Purge(params string[] ids) => ArticlePurge.Run(_folder["index"], ids, []);

    private RestoreReport Restore(string backup) => ArticleRestore.Run(_folder["index"], _folder[backup]);

    private void Backup(string name)
    {
        using MMapDirectory from = MMapDirectory.OpenExisting(_folder["index"]);
        using MMapDirectory to = new(_folder[name]);
        IndexBackup.Create(from, to, TestContext.Current.CancellationToken);
    }

    private string[] Titles()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return [.. lease.Value.Search(new ArticleSearchRequest("") { Take = 100 }).Hits.Select(hit => hit.Article.Title).Order(StringComparer.Ordinal)];
    }

    /// <summary>Of texts that are not compressed.</summary>
    private bool FilesHold(string text)
    {
        byte[] wanted = System.Text.Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(_folder["index"]).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(wanted) >= 0);
    }
}
