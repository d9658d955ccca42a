using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class SortedNumericDocValuesTests
{
    private static readonly FieldInfo s_field = new("numbers", 3) { DocValues = DocValuesType.SortedNumeric };

    public static TheoryData<string> Shapes => DocShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackForEveryShapeOfDocumentsAndEveryWayToMove(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        CheckRoundTrip(maxDoc, docs, most: 4, _ => random.Next(3000), random);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void OneNumberEachIsReadBackAlsoAsSingleNumbers(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        CheckRoundTrip(maxDoc, docs, most: 1, _ => random.NextAnyInt64(), random);
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("table")]
    [InlineData("blocks")]
    [InlineData("any magnitude")]
    public void AreReadBackForEveryEncoding(string encoding)
    {
        Random random = TestRandom.Create();
        Func<int, long> value = encoding switch
        {
            "constant" => _ => 3,
            "table" => _ => random.Next(5) * 1_000_003L,
            "blocks" => doc => (doc * 1000L) + random.Next(100),
            _ => _ => random.NextAnyInt64(),
        };
        CheckRoundTrip(30_000, [.. Enumerable.Range(0, 30_000).Where(_ => random.Next(4) != 0)], most: 4, value, random);
    }

    private static void CheckRoundTrip(int maxDoc, int[] docs, int most, Func<int, long> value, Random random)
    {
        long[][] values = [.. docs.Select(doc => Enumerable.Range(0, 1 + random.Next(most)).Select(_ => value(doc)).Order().ToArray())];
        using TestSegment segment = new(maxDoc);
        using (DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, maxDoc))
        {
            writer.AddSortedNumeric(s_field, () => new MemoryDocValues.SortedNumeric(docs, values));
            writer.Finish();
        }

        using DocValuesReader reader = new(segment.Directory, segment.Info, new FieldInfos([s_field]), PerFieldFormat.DocValuesSuffix);
        Assert.Equal(values.All(some => some.Length == 1), reader.GetSortedNumeric(s_field)!.Single is not null);
        foreach (int stride in new[] { 2, 50, 100_000 })
        {
            SortedNumericDocValues read = reader.GetSortedNumeric(s_field)!;
            IteratorWalk.Check(read, docs, maxDoc, random, stride, index =>
            {
                Assert.Equal(values[index].Length, read.DocValueCount);
                foreach (long one in values[index]) Assert.Equal(one, read.NextValue());
            });
        }
    }
}
