using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class BinaryDocValuesTests
{
    public static TheoryData<string> Shapes => DocShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackForEveryShapeOfDocumentsAndEveryWayToMove(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        byte[][] values = [.. docs.Select(_ => random.NextBytes(random.Next(12)))];
        using TestSegment segment = new(maxDoc);
        FieldInfo field = BinaryFiles.WriteChunked(segment, docs, values);
        Check(segment, field, docs, values, random);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("fixed length")]
    [InlineData("compressible")]
    [InlineData("long")]
    public void AreReadBackForEveryShapeOfValues(string shape)
    {
        Random random = TestRandom.Create();
        int[] docs = [.. Enumerable.Range(0, 1000).Where(_ => random.Next(5) != 0)];
        byte[][] values = [.. docs.Select(_ => Value(shape, random))];
        using TestSegment segment = new(1000);
        FieldInfo field = BinaryFiles.WriteChunked(segment, docs, values);
        Check(segment, field, docs, values, random);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, DocValuesFormat.FastMode)]
    public void UncompressedValuesOfOtherVersionsAreRead(int version, string? mode)
    {
        Random random = TestRandom.Create();
        foreach (string shape in new[] { "empty", "fixed length", "compressible" })
        {
            int[] docs = [.. Enumerable.Range(0, 3000).Where(_ => random.Next(5) != 0)];
            byte[][] values = [.. docs.Select(_ => Value(shape, random))];
            using TestSegment segment = new(3000);
            FieldInfo field = BinaryFiles.WritePlain(segment, docs, values, version, mode);
            Check(segment, field, docs, values, random);
        }
    }

    [Fact]
    public void CompressedValuesOfVersion2AreReadAsItsModeSays()
    {
        Random random = TestRandom.Create();
        int[] docs = [.. Enumerable.Range(0, 100)];
        byte[][] values = [.. docs.Select(_ => Value("compressible", random))];
        using TestSegment segment = new(100);
        FieldInfo field = BinaryFiles.WriteChunked(segment, docs, values, DocValuesFormat.BinaryModeVersion, DocValuesFormat.HighMode);
        Check(segment, field, docs, values, random);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("BEST_GUESS")]
    public void AVersion2FieldWithoutAKnownModeIsRefused(string? mode)
    {
        using TestSegment segment = new(1);
        FieldInfo field = BinaryFiles.WritePlain(segment, [0], [[1]], 2, mode);
        CorruptIndexException e = Assert.Throws<CorruptIndexException>(() => BinaryFiles.Open(segment, field));
        Assert.Contains(DocValuesFormat.ModeAttribute, e.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionToComeIsRefusedAsTooNew()
    {
        using TestSegment segment = new(1);
        FieldInfo field = BinaryFiles.WritePlain(segment, [0], [[1]], 3, DocValuesFormat.FastMode);
        Assert.Throws<IndexFormatTooNewException>(() => BinaryFiles.Open(segment, field));
    }

    private static byte[] Value(string shape, Random random) => shape switch
    {
        "empty" => [],
        "fixed length" => random.NextBytes(16),
        "compressible" => [.. Enumerable.Repeat("some of the same words "u8.ToArray(), random.Next(9)).SelectMany(words => words)],
        _ => random.NextBytes(random.Next(100_000)),
    };

    private static void Check(TestSegment segment, FieldInfo field, int[] docs, byte[][] values, Random random)
    {
        using DocValuesReader reader = BinaryFiles.Open(segment, field);
        Checksums.Verify(segment.Directory);
        foreach (int stride in new[] { 2, 50, 100_000 })
        {
            BinaryDocValues read = reader.GetBinary(field)!;
            IteratorWalk.Check(read, docs, segment.Info.MaxDoc, random, stride, index => Assert.Equal(values[index], read.Value));
        }
    }
}
