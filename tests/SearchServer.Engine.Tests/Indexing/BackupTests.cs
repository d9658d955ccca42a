using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

public class BackupTests
{
    private static readonly ModelDocument[] s_documents = [.. Enumerable.Range(0, 30).Select(i => new ModelDocument(i, i, "red", i))];

    [Fact]
    public void ABackupThatIsCalledOffIsNone()
    {
        using MemoryDirectory directory = Create();
        using MemoryDirectory backup = new();
        Assert.Throws<OperationCanceledException>(() => IndexBackup.Create(directory, backup, new CancellationToken(canceled: true)));
        Assert.Throws<IndexNotFoundException>(() => IndexBackup.Verify(backup));
    }

    [Fact]
    public void ABackupWhileOthersWriteIsTheCommitThatWas()
    {
        using MemoryDirectory directory = Create();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        using MemoryDirectory backup = new();
        writer.Add(new ModelDocument(99, 99, "blue", 1).ToDocument());
        BackupManifest manifest = IndexBackup.Create(directory, backup, TestContext.Current.CancellationToken);
        Assert.Equal(30, manifest.Documents);
        writer.ForceMerge(1);
        writer.Commit();
        Assert.Equal(manifest.Files.AsEnumerable(), IndexBackup.Verify(backup).Files);
        using (DirectoryReader copied = DirectoryReader.Open(backup)) WriterModel.AssertShows(copied, s_documents);

        IndexBackup.Restore(backup, writer);
        using DirectoryReader restored = DirectoryReader.Open(directory);
        WriterModel.AssertShows(restored, s_documents);
    }

    [Fact]
    public void ARestoreNeedsNothingOfTheIndexThatItReplaces()
    {
        using MemoryDirectory directory = Create();
        using MemoryDirectory backup = new();
        IndexBackup.Create(directory, backup, TestContext.Current.CancellationToken);
        string[] before = directory.ListAll();
        directory.DeleteFile("_0.fdt");
        using (IndexOutput damaged = directory.CreateOutput("_0.fdt")) damaged.WriteByte(1);
        Assert.Throws<CorruptIndexException>(() => new IndexWriter(directory, WriterScenario.Options));
        using (new IndexWriter(directory, WriterScenario.Options with { Create = true })) Assert.Equal(before, directory.ListAll());
        using (IndexWriter writer = new(directory, WriterScenario.Options with { Create = true })) IndexBackup.Restore(backup, writer);
        using DirectoryReader restored = DirectoryReader.Open(directory);
        WriterModel.AssertShows(restored, s_documents);
    }

    [Fact]
    public void EveryDamageOfABackupIsFoundBeforeAnythingIsRestored()
    {
        RandomSource random = new(81);
        using MemoryDirectory directory = Create();
        using MemoryDirectory backup = new();
        IndexBackup.Create(directory, backup, TestContext.Current.CancellationToken);
        IndexImage image = IndexImage.Of(backup);
        using MemoryDirectory target = new();
        using IndexWriter writer = new(target, WriterScenario.Options);
        int cases = 0;
        foreach (DamageCase damage in DamageCase.Of(image, random, perBody: 30))
        {
            // Blanks in the manifest do not matter; everything else does.
            if (damage.File == BackupManifest.FileName && damage.Content is { Length: > 0 }) continue;
            cases++;
            using MemoryDirectory damaged = image.Open(damage.File, damage.Content);
            if (damage.Content is { } content && content.AsSpan().SequenceEqual(image[damage.File])) continue;
            Assert.ThrowsAny<IndexException>(() => IndexBackup.Restore(damaged, writer));
            Assert.False(writer.Commit() && cases > 1);
        }

        Assert.InRange(cases, 500, int.MaxValue);
    }

    [Theory]
    [InlineData(Fault.Error)]
    [InlineData(Fault.ShortWrite)]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.FailingSync)]
    public void ABackupThatFailsIsNoBackup(Fault fault)
    {
        using MemoryDirectory directory = Create();
        int cases = 0;
        for (long n = 1; ; n++)
        {
            using MemoryDirectory inner = new();
            FailingDirectory failing = new(inner, n, fault);
            try
            {
                IndexBackup.Create(directory, failing, TestContext.Current.CancellationToken);
            }
            catch (IOException) when (failing.HasFailed)
            {
                // The manifest, which is written last, is missing, incomplete, or all is there and was only not synced.
                try
                {
                    IndexBackup.Verify(inner);
                }
                catch (IndexException)
                {
                    cases++;
                    continue;
                }
            }

            IndexBackup.Verify(inner);
            if (!failing.HasFailed) break;
        }

        Assert.InRange(cases, 2, int.MaxValue);
    }

    private static MemoryDirectory Create()
    {
        MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, WriterScenario.Options);
        foreach (ModelDocument document in s_documents)
        {
            writer.Add(document.ToDocument());
            if (document.Key == 20) writer.Flush();
        }

        writer.SetAttachment("extra", output => output.WriteString("beside"));
        writer.Commit();
        return directory;
    }
}
