using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Articles that come one by one, into an index that others write to.</summary>
public sealed class ArticlePushTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IngestOptions _options = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatBecameOfEachIsToldAndItsVersionsCounted()
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        Assert.Equal(
            [("api:1", ChangeOutcome.Created, 1), ("api:1", ChangeOutcome.Updated, 2), ("api:1", ChangeOutcome.Unchanged, 2), (null, ChangeOutcome.Rejected, 0), ("urn:story:1", ChangeOutcome.Created, 1)],
            Push(writer, Put("1", "Barge"), Put("1", "Crane"), Put("1", "Crane"), Json("nonsense"), Put("urn:story:1", "Dredger")));
        Assert.Equal([("api:1", ChangeOutcome.Deleted, 0), ("1", ChangeOutcome.NotFound, 0), ("api:1", ChangeOutcome.Created, 1)], Push(writer, Delete("1"), Delete("1"), Put("1", "Elevator")));
        Assert.Equal(["Dredger", "Elevator"], Titles());
    }

    [Fact]
    public void AnExpectedVersionIsHeldTo()
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        (string?, ChangeOutcome, long) Only(ArticleChange change) => Assert.Single(Push(writer, change));
        Assert.Equal(("api:1", ChangeOutcome.VersionDiffers, 0), Only(Put("1", "Barge") with { Expected = 1 }));
        Assert.Equal(("api:1", ChangeOutcome.VersionDiffers, 0), Only(Put("1", "Barge") with { Expected = ArticleChange.AnyVersion }));
        Assert.Equal(("api:1", ChangeOutcome.Created, 1), Only(Put("1", "Barge") with { Expected = 0 }));
        Assert.Equal(("api:1", ChangeOutcome.VersionDiffers, 1), Only(Put("1", "Crane") with { Expected = 0 }));
        Assert.Equal(("api:1", ChangeOutcome.Updated, 2), Only(Put("1", "Crane") with { Expected = 1 }));
        Assert.Equal(("api:1", ChangeOutcome.VersionDiffers, 2), Only(Delete("1") with { Expected = 1 }));
        Assert.Equal(("api:1", ChangeOutcome.Deleted, 0), Only(Delete("1") with { Expected = ArticleChange.AnyVersion }));

        // Of two that expect the same, the second one comes too late.
        Assert.Equal([ChangeOutcome.Created, ChangeOutcome.Updated, ChangeOutcome.VersionDiffers], Push(writer, Put("2", "Barge"), Put("2", "Crane") with { Expected = 1 }, Put("2", "Dredger") with { Expected = 1 }).Select(result => result.Outcome));
    }

    [Fact]
    public void AnArticleOfAFileIsNotReplacedButMayBeDeleted()
    {
        File.WriteAllText(_folder["a.jsonl"], """{"id":"7","title":"Barge"}""");
        ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], _options with { Source = "courier" }, TestContext.Current.CancellationToken);
        using ArticleWriter writer = ArticleWriter.Open(_folder["index"]);
        Assert.Equal(("courier:7", ChangeOutcome.OfAFile, 1), Assert.Single(Push(writer, Put("courier:7", "Crane"))));
        Assert.Equal(("api:7", ChangeOutcome.Created, 1), Assert.Single(Push(writer, Put("7", "Crane"))));

        // Who sends it twice has not meant another's article.
        Assert.Equal([("api:7", ChangeOutcome.Deleted, 0), ("7", ChangeOutcome.NotFound, 0)], Push(writer, Delete("7"), Delete("7")));
        Assert.Equal(("7", ChangeOutcome.NotFound, 0), Assert.Single(Push(writer, Delete("7"))));
        Assert.Equal(("courier:7", ChangeOutcome.Deleted, 0), Assert.Single(Push(writer, Delete("courier:7"))));
        Assert.Empty(Titles());
    }

    [Fact]
    public void WhatIsNoArticleIsToldWhy()
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        string[] reasons =
        [
            .. ArticlePush.Run(writer, [Json("""[{"title":"a"},{"title":"b"}]"""), Json("{}"), Json(""), Put(" ", "Barge"), Put(new string('x', 2000), "Barge"), Json("""{"id":"1","title":"Barge"}""") with { Id = "2" }], _options)
                .Select(result => (Assert.IsType<ChangeResult>(result).Outcome == ChangeOutcome.Rejected, result.Reason!)).Where(pair => pair.Item1).Select(pair => pair.Item2),
        ];
        Assert.Equal(
            [
                "expected one article, found 2", "expected a title or a text, found neither", "the file is empty", "expected an id of 1 to 1024 characters, found 1", "expected an id of 1 to 1024 characters, found 2000",
                "expected the id 2, as the address has it, found 1",
            ],
            reasons);
    }

    [Fact]
    public void WhatWasPurgedIsKeptAway()
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        Push(writer, Put("1", "Barge"));
        ArticlePurge.Run(writer, ["1"], [], null, TestContext.Current.CancellationToken);
        Assert.Equal([("api:1", ChangeOutcome.KeptAway, 0), ("api:2", ChangeOutcome.Created, 1)], Push(writer, Put("1", "Barge"), Put("2", "Crane")));
    }

    /// <summary>The table of entities is that of the new index, the versions are those that were told, and nothing is lost or comes back.</summary>
    [Fact]
    public void WhatIsPushedWhileTheIndexIsMadeAnewIsInTheNewOne()
    {
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 50).Select(i => JsonSerializer.Serialize(new { id = $"f{i}", title = $"Ferry {i}", persons = new[] { "Anna Petrova" } })));
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options, TestContext.Current.CancellationToken);
        Push(writer, Put("old", "Old"), Put("changed", "Before"), Put("changed", "Between"), Put("gone", "Gone"));
        bool isPushed = false;

        // When the first article is read the rebuild has begun.
        Once push = new(() =>
        {
            isPushed = true;
            Push(writer, Put("new", "New", "Boris Ivanov"), Put("changed", "After"), Delete("gone"));
        });
        IngestReport report = ArticleReindexer.Run(writer, [], _options with { Progress = push }, TestContext.Current.CancellationToken);
        Assert.True(isPushed);
        Assert.Equal(0, report.RejectedCount);
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        Assert.Equal(53, lease.Value.Reader.NumDocs);
        Assert.Equal((1, 3, 1), (lease.Value.Find("old")!.Version, lease.Value.Find("changed")!.Version, lease.Value.Find("new")!.Version));
        Assert.Equal("After", lease.Value.Find("changed")!.Title);
        Assert.Null(lease.Value.Find("api:gone"));
        ArticleFacet persons = Assert.Single(lease.Value.Search(new ArticleSearchRequest("") { Facets = [new FacetWish("person", 10)] }).Facets);
        Assert.Equal([("Anna Petrova", 50), ("Boris Ivanov", 1)], persons.Values.Select(value => (value.Label, value.Count)));
        Assert.Equal([ChangeOutcome.Unchanged, ChangeOutcome.Updated], Push(writer, Put("changed", "After"), Put("old", "Newer") with { Expected = 1 }).Select(result => result.Outcome));
    }

    /// <summary>The state of the index is that of a dictionary that the same changes are made to, whatever is done to it meanwhile.</summary>
    [Fact]
    public void RandomChangesBetweenRunsAndRebuildsAreThoseOfADictionary()
    {
        RandomSource random = new(1409);
        TestContext.Current.TestOutputHelper?.WriteLine($"{random}");
        Dictionary<string, (string Title, long Version)> expected = [];
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 20).Select(i => JsonSerializer.Serialize(new { id = $"f{i}", title = $"Ferry {i}" })));
        ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        try
        {
            for (int round = 0; round < 25; round++)
            {
                Change();
                switch (random.Below(5))
                {
                    case 0:
                        ArticleReindexer.Run(writer, [], _options with { Progress = new Once(Change) }, TestContext.Current.CancellationToken);
                        break;
                    case 1:
                        ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options with { Progress = new Once(Change) }, TestContext.Current.CancellationToken);
                        break;
                    case 2:
                        writer.Dispose();
                        writer = ArticleWriter.Open(_folder["index"]);
                        break;
                }

                using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
                using var lease = index.Acquire();
                foreach (string id in Enumerable.Range(0, 12).Select(i => $"api:{i}"))
                {
                    StoredArticle? found = lease.Value.Find(id);
                    Assert.True((found is null ? default : (found.Title, found.Version)) == expected.GetValueOrDefault(id), $"{random}, round {round}: {id}: expected {expected.GetValueOrDefault(id)}, found {found?.Title} {found?.Version}");
                }
            }
        }
        finally
        {
            writer.Dispose();
        }

        void Change()
        {
            ArticleChange[] changes = [.. Enumerable.Range(0, random.Below(8)).Select(_ => random.OneIn(4) ? Delete($"{random.Below(12)}") : Put($"{random.Below(12)}", $"Title {random.Below(4)}", $"Person {random.Below(3)} Name"))];
            foreach ((ArticleChange change, (string? id, ChangeOutcome outcome, long version)) in changes.Zip(Push(writer, changes)))
            {
                string key = $"api:{change.Id}";
                (string Title, long Version) before = expected.GetValueOrDefault(key);
                if (change.Json is not { } json)
                {
                    Assert.Equal(expected.Remove(key) ? ChangeOutcome.Deleted : ChangeOutcome.NotFound, outcome);
                    continue;
                }

                Assert.Equal(key, id);
                if (outcome == ChangeOutcome.Unchanged) Assert.Equal(before.Version, version);
                else expected[key] = (JsonDocument.Parse(json).RootElement.GetProperty("title").GetString()!, before.Version + 1);
                Assert.Equal(expected[key].Version, version);
            }
        }
    }

    [Fact]
    public void AWriterThatHasFailedRefusesAndAnotherGoesOnFromTheLastCommit()
    {
        using (ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]))
        {
            Push(writer, Put("1", "Barge"));
            Assert.Throws<InvalidOperationException>(() => writer.Guarded<int>(() => throw new InvalidOperationException("as when the disk is full")));
            Assert.NotNull(writer.Failure);
            Assert.Throws<WriterFailedException>(() => Push(writer, Put("2", "Crane")));
        }

        using ArticleWriter next = ArticleWriter.Open(_folder["index"]);
        Push(next, Put("3", "Dredger"));
        Assert.Equal(["Barge", "Dredger"], Titles());
    }

    private ImmutableArray<(string? Id, ChangeOutcome Outcome, long Version)> Push(ArticleWriter writer, params ArticleChange[] changes) =>
        [.. ArticlePush.Run(writer, changes, _options).Select(result => (result.Id, result.Outcome, result.Version))];

    private static ArticleChange Put(string id, string title, params string[] persons) => Json(JsonSerializer.Serialize(new { title, persons })) with { Id = id };

    private static ArticleChange Json(string json) => new() { Json = Encoding.UTF8.GetBytes(json) };

    private static ArticleChange Delete(string id) => new() { Id = id };

    private string[] Titles()
    {
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        return [.. lease.Value.Search(new ArticleSearchRequest("") { Take = 100 }).Hits.Select(hit => hit.Article.Title).Order(StringComparer.Ordinal)];
    }

    /// <summary>Does something at the first article of a run, in a moment in which others may write.</summary>
    private sealed class Once(Action action) : IProgress<IngestProgress>
    {
        private bool _isDone;

        public void Report(IngestProgress value)
        {
            if (_isDone) return;
            _isDone = true;
            action();
        }
    }
}
