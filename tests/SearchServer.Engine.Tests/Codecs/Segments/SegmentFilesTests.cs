using System.Buffers.Binary;
using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.LiveDocs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Segments;

/// <summary>segments_N, .si, .fnm and .liv: what is written is read, and names and numbers that cannot be are refused although every checksum is right.</summary>
public sealed class SegmentFilesTests : IDisposable
{
    private readonly MemoryDirectory _directory = new();

    public static TheoryData<string> NamesOutside => ["../_0.si", "/etc/_0.si", "_0/../../x.si", "_0.x\\y", "_1.si", "x.si", "", "_0", "_0._\0", "__0.si", "segments_1", "_0.ä"];

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void ACommitIsReadBack()
    {
        SegmentInfo first = Info("_0", 100);
        SegmentInfo second = Info("_1z", 7);
        SegmentInfos written = Commit(
            new SegmentCommitInfo(first)
            {
                DeleteGeneration = 3,
                DeleteCount = 10,
                SoftDeleteCount = 2,
                FieldInfosGeneration = 2,
                DocValuesGeneration = 2,
                Id = SegmentId.NewRandom(),
                FieldInfosFiles = ["_0_2.fnm"],
                DocValuesUpdateFiles = new Dictionary<int, IReadOnlyList<string>> { [4] = ["_0_2_Lucene80_0.dvd", "_0_2_Lucene80_0.dvm"] },
            },
            new SegmentCommitInfo(second));
        SegmentInfos read = WriteAndRead(written);
        Assert.Equal((written.Generation, written.Version, written.Counter, written.Id, written.CreatedMajor), (read.Generation, read.Version, read.Counter, read.Id, read.CreatedMajor));
        Assert.Equal(written.UserData, read.UserData);
        Assert.Equal(written.Segments.SelectMany(segment => segment.Files()), read.Segments.SelectMany(segment => segment.Files()));
        Assert.Equal((3L, 10, 2, 2L, 2L), (read.Segments[0].DeleteGeneration, read.Segments[0].DeleteCount, read.Segments[0].SoftDeleteCount, read.Segments[0].FieldInfosGeneration, read.Segments[0].DocValuesGeneration));
        Assert.Equal(written.Segments[0].Id, read.Segments[0].Id);
        Assert.Equal((100, first.Id, first.Version), (read.Segments[0].Info.MaxDoc, read.Segments[0].Info.Id, read.Segments[0].Info.Version));
        Assert.Equal(first.IndexSort, read.Segments[0].Info.IndexSort);
        Assert.Equal(first.Diagnostics, read.Segments[0].Info.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(NamesOutside))]
    public void AFileThatIsNotOfTheSegmentIsRefused(string name)
    {
        SegmentInfo info = Info("_0", 5);
        RefusedCommit(new SegmentCommitInfo(info) { FieldInfosFiles = [name] });
        RefusedCommit(new SegmentCommitInfo(info) { DocValuesUpdateFiles = new Dictionary<int, IReadOnlyList<string>> { [1] = [name] } });
        RefusedCommit(new SegmentCommitInfo(Info("_0", 5, name)));
    }

    [Theory]
    [InlineData("../_0")]
    [InlineData("_0/x")]
    [InlineData("0")]
    [InlineData("_")]
    [InlineData("_00")]
    [InlineData("_A")]
    [InlineData("")]
    public void ASegmentOfAnotherNameIsRefused(string name) => RefusedCommit(new SegmentCommitInfo(Info(name, 5, "_0.si")));

    [Fact]
    public void ASegmentTwiceIsRefused()
    {
        SegmentInfo info = Info("_0", 5);
        RefusedCommit(new SegmentCommitInfo(info), new SegmentCommitInfo(info));
    }

