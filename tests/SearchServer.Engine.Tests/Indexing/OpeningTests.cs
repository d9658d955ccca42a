using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Opening what cannot be opened: an error that names the file, what was expected and what was found, from reader, writer and check alike, and nothing changes on disk.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => _folder["index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnEmptyFolderIsNoIndex()
    {
        Directory.CreateDirectory(Index);
        ReadersRefuse<IndexNotFoundException>(Index, "segments_N", "an empty folder");
    }

    [Fact]
    public void AFolderOfOtherFilesIsNoIndex()
    {
        Directory.CreateDirectory(Index);
        foreach (string name in new[] { "notes.txt", "segments", "segments_", "segments_0A", "segments_01", "segments.gen" }) File.WriteAllText(Path.Join(Index, name), "text");
        ReadersRefuse<IndexNotFoundException>(Index, "segments_N", "6 other files");
    }

    [Fact]
    public void AFileOrNothingIsNoIndex()
    {
        File.WriteAllText(_folder["file"], "text");
        Assert.Contains("found a file", Assert.Throws<IndexNotFoundException>(() => MMapDirectory.OpenExisting(_folder["file"])).Message, StringComparison.Ordinal);
        Assert.Contains("found nothing", Assert.Throws<IndexNotFoundException>(() => MMapDirectory.OpenExisting(_folder["none"])).Message, StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["none"]));
    }

    [Fact]
    public void AWriterThatHasNotCommittedLeavesNoIndexToRead()
    {
        using MMapDirectory directory = new(Index);
        using IndexWriter writer = OpenWriter(directory);
        writer.Add([]);
        writer.Flush();
        Assert.Throws<IndexNotFoundException>(() => DirectoryReader.Open(directory));
        Assert.Contains("write.lock", Assert.Throws<LockObtainFailedException>(() => OpenWriter(directory)).File, StringComparison.Ordinal);
        writer.Add([]);
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(2, reader.NumDocs);
    }

    [Theory]
    [InlineData("segments_1", 9, "version 9")]
    [InlineData("_0.si", -1, "version -1")]
    [InlineData("_0.fnm", 1, "version 1")]
    [InlineData("_0.fdt", 2, "version 2")]
    [InlineData("_0.fdm", 2, "version 2")]
    [InlineData("_0_Lucene84_0.doc", 0, "version 0")]
    [InlineData("_0_Lucene84_0.tim", 0, "version 0")]
    [InlineData("_0_Lucene80_0.dvm", -1, "version -1")]
    public void AnOlderFormatIsRefused(string file, int version, string found)
    {
        Create();
        PatchVersion(file, version);
        AllRefuse<IndexFormatTooOldException>(file, "version", found);
    }

    [Theory]
    [InlineData("segments_1", 11)]
    [InlineData("_0.si", 1)]
    [InlineData("_0.fnm", 3)]
    [InlineData("_0.fdx", 1)]
    [InlineData("_0.kdm", 7)]
    [InlineData("_0.nvm", 2)]
    [InlineData("_0_1.liv", 4)]
    [InlineData("_0_Lucene84_0.pos", 2)]
    [InlineData("_0_Lucene84_0.tmd", int.MaxValue)]
    [InlineData("_0_Lucene80_0.dvd", 99)]
    public void ANewerFormatIsRefused(string file, int version)
    {
        Create();
        PatchVersion(file, version);
        AllRefuse<IndexFormatTooNewException>(file, "version", $"version {version}");
    }

    [Theory]
    [InlineData("Lucene90", true)]
    [InlineData("Lucene99", true)]
    [InlineData("Lucene86", false)]
    [InlineData("Lucene50", false)]
    public void ACodecOfAnotherReleaseIsRefused(string codec, bool newer)
    {
        Create();
        Patch("segments_1", bytes => Encoding.ASCII.GetBytes(codec).CopyTo(bytes, bytes.AsSpan().IndexOf("Lucene87"u8)));
        if (newer) AllRefuse<IndexFormatTooNewException>("segments_1", "codec Lucene87", codec);
        else AllRefuse<IndexFormatTooOldException>("segments_1", "codec Lucene87", codec);
    }

    [Fact]
    public void ATruncatedFileIsRefused()
    {
        Create();
        foreach (string path in DataFiles())
        {
            byte[] whole = File.ReadAllBytes(path);
            foreach (int length in new[] { 0, 15, whole.Length / 2, whole.Length - 1 })
            {
                File.WriteAllBytes(path, whole[..Math.Clamp(length, 0, whole.Length - 1)]);
                AllRefuse<CorruptIndexException>(Path.GetFileName(path));
            }

            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void ADamagedHeaderOrFooterIsRefused()
    {
        Create();
        foreach (string path in DataFiles())
        {
            byte[] whole = File.ReadAllBytes(path);
            foreach (int at in new[] { 0, 5, whole.Length - 16 })
            {
                byte[] damaged = [.. whole];
                damaged[at] ^= 0x40;
                File.WriteAllBytes(path, damaged);
                AllRefuse<CorruptIndexException>(Path.GetFileName(path));
            }

            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void AFileOfAnotherSegmentIsRefused()
    {
        Create();
        string other = _folder["other"];
        Directory.Move(Index, other);
        Create();
        foreach (string path in DataFiles())
        {
            byte[] whole = File.ReadAllBytes(path);
            File.Copy(Path.Join(other, Path.GetFileName(path)), path, overwrite: true);
            AllRefuse<CorruptIndexException>("_");
            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void AFlippedBitOfADataFileIsFoundByTheCheck()
    {
        Create();
        RandomSource random = new(6);
        using MMapDirectory directory = new(Index);
        Assert.Empty(IndexIntegrity.Check(directory).Problems);
        foreach (string path in DataFiles())
        {
            byte[] whole = File.ReadAllBytes(path);
            for (int i = 0; i < 10; i++)
            {
                byte[] damaged = [.. whole];
                damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
                File.WriteAllBytes(path, damaged);
                string problem = Assert.Single(IndexIntegrity.Check(directory).Problems);
                Assert.Contains(Path.GetFileName(path) is "segments_1" ? "segments_1" : "_0", problem, StringComparison.Ordinal);
            }

            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void AFolderWithoutPermissionIsNamedAndLeftAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are POSIX's.");
            return;
        }

        Create();
        string[] before = Snapshot();
        File.SetUnixFileMode(Index, UnixFileMode.None);
        try
        {
            Assert.SkipWhen(CanList(Index), "This user, root, may do everything.");
            using MMapDirectory directory = new(Index);
            Action[] calls = [() => DirectoryReader.Open(directory).Dispose(), () => OpenWriter(directory).Dispose(), () => IndexIntegrity.Check(directory)];
            foreach (Action call in calls) Assert.Contains(Index, Assert.Throws<UnauthorizedAccessException>(call).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(Index, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal(before, Snapshot());
    }

    private static IndexWriter OpenWriter(IndexDirectory directory) => new(directory, new IndexWriterOptions(EngineDocuments.AnalyzerOf("standard")));

    private static bool CanList(string folder)
    {
        try
        {
            return Directory.GetFiles(folder).Length > 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>An index of a segment with every kind of file, none packed, and a deleted document.</summary>
    private void Create()
    {
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(new RandomSource(8), 60).Documents)];
        using MMapDirectory directory = new(Index);
        EngineIndex.Create(documents, directory, new EngineIndexing { Deletes = [new Term("id", "doc-3")] });
    }

    private string[] DataFiles() => [.. Directory.GetFiles(Index).Where(path => Path.GetFileName(path) != "write.lock").Order(StringComparer.Ordinal)];

    private void Patch(string file, Action<byte[]> change)
    {
        string path = Path.Join(Index, file);
        byte[] bytes = File.ReadAllBytes(path);
        change(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(bytes.Length - 8), Crc32.Append(0, bytes.AsSpan(0, bytes.Length - 8)));
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>The version stands behind the magic and the codec's name.</summary>
    private void PatchVersion(string file, int version) => Patch(file, bytes => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5 + bytes[4]), version));

    private void AllRefuse<T>(string file, params string[] says)
        where T : IndexException
    {
        using MMapDirectory directory = new(Index);
        string[] before = Snapshot();
        T refused = Assert.ThrowsAny<T>(() => OpenWriter(directory).Dispose());
        Assert.Contains(file, refused.File, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
        ReadersRefuse<T>(file, says);
    }

    private void ReadersRefuse<T>(string file, params string[] says)
        where T : IndexException
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(Index);
        string[] before = Snapshot();
        T refused = Assert.ThrowsAny<T>(() => DirectoryReader.Open(directory).Dispose());
        Assert.Contains(file, refused.File, StringComparison.Ordinal);
        Assert.All(says, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        if (refused is IndexNotFoundException) Assert.Throws<IndexNotFoundException>(() => IndexIntegrity.Check(directory));
        else Assert.Contains(file, Assert.Single(IndexIntegrity.Check(directory).Problems), StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    /// <summary>Every file with its content and time of change. The writer's lock may come and stay: it is no part of the index.</summary>
    private string[] Snapshot() =>
        [.. Directory.GetFiles(Index).Where(path => Path.GetFileName(path) != "write.lock").Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")];
}
