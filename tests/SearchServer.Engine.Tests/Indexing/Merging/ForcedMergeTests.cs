using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing.Merging;

/// <summary>A forced merge is for what was there when it was asked for: it neither holds up those who go on, nor runs after what they do.</summary>
public class ForcedMergeTests
{
    private const string Forcing = "forced merge";

    [Fact]
    public async Task AddsGoOnAndAreMergedWhileAForcedMergeRuns()
    {
        using MemoryDirectory memory = new();
        using GatedDirectory directory = new(memory, () => Thread.CurrentThread.Name == Forcing);
        using IndexWriter writer = new(directory, WriterScenario.Options with { MergeThreads = 1, MemoryBudget = 1 });
        List<ModelDocument> documents = Add(writer, 0, 8);
        Thread merging = new(() => writer.ForceMerge(1)) { Name = Forcing };
        merging.Start();
        directory.WaitForArrival();
        try
        {
            // More segments than there may be before who adds has to wait for a merge, of three in a tier.
            documents.AddRange(await Task.Run(() => Add(writer, 100, 80), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
            Assert.True(merging.IsAlive);
            using DirectoryReader reader = writer.OpenReader();
            WriterModel.AssertShows(reader, documents);
            Assert.InRange(reader.SegmentCount, 8, 60);
        }
        finally
        {
            directory.Open();
            merging.Join();
        }

        using DirectoryReader after = writer.OpenReader();
        WriterModel.AssertShows(after, documents);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(3)]
    public void DeletesThatArriveMeanwhileAreNotRunAfter(int? maxSegments)
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, WriterScenario.Options with { MergePolicy = null });
        List<ModelDocument> documents = [];
        for (int i = 0; i < 5; i++)
        {
            for (int key = 10 * i; key < (10 * i) + 10; key++)
            {
                documents.Add(new ModelDocument(key, key, "red", key));
                writer.Add(documents[^1].ToDocument());
            }

            writer.Flush();
        }

        Delete(3);
        Delete(27);
        int rewrites = 0;
        int next = 40;
        directory.Creating = file =>
        {
            // Each segment that is written begins with its stored fields.
            if (!file.EndsWith(".fdt", StringComparison.Ordinal)) return;
            rewrites++;
            if (next < 50) Delete(next++);
            writer.Flush();
        };
        if (maxSegments is { } most) writer.ForceMerge(most);
        else writer.ForceMergeDeletes();
        directory.Creating = _ => { };

        // The two that had deletes; all five at once; or the three smallest, of which at most one had.
        Assert.InRange(rewrites, 1, maxSegments == 1 ? 1 : 2);
        using DirectoryReader reader = writer.OpenReader();
        WriterModel.AssertShows(reader, documents);
        Assert.InRange(reader.SegmentCount, 1, maxSegments ?? 5);
        Assert.Equal(rewrites, reader.MaxDoc - reader.NumDocs);

        void Delete(int key)
        {
            writer.Delete(ModelDocument.KeyTerm(key));
            documents.RemoveAll(document => document.Key == key);
        }
    }

    [Fact]
    public void AMergeIsCalledOffWhileItVerifies()
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using Gate gate = new();
        IndexWriter writer = new(directory, WriterScenario.Options with { MergePolicy = null });
        ModelDocument.AddSegments(writer, 3);
        writer.Commit();
        int opened = 0;
        directory.Opening = _ =>
        {
            if (Thread.CurrentThread.Name != Forcing) return;
            opened++;
            gate.Pass();
        };
        Exception? error = null;
        Thread merging = new(() => error = Record.Exception(() => writer.ForceMerge(1))) { Name = Forcing };
        merging.Start();
        gate.WaitForArrival();

        // Closing calls it off at once, and waits for it.
        Thread closing = new(writer.Dispose);
        closing.Start();
        Assert.True(SpinWait.SpinUntil(() => (closing.ThreadState & ThreadState.WaitSleepJoin) != 0, TimeSpan.FromSeconds(30)));
        gate.Open();
        merging.Join();
        closing.Join();
        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Equal(1, opened);
    }

    [Fact]
    public void AMergeIsCalledOffWhileItSorts()
    {
        using MemoryDirectory directory = new();
        IndexSort sort = new("number", Descending: false);
        using IndexWriter writer = new(directory, WriterScenario.Options with { MergePolicy = null, IndexSort = sort });
        ModelDocument.AddSegments(writer, 3);
        using DirectoryReader reader = writer.OpenReader();
        SegmentReader[] segments = [.. reader.Leaves.Select(leaf => leaf.Reader)];
        Assert.Equal(3, MergeInput.Sort(segments, sort, CancellationToken.None).Sum(input => input.Map.LiveCount));
        Assert.Throws<OperationCanceledException>(() => MergeInput.Sort(segments, sort, new CancellationToken(canceled: true)));
    }

    private static List<ModelDocument> Add(IndexWriter writer, int first, int count)
    {
        List<ModelDocument> documents = [.. Enumerable.Range(first, count).Select(i => new ModelDocument(i, i, "red", i))];
        foreach (ModelDocument document in documents) writer.Add(document.ToDocument());
        return documents;
    }
}
