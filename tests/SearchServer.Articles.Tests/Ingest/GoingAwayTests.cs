using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Articles whose files are gone, and articles that are deleted.</summary>
public sealed class GoingAwayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ArticlesOfFilesThatAreGoneStayAndAreCountedUntilTheyArePruned()
    {
        Write("in/a.jsonl", "Barge", "Crane");
        Write("in/deep/b.jsonl", "Dredger");
        Write("in/c.jsonl", "Elevator");
        Index(["in"]);
        File.Delete(_folder["in/a.jsonl"]);
        Directory.Delete(_folder["in/deep"], recursive: true);
        Assert.Equal((3, 0), Index(["in"]) is var report ? (report.Gone, report.Pruned) : default);
        Assert.Equal(4, Titles().Length);
        Assert.Equal((0, 3), Index(["in"], prune: true) is var pruned ? (pruned.Gone, pruned.Pruned) : default);
        Assert.Equal(["Elevator"], Titles());
        Assert.Equal((0, 0), Index(["in"], prune: true) is var again ? (again.Gone, again.Pruned) : default);
    }

    [Fact]
    public void OnlyWhatWasGivenIsPruned()
    {
        Write("in/a.jsonl", "Barge");
        Write("in/b.jsonl", "Crane");
        Write("in-other/c.jsonl", "Dredger");
        Write("d.jsonl", "Elevator");
        Index(["."]);
        foreach (string file in (string[])["in/a.jsonl", "in-other/c.jsonl", "d.jsonl"]) File.Delete(_folder[file]);
        Assert.Equal((1, 1), Index(["in", "d.jsonl"], prune: true) is var report ? (report.Pruned, report.RejectedCount) : default);
        Assert.Equal(["Crane", "Dredger", "Elevator"], Titles());
    }

    [Fact]
    public void WhereAFolderIsEmptyOrGoneOrNothingWasReadNothingIsPruned()
    {
        Write("in/a.jsonl", "Barge");
        Write("in/disk/b.jsonl", "Crane");
        Index(["in"]);
        File.Delete(_folder["in/disk/b.jsonl"]);
        Assert.Equal((1, 0), Index(["in"], prune: true) is var empty ? (empty.Gone, empty.Pruned) : default);
        Directory.Delete(_folder["in/disk"]);
        File.Move(_folder["in/a.jsonl"], _folder["in/lost.xyz"]);
        Assert.Equal((2, 0), Index(["in"], prune: true) is var unread ? (unread.Gone, unread.Pruned) : default);
        Directory.Delete(_folder["in"], recursive: true);
        Assert.Equal(0, Index(["in"], prune: true).Pruned);
        Assert.Equal(["Barge", "Crane"], Titles());
    }

    [Fact]
    public void WhereAFolderCannotBeReadNothingIsPruned()
    {
        Write("in/a.jsonl", "Barge");
        Write("in/shut/b.jsonl", "Crane");
        Index(["in"]);
        File.Delete(_folder["in/shut/b.jsonl"]);
        File.WriteAllText(_folder["in/shut/other.txt"], "Dredger\n");

        // Rules that are none: what is in the folder is not known.
        File.WriteAllText(_folder["in/shut/.searchserverignore"], "[z-a]\n");
        Assert.Equal((1, 0, 1), Index(["in"], prune: true) is var report ? (report.Gone, report.Pruned, report.RejectedCount) : default);
        Assert.Equal(["Barge", "Crane"], Titles());
    }

    [Fact]
    public void ArticlesOfAnotherSourceAreNotPruned()
    {
        Write("in/a.jsonl", "Barge", "Barge again");
        Write("in/b.jsonl", "Crane");
        Index(["in/a.jsonl"], source: "courier");
        Index(["in/b.jsonl"]);
        Write("in/c.jsonl", "Dredger");
        File.Delete(_folder["in/a.jsonl"]);
        File.Delete(_folder["in/b.jsonl"]);
        Assert.Equal((1, 1), Index(["in"], prune: true, source: "courier") is var report ? (report.Gone, report.Pruned) : default);
        Assert.Equal(["Crane", "Dredger"], Titles());
    }

    [Fact]
    public void AnArticleThatMovedIsNotPruned()
    {
        Write("in/a.jsonl", "Barge");
        Index(["in"], source: "courier");
        File.Move(_folder["in/a.jsonl"], _folder["in/b.jsonl"]);
        Assert.Equal((1, 0, 0), Index(["in"], prune: true, source: "courier") is var report ? (report.Updated, report.Pruned, report.Gone) : default);
        Assert.Equal(["Barge"], Titles());
    }

    [Fact]
    public void ARebuildMakesArticlesOfFilesThatAreGoneFromStoredText()
    {
        Write("in/a.jsonl", "Barge", "Crane");
        Write("in/b.jsonl", "Dredger");
        Index(["in"]);
        File.Delete(_folder["in/a.jsonl"]);
        IngestReport report = ArticleReindexer.Run(_folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 2, 0), (report.Indexed, report.FromStore, report.Gone, report.RejectedCount));
        Assert.Equal(["Barge", "Crane", "Dredger"], Titles());
    }

    [Fact]
    public void ArticlesAreDeletedByIdSourceAndQuery()
    {
        Write("in/a.jsonl", "Barge", "Crane");
        Write("in/b.jsonl", "Dredger in the fog", "Elevator");
        Write("in2/c.jsonl", "Ferry");
        Index(["in", "in2"]);
        Index(["in/b.jsonl"], source: "courier");
        string index = _folder["index"];
        foreach (bool isDryRun in (bool[])[true, false])
        {
            Assert.Equal(["courier:1"], Delete(index, new ArticleChoice { Query = "fog" }, isDryRun).Deleted);
            Assert.Equal(isDryRun ? 2 : 1, Delete(index, new ArticleChoice { Source = "courier" }, isDryRun).Deleted.Length);
            Assert.Equal(2, Delete(index, new ArticleChoice { Source = _folder["in/."] }, isDryRun).Deleted.Length - (isDryRun ? 2 : 0));
            Assert.Equal(isDryRun ? 5 : 1, Titles().Length);
        }

        DeleteReport report = ArticleDelete.Run(index, new ArticleChoice { Ids = ["1", "no-such"] });
        Assert.Single(report.Deleted);
        Assert.Equal(["no-such"], report.Unknown);
        Assert.Empty(Titles());
        Assert.Equal(2, Index(["in/a.jsonl"]).Indexed);
    }

    [Fact]
    public void AQueryThatCannotBeReadDeletesNothing()
    {
        Write("a.jsonl", "Barge");
        Index(["a.jsonl"]);
        foreach (string query in (string[])["titel:barge", "(barge", "", "barge~1.5", "[barge", "/barge", "date:soon", "section:bar*", "*-18", "F-*"]) Assert.Throws<QueryParseException>(() => ArticleDelete.Run(_folder["index"], new ArticleChoice { Query = query }));
        Assert.Equal(11, Assert.Throws<QueryParseException>(() => ArticleDelete.Run(_folder["index"], new ArticleChoice { Query = "barge date:soon" })).Position);
        Assert.Empty(ArticleDelete.Run(_folder["index"], new ArticleChoice { Query = "?barge? OR b*rgo" }).Deleted);
        Assert.Equal(["Barge"], Titles());
        Assert.Single(ArticleDelete.Run(_folder["index"], new ArticleChoice { Query = "barg*" }).Deleted);
        Assert.Empty(Titles());
    }

    private static DeleteReport Delete(string index, ArticleChoice choice, bool isDryRun) => isDryRun ? ArticleDelete.Try(index, choice) : ArticleDelete.Run(index, choice);

    private void Write(string file, params string[] titles)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        File.WriteAllLines(_folder[file], titles.Select((title, i) => $$"""{"id":{{i + 1}},"title":"{{title}}"}"""));
    }

    private IngestReport Index(string[] paths, bool prune = false, string? source = null) =>
        ArticleIndexer.Index(_folder["index"], paths.Select(path => _folder[path]), new IngestOptions { Prune = prune, Source = source, Reading = new() { Include = ["*.jsonl", "!index/"] } }, TestContext.Current.CancellationToken);

    private string[] Titles()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return [.. lease.Value.Search(new ArticleSearchRequest("") { Take = 100 }).Hits.Select(hit => hit.Article.Title).Order(StringComparer.Ordinal)];
    }
}
