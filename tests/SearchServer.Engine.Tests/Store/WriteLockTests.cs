using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Store;

/// <summary>write.lock keeps a second writer out, whoever it is.</summary>
public sealed class WriteLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASecondWriterIsRefusedUntilTheFirstIsClosed()
    {
        using MMapDirectory directory = new(_folder["index"]);
        using (Open(directory))
        {
            LockObtainFailedException error = Assert.Throws<LockObtainFailedException>(() => Open(directory));
            Assert.Contains("write.lock", error.Message, StringComparison.Ordinal);
        }

        Open(directory).Dispose();
    }

    [Fact]
    public void ASymbolicLinkIsTheSameFolder()
    {
        using MMapDirectory directory = new(_folder["index"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["index"]);
        using MMapDirectory link = new(_folder["link"]);
        using (Open(directory)) Assert.Throws<LockObtainFailedException>(() => Open(link));
        using (Open(link)) Assert.Throws<LockObtainFailedException>(() => Open(directory));
    }

    [Fact]
    public void LinksWithinLinksAreTheSameFolder()
    {
        using MMapDirectory directory = new(_folder["real/index"]);
        Directory.CreateSymbolicLink(_folder["inner"], _folder["real"]);
        Directory.CreateSymbolicLink(_folder["outer"], _folder["inner/index"]);
        using MMapDirectory link = new(_folder["outer"]);
        using (Open(directory)) Assert.Throws<LockObtainFailedException>(() => Open(link));
        using (Open(link)) Assert.Throws<LockObtainFailedException>(() => Open(directory));
    }

    [Fact]
    public void JavasLuceneAndThisKeepEachOtherOut()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using MMapDirectory directory = new(_folder["index"]);
        using (Open(directory)) Assert.False(JavaLocks(oracle));
        Assert.True(JavaLocks(oracle));
        Assert.Throws<LockObtainFailedException>(() => Open(directory));
        oracle.Send("unlock", ("dir", _folder["index"]));
        Open(directory).Dispose();
    }

    [Fact]
    public void ALockWhoseFileWasRemovedIsNoticedAtTheCommit()
    {
        using MMapDirectory directory = new(_folder["index"]);
        using IndexWriter writer = Open(directory);
        writer.Add([]);
        File.Delete(_folder["index/write.lock"]);
        IOException error = Assert.ThrowsAny<IOException>(() => writer.Commit());
        Assert.Contains("write.lock", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("segments_1", directory.ListAll());
    }

    [Fact]
    public void ALockWhoseFileWasReplacedIsNoticedAtTheCommit()
    {
        using MMapDirectory directory = new(_folder["index"]);
        using IndexWriter writer = Open(directory);
        writer.Add([]);

        // As a tool does that copies a folder: the new file has the times of the old one.
        string path = _folder["index/write.lock"];
        string copy = _folder["copy"];
        File.Copy(path, copy);
        File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(path));
        File.Move(copy, path, overwrite: true);
        IOException error = Assert.ThrowsAny<IOException>(() => writer.Commit());
        Assert.Contains("write.lock was replaced", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("segments_1", directory.ListAll());
    }

    [Fact]
    public void AToolThatSetsTheTimesOfTheLocksFileIsNoOtherWriter()
    {
        using MMapDirectory directory = new(_folder["index"]);
        using IndexWriter writer = Open(directory);
        writer.Add([]);
        File.SetLastWriteTimeUtc(_folder["index/write.lock"], new DateTime(2019, 3, 4, 5, 6, 7, DateTimeKind.Utc));
        Assert.True(writer.Commit());
        writer.Add([]);
        File.SetCreationTimeUtc(_folder["index/write.lock"], new DateTime(2018, 3, 4, 5, 6, 7, DateTimeKind.Utc));
        Assert.True(writer.Commit());
        Assert.Throws<LockObtainFailedException>(() => Open(directory));
    }

    private bool JavaLocks(LuceneOracle oracle) => oracle.Send("lock", ("dir", _folder["index"])).GetProperty("obtained").GetBoolean();

    private static IndexWriter Open(MMapDirectory directory) => new(directory, new IndexWriterOptions(EngineDocuments.AnalyzerOf("standard")));
}
