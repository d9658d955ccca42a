using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class SortedDocValuesTests
{
    private static readonly FieldInfo s_field = new("term", 3) { DocValues = DocValuesType.Sorted };

    public static TheoryData<string> Shapes => DocShapes.Names;

    public static TheoryData<string> Terms => TermShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackForEveryShapeOfDocumentsAndEveryWayToMove(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        byte[][] terms = TermShapes.Create(random.Next(2) == 0 ? "every byte" : "shared prefixes", random);
        CheckRoundTrip(maxDoc, docs, terms, random);
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void AreReadBackForEveryShapeOfTerms(string shape)
    {
        Random random = TestRandom.Create();
        int[] docs = [.. Enumerable.Range(0, 2000).Where(_ => random.Next(10) != 0)];
        CheckRoundTrip(2000, docs, TermShapes.Create(shape, random), random);
    }

    [Fact]
    public void CountsForFewerThanAllTermsAreRefused()
    {
        using TestSegment segment = new(1);
        using DocValuesReader reader = Write(segment, [0], [1], ["a"u8.ToArray(), "b"u8.ToArray()]);
        SortedDocValues values = reader.GetSorted(s_field)!;
        Assert.Throws<ArgumentException>(() => values.CountOrds([0], [], new OrdCounts(1)));
    }

    [Fact]
    public void BulkCallsRefuseDocumentsThatGoBackwardsOrPastTheSegment()
    {
        using TestSegment segment = new(10);
        using DocValuesReader reader = Write(segment, [.. Enumerable.Range(0, 10)], new int[10], ["a"u8.ToArray()]);
        SortedDocValues values = reader.GetSorted(s_field)!;
        OrdCounts counts = new(1);
        Assert.Equal(5, values.Advance(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.CountOrds([4, 6], [], counts));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.CountOrds([6, 10], [], counts));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.CountOrds([8, 7], [], counts));
        Assert.Equal(0, counts[0]);
        Assert.Equal(0, values.CountOrds([5, 9], [], counts));
        Assert.Equal(2, counts[0]);
    }

    private static void CheckRoundTrip(int maxDoc, int[] docs, byte[][] terms, Random random)
    {
        int[] ords = [.. docs.Select(_ => random.Next(terms.Length))];
        using TestSegment segment = new(maxDoc);
        using DocValuesReader reader = Write(segment, docs, ords, terms);
        foreach (int stride in new[] { 2, 50, 100_000 })
        {
            SortedDocValues read = reader.GetSorted(s_field)!;
            Assert.Equal(terms.Length, read.ValueCount);
            IteratorWalk.Check(read, docs, maxDoc, random, stride, index =>
            {
                Assert.Equal(ords[index], read.Ord);
                if (index % 100 == 0) Assert.Equal(terms[ords[index]], read.LookupOrd(read.Ord));
            });
        }

        foreach (int oneOf in new[] { 1, 2, 30, 5000 })
        {
            int[] wanted = IteratorWalk.SomeDocs(maxDoc, random, oneOf);
            SortedDocValues slow = new MemoryDocValues.Sorted(docs, ords, terms);
            int[] map = OrdMaps.Create(terms.Length, random);
            OrdCounts expected = new(terms.Length + 3);
            OrdCounts counts = new(terms.Length + 3);
            Assert.Equal(slow.CountOrds(wanted, map, expected), reader.GetSorted(s_field)!.CountOrds(wanted, map, counts));
            OrdMaps.AssertEqual(expected, counts);
            int[] expectedOrds = new int[wanted.Length];
            int[] readOrds = new int[wanted.Length];
            new MemoryDocValues.Sorted(docs, ords, terms).ReadOrds(wanted, expectedOrds);
            reader.GetSorted(s_field)!.ReadOrds(wanted, readOrds);
            Assert.Equal(expectedOrds, readOrds);
        }
    }

    private static DocValuesReader Write(TestSegment segment, int[] docs, int[] ords, byte[][] terms)
    {
        using (DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, segment.Info.MaxDoc))
        {
            writer.AddSorted(s_field, () => new MemoryDocValues.Sorted(docs, ords, terms));
            writer.Finish();
        }

        return new DocValuesReader(segment.Directory, segment.Info, new FieldInfos([s_field]), PerFieldFormat.DocValuesSuffix);
    }
}
