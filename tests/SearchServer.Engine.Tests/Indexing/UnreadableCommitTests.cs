using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Commits that cannot be read: one goes back to an earlier one, or begins anew, and until that is committed nothing of the others is touched.</summary>
public class UnreadableCommitTests
{
    /// <summary>The first commit has the first two documents, the second one all.</summary>
    private static readonly ModelDocument[] s_documents = [.. Enumerable.Range(0, 6).Select(i => new ModelDocument(i, i, "red", i))];

    private static IndexWriterOptions Options => WriterScenario.Options with { MergePolicy = null };

    /// <summary>A file of the second commit that it cannot be read without.</summary>
    public static TheoryData<string> Needed => ["segments_2", "_3.si"];

    [Theory]
    [MemberData(nameof(Needed))]
    public void GoingBackTouchesNothingOfANewerCommitBeforeItCommits(string damaged)
    {
        using MemoryDirectory directory = Create();
        IndexImage before = IndexImage.Of(directory);
        using (DamagedFile.Flipped(directory, damaged))
        {
            Assert.Throws<CorruptIndexException>(() => new IndexWriter(directory, Options));
            using IndexWriter writer = new(directory, Options with { Generation = 1 });
            WriteAndGoBack(writer, s_documents[..2]);
        }

        AssertSame(before, directory);
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void BeginningAnewTouchesNothingOfACommitBeforeItCommits(string damaged)
    {
        using MemoryDirectory directory = Create();
        IndexImage before = IndexImage.Of(directory);
        using (DamagedFile.Cut(directory, damaged))
        {
            using IndexWriter writer = new(directory, Options with { Create = true });
            WriteAndGoBack(writer, []);
        }

        AssertSame(before, directory);
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void OneThatWentBackCommitsAndLeavesNothingOfWhatCannotBeRead(string damaged)
    {
        using MemoryDirectory directory = Create();
        using DamagedFile file = DamagedFile.Cut(directory, damaged);
        ModelDocument added = new(9, 9, "blue", 9);
        using (IndexWriter writer = new(directory, Options with { Generation = 1 })) Assert.True(writer.Commit());
        using (IndexWriter writer = new(directory, Options))
        {
            Assert.False(writer.Commit());
            writer.Add(added.ToDocument());
            writer.Delete(ModelDocument.KeyTerm(0));
            writer.Commit();
            writer.Add(new ModelDocument(10, 10, "blue", 10).ToDocument());
            writer.Rollback();
            using DirectoryReader reader = writer.OpenReader();
            WriterModel.AssertShows(reader, [s_documents[1], added]);
        }

        using DirectoryReader committed = DirectoryReader.Open(directory);
        WriterModel.AssertShows(committed, [s_documents[1], added]);
        Assert.Empty(IndexIntegrity.Check(directory).Problems);
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Theory]
    [InlineData("segments_2")]
    [InlineData("segments_1")]
    [InlineData("_0.si")]
    [InlineData("_3.si")]
    [InlineData("_3.fdt")]
    public void ARestoreNeedsNoCommitOfTheIndexThatItReplaces(string damaged)
    {
        using MemoryDirectory whole = Create();
        using MemoryDirectory backup = new();
        IndexBackup.Create(whole, backup, TestContext.Current.CancellationToken);
        using MemoryDirectory directory = Create();
        using DamagedFile file = DamagedFile.Flipped(directory, damaged);
        using (IndexWriter writer = new(directory, Options with { Create = true })) IndexBackup.Restore(backup, writer);
        using DirectoryReader restored = DirectoryReader.Open(directory);
        WriterModel.AssertShows(restored, s_documents);
        Assert.Empty(IndexIntegrity.Check(directory).Problems);
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Fact]
    public void ARestoreNeedsNoCommitThatTheMachineCanRead()
    {
        using MemoryDirectory whole = Create();
        using MemoryDirectory backup = new();
        IndexBackup.Create(whole, backup, TestContext.Current.CancellationToken);
        using MemoryDirectory memory = Create();
        ObservedDirectory directory = new(memory)
        {
            Opening = file =>
            {
                if (file is "segments_1" or "segments_2") throw new IOException("A bad sector.");
            },
        };
        using (IndexWriter writer = new(directory, Options with { Create = true })) IndexBackup.Restore(backup, writer);
        using DirectoryReader restored = DirectoryReader.Open(memory);
        WriterModel.AssertShows(restored, s_documents);
    }

    [Fact]
    public void AnEarlierCommitThatTheMachineDoesNotReadNowIsNotGivenUp()
    {
        using MemoryDirectory memory = Create();
        IndexImage before = IndexImage.Of(memory);
        ObservedDirectory directory = new(memory)
        {
            Opening = file =>
            {
                if (file is "segments_1") throw new IOException("The disk does not answer.");
            },
        };
        Assert.Throws<IOException>(() => new IndexWriter(directory, Options));
        AssertSame(before, memory);
    }

    [Fact]
    public void ARollbackGoesToTheCommitThatWasOpenedAndThenToTheWritersOwn()
    {
        using MemoryDirectory directory = Create();
        using IndexWriter writer = new(directory, Options with { Generation = 1, CommitsToKeep = 1 });
        WriteAndGoBack(writer, s_documents[..2]);

        // It is the newest that stays; the one that was opened is needed to go back to.
        writer.DropPreviousCommits();
        WriteAndGoBack(writer, s_documents[..2]);
        ModelDocument added = new(9, 9, "blue", 9);
        writer.Add(added.ToDocument());
        Assert.True(writer.Commit());
        WriteAndGoBack(writer, [.. s_documents[..2], added]);
        Assert.False(writer.Commit());
        WriterFiles.AssertNoneIsLeftOver(directory);
        Assert.Equal([3], CommitFiles.Generations(directory));
    }

    [Fact]
    public void ARollbackOfOneThatBeganAnewIsEmptyAgain()
    {
        using MemoryDirectory directory = Create();
        using IndexWriter writer = new(directory, Options with { Create = true });
        WriteAndGoBack(writer, []);
        Assert.True(writer.Commit());
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(0, reader.NumDocs);
    }

    [Fact]
    public void PreviousCommitsThatCannotBeReadAreDroppedToo()
    {
        using MemoryDirectory directory = Create();
        using DamagedFile file = DamagedFile.Cut(directory, "segments_1");
        using IndexWriter writer = new(directory, Options);
        Assert.Contains("segments_1", directory.ListAll());
        writer.DropPreviousCommits();
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    private static MemoryDirectory Create()
    {
        MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        foreach (ModelDocument document in s_documents)
        {
            writer.Add(document.ToDocument());
            writer.Flush();
            if (document.Key == 1) writer.Commit();
        }

        writer.SetAttachment("names", output => output.WriteString("red"));
        writer.Commit();
        return directory;
    }

    /// <summary>Does everything that writes files, and asserts that a rollback leaves what there was.</summary>
    private static void WriteAndGoBack(IndexWriter writer, IReadOnlyList<ModelDocument> documents)
    {
        writer.Add(new ModelDocument(8, 8, "green", 8).ToDocument());
        writer.Delete(ModelDocument.KeyTerm(0));
        writer.SetAttachment("names", output => output.WriteString("green"));
        writer.Flush();
        writer.ForceMerge(1);
        writer.PrepareCommit();
        writer.Rollback();
        using DirectoryReader reader = writer.OpenReader();
        WriterModel.AssertShows(reader, documents);
    }

    private static void AssertSame(IndexImage before, IndexDirectory directory)
    {
        IndexImage now = IndexImage.Of(directory);
        Assert.Equal(before.Files, now.Files);
        Assert.All(before.Files, file => Assert.Equal(before[file], now[file]));
        using DirectoryReader reader = DirectoryReader.Open(directory);
        WriterModel.AssertShows(reader, s_documents);
    }
}
