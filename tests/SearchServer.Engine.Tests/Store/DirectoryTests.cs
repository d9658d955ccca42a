using SearchServer.Engine.Codecs;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Store;

/// <summary>What both kinds of directories promise.</summary>
public sealed class DirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public enum Kind
    {
        Mapped,
        Memory,
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Kind.Mapped)]
    [InlineData(Kind.Memory)]
    public void FilesAreListedReadRenamedAndDeleted(Kind kind)
    {
        RandomSource random = new(3);
        using IndexDirectory directory = Create(kind);
        Dictionary<string, byte[]> files = [];
        foreach (int length in new[] { 0, 1, 15, 16, 4095, 4096, 16 * 1024, (16 * 1024) + 1, 300_000 })
        {
            files[$"_{length}.x"] = random.Bytes(length);
            using IndexOutput output = directory.CreateOutput($"_{length}.x");
            for (int at = 0; at < length;)
            {
                int part = Math.Min(length - at, random.Between(1, 40_000));
                output.WriteBytes(files[$"_{length}.x"].AsSpan(at, part));
                at += part;
                Assert.Equal(at, output.Position);
            }

            Assert.Equal(Crc32.Append(0, files[$"_{length}.x"]), output.Checksum);
        }

        directory.Sync([.. files.Keys]);
        directory.SyncMetadata();
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), directory.ListAll());
        foreach ((string name, byte[] content) in files)
        {
            Assert.Equal(content.Length, directory.FileLength(name));
            Assert.Equal(content, Read(directory, name));
        }

        directory.Rename("_15.x", "other");
        Assert.Equal(files["_15.x"], Read(directory, "other"));
        Assert.Throws<FileNotFoundException>(() => directory.OpenInput("_15.x"));
        directory.DeleteFile("other");
        Assert.DoesNotContain("other", directory.ListAll());
    }

    [Theory]
    [InlineData(Kind.Mapped)]
    [InlineData(Kind.Memory)]
    public void FilesAreWrittenOnce(Kind kind)
    {
        using IndexDirectory directory = Create(kind);
        Write(directory, "a", 1);
        Write(directory, "b", 2);
        Assert.ThrowsAny<IOException>(() => directory.CreateOutput("a"));
        Assert.ThrowsAny<IOException>(() => directory.Rename("b", "a"));
        Assert.Equal([1], Read(directory, "a"));
        Assert.Equal([2], Read(directory, "b"));
    }

    /// <summary>A name that leads to another device, as in a folder that is put together of several: a copy there would be neither synced nor there at once.</summary>
    [Fact]
    public void WhereTheMachineDoesNotRenameNothingIsCopied()
    {
        const string OtherDevice = "/dev/shm";
        Assert.SkipUnless(Directory.Exists(OtherDevice) && new DriveInfo(OtherDevice).Name != new DriveInfo(_folder.Path).Name, $"{OtherDevice} is no device of its own here.");
        string from = _folder["from"];
        string to = Path.Join(OtherDevice, Path.GetRandomFileName());
        File.WriteAllText(from, "a commit");
        try
        {
            IOException refused = Assert.Throws<IOException>(() => FileRename.Rename(from, to));
            Assert.Contains(from, refused.Message, StringComparison.Ordinal);
            Assert.True(File.Exists(from));
            Assert.False(File.Exists(to));
        }
        finally
        {
            File.Delete(to);
        }
    }

    [Theory]
    [InlineData(Kind.Mapped)]
    [InlineData(Kind.Memory)]
    public void AMissingFileIsNamed(Kind kind)
    {
        using IndexDirectory directory = Create(kind);
        Action[] calls = [() => directory.OpenInput("_9.x"), () => directory.FileLength("_9.x"), () => directory.DeleteFile("_9.x"), () => directory.Sync(["_9.x"]), () => directory.Rename("_9.x", "_8.x")];
        foreach (Action call in calls) Assert.Contains("_9.x", Assert.Throws<FileNotFoundException>(call).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Kind.Mapped)]
    [InlineData(Kind.Memory)]
    public void AFileInUseOutlivesItsNameItsDirectoryAndItsOwner(Kind kind)
    {
        byte[] content = new RandomSource(4).Bytes(100_000);
        IndexDirectory directory = Create(kind);
        using (IndexOutput output = directory.CreateOutput("_0.x")) output.WriteBytes(content);
        IndexInput input = directory.OpenInput("_0.x");
        IndexInput part = input.OwnedSlice("part", 1000, 98_000);
        directory.DeleteFile("_0.x");
        directory.Dispose();
        input.Dispose();
        input.Dispose();
        Assert.True(part.Span(0, 98_000).SequenceEqual(content.AsSpan(1000, 98_000)));
        part.Dispose();
        Assert.Throws<ObjectDisposedException>(() => input.OwnedSlice("late", 0, 1));
    }

    [Theory]
    [InlineData(Kind.Mapped)]
    [InlineData(Kind.Memory)]
    public void TheFooterHoldsTheChecksumAndFindsEveryFlippedBit(Kind kind)
    {
        byte[] content = new RandomSource(5).Bytes(50);
        using IndexDirectory directory = Create(kind);
        using (IndexOutput output = directory.CreateOutput("whole"))
        {
            output.WriteBytes(content);
            CodecFooter.Write(output);
        }

        byte[] whole = Read(directory, "whole");
        using (IndexInput input = directory.OpenInput("whole")) CodecFooter.VerifyChecksum(input);
        for (int bit = 0; bit < 8 * whole.Length; bit++)
        {
            byte[] damaged = [.. whole];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            using (IndexOutput output = directory.CreateOutput("damaged")) output.WriteBytes(damaged);
            using (IndexInput input = directory.OpenInput("damaged")) Assert.Equal(input.Name, Assert.Throws<CorruptIndexException>(() => CodecFooter.VerifyChecksum(input)).File);
            directory.DeleteFile("damaged");
        }
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("sub/inside")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void ANameThatLeadsOutOfTheFolderIsRefused(string name)
    {
        File.WriteAllText(_folder["outside"], "not the index's");
        using IndexDirectory directory = Create(Kind.Mapped);
        Write(directory, "a", 1);
        Action[] calls = [() => directory.OpenInput(name), () => directory.FileLength(name), () => directory.DeleteFile(name), () => directory.CreateOutput(name), () => directory.Rename("a", name), () => directory.ObtainLock(name)];
        foreach (Action call in calls) Assert.Equal(directory.Location, Assert.Throws<CorruptIndexException>(call).File);
        Assert.Equal("not the index's", File.ReadAllText(_folder["outside"]));
    }

    [Fact]
    public void OffsetsGoBeyondFourGigabytes()
    {
        const long Length = (5L << 30) + 123;
        string path = _folder["index"];
        Directory.CreateDirectory(path);
        using (FileStream sparse = new(Path.Join(path, "large"), FileMode.CreateNew))
        {
            foreach (long at in new[] { 0L, (2L << 30) - 1, (2L << 30) + 1, (4L << 30) - 1, (4L << 30) + 7, Length - 1 })
            {
                sparse.Position = at;
                sparse.WriteByte((byte)(at % 251));
            }
        }

        using MMapDirectory directory = new(path);
        using IndexInput input = directory.OpenInput("large");
        Assert.Equal(Length, input.Length);
        Assert.Equal((byte)(((2L << 30) + 1) % 251), input.ReadByte((2L << 30) + 1));
        Assert.Equal((byte)(((4L << 30) + 7) % 251), input.Slice(4L << 30, 100).ReadByte(7));
        DataCursor cursor = input.Cursor((4L << 30) - 1);
        Assert.Equal((byte)(((4L << 30) - 1) % 251), cursor.ReadByte());
        cursor.Skip(7);
        Assert.Equal((4L << 30) + 7, cursor.Position);
        Assert.Equal((byte)(((4L << 30) + 7) % 251), cursor.ReadByte());
        cursor.Position = Length - 1;
        Assert.Equal((byte)((Length - 1) % 251), cursor.ReadByte());
        Assert.Equal(0, cursor.Remaining);
        Assert.Throws<CorruptIndexException>(() => input.ReadByte(Length));
        Assert.Throws<CorruptIndexException>(() => input.Span(Length - 1, 2).Length);
    }

    private static void Write(IndexDirectory directory, string name, byte content)
    {
        using IndexOutput output = directory.CreateOutput(name);
        output.WriteByte(content);
    }

    private static byte[] Read(IndexDirectory directory, string name)
    {
        using IndexInput input = directory.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }

    private IndexDirectory Create(Kind kind) => kind == Kind.Memory ? new MemoryDirectory() : new MMapDirectory(_folder["index"]);
}
