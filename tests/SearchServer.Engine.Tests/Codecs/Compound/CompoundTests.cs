using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Compound;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Compound;

/// <summary>Files packed into one are read as they were, keep it open, and are never read beyond it.</summary>
public class CompoundTests
{
    [Fact]
    public void PackedFilesAreReadBack()
    {
        Random random = TestRandom.Create();
        using TestSegment segment = new(1);
        Dictionary<string, byte[]> files = Pack(segment, random);
        using CompoundDirectory directory = new(segment.Directory, segment.Info);
        Checksums.Verify(segment.Directory);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), directory.ListAll());
        foreach ((string name, byte[] content) in files)
        {
            Assert.Equal(content.Length, directory.FileLength(name));
            using IndexInput input = directory.OpenInput(name);
            Assert.Contains(name, input.Name, StringComparison.Ordinal);
            Assert.True(input.Span(0, content.Length).SequenceEqual(content));
            Assert.Throws<CorruptIndexException>(() => input.ReadByte(content.Length));
        }

        Assert.Throws<FileNotFoundException>(() => directory.OpenInput("_0.none"));
        Assert.Throws<FileNotFoundException>(() => directory.OpenInput("_1.a"));
        Assert.Throws<NotSupportedException>(() => directory.DeleteFile("_0.a"));
    }

    [Fact]
    public void APackedFileInUseOutlivesTheDirectory()
    {
        using TestSegment segment = new(1);
        Dictionary<string, byte[]> files = Pack(segment, TestRandom.Create());
        IndexInput input;
        using (CompoundDirectory directory = new(segment.Directory, segment.Info)) input = directory.OpenInput("_0.b");
        foreach (string file in CompoundFormat.FilesOf("_0")) segment.Directory.DeleteFile(file);
        Assert.True(input.Span(0, files["_0.b"].Length).SequenceEqual(files["_0.b"]));
        input.Dispose();
    }

    [Fact]
    public void ADamagedFileIsNotPacked()
    {
        using TestSegment segment = new(1);
        Write(segment, "_0.a", [1, 2, 3]);
        byte[] bytes = segment.ReadFile("_0.a");
        bytes[1] ^= 4;
        segment.ReplaceFile("_0.a", bytes);
        Assert.Equal("_0.a", Assert.Throws<CorruptIndexException>(() => CompoundFormat.Write(segment.Directory, "_0", segment.Info.Id, ["_0.a"])).File);
    }

    [Fact]
    public void DamageIsRefusedOrDoesNoHarm()
    {
        Random random = TestRandom.Create();
        using TestSegment segment = new(1);
        Pack(segment, random);
        Damage.FlipsAreRefused(segment, "_0.cfe", () => new CompoundDirectory(segment.Directory, segment.Info).Dispose());
        foreach (string file in CompoundFormat.FilesOf("_0")) Damage.TruncationsAreRefused(segment, file, () => new CompoundDirectory(segment.Directory, segment.Info).Dispose());
        Damage.ForgedBytesDoNoHarm(segment, "_0.cfe", Read, random, most: 1000);

        void Read()
        {
            using CompoundDirectory directory = new(segment.Directory, segment.Info);
            long length = segment.Directory.FileLength("_0.cfs");
            foreach (string name in directory.ListAll())
            {
                using IndexInput input = directory.OpenInput(name);
                Assert.InRange(input.Length, 0, length);
                CodecFooter.VerifyChecksum(input);
            }
        }
    }

    private static Dictionary<string, byte[]> Pack(TestSegment segment, Random random)
    {
        Dictionary<string, byte[]> files = [];
        foreach ((string name, int length) in new[] { ("_0.a", 0), ("_0.b", 5000), ("_0_Lucene84_0.doc", 1) })
        {
            Write(segment, name, random.NextBytes(length));
            files[name] = segment.ReadFile(name);
        }

        CompoundFormat.Write(segment.Directory, "_0", segment.Info.Id, files.Keys);
        return files;
    }

    private static void Write(TestSegment segment, string name, byte[] content)
    {
        using IndexOutput output = segment.Directory.CreateOutput(name);
        output.WriteBytes(content);
        CodecFooter.Write(output);
    }
}
