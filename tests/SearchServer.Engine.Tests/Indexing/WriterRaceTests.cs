using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>What happens while something else is under way: each of these was wrong once, and is held still at the moment that matters.</summary>
public class WriterRaceTests
{
    private static IndexWriterOptions Options => WriterScenario.Options with { MergePolicy = null };

    [Fact]
    public async Task ACommitHasWhatWasAddedBeforeItThoughAnotherThreadIsAddingToTheSameSegment()
    {
        using MemoryDirectory directory = new();
        using GatedAnalyzer analyzer = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(analyzer));
        writer.Add(Text("first"));

        // It has the segment that the first document is in.
        Task adding = Task.Run(() => writer.Add(Text("gate")), TestContext.Current.CancellationToken);
        analyzer.WaitForArrival();
        Task<bool> committing = Task.Run(writer.Commit, TestContext.Current.CancellationToken);
        await Task.WhenAny(committing, Task.Delay(100, TestContext.Current.CancellationToken));
        analyzer.Open();
        await adding;
        Assert.True(await committing);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(1, new IndexSearcher(reader).Count(new TermQuery("text", "first")));
    }

    [Fact]
    public void WhoComesTooLateForAnEpochIsSentToTheNext()
    {
        WriteEpoch epoch = new(new FieldSchema(), null);
        epoch.Close();
        epoch.Dispose();
        Assert.False(epoch.TryEnter());
    }

    [Fact]
    public void ARebuildCommitsWhileTheOldIndexIsMerged()
    {
        using MemoryDirectory memory = new();
        using GatedDirectory directory = new(memory, () => Thread.CurrentThread.Name == "merge");
        using IndexWriter writer = new(directory, Options with { MergePolicy = WriterScenario.Options.MergePolicy, MergeThreads = 1 });
        AddSegments(writer, 8);
        directory.WaitForArrival();
        ModelDocument document = new(1, 100, "green", 1);
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            rebuild.Add(ModelDocument.KeyTerm(1), document.ToDocument());
            using Timer opening = new(_ => directory.Open(), null, 100, Timeout.Infinite);
            rebuild.Commit();
        }

        writer.WaitForMerges();
        Assert.Null(writer.MergeFailure);
        using (DirectoryReader reader = writer.OpenReader()) WriterModel.AssertShows(reader, [document]);
        writer.DropPreviousCommits();
        AssertNoFileIsLeftOver(memory);
    }

    [Fact]
    public async Task TwoForcedMergesAtOnceComeOneAfterTheOther()
    {
        using MemoryDirectory memory = new();
        using IndexWriter writer = new(memory, Options);
        List<ModelDocument> documents = AddSegments(writer, 6);
        using ManualResetEventSlim start = new();
        Task[] merges = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            start.Wait();
            writer.ForceMerge(1);
        }))];
        start.Set();
        await Task.WhenAll(merges);
        using DirectoryReader reader = writer.OpenReader();
        Assert.Single(reader.Leaves);
        WriterModel.AssertShows(reader, documents);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AForcedMergeEndsWhenTheWriterIsRolledBackOrClosed(bool close)
    {
        using MemoryDirectory memory = new();
        int merger = 0;
        using GatedDirectory directory = new(memory, () => Environment.CurrentManagedThreadId == Volatile.Read(ref merger));
        using IndexWriter writer = new(directory, Options);
        List<ModelDocument> documents = AddSegments(writer, 4);
        writer.Commit();
        Task merging = Task.Run(() =>
        {
            Volatile.Write(ref merger, Environment.CurrentManagedThreadId);
            writer.ForceMerge(1);
        }, TestContext.Current.CancellationToken);
        directory.WaitForArrival();
        Task ending = Task.Run(close ? writer.Dispose : writer.Rollback, TestContext.Current.CancellationToken);
        Assert.NotEqual(ending, await Task.WhenAny(ending, Task.Delay(100, TestContext.Current.CancellationToken)));
        directory.Open();
        await ending;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => merging);
        using DirectoryReader reader = DirectoryReader.Open(memory);
        WriterModel.AssertShows(reader, documents);
        AssertNoFileIsLeftOver(memory);
    }

    [Fact]
    public void AForcedMergeHasWhatAMergeInTheBackgroundWasAbout()
    {
        using MemoryDirectory memory = new();
        using GatedDirectory directory = new(memory, () => Thread.CurrentThread.Name == "merge");
        using IndexWriter writer = new(directory, Options with { MergePolicy = WriterScenario.Options.MergePolicy, MergeThreads = 1 });
        List<ModelDocument> documents = AddSegments(writer, 8);
        directory.WaitForArrival();

        // It is in the merge already, and will be in its result, marked as deleted.
        writer.Delete(ModelDocument.KeyTerm(1));
        documents.RemoveAll(document => document.Key == 1);
        using Timer opening = new(_ => directory.Open(), null, 100, Timeout.Infinite);
        writer.ForceMergeDeletes();
        using DirectoryReader reader = writer.OpenReader();
        Assert.Equal(reader.NumDocs, reader.MaxDoc);
        WriterModel.AssertShows(reader, documents);
    }

    [Fact]
    public void GoingOnFromAnEarlierCommitLeavesTheDeletesOfTheLaterAlone()
    {
        using MemoryDirectory directory = new();
        long first;

        // One segment, so that the deletes of each commit are a file.
        ModelDocument[] all = [.. Enumerable.Range(0, 5).Select(i => new ModelDocument(i, i, "red", i))];
        using (IndexWriter writer = new(directory, Options with { CommitsToKeep = 4 }))
        {
            foreach (ModelDocument document in all) writer.Add(document.ToDocument());
            writer.Delete(ModelDocument.KeyTerm(0));
            writer.Commit();
            using (IndexSnapshot snapshot = writer.Snapshot()) first = snapshot.Generation;
            writer.Delete(ModelDocument.KeyTerm(1));
            writer.Commit();
        }

        using (IndexWriter writer = new(directory, Options with { CommitsToKeep = 4, Generation = first }))
        {
            writer.Delete(ModelDocument.KeyTerm(2));
            writer.Commit();
            using DirectoryReader reader = writer.OpenReader();
            WriterModel.AssertShows(reader, [.. all.Where(document => document.Key is 1 or 3 or 4)]);
        }

        using (IndexWriter writer = new(directory, Options with { CommitsToKeep = 4, Generation = first + 1 }))
        {
            using DirectoryReader reader = writer.OpenReader();
            WriterModel.AssertShows(reader, [.. all.Where(document => document.Key > 1)]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ARebuildThatIsEndedByItsWriterTouchesNoFileOfTheNext(bool rollBack)
    {
        using MemoryDirectory directory = new();
        IndexWriter writer = new(directory, Options);
        AddSegments(writer, 1);
        writer.Commit();
        IndexRebuild rebuild = writer.BeginRebuild();
        for (int i = 0; i < 3; i++) rebuild.Add(ModelDocument.KeyTerm(i), new ModelDocument(i, i, "red", i).ToDocument());
        rebuild.SetAttachment("names", output => output.WriteString("red"));
        if (rollBack) writer.Rollback();
        writer.Dispose();
        using IndexWriter next = new(directory, Options);
        List<ModelDocument> documents = [.. AddSegments(next, 8).Skip(1)];
        string[] files = directory.ListAll();
        rebuild.Dispose();
        Assert.Equal(files, directory.ListAll());
    }

    [Fact]
    public void AManagerThatIsClosedDoesNotRefresh()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        AddSegments(writer, 1);
        SearcherManager<DirectoryReader> manager = new(writer.OpenReader(), reader => reader);
        manager.Dispose();
        manager.Dispose();
        Assert.Throws<ObjectDisposedException>(() => manager.Refresh());
        Assert.Throws<ObjectDisposedException>(() => manager.Acquire());
    }

    private static void AssertNoFileIsLeftOver(MemoryDirectory directory)
    {
        string[] needed = [.. IndexFiles.Of(CommitFiles.ReadLatest(directory)).Order(StringComparer.Ordinal)];
        Assert.Equal(needed, directory.ListAll().Where(file => file != "write.lock"));
    }

    private static List<ModelDocument> AddSegments(IndexWriter writer, int count)
    {
        List<ModelDocument> documents = [.. Enumerable.Range(0, count).Select(i => new ModelDocument(i, i, "red", i))];
        foreach (ModelDocument document in documents)
        {
            writer.Add(document.ToDocument());
            writer.Flush();
        }

        return documents;
    }

    private static Document Text(string text) => [new TextField("text", text, stored: true)];

    /// <summary>Holds up a thread at the text "gate" until it is let go.</summary>
    private sealed class GatedAnalyzer : Analyzer, IDisposable
    {
        private readonly StandardAnalyzer _inner = new();
        private readonly ManualResetEventSlim _arrived = new();
        private readonly ManualResetEventSlim _open = new();

        public override string Fingerprint => _inner.Fingerprint;

        public override TokenStream CreateStream(string field) => new Gate(this, _inner.CreateStream(field));

        public override string Normalize(string field, string text) => _inner.Normalize(field, text);

        public void WaitForArrival() => Assert.True(_arrived.Wait(TimeSpan.FromSeconds(30)));

        public void Open() => _open.Set();

        public void Dispose()
        {
            _arrived.Dispose();
            _open.Dispose();
        }

        private sealed class Gate(GatedAnalyzer analyzer, TokenStream inner) : TokenStream(inner.Token)
        {
            public override int EndOffset => inner.EndOffset;

            public override int EndPositionIncrement => inner.EndPositionIncrement;

            public override void Reset(string text)
            {
                inner.Reset(text);
                if (text != "gate") return;
                analyzer._arrived.Set();
                Assert.True(analyzer._open.Wait(TimeSpan.FromSeconds(30)));
            }

            public override bool Next() => inner.Next();
        }
    }
}
