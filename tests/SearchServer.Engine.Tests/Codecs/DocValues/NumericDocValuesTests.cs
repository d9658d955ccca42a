using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class NumericDocValuesTests
{
    private const string Suffix = PerFieldFormat.DocValuesSuffix;

    private static readonly FieldInfo s_field = new("number", 3) { DocValues = DocValuesType.Numeric };

    public static TheoryData<string> Shapes => DocShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackForEveryShapeOfDocumentsAndEveryWayToMove(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        CheckRoundTrip(maxDoc, docs, [.. docs.Select(_ => (long)random.Next(5000))], random);
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("table")]
    [InlineData("table of 256")]
    [InlineData("257 distinct")]
    [InlineData("gcd")]
    [InlineData("gcd of negative numbers")]
    [InlineData("offset")]
    [InlineData("extremes")]
    [InlineData("one extreme")]
    [InlineData("any magnitude")]
    [InlineData("ascending")]
    [InlineData("constant blocks")]
    [InlineData("mixed blocks")]
    public void AreReadBackForEveryEncoding(string encoding)
    {
        Random random = TestRandom.Create();
        const int MaxDoc = 40_000;
        Func<int, long> value = encoding switch
        {
            "constant" => _ => -7,
            "table" => _ => new[] { long.MinValue, -1, 0, 1L << 50, long.MaxValue }[random.Next(5)],
            "table of 256" => doc => (doc % 256) * 1_000_003L,
            "257 distinct" => doc => (doc % 257) * 1_000_003L,
            "gcd" => _ => 1_600_000_000_000 + (86_400_000L * random.Next(4000)),
            "gcd of negative numbers" => _ => 7 - (3000L * random.Next(1 << 20)),
            "offset" => _ => 1_000_000 + random.Next(1 << 19),
            "extremes" => doc => doc == 0 ? long.MinValue : doc == 1 ? long.MaxValue : random.NextAnyInt64(),
            "one extreme" => doc => doc == 39_999 ? long.MaxValue : random.Next(1000) * 10,
            "any magnitude" => _ => random.NextAnyInt64(),
            "ascending" => doc => 1_600_000_000_000L + (doc * 1000L) + random.Next(900),
            "constant blocks" => doc => doc < 16_384 ? 5 : random.NextInt64(),
            _ => doc => doc % 20_000 < 16_384 ? random.Next(1000) * 6L : random.NextInt64(1L << 40) * 6,
        };
        foreach (int oneOf in new[] { 1, 3 })
        {
            int[] docs = [.. Enumerable.Range(0, MaxDoc).Where(_ => oneOf == 1 || random.Next(oneOf) != 0)];
            CheckRoundTrip(MaxDoc, docs, [.. docs.Select(value)], random);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(28)]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(48)]
    [InlineData(56)]
    [InlineData(64)]
    public void AreReadBackForEveryWidth(int bits)
    {
        Random random = TestRandom.Create();
        const int MaxDoc = 2000;
        int[] docs = [.. Enumerable.Range(0, MaxDoc)];
        long[] values = [.. docs.Select(_ => random.NextInt64(long.MinValue, long.MaxValue) >>> (64 - bits))];
        values[^1] = bits == 64 ? -1 : (1L << bits) - 1;
        CheckRoundTrip(MaxDoc, docs, values, random);
    }

    private static void CheckRoundTrip(int maxDoc, int[] docs, long[] values, Random random)
    {
        using TestSegment segment = new(maxDoc);
        using (DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, maxDoc, Suffix))
        {
            writer.AddNumeric(s_field, () => new MemoryDocValues.Numeric(docs, values));
            writer.Finish();
        }

        using DocValuesReader reader = new(segment.Directory, segment.Info, new FieldInfos([s_field]), Suffix);
        Checksums.Verify(segment.Directory);
        foreach (int stride in new[] { 2, 50, 20_000, 200_000 })
        {
            NumericDocValues read = reader.GetNumeric(s_field)!;
            IteratorWalk.Check(read, docs, maxDoc, random, stride, index => Assert.Equal(values[index], read.Value));
        }

        foreach (int oneOf in new[] { 1, 2, 30, 5000 }) CheckBulk(reader, IteratorWalk.SomeDocs(maxDoc, random, oneOf), docs, values);
    }

    private static void CheckBulk(DocValuesReader reader, int[] wanted, int[] docs, long[] values)
    {
        NumericDocValues expected = new MemoryDocValues.Numeric(docs, values);
        NumericDocValues read = reader.GetNumeric(s_field)!;
        long[] expectedValues = new long[wanted.Length];
        bool[] expectedMissing = new bool[wanted.Length];
        long[] readValues = [.. Enumerable.Repeat(-3L, wanted.Length)];
        bool[] readMissing = [.. Enumerable.Repeat(true, wanted.Length)];
        int half = wanted.Length / 2;
        int without = expected.Read(wanted, expectedValues, expectedMissing);
        int found = read.Read(wanted.AsSpan(0, half), readValues, readMissing);
        found += read.Read(wanted.AsSpan(half), readValues.AsSpan(half), readMissing.AsSpan(half));
        Assert.Equal(without, found);
        Assert.Equal(expectedValues, readValues);
        Assert.Equal(expectedMissing, readMissing);
        Assert.Equal(expected.Doc, read.Doc);
        Assert.Equal(expected.NextDoc(), read.NextDoc());
    }
}
