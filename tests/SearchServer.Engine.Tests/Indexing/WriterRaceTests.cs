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
        Assert.Equal(1, new IndexSearcher(reader).Count(new TermQuery("words", "first")));
    }

    [Fact]
    public void ARebuildCommitsWhileTheOldIndexIsMerged()
    {
        using MemoryDirectory memory = new();
        using GatedDirectory directory = new(memory, () => Thread.CurrentThread.Name == "merge");
        using IndexWriter writer = new(directory, Options with { MergePolicy = WriterScenario.Options.MergePolicy, MergeThreads = 1 });
        ModelDocument.AddSegments(writer, 8);
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
        WriterFiles.AssertNoneIsLeftOver(memory);
    }

    [Fact]
    public async Task TwoForcedMergesAtOnceComeOneAfterTheOther()
    {
        using MemoryDirectory memory = new();
        using IndexWriter writer = new(memory, Options);
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 6);
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
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 4);
        writer.Commit();
        Task merging = Task.Run(() =>
        {
            Volatile.Write(ref merger, Environment.CurrentManagedThreadId);
            writer.ForceMerge(1);
        }, TestContext.Current.CancellationToken);
        directory.WaitForArrival();
        Task ending = WaitingThread.Run(close ? writer.Dispose : writer.Rollback);
        directory.Open();
        await ending;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => merging);
        using DirectoryReader reader = DirectoryReader.Open(memory);
        WriterModel.AssertShows(reader, documents);
        WriterFiles.AssertNoneIsLeftOver(memory);
    }

    [Fact]
    public void AForcedMergeHasWhatAMergeInTheBackgroundWasAbout()
    {
        using MemoryDirectory memory = new();
        using GatedDirectory directory = new(memory, () => Thread.CurrentThread.Name == "merge");
        using IndexWriter writer = new(directory, Options with { MergePolicy = WriterScenario.Options.MergePolicy, MergeThreads = 1 });
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 8);
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
        ModelDocument.AddSegments(writer, 1);
        writer.Commit();
        IndexRebuild rebuild = writer.BeginRebuild();
        for (int i = 0; i < 3; i++) rebuild.Add(ModelDocument.KeyTerm(i), new ModelDocument(i, i, "red", i).ToDocument());
        rebuild.SetAttachment("names", output => output.WriteString("red"));
        if (rollBack) writer.Rollback();
        writer.Dispose();
        using IndexWriter next = new(directory, Options);
        List<ModelDocument> documents = [.. ModelDocument.AddSegments(next, 8).Skip(1)];
        string[] files = directory.ListAll();
        rebuild.Dispose();
        Assert.Equal(files, directory.ListAll());
    }

    [Fact]
    public async Task WhatIsAddedWhileTheWriterGoesBackIsOfTheCommit()
    {
        using MemoryDirectory memory = new();
        using Gate gate = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, Options);
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 2);
        writer.Commit();
        int rolling = 0;
        directory.Opening = _ =>
        {
            if (Environment.CurrentManagedThreadId == Volatile.Read(ref rolling)) gate.Pass();
        };
        Task rollback = Task.Run(() =>
        {
            Volatile.Write(ref rolling, Environment.CurrentManagedThreadId);
            writer.Rollback();
        }, TestContext.Current.CancellationToken);
        gate.WaitForArrival();

        // A field that the commit does not know, under a number that the index is about to give to others.
        Task adding = Task.Run(() => writer.Add(Text("late")), TestContext.Current.CancellationToken);
        Assert.NotEqual(adding, await Task.WhenAny(adding, Task.Delay(100, TestContext.Current.CancellationToken)));
        gate.Open();
        await rollback;
        await adding;
        writer.ForceMerge(1);
        using DirectoryReader reader = writer.OpenReader();
        Assert.Equal(documents.Count + 1, reader.NumDocs);
        Assert.Equal(1, new IndexSearcher(reader).Count(new TermQuery("words", "late")));
    }

    [Fact]
    public async Task ASegmentThatRefusedItsOnlyDocumentIsNotWritten()
    {
        using MemoryDirectory directory = new();
        using GatedAnalyzer analyzer = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(analyzer));
        Task adding = Task.Run(() => writer.Add(Text("gate")), TestContext.Current.CancellationToken);
        analyzer.WaitForArrival();

        // The other thread has the only segment, so that this gets one of its own.
        Assert.ThrowsAny<ArgumentException>(() => writer.Add([new NumericDocValuesField("number", 1), new NumericDocValuesField("number", 2)]));
        analyzer.Open();
        await adding;
        Assert.Equal(1, writer.MaxDoc);
        Assert.True(writer.Commit());
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(1, reader.NumDocs);
    }

    [Fact]
    public void AReaderThatOutlivesItsWriterTouchesNoFileOfTheNext()
    {
        using MemoryDirectory directory = new();
        IndexWriter writer = new(directory, Options);
        writer.SetAttachment("names", output => output.WriteString("red"));
        DirectoryReader reader = writer.OpenReader();
        writer.Dispose();
        using IndexWriter next = new(directory, Options);
        next.SetAttachment("names", output => output.WriteString("green"));
        next.Commit();
        reader.Dispose();
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Fact]
    public void WhatReadersFlushIsMerged()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        for (int i = 0; i < 20; i++)
        {
            writer.Add(new ModelDocument(i, i, "red", i).ToDocument());
            using DirectoryReader reader = writer.OpenReader();
        }

        using DirectoryReader last = writer.OpenReader();
        Assert.InRange(last.SegmentCount, 1, 10);
    }

    [Fact]
    public async Task OfThoseWhoReadTheSameVersionOneWrites()
    {
        const int Threads = 8;
        const int Writes = 200;
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options with { MemoryBudget = 4 << 10, MergePolicy = WriterScenario.Options.MergePolicy });
        Term id = ModelDocument.KeyTerm(1);
        int conflicts = 0;
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            long? version = null;
            for (int written = 0; written < Writes;)
            {
                long next = (version ?? 0) + 1;
                try
                {
                    writer.Update(id, new ModelDocument(1, (int)next, "red", (int)next).ToDocument(), "number", version);
                    version = next;
                    written++;
                }
                catch (VersionConflictException conflict)
                {
                    Interlocked.Increment(ref conflicts);
                    version = conflict.Found;
                }
            }
        }, TestContext.Current.CancellationToken)));
        using DirectoryReader reader = writer.OpenReader();
        WriterModel.AssertShows(reader, [new ModelDocument(1, Threads * Writes, "red", Threads * Writes)]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{conflicts} conflicts");
    }

    [Fact]
    public void AManagerThatIsClosedDoesNotRefresh()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        ModelDocument.AddSegments(writer, 1);
        SearcherManager<DirectoryReader> manager = new(writer.OpenReader(), reader => reader);
        manager.Dispose();
        manager.Dispose();
        Assert.Throws<ObjectDisposedException>(() => manager.Refresh());
        Assert.Throws<ObjectDisposedException>(() => manager.Acquire());
    }

    private static Document Text(string text) => [new TextField("words", text, stored: true)];
}
