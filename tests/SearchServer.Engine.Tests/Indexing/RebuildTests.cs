using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>A new index in the place of the old one: all of the old, or all of the new.</summary>
public class RebuildTests
{
    [Fact]
    public void SearchesSeeAllOfTheOldAndThenAllOfTheNewWithWhatWasWrittenMeanwhile()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        ModelDocument[] old = [.. Enumerable.Range(0, 20).Select(i => new ModelDocument(i, i, "red", i))];
        foreach (ModelDocument document in old) writer.Add(document.ToDocument());
        writer.SetUserData("who", "old");
        writer.Commit();

        List<ModelDocument> expected = [];
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            rebuild.SetUserData("who", "new");
            for (int key = 0; key < 15; key++)
            {
                ModelDocument document = new(key, 100 + key, "green", key);
                rebuild.Add(ModelDocument.KeyTerm(key), document.ToDocument());
                expected.Add(document);
            }

            // Before and after the document that it replaces is rebuilt, and of one that is not in the new index.
            Write(new ModelDocument(3, 200, "blue", 3));
            Write(new ModelDocument(16, 201, "blue", 16));
            Write(new ModelDocument(50, 202, "blue", 50));
            rebuild.Add(ModelDocument.KeyTerm(16), new ModelDocument(16, 116, "green", 16).ToDocument());
            writer.Delete(ModelDocument.KeyTerm(5));
            expected.RemoveAll(document => document.Key == 5);
            writer.Delete(new TermQuery("key", "7"));
            expected.RemoveAll(document => document.Key == 7);
            writer.Commit();
            using (DirectoryReader during = DirectoryReader.Open(directory))
            {
                Assert.Equal("old", during.UserData["who"]);
                Assert.Equal(19, during.NumDocs);
            }

            rebuild.Commit();
        }

        using (DirectoryReader after = DirectoryReader.Open(directory))
        {
            WriterModel.AssertShows(after, expected);
            Assert.Equal("new", after.UserData["who"]);
        }

        writer.Dispose();

        // The previous commit can be taken back.
        long previous = SearchServer.Engine.Codecs.Segments.CommitFiles.Generations(directory)[0];
        using (IndexWriter back = new(directory, WriterScenario.Options with { Generation = previous })) Assert.True(back.Commit());
        using (DirectoryReader again = DirectoryReader.Open(directory))
        {
            Assert.Equal("old", again.UserData["who"]);
            Assert.Equal(19, again.NumDocs);
        }

        void Write(ModelDocument document)
        {
            writer.Update(ModelDocument.KeyTerm(document.Key), document.ToDocument());
            expected.RemoveAll(other => other.Key == document.Key);
            expected.Add(document);
        }
    }

    [Fact]
    public void ADroppedRebuildLeavesNothing()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        writer.Add(new ModelDocument(1, 1, "red", 1).ToDocument());
        writer.Commit();
        string[] before = directory.ListAll();
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            rebuild.Add(ModelDocument.KeyTerm(1), new ModelDocument(1, 2, "green", 2).ToDocument());
            rebuild.SetAttachment("extra", output => output.WriteByte(1));
        }

        Assert.Equal(before, directory.ListAll());
        using (IndexRebuild again = writer.BeginRebuild()) again.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(0, reader.NumDocs);
    }

    [Fact]
    public void ARollbackEndsARebuild()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        writer.Add(new ModelDocument(1, 1, "red", 1).ToDocument());
        writer.Commit();
        string[] before = directory.ListAll();
        using (IndexRebuild rebuild = writer.BeginRebuild())
        {
            writer.Add(new ModelDocument(2, 2, "red", 2).ToDocument());
            writer.Rollback();
            Assert.Throws<InvalidOperationException>(rebuild.Commit);
        }

        Assert.False(writer.Commit());
        Assert.Equal(before, directory.ListAll());
    }

    [Theory]
    [InlineData(Fault.Error)]
    [InlineData(Fault.ShortWrite)]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.FailingSync)]
    public void WhateverFailsItIsTheOldIndexOrTheNew(Fault fault)
    {
        int cases = 0;
        for (long n = 1; ; n++)
        {
            using MemoryDirectory directory = new();
            ModelDocument[] old = [.. Enumerable.Range(0, 8).Select(i => new ModelDocument(i, i, "red", i))];
            ModelDocument[] renewed = [.. Enumerable.Range(0, 9).Select(i => new ModelDocument(i, 100 + i, "green", i))];
            using (IndexWriter first = new(directory, WriterScenario.Options))
            {
                foreach (ModelDocument document in old) first.Add(document.ToDocument());
                first.Commit();
            }

            FailingDirectory failing = new(directory, n, fault);
            bool done = false;
            try
            {
                using IndexWriter writer = new(failing, WriterScenario.Options);
                using IndexRebuild rebuild = writer.BeginRebuild();
                foreach (ModelDocument document in renewed) rebuild.Add(ModelDocument.KeyTerm(document.Key), document.ToDocument());
                rebuild.SetAttachment("extra", output => output.WriteByte(1));
                rebuild.Commit();
                done = true;
            }
            catch (IOException) when (failing.HasFailed)
            {
                // Which of the two it is, is asserted below.
            }

            using (DirectoryReader reader = DirectoryReader.Open(directory))
            {
                bool isNew = reader.NumDocs == renewed.Length;
                Assert.True(isNew || !done);
                WriterModel.AssertShows(reader, isNew ? renewed : old);
            }

            using (IndexWriter next = new(directory, WriterScenario.Options)) next.Commit();
            WriterFiles.AssertNoneIsLeftOver(directory);
            if (!failing.HasFailed) break;
            cases++;
        }

        Assert.InRange(cases, 5, int.MaxValue);
    }

    [Fact]
    public void AnotherIndexIsTakenOverAsItIs()
    {
        RandomSource random = new(51);
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(random, 200).Documents)];
        using MemoryDirectory other = new();
        EngineIndex.Create(documents, other, new EngineIndexing { FlushEvery = 70, Compound = true, Deletes = [new Term("id", "doc-5")] });
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, WriterScenario.Options))
        {
            writer.Add(new ModelDocument(1, 1, "red", 1).ToDocument());
            writer.Commit();
            using IndexRebuild rebuild = writer.BeginRebuild();
            rebuild.AddAll(other);
            rebuild.Commit();
        }

        static IEnumerable<string> PartsOf(IndexDirectory index) => EngineDump.Digest(index, new DumpOptions { Parts = DumpOptions.ContentParts }).Parts.Select(part => $"{part.Title[(part.Title.IndexOf(' ', 2) + 1)..]} {part.Lines}");
        Assert.Equal(PartsOf(other), PartsOf(directory));
        Assert.Empty(SearchServer.Engine.Indexing.Integrity.IndexIntegrity.Check(directory).Problems);
    }
}
