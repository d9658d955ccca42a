using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>What would make more documents of an index than it can hold is refused before anything of it is there: an index that nobody can open must not come to be.</summary>
public class FullIndexTests
{
    private const int Bound = 10;

    private static IndexWriterOptions Options => WriterScenario.Options with { MaxDocs = Bound };

    [Fact]
    public void ADocumentTooManyIsRefusedAndTheWriterGoesOn()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        Fill(writer, 0, Bound);
        AssertRefused(() => writer.Add(new ModelDocument(99, 99, "red", 99).ToDocument()), Bound + 1);
        writer.Flush();
        AssertRefused(() => writer.Update(ModelDocument.KeyTerm(1), new ModelDocument(1, 100, "red", 1).ToDocument()), Bound + 1);
        writer.Delete(ModelDocument.KeyTerm(1));
        writer.ForceMerge(1);
        writer.Add(new ModelDocument(1, 100, "red", 1).ToDocument());
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(Bound, reader.NumDocs);
    }

    [Fact]
    public void AnotherIndexTooLargeIsRefusedAndNothingOfItIsCopied()
    {
        using MemoryDirectory directory = new();
        using MemoryDirectory first = Index(0, 6);
        using MemoryDirectory second = Index(6, 5);
        using IndexWriter writer = new(directory, Options);
        Fill(writer, 50, 3);
        writer.Commit();
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            rebuild.AddAll(first);
            string[] files = directory.ListAll();
            AssertRefused(() => rebuild.AddAll(second), 11);
            Assert.Equal(files, directory.ListAll());

            // What was refused takes no room: so many as fit are taken.
            using MemoryDirectory third = Index(6, 4);
            rebuild.AddAll(third);
            rebuild.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(Bound, reader.NumDocs);
        Assert.Equal(0, new IndexSearcher(reader).Count(new TermQuery(ModelDocument.KeyTerm(50))));
    }

    [Fact]
    public void ARebuildThatIsTooLargeWithWhatWasWrittenMeanwhileLeavesTheOldIndex()
    {
        using MemoryDirectory directory = new();
        using MemoryDirectory other = Index(0, 8);
        using IndexWriter writer = new(directory, Options);
        Fill(writer, 50, 3);
        writer.Commit();
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            rebuild.AddAll(other);
            Fill(writer, 60, 3);
            AssertRefused(rebuild.Commit, 11);
        }

        writer.Commit();
        using (DirectoryReader reader = DirectoryReader.Open(directory)) Assert.Equal(6, reader.NumDocs);
        writer.Dispose();
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    private static MemoryDirectory Index(int first, int count)
    {
        MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        Fill(writer, first, count);
        writer.Commit();
        return directory;
    }

    private static void Fill(IndexWriter writer, int first, int count)
    {
        for (int i = first; i < first + count; i++) writer.Add(new ModelDocument(i, i, "red", i).ToDocument());
    }

    private static void AssertRefused(Action action, long found)
    {
        TooManyDocumentsException refused = Assert.Throws<TooManyDocumentsException>(action);
        Assert.Contains($"at most {Bound} documents", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"found {found}", refused.Message, StringComparison.Ordinal);
    }
}