    [Fact]
    public void NumbersThatContradictEachOtherAreRefused()
    {
        SegmentInfo info = Info("_0", 5);
        RefusedCommit(new SegmentCommitInfo(info) { DeleteCount = 1 });
        RefusedCommit(new SegmentCommitInfo(info) { DeleteGeneration = 1, DeleteCount = 6 });
        RefusedCommit(new SegmentCommitInfo(info) { DeleteGeneration = 1, DeleteCount = -1 });
        RefusedCommit(new SegmentCommitInfo(info) { DeleteGeneration = -2 });
        RefusedCommit(new SegmentCommitInfo(info) { SoftDeleteCount = 6 });
        RefusedCommit(new SegmentCommitInfo(Info("_0", -1)));
        RefusedCommit(new SegmentCommitInfo(Info("_0", int.MaxValue)));
        RefusedCommit(new SegmentCommitInfo(Info("_0", SegmentInfos.MaxDocs)), new SegmentCommitInfo(Info("_1", 1)));
    }

    [Theory]
    [InlineData("../0")]
    [InlineData("")]
    [InlineData("0_1")]
    [InlineData("x")]
    public void ASuffixThatIsNoNumberIsRefused(string suffix)
    {
        FieldInfo field = new("body", 0)
        {
            Attributes = new Dictionary<string, string> { [PerFieldFormat.PostingsFormatKey] = "Lucene84", [PerFieldFormat.PostingsSuffixKey] = suffix },
        };
        Assert.Equal("_0.fnm", Assert.Throws<CorruptIndexException>(() => PerFieldFormat.PostingsSuffixOf(field, "_0.fnm")).File);
    }

