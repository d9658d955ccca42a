using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>What is done to the old index while a new one is made, and at the moment that it takes its place.</summary>
public class RebuildRaceTests
{
    private static IndexWriterOptions Options => WriterScenario.Options with { MergePolicy = null };

    [Fact]
    public async Task WhatIsWrittenWhileTheNewIndexTakesThePlaceOfTheOldIsOfTheNew()
    {
        using MemoryDirectory memory = new();
        using Gate gate = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, Options);
        ModelDocument.AddSegments(writer, 2);
        writer.Commit();
        using IndexRebuild rebuild = writer.BeginRebuild();

        // Fields have other numbers in the new index.
        rebuild.Add(ModelDocument.KeyTerm(0), [new StringField("first", "of all", stored: true), new StringField("key", "0", stored: true)]);
        string meanwhile = "";
        directory.Creating = file => meanwhile = file[..file.IndexOf('.', StringComparison.Ordinal)];
        writer.Add(new ModelDocument(5, 5, "blue", 5).ToDocument());
        int committing = 0;
        directory.Creating = file =>
        {
            if (file.StartsWith(meanwhile + '.', StringComparison.Ordinal) && Environment.CurrentManagedThreadId == Volatile.Read(ref committing)) gate.Pass();
        };
        Task commit = Task.Run(() =>
        {
            Volatile.Write(ref committing, Environment.CurrentManagedThreadId);
            rebuild.Commit();
        }, TestContext.Current.CancellationToken);
        gate.WaitForArrival();
        Task adding = Task.Run(() => writer.Add([new TextField("words", "late", stored: true)]), TestContext.Current.CancellationToken);
        Assert.NotEqual(adding, await Task.WhenAny(adding, Task.Delay(100, TestContext.Current.CancellationToken)));
        gate.Open();
        await commit;
        await adding;
        writer.ForceMerge(1);
        using DirectoryReader reader = writer.OpenReader();
        Assert.Equal(3, reader.NumDocs);
        Assert.Equal(1, new IndexSearcher(reader).Count(new TermQuery("words", "late")));
        TopDocs found = new IndexSearcher(reader).Search(new TermQuery(ModelDocument.KeyTerm(5)), 1);
        Assert.Equal("5", reader.Document(found.Hits[0].Doc).Text("serial"));
    }

    [Fact]
    public async Task ADeletionMeanwhileDoesInTheNewIndexWhatItDidInTheOld()
    {
        using MemoryDirectory directory = new();
        using GatedAnalyzer analyzer = new();
        using IndexWriter writer = new(directory, Options with { Analyzer = analyzer });
        ModelDocument.AddSegments(writer, 1);
        using IndexRebuild rebuild = writer.BeginRebuild();
        Task adding = Task.Run(() => writer.Add([new TextField("words", "gate", stored: true)]), TestContext.Current.CancellationToken);
        analyzer.WaitForArrival();
        Task deleting = Task.Run(() => writer.Delete(new TermQuery("words", "gate")), TestContext.Current.CancellationToken);
        await Task.WhenAny(deleting, Task.Delay(100, TestContext.Current.CancellationToken));
        analyzer.Open();
        await adding;
        await deleting;
        using DirectoryReader before = writer.OpenReader();
        long count = new IndexSearcher(before).Count(new TermQuery("words", "gate"));
        rebuild.Commit();
        using DirectoryReader after = writer.OpenReader();
        Assert.Equal(count, new IndexSearcher(after).Count(new TermQuery("words", "gate")));
    }

    [Fact]
    public void WhatCameSinceItBeganIsNotMergedWithWhatItReplaces()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        ModelDocument.AddSegments(writer, 5);
        writer.Commit();
        List<ModelDocument> expected = [];
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            for (int i = 0; i < 20; i++)
            {
                ModelDocument document = new(100 + (i % 15), 100 + i, "blue", i);
                expected.RemoveAll(other => other.Key == document.Key);
                expected.Add(document);
                writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument());
                writer.Flush();
                if (i == 10) writer.ForceMerge(1);
            }

            rebuild.Commit();
        }

        using (DirectoryReader reader = writer.OpenReader()) WriterModel.AssertShows(reader, expected);
        writer.DropPreviousCommits();
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Fact]
    public void OneThatWasCommittedTakesNoMore()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        ModelDocument document = new(1, 1, "red", 1);
        using IndexRebuild rebuild = writer.BeginRebuild();
        rebuild.Add(ModelDocument.KeyTerm(1), document.ToDocument());
        rebuild.Commit();
        Assert.Throws<ObjectDisposedException>(() => rebuild.Add(ModelDocument.KeyTerm(2), new ModelDocument(2, 2, "red", 2).ToDocument()));
        Assert.Throws<InvalidOperationException>(rebuild.Commit);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        WriterModel.AssertShows(reader, [document]);
        writer.DropPreviousCommits();
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Fact]
    public void ItWaitsForACommitThatIsPrepared()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        ModelDocument.AddSegments(writer, 3);
        ModelDocument document = new(1, 100, "green", 1);
        using IndexRebuild rebuild = writer.BeginRebuild();
        rebuild.Add(ModelDocument.KeyTerm(1), document.ToDocument());
        writer.PrepareCommit();
        Assert.Throws<InvalidOperationException>(rebuild.Commit);
        writer.Commit();
        rebuild.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        WriterModel.AssertShows(reader, [document]);
    }

    [Fact]
    public void WhatWasWrittenMeanwhileAndUsesAFieldInAnotherWayKeepsTheOldIndex()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 2);
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            rebuild.Add(ModelDocument.KeyTerm(0), [new SortedDocValuesField("number", "none")]);
            ModelDocument meanwhile = new(5, 5, "blue", 5);
            writer.Add(meanwhile.ToDocument());
            documents.Add(meanwhile);
            Assert.Throws<ArgumentException>(rebuild.Commit);
        }

        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        WriterModel.AssertShows(reader, documents);
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Fact]
    public void WhatFailedToCommitIsNeverCommittedLater()
    {
        // Whichever call of the commit it is that fails: five documents, and one in the new index.
        int refused = 0;
        for (long n = 1; ; n++)
        {
            using MemoryDirectory memory = new();
            ObservedDirectory directory = new(memory);
            using IndexWriter writer = new(directory, Options);
            List<ModelDocument> old = ModelDocument.AddSegments(writer, 5);
            writer.Commit();
            long calls = 0;
            Exception? error;
            using (IndexRebuild rebuild = writer.BeginRebuild())
            {
                rebuild.Add(ModelDocument.KeyTerm(9), new ModelDocument(9, 9, "green", 9).ToDocument());
                directory.Calling = _ =>
                {
                    if (++calls == n) throw new IOException("The machine refuses, once.");
                };
                error = Record.Exception(rebuild.Commit);
            }

            directory.Calling = _ => { };
            if (calls < n) break;
            if (error is null) continue;
            Assert.IsType<IOException>(error);
            using (DirectoryReader before = DirectoryReader.Open(memory))
            {
                // The last step of a commit may fail after it happened.
                if (before.NumDocs == 1) continue;
            }

            try
            {
                writer.Commit();
                using DirectoryReader reader = writer.OpenReader();
                WriterModel.AssertShows(reader, old);
            }
            catch (WriterFailedException)
            {
                refused++;
                writer.Rollback();
                writer.Commit();
            }

            using DirectoryReader after = DirectoryReader.Open(memory);
            WriterModel.AssertShows(after, old);
        }

        Assert.InRange(refused, 5, int.MaxValue);
    }

    [Fact]
    public async Task OneThatCommitsAfterACommitFailedSaysThatTheWriterDid()
    {
        using MemoryDirectory memory = new();
        using Gate gate = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, Options);
        ModelDocument.AddSegments(writer, 2);
        using IndexRebuild rebuild = writer.BeginRebuild();
        rebuild.Add(ModelDocument.KeyTerm(9), new ModelDocument(9, 9, "green", 9).ToDocument());
        int committer = 0;
        directory.Calling = call =>
        {
            if (call == "rename" && Environment.CurrentManagedThreadId == Volatile.Read(ref committer))
            {
                gate.Pass();
                throw new IOException("The machine refuses.");
            }
        };
        Task committing = Task.Run(() =>
        {
            Volatile.Write(ref committer, Environment.CurrentManagedThreadId);
            writer.Commit();
        }, TestContext.Current.CancellationToken);
        gate.WaitForArrival();

        // The commit has its lock, so this is past its first look at whether the writer is usable.
        Task rebuilding = WaitingThread.Run(rebuild.Commit);
        gate.Open();
        await Assert.ThrowsAsync<IOException>(() => committing);
        await Assert.ThrowsAsync<WriterFailedException>(() => rebuilding);
        Assert.Throws<WriterFailedException>(() => writer.PrepareCommit());
    }

    [Fact]
    public void DroppingOneWritesNothing()
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, Options);
        IndexRebuild rebuild = writer.BeginRebuild();
        ModelDocument document = new(1, 1, "red", 1);
        writer.Add(document.ToDocument());
        directory.Creating = _ => throw new IOException("No room.");
        rebuild.Dispose();
        directory.Creating = _ => { };
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(memory);
        WriterModel.AssertShows(reader, [document]);
    }

    [Fact]
    public void AnIndexThatIsTakenOverTwiceIsThereTwice()
    {
        using MemoryDirectory other = new();
        using (IndexWriter writer = new(other, Options))
        {
            ModelDocument.AddSegments(writer, 3);
            writer.Commit();
        }

        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, Options))
        {
            using IndexRebuild rebuild = writer.BeginRebuild();
            rebuild.AddAll(other);
            rebuild.AddAll(other);
            rebuild.Commit();
            writer.Delete(ModelDocument.KeyTerm(1));
            writer.ForceMerge(1);
            writer.Commit();
            using DirectoryReader reader = writer.OpenReader();
            Assert.Equal(4, reader.NumDocs);
            Assert.Equal(2, new IndexSearcher(reader).Count(new TermQuery(ModelDocument.KeyTerm(2))));
        }
    }
}
