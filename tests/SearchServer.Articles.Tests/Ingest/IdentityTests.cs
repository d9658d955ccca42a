using System.IO.Compression;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Identities of articles across sources: who has the same one, and that it stays.</summary>
public sealed class IdentityTests : IDisposable
{
    private const string Uuid = "0b8f4c1e-52a7-4f0e-9d37-6a1d2c3b4e5f";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TwoFilesWithTheSameSmallIdsKeepAllTheirArticles()
    {
        Write("a/export.jsonl", Line("1", "Barge"), Line("2", "Crane"));
        Write("b/export.jsonl", Line("1", "Dredger"), Line("2", "Elevator"));
        IngestReport report = Index(["a", "b"]);
        Assert.Equal((4, 0, 0), (report.Indexed, report.Replaced, report.RejectedCount));
        Assert.Equal(["Barge", "Crane", "Dredger", "Elevator"], Titles());
        Assert.Equal(4, Index(["b", "a"]).Known);
    }

    [Fact]
    public void MembersOfAContainerAreSourcesOfTheirOwn()
    {
        using (ZipArchive archive = ZipFile.Open(_folder["days.zip"], ZipArchiveMode.Create))
        {
            foreach (string day in (string[])["monday", "tuesday"])
            {
                using StreamWriter member = new(archive.CreateEntry($"{day}.jsonl").Open());
                member.Write(Line("1", day));
            }
        }

        Assert.Equal(2, Index(["days.zip"]).Indexed);
        Assert.Equal(["monday", "tuesday"], Titles());
    }

    [Fact]
    public void FilesOfASourceWithANameShareItsIds()
    {
        Write("a.jsonl", Line("1", "Barge"));
        Write("b.jsonl", Line("1", "Barge in the fog"));
        IngestReport report = Index(["a.jsonl", "b.jsonl"], new IngestOptions { Source = "courier" });
        Assert.Equal((1, 1), (report.Indexed, report.Replaced));
        Assert.Equal([new Collision("courier:1", $"{_folder["a.jsonl"]}, line 1", $"{_folder["b.jsonl"]}, line 1")], report.Collisions);
        Assert.Equal(["courier:1 Barge in the fog"], Articles());
    }

    [Fact]
    public void TwoArticlesOfAFileWithOneIdAreNamed()
    {
        Write("a.jsonl", Line("1", "Barge"), Line("2", "Crane"), Line("1", "Dredger"), Line("2", "Crane"));
        Collision collision = Assert.Single(Index(["a.jsonl"]).Collisions);
        Assert.Equal(($"{_folder["a.jsonl"]}, line 1", $"{_folder["a.jsonl"]}, line 3"), (collision.First, collision.Second));
    }

