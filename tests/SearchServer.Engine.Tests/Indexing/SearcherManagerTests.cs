using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

public class SearcherManagerTests
{
    [Fact]
    public void WhatIsAcquiredStaysAndWhatIsNewIsWarmBeforeItIsSeen()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        Add(writer, 1);
        List<int> warmed = [];
        using SearcherManager<IndexSearcher> manager = new(writer.OpenReader(), reader =>
        {
            warmed.Add(reader.NumDocs);
            return new IndexSearcher(reader);
        });

        using (var first = manager.Acquire())
        {
            Assert.False(manager.Refresh());
            Add(writer, 2);
            Assert.False(manager.RefreshIfOlderThan(TimeSpan.FromHours(1)));
            Assert.Equal(1, CountOf(manager));
            Assert.True(manager.RefreshIfOlderThan(TimeSpan.Zero));
            Assert.Equal([1, 2], warmed);
            Assert.Equal(2, CountOf(manager));
            writer.ForceMerge(1);
            writer.Commit();
            Assert.True(manager.Refresh());
            Assert.Equal(1, first.Value.Count(new MatchAllDocsQuery()));
        }

        Assert.Equal(2, CountOf(manager));
    }

    [Fact]
    public void AStateThatCannotBeMadeIsNotSeen()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        bool fails = false;
        using SearcherManager<IndexSearcher> manager = new(writer.OpenReader(), reader => fails ? throw new InvalidDataException("not warm") : new IndexSearcher(reader));
        Add(writer, 1);
        fails = true;
        Assert.Throws<InvalidDataException>(() => manager.Refresh());
        Assert.Equal(0, CountOf(manager));
        fails = false;
        Assert.True(manager.Refresh());
        Assert.Equal(1, CountOf(manager));
    }

    private static void Add(IndexWriter writer, int key) => writer.Add(new ModelDocument(key, key, "red", key).ToDocument());

    private static long CountOf(SearcherManager<IndexSearcher> manager)
    {
        using var lease = manager.Acquire();
        return lease.Value.Count(new MatchAllDocsQuery());
    }
}
