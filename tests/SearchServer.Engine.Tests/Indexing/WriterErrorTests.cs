using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>What goes wrong with one call, and that nothing else does: each of these was wrong once.</summary>
public class WriterErrorTests
{
    private static IndexWriterOptions Options => WriterScenario.Options with { MergePolicy = null };

    [Fact]
    public void AQueryThatCannotRunIsItsCallersErrorAndTheWriterGoesOn()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 2);
        Assert.Throws<NotSupportedException>(() => writer.Delete(new BrokenSelector()));
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        WriterModel.AssertShows(reader, documents);
    }

    [Fact]
    public void ARollbackThatCannotReadTheCommitIsNoEmptyIndex()
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, Options);
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 2);
        writer.Commit();
        writer.Add(new ModelDocument(7, 7, "blue", 7).ToDocument());
        writer.Flush();
        directory.Opening = _ => throw new IOException("The disk does not answer.");
        Assert.Throws<IOException>(writer.Rollback);
        directory.Opening = _ => { };
        Assert.Throws<WriterFailedException>(() => writer.Commit());
        writer.Rollback();
        using (DirectoryReader reader = writer.OpenReader()) WriterModel.AssertShows(reader, documents);
        Assert.False(writer.Commit());
        WriterFiles.AssertNoneIsLeftOver(memory);
    }

    [Fact]
    public void ARollbackNeedsNoRoom()
    {
        // The file of stored fields can be created, and nothing be written to it.
        using MemoryDirectory memory = new();
        FailingDirectory full = new(memory, 2, Fault.DiskFull);
        using IndexWriter writer = new(full, Options);
        writer.Add(new ModelDocument(1, 1, "red", 1).ToDocument());
        writer.Rollback();
        Assert.DoesNotContain(memory.ListAll(), file => file.StartsWith('_'));
    }

    [Fact]
    public void DeletesThatCouldNotBeWrittenAreNotInTheWayOfTheNext()
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, Options);
        for (int i = 0; i < 8; i++)
        {
            writer.Add(new ModelDocument(i, i, "red", i).ToDocument());
            if (i % 4 == 3) writer.Flush();
        }

        writer.Commit();
        int files = 0;
        directory.Creating = _ =>
        {
            if (++files == 2) throw new IOException("No room for the deletes of the second segment.");
        };
        Delete();
        Assert.Throws<IOException>(() => writer.Commit());
        directory.Creating = _ => { };
        writer.Rollback();
        WriterFiles.AssertNoneIsLeftOver(memory);
        Delete();
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(memory);
        Assert.Equal(6, reader.NumDocs);

        void Delete()
        {
            writer.Delete(ModelDocument.KeyTerm(1));
            writer.Delete(ModelDocument.KeyTerm(5));
        }
    }

    [Fact]
    public void AnAttachmentThatCannotBeWrittenLeavesTheLastOne()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        writer.SetAttachment("names", output => output.WriteString("red"));
        Assert.Throws<NotSupportedException>(() => writer.SetAttachment("names", _ => throw new NotSupportedException()));
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        using IndexAttachment? names = IndexAttachment.Open(reader, "names");
        Assert.Equal("red", names!.Content.ReadString());
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    [Fact]
    public void AnAttachmentThatIsTakenAwayIsGoneWithTheNextCommit()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        writer.Commit();
        writer.SetAttachment("names", null);
        Assert.False(writer.Commit());
        writer.SetAttachment("names", output => output.WriteString("red"));
        writer.Commit();
        using DirectoryReader before = DirectoryReader.Open(directory);
        writer.SetAttachment("names", null);
        Assert.True(writer.Commit());
        using DirectoryReader after = DirectoryReader.Open(directory);
        using IndexAttachment? names = IndexAttachment.Open(before, "names");
        Assert.Equal("red", names!.Content.ReadString());
        Assert.Null(IndexAttachment.Open(after, "names"));
        writer.DropPreviousCommits();
        Assert.DoesNotContain(directory.ListAll(), file => file.StartsWith("attachment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../names")]
    [InlineData("two names")]
    public void AnAttachmentHasANameOfLettersAndDigits(string name)
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        Assert.Throws<ArgumentException>(() => writer.SetAttachment(name, output => output.WriteString("red")));
    }

    [Fact]
    public void ATermWithoutAFieldIsRefused()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        Assert.Throws<ArgumentException>(() => writer.Delete(default(Term)));
        Assert.Throws<ArgumentException>(() => writer.Update(default, new ModelDocument(1, 1, "red", 1).ToDocument()));
        Assert.Equal(0, writer.MaxDoc);
        writer.Commit();
    }

    [Fact]
    public void WhatIsRefusedIsNotCounted()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        writer.Add(new ModelDocument(1, 1, "red", 1).ToDocument());
        Assert.ThrowsAny<ArgumentException>(() => writer.Add([new SortedDocValuesField("number", "one")]));
        Assert.Equal(1, writer.MaxDoc);
        writer.Add(new ModelDocument(2, 2, "red", 2).ToDocument());
        Assert.Equal(2, writer.MaxDoc);
        writer.Rollback();
        Assert.Equal(0, writer.MaxDoc);
    }

    [Fact]
    public void ThatAFileCouldNotBeRemovedIsSaidWhereItIsToBeGone()
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using (IndexWriter first = new(directory, Options))
        {
            ModelDocument.AddSegments(first, 2);
            first.Commit();
        }

        directory.Deleting = file =>
        {
            if (file is "_0.fdt" or "_7.fdt") throw new UnauthorizedAccessException("Somebody has it open.");
        };
        using (IndexOutput litter = memory.CreateOutput("_7.fdt")) litter.WriteByte(1);
        using IndexWriter writer = new(directory, Options);
        writer.Delete(ModelDocument.KeyTerm(0));
        writer.ForceMergeDeletes();
        writer.Commit();
        FilesNotRemovedException left = Assert.Throws<FilesNotRemovedException>(writer.DropPreviousCommits);
        Assert.Equal(["_0.fdt", "_7.fdt"], left.Files);
        Assert.Contains("_0.fdt, _7.fdt could not be removed (Somebody has it open.)", left.Message, StringComparison.Ordinal);

        // The writer goes on, and it may be tried again.
        writer.Add(new ModelDocument(5, 5, "blue", 5).ToDocument());
        writer.Commit();
        Assert.Throws<FilesNotRemovedException>(writer.DropPreviousCommits);
        directory.Deleting = _ => { };
        writer.DropPreviousCommits();
        WriterFiles.AssertNoneIsLeftOver(memory);
    }

    [Fact]
    public void AClosedWriterGivesNoSnapshot()
    {
        using MemoryDirectory directory = new();
        IndexWriter writer = new(directory, Options);
        writer.Commit();
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(writer.Snapshot);
        Assert.Throws<ObjectDisposedException>(writer.DropPreviousCommits);
    }

    private sealed class BrokenSelector : IDocumentSelector
    {
        public void Select(DirectoryReader reader, SelectedDocs found)
        {
            found(reader.Leaves[0], [0]);
            throw new NotSupportedException();
        }
    }
}
