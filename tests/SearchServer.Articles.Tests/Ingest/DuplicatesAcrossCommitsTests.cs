using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Tests.Enrichment.Duplicates;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>The same story is one group, wherever the texts are when its second copy comes: in memory, in a commit, in a rebuild, in the index that it takes the place of.</summary>
public sealed class DuplicatesAcrossCommitsTests : IDisposable
{
    private const int Stories = 12;
    private const int Copies = 3;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1000)]
    public void AStoryIsOneGroupHoweverOftenIsCommitted(int commitEvery)
    {
        WriteStories("a.jsonl");
        IngestOptions options = new() { CommitEvery = commitEvery };
        ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], options, TestContext.Current.CancellationToken);
        Dictionary<string, string[]> groups = Groups();
        Assert.Equal(Stories, groups.Count);
        Assert.All(groups.Values, ids => Assert.Equal((Copies, 1), (ids.Length, ids.Select(id => id.Split('-')[0]).Distinct().Count())));
        ArticleReindexer.Run(_folder["index"], [], options, TestContext.Current.CancellationToken);
        Assert.Equal(groups, Groups());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void ARebuildFindsNewCopiesAmongWhatItHasWritten(int commitEvery)
    {
        File.WriteAllText(_folder["a.jsonl"], """{"id":"old","title":"Old","body":"Nothing else is like this."}""");
        ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        WriteStories("b.jsonl");
        ArticleReindexer.Run(_folder["index"], [_folder["b.jsonl"]], new IngestOptions { CommitEvery = commitEvery }, TestContext.Current.CancellationToken);
        Assert.Equal([1, .. Enumerable.Repeat(Copies, Stories)], Groups().Values.Select(ids => ids.Length).Order());
    }

    /// <summary>The first copy of each story, then the second of each, and so on.</summary>
    private void WriteStories(string file)
    {
        RandomSource random = new(8);
        string[] stories = [.. Enumerable.Range(0, Stories).Select(_ => RandomStories.Text(random, 200))];
        File.WriteAllLines(_folder[file], Enumerable.Range(0, Stories * Copies).Select(i => JsonSerializer.Serialize(new { id = $"{i % Stories}-{i / Stories}", title = "A title", body = $"{stories[i % Stories]} copy {i / Stories}" })));
    }

    private Dictionary<string, string[]> Groups()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return lease.Value.Search(new ArticleSearchRequest("") { Take = 1000 }).Hits.GroupBy(hit => hit.Article.Group!).ToDictionary(group => group.Key, group => group.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal).ToArray());
    }
}