    [Fact]
    public void SettingsNameFoldersAndTheInnermostCounts()
    {
        Write("archive/x.jsonl", Line("1", "Barge"));
        Write("archive/courier/x.jsonl", Line("1", "Crane"));
        Write("archive-of-others/x.jsonl", Line("1", "Dredger"));
        IngestOptions options = new() { Sources = IngestOptions.NoSources.Add("all", [_folder["archive"]]).Add("courier", [_folder["archive/courier"] + "/"]) };
        Index(["."], options);
        Assert.Equal(["all:1 Barge", "courier:1 Crane"], Articles().Take(2));
        Assert.StartsWith("x-", Articles()[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://news.example/story?id=7", "https://news.example/story?id=7")]
    [InlineData("urn:newsml:news.example:7", "urn:newsml:news.example:7")]
    [InlineData("tag:news.example,2025:7", "tag:news.example,2025:7")]
    [InlineData("0B8F4C1E-52A7-4F0E-9D37-6A1D2C3B4E5F", Uuid)]
    [InlineData("{0b8f4c1e-52a7-4f0e-9d37-6a1d2c3b4e5f}", Uuid)]
    public void WhatIsOneEverywhereIsOneInAllSources(string given, string id)
    {
        Write("a.jsonl", Line(given, "Barge"));
        Write("b.jsonl", Line(given, "Barge"));
        Assert.Equal((1, 1), Index(["a.jsonl", "b.jsonl"]) is var report ? (report.Indexed, report.Known) : default);
        Assert.Equal([$"{id} Barge"], Articles());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("urn:7")]
    [InlineData("http://")]
    [InlineData("http://localhost/7")]
    [InlineData("file:///srv/7.html")]
    [InlineData("section:7")]
    public void WhatIsNotIsOneWithinItsSource(string given)
    {
        Write("a.jsonl", Line(given, "Barge"));
        Write("b.jsonl", Line(given, "Crane"));
        Assert.Equal((2, 0), Index(["a.jsonl", "b.jsonl"]) is var report ? (report.Indexed, report.Replaced) : default);
    }

    [Fact]
    public void AFileThatIsReachedThroughALinkIsTheSameSource()
    {
        Write("real/a.jsonl", Line("1", "Barge"));
        Directory.CreateSymbolicLink(_folder["shortcut"], _folder["real"]);
        Directory.CreateSymbolicLink(_folder["again"], "shortcut");
        Directory.CreateDirectory(_folder["links"]);
        File.CreateSymbolicLink(_folder["links/b.jsonl"], "../again/a.jsonl");
        // The last folder has a link that leads out of it.
        IngestOptions followed = new() { Reading = new ReadingOptions { FollowLinks = true } };
        string[] before = [];
        foreach (string path in (string[])["real", "real/../real/a.jsonl", "shortcut", "again/a.jsonl", "links"])
        {
            IngestReport report = Index([path], followed);
            Assert.Equal(before.Length == 0 ? (1, 0, 0, 0) : (0, 0, 1, 0), (report.Indexed, report.Updated, report.Known, report.Removed));
            if (before.Length > 0) Assert.Equal(before, Articles());
            before = Articles();
        }

        Write("real/a.jsonl", Line("2", "Crane"));
        Assert.Equal((1, 1), Index(["links"], followed) is var changed ? (changed.Indexed, changed.Removed) : default);
        Assert.Equal(["Crane"], Titles());
    }

    [Fact]
    public void LinksInACircleAreRejectedAndTheRestIsRead()
    {
        Directory.CreateDirectory(_folder["in"]);
        Write("in/a.jsonl", Line("1", "Barge"));
        File.CreateSymbolicLink(_folder["in/x.jsonl"], "y.jsonl");
        File.CreateSymbolicLink(_folder["in/y.jsonl"], "x.jsonl");
        Assert.Equal((1, 2), Index(["in"]) is var report ? (report.Indexed, report.RejectedCount) : default);
    }

    [Fact]
    public void AnIdentityDependsOnNothingElseInTheIndex()
    {
        Write("a/export.jsonl", Line("1", "Barge"));
        Write("b/export.jsonl", Line("1", "Crane"));
        Index(["b"]);
        string alone = Articles()[0];
        Index(["a", "b"]);
        Assert.Contains(alone, Articles());
        Assert.Matches("^export-[0-9a-z]{10}:1 Crane$", alone);
    }

    [Fact]
    public void AnArticleIsFoundByTheIdThatItIsGivenIfOneHasIt()
    {
        Write("a.jsonl", Line("1", "Barge"), Line("2", "Crane"));
        Write("b.jsonl", Line("1", "Dredger"));
        Index(["a.jsonl", "b.jsonl"]);
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        Assert.Equal("Crane", lease.Value.Find("2")?.Title);
        Assert.Null(lease.Value.Find("1"));
        Assert.All(Articles(), article => Assert.EndsWith(lease.Value.Find(article.Split(' ')[0])!.Title, article, StringComparison.Ordinal));
    }

    [Fact]
    public void ARebuildKeepsIdentitiesWhateverTheSourcesAreCalledNow()
    {
        Write("a.jsonl", Line("1", "Barge"));
        Write("b.jsonl", Line("1", "Crane"));
        Write("gone.jsonl", Line("1", "Dredger"));
        Index(["a.jsonl"], new IngestOptions { Source = "courier" });
        Index(["b.jsonl", "gone.jsonl"]);
        string[] before = Articles();
        File.Delete(_folder["gone.jsonl"]);
        IngestOptions renamed = new() { Sources = IngestOptions.NoSources.Add("other", [_folder.Path]) };
        foreach (string[] paths in (string[][])[[], [_folder["a.jsonl"]], [_folder["."]]])
        {
            IngestReport report = ArticleReindexer.Run(_folder["index"], paths, renamed, TestContext.Current.CancellationToken);
            Assert.Equal((3, 0), (report.Indexed, report.RejectedCount));
            Assert.Equal(before, Articles());
        }
    }

    [Fact]
    public void ASourceThatIsGivenANameReplacesItsArticles()
    {
        Write("a.jsonl", Line("1", "Barge"), Line("https://news.example/2", "Crane"));
        Index(["a.jsonl"]);
        IngestReport report = Index(["a.jsonl"], new IngestOptions { Source = "courier" });
        Assert.Equal((1, 1, 1), (report.Indexed, report.Updated, report.Removed));
        Assert.Equal(["courier:1 Barge", "https://news.example/2 Crane"], Articles());
    }

    [Theory]
    [InlineData("a\nb", "courier:a%0Ab")]
    [InlineData("a\u001b[31mb", "courier:a%1B[31mb")]
    [InlineData("a\u202eb\u2028c", "courier:a%E2%80%AEb%E2%80%A8c")]
    [InlineData("a%0Ab", "courier:a%250Ab")]
    [InlineData("100% b", "courier:100% b")]
    public void AnIdentityIsOneLineAndNoTwoBecomeOne(string given, string id) =>
        Assert.Equal(id, ArticleId.Of(new Article("Barge", "") { GivenId = given, Scope = "courier" }));

    [Theory]
    [InlineData("courier", null)]
    [InlineData("2025.north-wire_b", null)]
    [InlineData("", "''")]
    [InlineData("a:b", "'a:b'")]
    [InlineData("a/b", "'a/b'")]
    [InlineData("-a", "'-a'")]
    [InlineData("URN", "URN")]
    public void NamesOfSourcesArePlainWords(string name, string? found)
    {
        if (found is null) Assert.Null(SourceName.ProblemOf(name));
        else Assert.Contains($"found {found}", SourceName.ProblemOf(name), StringComparison.Ordinal);
    }

    private static string Line(string id, string title) => $$"""{"id":{{System.Text.Json.JsonSerializer.Serialize(id)}},"title":"{{title}}"}""";

    private void Write(string file, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        File.WriteAllLines(_folder[file], lines);
    }

    private IngestReport Index(string[] paths, IngestOptions? options = null) => ArticleIndexer.Index(_folder["index"], paths.Select(path => _folder[path]), options ?? new IngestOptions(), TestContext.Current.CancellationToken);

    private string[] Titles() => Shown(article => article.Title);

    private string[] Articles() => Shown(article => $"{article.Id} {article.Title}");

    private string[] Shown(Func<StoredArticle, string> text)
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return [.. lease.Value.Search(new ArticleSearchRequest("") { Take = 100 }).Hits.Select(hit => text(hit.Article)).Order(StringComparer.Ordinal)];
    }
}
