using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs;

/// <summary>
/// Indexes that Apache Lucene wrote, kept beside the repository in shared/data/golden. A test of one is skipped where it is not there.
/// </summary>
internal static class GoldenIndex
{
    public const string Lucene870 = "lucene-8.7.0-wikinews-segments";
    public const string Lucene881 = "lucene-8.8.1-wikinews-segments";
    public const string Lucene870Compound = "lucene-8.7.0-wikinews-compound";
    public const string Lucene881Compound = "lucene-8.8.1-wikinews-compound";

    /// <summary>Shows each segment of a golden index and its fields to a check. The files of compound segments are unpacked for that.</summary>
    public static void ForEachSegment(string name, Action<IndexDirectory, SegmentInfo, FieldInfos> check) => ForEachSegmentOf(TestData.Require($"golden/{name}"), check);

    /// <summary>The same of the index in a folder.</summary>
    public static void ForEachSegmentOf(string folder, Action<IndexDirectory, SegmentInfo, FieldInfos> check)
    {
        using MMapDirectory directory = new(folder);
        long generation = directory.ListAll().Max(file => IndexFileNames.IsCommit(file, out long found) ? found : -1);
        foreach (SegmentCommitInfo segment in SegmentInfosFormat.Read(directory, generation).Segments)
        {
            using IndexDirectory files = segment.Info.IsCompound ? Unpack(directory, segment.Info) : new MMapDirectory(folder);
            check(files, segment.Info, FieldInfosFormat.Read(files, segment.Info.Name, segment.Info.Id, ""));
        }
    }

    /// <summary>Asserts that the files which were written are Lucene's, byte for byte, and that there is one at least.</summary>
    public static void AssertSameFiles(IndexDirectory golden, IndexDirectory written)
    {
        string[] files = written.ListAll();
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            using IndexInput expected = golden.OpenInput(file);
            using IndexInput actual = written.OpenInput(file);
            Assert.Equal(expected.Length, actual.Length);
            Assert.True(expected.Span(0, (int)expected.Length).SequenceEqual(actual.Span(0, (int)actual.Length)), $"{file} differs.");
        }
    }

    /// <summary>.cfe = IndexHeader, VInt count, (String name without the segment, Long offset, Long length)*, Footer.</summary>
    private static MemoryDirectory Unpack(IndexDirectory directory, SegmentInfo segment)
    {
        MemoryDirectory unpacked = new();
        using IndexInput entries = directory.OpenInput($"{segment.Name}.cfe");
        using IndexInput data = directory.OpenInput($"{segment.Name}.cfs");
        DataCursor cursor = entries.Cursor();
        CodecHeader.CheckIndexHeader(ref cursor, "Lucene50CompoundEntries", 0, 0, segment.Id, "");
        for (int i = cursor.ReadVInt(); i > 0; i--)
        {
            using IndexOutput output = unpacked.CreateOutput(segment.Name + cursor.ReadString());
            output.WriteBytes(data.Span(cursor.ReadInt64(), (int)cursor.ReadInt64()));
        }

        return unpacked;
    }
}