    [Fact]
    public void FieldsThatCannotBeAreRefused()
    {
        FieldInfo field = new("f", 0) { IndexOptions = IndexOptions.Docs };
        RefusedField(field with { HasPayloads = true });
        RefusedField(field with { DocValuesGeneration = -2 });
        RefusedField(field with { PointDimensions = 1, PointIndexDimensions = 0, PointBytesPerDimension = 4 });
        RefusedField(field with { PointDimensions = 1, PointIndexDimensions = 2, PointBytesPerDimension = 4 });
        RefusedField(field with { PointDimensions = 1, PointIndexDimensions = 1, PointBytesPerDimension = 0 });
        RefusedField(field with { PointDimensions = 1, PointIndexDimensions = 1, PointBytesPerDimension = -1 });
        RefusedField(field with { PointDimensions = 9, PointIndexDimensions = 9, PointBytesPerDimension = 4 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void LiveDocumentsAreReadBack(int maxDoc)
    {
        Random random = TestRandom.Create();
        BitSet live = BitSet.Full(maxDoc);
        for (int doc = 0; doc < maxDoc; doc++)
        {
            if (random.Next(3) == 0) live.Clear(doc);
        }

        SegmentCommitInfo segment = new(Info("_0", maxDoc)) { DeleteGeneration = 1, DeleteCount = maxDoc - live.Count() };
        LiveDocsFormat.Write(_directory, segment.Info, 1, live);
        Assert.True(live.Words.SequenceEqual(LiveDocsFormat.Read(_directory, segment).Words));
        Assert.Throws<CorruptIndexException>(() => LiveDocsFormat.Read(_directory, segment with { DeleteCount = segment.DeleteCount + 1 }));
    }

    [Fact]
    public void RoomForLiveDocumentsIsMadeOnlyIfTheFileHasThem()
    {
        SegmentInfo huge = Info("_0", SegmentInfos.MaxDocs);
        LiveDocsFormat.Write(_directory, huge, 1, BitSet.Full(100));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<CorruptIndexException>(() => LiveDocsFormat.Read(_directory, new SegmentCommitInfo(huge) { DeleteGeneration = 1 }));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void ForgedBytesEndInACommitOrTheTypedError()
    {
        Random random = TestRandom.Create();
        using TestSegment segment = new(5);
        SegmentInfoFormat.Write(segment.Directory, Info("_0", 5));
        SegmentInfos commit = Commit(new SegmentCommitInfo(Info("_0", 5)) { DeleteGeneration = 1, DeleteCount = 2, FieldInfosFiles = ["_0_1.fnm"], Id = SegmentId.NewRandom() });
        using (IndexOutput output = segment.Directory.CreateOutput("segments_1"))
        {
            SegmentInfosFormat.Write(output, commit);
            CodecFooter.Write(output);
        }

        foreach (string file in new[] { "_0.si", "segments_1" })
        {
            byte[] whole = segment.ReadFile(file);
            for (int at = 0; at < whole.Length - 8; at++)
            {
                foreach (byte flip in new byte[] { 0x01, 0x80, 0xFF })
                {
                    byte[] damaged = [.. whole];
                    damaged[at] ^= flip;
                    if (flip == 0xFF) random.NextBytes(damaged.AsSpan(at, Math.Min(6, whole.Length - 8 - at)));
                    BinaryPrimitives.WriteInt64BigEndian(damaged.AsSpan(whole.Length - 8), Crc32.Append(0, damaged.AsSpan(0, whole.Length - 8)));
                    segment.ReplaceFile(file, damaged);
                    try
                    {
                        SegmentInfos read = SegmentInfosFormat.Read(segment.Directory, 1);
                        Assert.All(read.Segments.SelectMany(each => each.Files()), name => Assert.True(IndexFileNames.IsSegmentFile(name)));
                    }
                    catch (Exception e) when (e is IndexException or FileNotFoundException)
                    {
                        // The name of a segment may have become another's, whose .si is not there.
                    }
                }
            }

            segment.ReplaceFile(file, whole);
        }
    }

    private static SegmentInfo Info(string name, int maxDoc, params string[] files) => new()
    {
        Name = name,
        Id = SegmentId.From("0123456789abcdef"u8),
        Version = LuceneVersion.Written,
        MinVersion = new LuceneVersion(8, 6, 3),
        MaxDoc = maxDoc,
        IsCompound = false,
        Diagnostics = new Dictionary<string, string> { ["source"] = "flush" },
        Attributes = new Dictionary<string, string>(),
        IndexSort = [new IndexSortField("date", IndexSortType.Long, Descending: true, Missing: long.MinValue), new IndexSortField("title", IndexSortType.String, Descending: false)],
        Files = files.Length > 0 ? files : [$"{name}.si", $"{name}_Lucene84_0.doc"],
    };

    private static SegmentInfos Commit(params SegmentCommitInfo[] segments) => new()
    {
        Generation = 1,
        Version = 12,
        Counter = 80,
        Id = SegmentId.NewRandom(),
        Segments = [.. segments],
        UserData = ImmutableDictionary<string, string>.Empty.Add("key", "value"),
    };

    private void RefusedCommit(params SegmentCommitInfo[] segments)
    {
        IndexException error = Assert.Throws<CorruptIndexException>(() => WriteAndRead(Commit(segments)));
        Assert.NotEmpty(error.File);
    }

    private SegmentInfos WriteAndRead(SegmentInfos commit)
    {
        foreach (string file in _directory.ListAll()) _directory.DeleteFile(file);
        foreach (SegmentInfo info in commit.Segments.Select(segment => segment.Info).DistinctBy(info => info.Name)) SegmentInfoFormat.Write(_directory, info);
        using (IndexOutput output = _directory.CreateOutput("segments_1"))
        {
            SegmentInfosFormat.Write(output, commit);
            CodecFooter.Write(output);
        }

        return SegmentInfosFormat.Read(_directory, 1);
    }

    private void RefusedField(FieldInfo field)
    {
        foreach (string file in _directory.ListAll()) _directory.DeleteFile(file);
        SegmentId id = SegmentId.NewRandom();
        FieldInfosFormat.Write(_directory, "_0", id, new FieldInfos([field]));
        Assert.Equal("_0.fnm", Assert.Throws<CorruptIndexException>(() => FieldInfosFormat.Read(_directory, "_0", id, "")).File);
    }
}
