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
}
