using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Points;

public class PointsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 511, 3)]
    [InlineData(3, 512, 1000)]
    [InlineData(4, 513, 100_000)]
    [InlineData(4, 30_000, 7)]
    [InlineData(5, 20_000, int.MaxValue)]
    [InlineData(8, 100_000, 400)]
    [InlineData(8, 5000, int.MaxValue)]
    [InlineData(9, 5000, 1)]
    [InlineData(16, 5000, 300)]
    [InlineData(16, 20_000, int.MaxValue)]
    public void RangesGiveWhatASearchOfAllPointsGives(int bytes, int count, int distinct)
    {
        Random random = TestRandom.Create();
        List<Point> points = RandomPoints(random, bytes, count, distinct, maxDoc: count);
        using TestSegment segment = new(count);
        using PointsReader reader = PointFiles.Write(segment, bytes, points);
        Checksums.Verify(segment.Directory);
        PointValues values = reader.Get(PointFiles.Field(bytes))!;
        points.Sort();
        Assert.Equal(count, values.Count);
        Assert.Equal(bytes, values.BytesPerDimension);
        Assert.Equal(points.Select(point => point.Doc).Distinct().Count(), values.DocCount);
        Assert.Equal(points[0].Value, values.MinPackedValue);
        Assert.Equal(points[^1].Value, values.MaxPackedValue);
        Assert.Equal(points, PointFiles.All(values.Stream()));
        for (int i = 0; i < 200; i++)
        {
            (byte[] min, byte[] max) = RandomRange(random, bytes, points);
            List<int> expected = [.. points.Where(point => IsIn(point, min, max)).Select(point => point.Doc)];
            Assert.Equal(expected, Collect(values, min, max));
            CheckEstimate(values, min, max, expected.Count);
        }
    }

    [Fact]
    public void TheWholeRangeIsEstimatedExactlyAndAnEmptyOneAsNothing()
    {
        Random random = TestRandom.Create();
        using TestSegment segment = new(1300);
        using PointsReader reader = PointFiles.Write(segment, 4, RandomPoints(random, 4, 1300, 5000, 1300));
        PointValues values = reader.Get(PointFiles.Field(4))!;
        Assert.Equal(1300, values.EstimateCount([0, 0, 0, 0], [255, 255, 255, 255]));
        Assert.Equal(0, values.EstimateCount([255, 0, 0, 1], [255, 0, 0, 0]));
        Assert.Equal(0, values.EstimateCount([255, 255, 255, 255], [255, 255, 255, 255]));
    }

    [Fact]
    public void DocumentsThatAscendWithTheValuesAreReadBackWhateverTheirSize()
    {
        const int MaxDoc = 40_000_000;
        List<Point> points = [.. Enumerable.Range(0, 3000).Select(i => new Point([(byte)(i >> 8), (byte)i], i * 13_000))];
        List<Point> descending = [.. Enumerable.Range(0, 3000).Select(i => new Point([(byte)(-i >> 8), (byte)-i], i * 13_000))];
        foreach (List<Point> some in new[] { points, descending })
        {
            using TestSegment segment = new(MaxDoc);
            using PointsReader reader = PointFiles.Write(segment, 2, some);
            some.Sort();
            Assert.Equal(some, PointFiles.All(reader.Get(PointFiles.Field(2))!.Stream()));
        }
    }

    [Fact]
    public void AMergeOfSegmentsIsTheSameFileAsAFlushOfTheirPoints()
    {
        Random random = TestRandom.Create();
        List<List<Point>> parts = [.. new[] { 0, 3000, 1, 700, 5000 }.Select(count => RandomPoints(random, 8, count, 500, Math.Max(count, 1)))];
        using TestSegment flushed = new(20_000);
        using TestSegment merged = new(20_000);
        List<Point> all = [];
        List<(PointStream, Func<int, int>)> sources = [];
        int docBase = 0;
        foreach (List<Point> part in parts)
        {
            // Every third document is gone.
            int start = docBase;
            Func<int, int> newDoc = doc => doc % 3 == 0 ? -1 : start + doc - (doc / 3) - 1;
            all.AddRange(part.Where(point => newDoc(point.Doc) >= 0).Select(point => point with { Doc = newDoc(point.Doc) }));
            sources.Add((PointFiles.Sorted(8, part), newDoc));
            docBase += part.Count;
        }

        PointFiles.Write(flushed, 8, all).Dispose();
        PointFiles.Write(merged, 8, new MergedPoints(sources)).Dispose();
        foreach (string file in flushed.Directory.ListAll()) Assert.Equal(flushed.ReadFile(file), merged.ReadFile(file));
    }

    [Fact]
    public void AFieldWithoutPointsIsNotWritten()
    {
        using TestSegment segment = new(1);
        using PointsReader reader = PointFiles.Write(segment, 4, []);
        Assert.Empty(reader.Fields);
        Assert.Null(reader.Get(PointFiles.Field(4)));
    }

    [Fact]
    public void PointsOutOfOrderAreRefused()
    {
        PointTreeWriter writer = new(1, 10, new BufferOutput());
        writer.Add(1, [5]);
        Assert.Throws<ArgumentException>(() => writer.Add(2, [4]));
    }

    [Fact]
    public void ValuesOfAnotherLengthAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new PointBuffer(4).Add(0, [1, 2, 3]));
        using TestSegment segment = new(1);
        using PointsReader reader = PointFiles.Write(segment, 4, [new Point([1, 2, 3, 4], 0)]);
        PointValues values = reader.Get(PointFiles.Field(4))!;
        Assert.Throws<ArgumentException>(() => values.EstimateCount([1, 2, 3], [1, 2, 3, 4]));
    }

    private static List<Point> RandomPoints(Random random, int bytes, int count, int distinct, int maxDoc)
    {
        byte[][]? pool = distinct == int.MaxValue ? null : [.. Enumerable.Range(0, distinct).Select(_ => RandomValue(random, bytes))];
        return [.. Enumerable.Range(0, count).Select(_ => new Point(pool is null ? RandomValue(random, bytes) : pool[random.Next(distinct)], random.Next(maxDoc)))];
    }

    /// <summary>A value that may share a prefix with others.</summary>
    private static byte[] RandomValue(Random random, int bytes)
    {
        byte[] value = random.NextBytes(bytes);
        if (random.Next(3) == 0) value.AsSpan(0, random.Next(bytes)).Fill(7);
        return value;
    }

    /// <summary>Two values, of points or near them, in order mostly.</summary>
    private static (byte[] Min, byte[] Max) RandomRange(Random random, int bytes, List<Point> points)
    {
        byte[][] ends = [.. Enumerable.Range(0, 2).Select(_ => random.Next(3) == 0 ? RandomValue(random, bytes) : [.. points[random.Next(points.Count)].Value])];
        foreach (byte[] end in ends)
        {
            if (random.Next(3) == 0) end[^1] += (byte)random.Next(3);
        }

        bool ordered = ends[0].AsSpan().SequenceCompareTo(ends[1]) <= 0;
        return ordered || random.Next(20) == 0 ? (ends[0], ends[1]) : (ends[1], ends[0]);
    }

    private static bool IsIn(Point point, byte[] min, byte[] max) =>
        point.Value.AsSpan().SequenceCompareTo(min) >= 0 && point.Value.AsSpan().SequenceCompareTo(max) <= 0;

    private static void CheckEstimate(PointValues values, byte[] min, byte[] max, int exact)
    {
        long estimate = values.EstimateCount(min, max);
        Assert.InRange(estimate, exact - (2 * PointsFormat.PointsPerLeaf), exact + (2 * PointsFormat.PointsPerLeaf));
    }

    private static List<int> Collect(PointValues values, byte[] min, byte[] max)
    {
        Collector collector = new();
        values.Intersect(min, max, collector);
        return collector.Docs;
    }

    private sealed class Collector : PointVisitor
    {
        public List<int> Docs { get; } = [];

        public override void Visit(ReadOnlySpan<int> docs) => Docs.AddRange(docs);
    }
}
