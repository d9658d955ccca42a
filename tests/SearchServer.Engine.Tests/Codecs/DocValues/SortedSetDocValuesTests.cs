using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Documents;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class SortedSetDocValuesTests
{
    private static readonly FieldInfo s_field = new("terms", 3) { DocValues = DocValuesType.SortedSet };

    public static TheoryData<string> Shapes => DocShapes.Names;

    public static TheoryData<string> Terms => TermShapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AreReadBackForEveryShapeOfDocumentsAndEveryWayToMove(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        byte[][] terms = TermShapes.Create(random.Next(2) == 0 ? "every byte" : "shared prefixes", random);
        CheckRoundTrip(maxDoc, docs, terms, random, most: 4);
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void AreReadBackForEveryShapeOfTerms(string shape)
    {
        Random random = TestRandom.Create();
        int[] docs = [.. Enumerable.Range(0, 2000).Where(_ => random.Next(10) != 0)];
        CheckRoundTrip(2000, docs, TermShapes.Create(shape, random), random, most: 50);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void SetsOfOneTermAreReadBackAlsoAsSingleTerms(string shape)
    {
        Random random = TestRandom.Create();
        (int maxDoc, int[] docs) = DocShapes.Create(shape, random);
        CheckRoundTrip(maxDoc, docs, TermShapes.Create("shared prefixes", random), random, most: 1);
    }

    private static void CheckRoundTrip(int maxDoc, int[] docs, byte[][] terms, Random random, int most)
    {
        int[][] ords = [.. docs.Select(_ => Enumerable.Range(0, 1 + random.Next(most)).Select(_ => random.Next(terms.Length)).Distinct().Order().ToArray())];
        using TestSegment segment = new(maxDoc);
        using DocValuesReader reader = Write(segment, docs, ords, terms);
        Assert.Equal(ords.All(set => set.Length == 1), reader.GetSortedSet(s_field)!.Single is not null);
        foreach (int stride in new[] { 2, 50, 100_000 })
        {
            SortedSetDocValues read = reader.GetSortedSet(s_field)!;
            Assert.Equal(terms.Length, read.ValueCount);
            IteratorWalk.Check(read, docs, maxDoc, random, stride, index =>
            {
                Assert.Equal(ords[index].Length, read.DocValueCount);
                foreach (int ord in ords[index]) Assert.Equal(ord, read.NextOrd());
            });
            int some = random.Next(terms.Length);
            Assert.Equal(terms[some], read.LookupOrd(some));
            Assert.Equal(some, read.LookupTerm(terms[some]));
        }

        foreach (int oneOf in new[] { 1, 2, 30, 5000 })
        {
            int[] wanted = IteratorWalk.SomeDocs(maxDoc, random, oneOf);
            int[] map = OrdMaps.Create(terms.Length, random);
            OrdCounts expected = new(terms.Length + 3);
            OrdCounts counts = new(terms.Length + 3);
            int without = new MemoryDocValues.SortedSet(docs, ords, terms).CountOrds(wanted, map, expected);
            SortedSetDocValues read = reader.GetSortedSet(s_field)!;
            int half = wanted.Length / 2;
            Assert.Equal(without, read.CountOrds(wanted.AsSpan(0, half), map, counts) + read.CountOrds(wanted.AsSpan(half), map, counts));
            OrdMaps.AssertEqual(expected, counts);
        }
    }

    private static DocValuesReader Write(TestSegment segment, int[] docs, int[][] ords, byte[][] terms)
    {
        using (DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, segment.Info.MaxDoc))
        {
            writer.AddSortedSet(s_field, () => new MemoryDocValues.SortedSet(docs, ords, terms));
            writer.Finish();
        }

        return new DocValuesReader(segment.Directory, segment.Info, new FieldInfos([s_field]), PerFieldFormat.DocValuesSuffix);
    }
}
