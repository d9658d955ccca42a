using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using Xunit;
using static SearchServer.Engine.Codecs.Points.PointsFormat;

namespace SearchServer.Engine.Tests.Codecs.Points;

public class PointsReaderTests
{
    private static readonly string[] s_extensions = [MetaExtension, IndexExtension, DataExtension];

    [Theory]
    [InlineData(GoldenIndex.Lucene870)]
    [InlineData(GoldenIndex.Lucene881)]
    [InlineData(GoldenIndex.Lucene870Compound)]
    [InlineData(GoldenIndex.Lucene881Compound)]
    public void WhatLuceneWroteIsWrittenAgainByteForByte(string index) => GoldenIndex.ForEachSegment(index, (directory, segment, fields) =>
    {
        using MemoryDirectory written = new();
        using PointsReader reader = new(directory, segment, fields);
        Checksums.Verify(directory);
        using PointsWriter writer = new(written, segment.Name, segment.Id, segment.MaxDoc);
        foreach (FieldInfo field in reader.Fields)
        {
            writer.Add(field, PointFiles.Sorted(field.PointBytesPerDimension, PointFiles.All(reader.Get(field)!.Stream())));
        }

        writer.Finish();
        GoldenIndex.AssertSameFiles(directory, written);
    });

    [Fact]
    public void AFieldOfTwoDimensionsIsRefusedOnlyWhenItIsUsed()
    {
        FieldInfo two = new("place", 2) { PointDimensions = 2, PointIndexDimensions = 2, PointBytesPerDimension = 4 };
        FieldInfo one = PointFiles.Field(4);
        using TestSegment segment = new(10);
        WriteBoth(segment, two, one);
        using PointsReader reader = new(segment.Directory, segment.Info, new FieldInfos([two, one]));
        Assert.Equal(1, reader.Get(one)!.Count);
        NotSupportedException e = Assert.Throws<NotSupportedException>(() => reader.Get(two));
        Assert.Contains("place", e.Message, StringComparison.Ordinal);
        Assert.Contains("2 dimensions", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFieldOfAnotherShapeIsRefused()
    {
        using TestSegment segment = new(10);
        PointFiles.Write(segment, 4, [new Point([1, 2, 3, 4], 5)]).Dispose();
        Assert.Throws<CorruptIndexException>(() => PointFiles.Open(segment, 8));
        Assert.Throws<CorruptIndexException>(() => new PointsReader(segment.Directory, segment.Info, new FieldInfos([])));
    }

    [Fact]
    public void FilesOfAnotherSegmentAreRefused()
    {
        using TestSegment segment = new(10);
        PointFiles.Write(segment, 4, [new Point([1, 2, 3, 4], 5)]).Dispose();
        SegmentInfo other = TestSegment.Describe("_0", SegmentId.NewRandom(), 10);
        Assert.Throws<CorruptIndexException>(() => new PointsReader(segment.Directory, other, new FieldInfos([PointFiles.Field(4)])));
    }

    [Theory]
    [InlineData(1, 600, 5)]
    [InlineData(4, 3000, 100_000)]
    [InlineData(8, 3000, 20)]
    public void DamageIsRefusedOrDoesNoHarm(int bytes, int count, int distinct)
    {
        Random random = TestRandom.Create();
        byte[][] pool = [.. Enumerable.Range(0, distinct).Select(_ => random.NextBytes(bytes))];
        using TestSegment segment = new(count);
        PointFiles.Write(segment, bytes, Enumerable.Range(0, count).Select(doc => new Point(pool[random.Next(distinct)], doc))).Dispose();
        foreach (string extension in s_extensions) Damage.TruncationsAreRefused(segment, $"_0.{extension}", () => PointFiles.Open(segment, bytes).Dispose());
        Damage.FlipsAreRefused(segment, "_0.kdm", () => PointFiles.Open(segment, bytes).Dispose());
        foreach (string extension in s_extensions) Damage.ForgedBytesDoNoHarm(segment, $"_0.{extension}", Read, random, most: 2000);

        void Read()
        {
            using PointsReader reader = PointFiles.Open(segment, bytes);
            if (reader.Get(PointFiles.Field(bytes)) is not { } values) return;
            byte[] min = pool[random.Next(distinct)];
            byte[] max = pool[random.Next(distinct)];
            Bounds bounds = new(count);
            values.Intersect(min, max, bounds);
            values.Intersect(new byte[bytes], [.. Enumerable.Repeat((byte)255, bytes)], bounds);
            _ = values.EstimateCount(min, max);
            PointStream stream = values.Stream();
            while (stream.MoveNext()) _ = stream.Value.Length;
        }
    }

    [Theory]
    [InlineData(MaxPointsPerLeaf, true)]
    [InlineData(MaxPointsPerLeaf + 1, false)]
    [InlineData(int.MaxValue, false)]
    [InlineData(0, false)]
    public void LeavesOfTooManyPointsAreRefused(int pointsPerLeaf, bool accepted)
    {
        using TestSegment segment = new(10);
        PointFiles.Write(segment, 4, [new Point([1, 2, 3, 4], 5)]).Dispose();
        byte[] whole = segment.ReadFile("_0.kdm");

        // The VInt behind the two counts of dimensions; the header of the tree ends in its version.
        int at = whole.AsSpan().LastIndexOf("BKD"u8) + 3 + sizeof(int) + 2;
        BufferOutput patched = new();
        patched.WriteBytes(whole.AsSpan(0, at));
        patched.WriteVInt(pointsPerLeaf);
        patched.WriteBytes(whole.AsSpan(at + 2, whole.Length - at - 2 - sizeof(long)));
        patched.WriteInt64(Crc32.Append(0, patched.Written));
        segment.ReplaceFile("_0.kdm", patched.Written);
        if (accepted) PointFiles.Open(segment, 4).Dispose();
        else Assert.Equal("_0.kdm", Assert.Throws<CorruptIndexException>(() => PointFiles.Open(segment, 4)).File);
    }

    private static void WriteBoth(TestSegment segment, FieldInfo two, FieldInfo one)
    {
        using IndexOutput data = Create(DataExtension, DataCodec);
        using IndexOutput index = Create(IndexExtension, IndexCodec);
        using IndexOutput meta = Create(MetaExtension, MetaCodec);
        meta.WriteInt32(two.Number);
        CodecHeader.Write(meta, TreeCodec, TreeVersion);
        foreach (int number in new[] { 2, 2, 512, 4, 1 }) meta.WriteVInt(number);
        meta.WriteBytes(new byte[16]);
        meta.WriteVLong(1);
        meta.WriteVInt(1);
        meta.WriteVInt(1);
        meta.WriteInt64(data.Position);
        meta.WriteInt64(index.Position);
        PointTreeWriter tree = new(4, segment.Info.MaxDoc, data);
        tree.Add(5, [1, 2, 3, 4]);
        tree.Finish(one, meta, index);
        CodecFooter.Write(index);
        CodecFooter.Write(data);
        meta.WriteInt32(EndOfFields);
        meta.WriteInt64(index.Position);
        meta.WriteInt64(data.Position);
        CodecFooter.Write(meta);

        IndexOutput Create(string extension, string codec)
        {
            IndexOutput output = segment.Directory.CreateOutput($"_0.{extension}");
            CodecHeader.WriteIndexHeader(output, codec, FormatVersion, segment.Info.Id, "");
            return output;
        }
    }

    /// <summary>Documents must be some of the segment's even where the file is damaged: callers set bits by them.</summary>
    private sealed class Bounds(int maxDoc) : PointVisitor
    {
        public override void Visit(ReadOnlySpan<int> docs)
        {
            foreach (int doc in docs) Assert.InRange(doc, 0, maxDoc - 1);
        }
    }
}
