using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing.Merging;

/// <summary>What merges take of the machine, and what they leave.</summary>
public class MergeResourcesTests
{
    private static IndexWriterOptions Options => WriterScenario.Options with { MergePolicy = null };

    /// <summary>For each document there is a number in the new segment; all else is of a fixed size, or of the vocabulary's.</summary>
    [Fact]
    public void AMergeOfMoreDocumentsTakesMemoryForTheirNumbersOnly()
    {
        const int Few = 20_000;
        const int Many = 80_000;

        // Code that is compiled anew between the two, with its boxes and delegates on the stack, makes the second allocate less. That can hide growth in a round, and never show growth that
        // is not there: so the greatest of some rounds counts.
        long growth = long.MinValue;
        for (int round = 0; round < 3; round++)
        {
            long few = Allocated(Few);
            long many = Allocated(Many);
            TestContext.Current.TestOutputHelper?.WriteLine($"{few} bytes for {Few} documents, {many} for {Many}");
            Assert.True(many >= sizeof(int) * (long)Many, $"{many} bytes are fewer than the numbers of {Many} documents take: it is not the merge that was measured.");
            growth = Math.Max(growth, many - few);
        }

        Assert.True(growth <= 16L * (Many - Few), $"{growth} bytes for {Many - Few} documents more.");

        static long Allocated(int documents)
        {
            RandomSource random = new(91);
            using TemporaryFolder folder = new();
            using MMapDirectory directory = new(folder["index"]);
            using IndexWriter writer = new(directory, Options);
            for (int i = 0; i < documents; i++)
            {
                string text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"word{random.Skewed(3000)}"));
                writer.Add([new TextField("text", text, stored: true), new StringField("key", $"{i % 1000}", stored: true), new NumericDocValuesField("number", i), new LongPoint("number", i)]);
                if (i % (documents / 4) == 0) writer.Flush();
            }

            writer.Flush();
            writer.Delete(new Term("key", "7"));
            long before = GC.GetAllocatedBytesForCurrentThread();
            writer.ForceMerge(1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.1, false)]
    [InlineData(1, true)]
    public void AMergedSegmentIsPackedUnlessItIsTooLargeAPartOfTheIndex(double ratio, bool isPacked)
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options with { UseCompoundFile = true, MergePolicy = new TieredMergePolicy { NoCompoundRatio = ratio, SegmentsPerTier = 100 } });
        ModelDocument.AddSegments(writer, 4);
        writer.ForceMerge(1);
        writer.Commit();
        writer.DropPreviousCommits();
        Assert.Equal(isPacked, directory.ListAll().Any(file => file.EndsWith(".cfs", StringComparison.Ordinal)));
        Assert.NotEqual(isPacked, directory.ListAll().Any(file => file.EndsWith(".fdt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AThrottleHoldsBytesBackUntilTheyMayPassOrAreCalledOff()
    {
        using CancellationTokenSource cancellation = new();
        Throttle throttle = new(bytesPerSecond: 1000);
        throttle.Take(1, cancellation.Token);
        Task held = Task.Run(() => throttle.Take(int.MaxValue, cancellation.Token), TestContext.Current.CancellationToken);
        Assert.NotEqual(held, await Task.WhenAny(held, Task.Delay(100, TestContext.Current.CancellationToken)));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        new Throttle(bytesPerSecond: 0).Take(int.MaxValue, CancellationToken.None);
    }

    [Fact]
    public async Task AMergeThatItsThrottleHoldsBackIsCalledOffWhenTheWriterIsClosed()
    {
        using MemoryDirectory directory = new();
        IndexWriter writer = new(directory, Options with { MergeBytesPerSecond = 1 });
        ModelDocument.AddSegments(writer, 3);
        writer.Commit();
        Task merging = Task.Run(() => writer.ForceMerge(1), TestContext.Current.CancellationToken);
        Assert.NotEqual(merging, await Task.WhenAny(merging, Task.Delay(100, TestContext.Current.CancellationToken)));
        writer.Dispose();
        await Assert.ThrowsAnyAsync<Exception>(() => merging);
        WriterFiles.AssertNoneIsLeftOver(directory);
    }
}
