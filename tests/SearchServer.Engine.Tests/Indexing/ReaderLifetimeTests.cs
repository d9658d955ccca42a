using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>A search that runs keeps its files mapped, whatever happens to the files, the writer and the owner of the reader.</summary>
public sealed class ReaderLifetimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadersGoOnWhileFilesAreRemovedAndOwnersLetGo()
    {
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(new RandomSource(9), 200).Documents)];
        MMapDirectory directory = new(_folder["index"]);
        EngineIndex.Create(documents, directory, new EngineIndexing { FlushEvery = 40 });
        DirectoryReader reader = DirectoryReader.Open(directory);
        DumpDigest expected = EngineDump.Digest(reader);
        List<DirectoryReader.Hold> holds = [.. Enumerable.Range(0, 4).Select(_ => reader.Acquire())];
        Task<DumpDigest>[] searches = [.. holds.Select(_ => Task.Run(() => EngineDump.Digest(reader), TestContext.Current.CancellationToken))];
        reader.Dispose();
        foreach (string file in directory.ListAll()) directory.DeleteFile(file);
        directory.Dispose();
        foreach (DumpDigest digest in await Task.WhenAll(searches)) Assert.Empty(digest.DifferencesFrom(expected));
        foreach (DirectoryReader.Hold hold in holds) hold.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Acquire().Dispose());
        Assert.Throws<ObjectDisposedException>(() => reader.Document(0));
    }

    [Fact]
    public void WhatIsReadHasStatisticsWhenAnotherCommitHasTakenItsPlace()
    {
        using MMapDirectory directory = new(_folder["index"]);
        EngineIndex.Create([.. EngineDocuments.Supported(new RandomDocuments(new RandomSource(9), 200).Documents)], directory, new EngineIndexing { FlushEvery = 40 });
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexStatistics whole = IndexStatistics.Of(reader);
        foreach (string file in directory.ListAll()) directory.DeleteFile(file);
        IndexStatistics left = IndexStatistics.Of(reader);
        Assert.Equal(whole.Segments.Select(segment => (segment.Name, segment.NumDocs)), left.Segments.Select(segment => (segment.Name, segment.NumDocs)));
        Assert.InRange(left.Bytes, 1, whole.Bytes - 1);
    }
}
