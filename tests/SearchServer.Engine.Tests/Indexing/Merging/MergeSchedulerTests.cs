using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing.Merging;

/// <summary>A merge that becomes due is begun, whenever that is; one that fails is not tried at once again.</summary>
public class MergeSchedulerTests
{
    private static IndexWriterOptions Options => WriterScenario.Options with { MergeThreads = 1 };

    [Fact]
    public void WhatBecomesDueWhileALastLookIsTakenIsLookedForAgain()
    {
        int looks = 0;
        MergeScheduler scheduler = null!;
        scheduler = new MergeScheduler(Options, Next, (_, _) => { });
        using (scheduler)
        {
            scheduler.Start();
            Assert.Equal(2, looks);
        }

        Merge? Next()
        {
            // Who has written a segment meanwhile finds the one thread taken.
            if (++looks == 1) scheduler.Start();
            return null;
        }
    }

    [Fact]
    public void WhatBecomesDueWhileMergesPauseIsLookedForAfterwards()
    {
        int looks = 0;
        using MergeScheduler scheduler = new(Options, () =>
        {
            looks++;
            return null;
        }, (_, _) => { });
        using (scheduler.Finish()) scheduler.Start();
        Assert.Equal(1, looks);
    }

    [Fact]
    public void AMergeThatFailsIsTriedAgainWhenThereIsAReason()
    {
        using MemoryDirectory directory = new();
        int runs = 0;
        using MergeScheduler scheduler = new(Options, () => runs < 10 ? new Merge(directory, [], new FieldSchema(), null) : null, (_, _) =>
        {
            Interlocked.Increment(ref runs);
            throw new IOException("No room.");
        });
        scheduler.Wait();
        Assert.Equal(1, runs);
        Assert.IsType<IOException>(scheduler.Failure);
        scheduler.Wait();
        Assert.Equal(2, runs);
    }

    /// <summary>As in a container that has no thread left: whatever waits for merges must not wait for one that never ran.</summary>
    [Fact]
    public async Task WhereNoThreadCanBeStartedMergesAreDoneByWhoMakesThemDue()
    {
        using MemoryDirectory directory = new();
        int due = 3;
        List<Thread> threads = [];
        MergeScheduler scheduler = new(Options with { StartThread = ScarceThreads.None }, () => due-- > 0 ? new Merge(directory, [], new FieldSchema(), null) : null, (_, _) => threads.Add(Thread.CurrentThread));
        scheduler.Start();
        Assert.Equal([Thread.CurrentThread, Thread.CurrentThread, Thread.CurrentThread], threads);
        Assert.Null(scheduler.Failure);
        await Task.Run(() =>
        {
            scheduler.Wait();
            scheduler.WaitWhileBehind(() => int.MaxValue);
            scheduler.Finish().Dispose();
            scheduler.Abort().Dispose();
            scheduler.Dispose();
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AWriterWithoutThreadsMergesRollsBackAndCloses()
    {
        using MemoryDirectory directory = new();
        await Task.Run(() =>
        {
            using IndexWriter writer = new(directory, Options with { StartThread = ScarceThreads.None, MergeThreads = 2 });
            List<ModelDocument> documents = ModelDocument.AddSegments(writer, 40);
            writer.WaitForMerges();
            writer.Commit();
            using (DirectoryReader reader = DirectoryReader.Open(directory))
            {
                Assert.InRange(reader.SegmentCount, 1, 20);
                WriterModel.AssertShows(reader, documents);
            }

            writer.ForceMerge(1);
            ModelDocument.AddSegments(writer, 10);
            writer.Rollback();
            writer.ForceMerge(1);
            writer.Commit();
            using DirectoryReader merged = DirectoryReader.Open(directory);
            Assert.Equal(1, merged.SegmentCount);
            WriterModel.AssertShows(merged, documents);
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
