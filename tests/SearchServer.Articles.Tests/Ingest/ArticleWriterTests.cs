using System.Text;
using System.Text.Json;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>The one writer of an index, between those who write at the same time, and when one of them fails.</summary>
public sealed class ArticleWriterTests : IDisposable
{
    private static readonly string[] s_given = ["Sergei", "Sergey", "S.", "Tom", "Thomas", "T.", "Volodymyr", "Vladimir"];
    private static readonly string[] s_surnames = ["Lavrov", "Zelensky", "Zelenskyy", "Carter", "Karter", "Tillivre", "Tilivre"];

    private readonly TemporaryFolder _folder = new();
    private readonly IngestOptions _options = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Names become others' while an index is made anew: articles that nobody has pushed are written again, too.</summary>
    [Fact]
    public void ThePersonsOfTheTableAreThoseOfTheArticlesWhateverIsPushedWhileTheIndexIsMadeAnew()
    {
        RandomSource random = new(1847);
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 12).Select(i => JsonSerializer.Serialize(new { id = $"f{i}", title = $"Ferry {i}", persons = Persons(random) })));
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options, TestContext.Current.CancellationToken);
        for (int round = 0; round < 8; round++)
        {
            ArticleReindexer.Run(writer, [], _options with { Progress = new Once(Change) }, TestContext.Current.CancellationToken);
            AssertCounted($"{random}, round {round}");
            Change();
            AssertCounted($"{random}, round {round}, pushed");
        }

        void Change()
        {
            for (int i = 0; i < 3; i++)
            {
                ArticlePush.Run(writer, [.. Enumerable.Range(0, random.Between(1, 6)).Select(_ => random.OneIn(3) ? Delete($"{random.Below(12)}") : Put($"{random.Below(12)}", "Barge", Persons(random)))], _options);
            }
        }
    }

    [Fact]
    public async Task AnOperationThatWaitsForAWriterThatIsClosedIsRefused()
    {
        ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        using ManualResetEventSlim isUnderWay = new();
        using ManualResetEventSlim end = new();
        Task first = Task.Run(() => writer.Operate(() => { isUnderWay.Set(); end.Wait(TestContext.Current.CancellationToken); return 0; }, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        isUnderWay.Wait(TestContext.Current.CancellationToken);
        Task[] waiting = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => writer.Operate(() => 0, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken))];
        Task close = Task.Run(writer.Dispose, TestContext.Current.CancellationToken);
        end.Set();
        await first;
        await close;
        Assert.Throws<WriterFailedException>(() => writer.Operate(() => 0, TestContext.Current.CancellationToken));

        // Whoever came before the end has run, and nobody waits for ever.
        await Task.WhenAny(Task.WhenAll(waiting)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    /// <summary>Nobody's turn comes between a failure and the refusal of what follows.</summary>
    [Fact]
    public void AFailureIsKnownBeforeTheTurnOfWhatFailedEnds()
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        Exception? atTheEnd = null;
        Assert.Throws<InvalidOperationException>(() => writer.Guarded<int>(() =>
        {
            try
            {
                throw new InvalidOperationException("as when the disk is full");
            }
            finally
            {
                atTheEnd = writer.Failure;
            }
        }));
        Assert.IsType<InvalidOperationException>(atTheEnd);
    }

    /// <summary>The old index cannot be replaced any more: who waits for another writer does not wait for all articles to be made anew.</summary>
    [Fact]
    public void ARebuildEndsWhenTheWriterFails()
    {
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 500).Select(i => JsonSerializer.Serialize(new { id = $"f{i}", title = $"Ferry {i}" })));
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options, TestContext.Current.CancellationToken);
        long read = 0;
        Each progress = new(told =>
        {
            if (read == 0) Assert.Throws<InvalidOperationException>(() => writer.Guarded<int>(() => throw new InvalidOperationException("as when the disk is full")));
            read = told.Report.Indexed;
        });
        Assert.Throws<WriterFailedException>(() => ArticleReindexer.Run(writer, [], _options with { Progress = progress }, TestContext.Current.CancellationToken));
        Assert.Equal(1, read);
    }

    /// <summary>The index's lock is gone when the restored one is to be committed.</summary>
    [Fact]
    public void AWriterWhoseIndexFailsHasFailed()
    {
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        ArticlePush.Run(writer, [Put("1", "Barge")], _options);
        using (MMapDirectory from = MMapDirectory.OpenExisting(_folder["index"]))
        using (MMapDirectory to = new(_folder["backup"]))
        {
            IndexBackup.Create(from, to, TestContext.Current.CancellationToken);
        }

        File.Delete(_folder["index/write.lock"]);
        Assert.ThrowsAny<IOException>(() => ArticleRestore.Run(writer, _folder["backup"], null, TestContext.Current.CancellationToken));
        Assert.NotNull(writer.Failure);
    }

    /// <summary>Its version is the one that the run has seen, for it was taken out in between.</summary>
    [Fact]
    public void AnArticleThatWasPushedAnewDoesNotGoWithTheFileThatHasItNoMore()
    {
        const string Url = "https://wire.example/barge";
        File.WriteAllLines(_folder["a.jsonl"], [JsonSerializer.Serialize(new { url = Url, title = "Barge" }), JsonSerializer.Serialize(new { id = "2", title = "Crane" })]);
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options, TestContext.Current.CancellationToken);
        File.WriteAllLines(_folder["a.jsonl"], [JsonSerializer.Serialize(new { id = "2", title = "Crane again" })]);
        Once push = new(() =>
        {
            ArticlePush.Run(writer, [Delete(Url)], _options);
            Assert.Equal((ChangeOutcome.Created, 1L), Assert.Single(ArticlePush.Run(writer, [Put(Url, "Barge, pushed")], _options)) is var result ? (result.Outcome, result.Version) : default);
        });
        Assert.Equal(0, ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options with { Progress = push }, TestContext.Current.CancellationToken).Removed);
        Assert.Equal(ChangeOutcome.Unchanged, Assert.Single(ArticlePush.Run(writer, [Put(Url, "Barge, pushed")], _options)).Outcome);
    }

    [Fact]
    public void WhoIsToldWhatIsDurableKeepsNobodyFromWriting()
    {
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 4).Select(i => JsonSerializer.Serialize(new { id = $"f{i}", title = $"Ferry {i}" })));
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(_folder["index"]);
        List<ChangeOutcome> outcomes = [];
        ArticleIndexer.Index(writer, [_folder["a.jsonl"]], _options with { CommitEvery = 2, Committed = ids => outcomes.Add(ArticlePush.Run(writer, [Put($"{outcomes.Count}", "Barge")], _options)[0].Outcome) }, TestContext.Current.CancellationToken);
        Assert.Equal([ChangeOutcome.Created, ChangeOutcome.Created, ChangeOutcome.Created], outcomes);
    }

    private static string[] Persons(RandomSource random) => [.. Enumerable.Range(0, random.Between(1, 2)).Select(_ => random.OneIn(4) ? random.Pick(s_surnames) : $"{random.Pick(s_given)} {random.Pick(s_surnames)}").Distinct()];

    /// <summary>How many articles have a key is what the table says of it.</summary>
    private void AssertCounted(string where)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        EntityTable table = EntityTable.Read(reader);
        var counts = reader.LiveDocuments().SelectMany(doc => ArticleEntity.Read(reader.Document(doc).Text(ArticleFields.Entities)).Select(entity => (entity.Kind, entity.Key)).Distinct()).CountBy(key => key);
        foreach (((EntityKind kind, string key), int count) in counts)
        {
            Entity? entity = table.Find(kind, key);
            Assert.True(entity is not null && entity.Key == key && entity.Count == count, $"{where}: {kind} {key}: {count} articles have it, the table has {entity?.Key} with {entity?.Count}");
        }
    }

    private static ArticleChange Put(string id, string title, params string[] persons) => new() { Id = id, Json = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { title, persons })) };

    private static ArticleChange Delete(string id) => new() { Id = id };

    private sealed class Each(Action<IngestProgress> action) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => action(value);
    }

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
