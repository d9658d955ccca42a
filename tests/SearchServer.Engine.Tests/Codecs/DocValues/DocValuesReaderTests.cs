using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class DocValuesReaderTests
{
    private const string Suffix = PerFieldFormat.DocValuesSuffix;

    private static readonly FieldInfo s_field = new("number", 3) { DocValues = DocValuesType.Numeric };

    [Fact]
    public void AGenerationOfUpdatesIsReadByItsSuffix()
    {
        const string Generation = "1_" + Suffix;
        using TestSegment segment = new(3);
        Write(segment, Suffix, [1, 2, 3]);
        Write(segment, Generation, [4, 5, 6]);
        using DocValuesReader first = Open(segment, Suffix);
        using DocValuesReader updated = Open(segment, Generation);
        Assert.Equal(1, ValueOf(first, 0));
        Assert.Equal(4, ValueOf(updated, 0));
    }

    [Fact]
    public void AFieldThatHasNoValuesHereOrNoneOfTheKindIsNull()
    {
        using TestSegment segment = new(1);
        Write(segment, Suffix, [1]);
        using DocValuesReader reader = Open(segment, Suffix);
        FieldInfo other = new("other", 4) { DocValues = DocValuesType.Numeric };
        Assert.Null(reader.GetNumeric(other));
        Assert.Null(reader.GetBinary(s_field));
        Assert.Null(reader.GetSorted(s_field));
        Assert.Null(reader.GetSortedSet(s_field));
        Assert.Null(reader.GetSortedNumeric(s_field));
    }

    [Fact]
    public void FieldsComeInTheOrderOfTheFile()
    {
        FieldInfo[] fields = [.. new[] { 5, 2, 9 }.Select(number => new FieldInfo($"f{number}", number) { DocValues = DocValuesType.Numeric })];
        using TestSegment segment = new(1);
        using (DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, 1))
        {
            foreach (FieldInfo field in fields) writer.AddNumeric(field, () => new MemoryDocValues.Numeric([0], [field.Number]));
            writer.Finish();
        }

        using DocValuesReader reader = new(segment.Directory, segment.Info, new FieldInfos(fields), Suffix);
        Assert.Equal(fields, reader.Fields);
    }

    [Fact]
    public void IteratorsOfThreadsDoNotDisturbEachOther()
    {
        using TestSegment segment = new(50_000);
        Write(segment, Suffix, [.. Enumerable.Range(0, 50_000).Select(doc => doc * 3L)]);
        using DocValuesReader reader = Open(segment, Suffix);
        Parallel.For(0, 8, thread =>
        {
            NumericDocValues values = reader.GetNumeric(s_field)!;
            for (int doc = thread; doc < 50_000; doc += thread + 1)
            {
                Assert.True(values.AdvanceExact(doc));
                Assert.Equal(doc * 3L, values.Value);
            }
        });
    }

    [Fact]
    public void AnUnknownFieldIsRefused()
    {
        using TestSegment segment = new(1);
        Write(segment, Suffix, [1]);
        Assert.Throws<CorruptIndexException>(() => new DocValuesReader(segment.Directory, segment.Info, new FieldInfos([]), Suffix));
    }

    [Fact]
    public void AFieldOfAnotherTypeIsRefused()
    {
        using TestSegment segment = new(1);
        Write(segment, Suffix, [1]);
        FieldInfos fields = new([s_field with { DocValues = DocValuesType.Binary }]);
        Assert.Throws<CorruptIndexException>(() => new DocValuesReader(segment.Directory, segment.Info, fields, Suffix));
    }

    [Fact]
    public void FilesOfAnotherSegmentAreRefused()
    {
        using TestSegment segment = new(1);
        Write(segment, Suffix, [1]);
        SegmentInfo other = TestSegment.Describe("_0", SegmentId.NewRandom(), 1);
        Assert.Throws<CorruptIndexException>(() => new DocValuesReader(segment.Directory, other, new FieldInfos([s_field]), Suffix));
    }

    [Fact]
    public void AnUnfinishedFileIsRefused()
    {
        using TestSegment segment = new(1);
        using (DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, 1))
        {
            writer.AddNumeric(s_field, () => new MemoryDocValues.Numeric([0], [1]));
        }

        Assert.Throws<CorruptIndexException>(() => Open(segment, Suffix));
    }

    [Fact]
    public void ASourceThatGivesOtherValuesInALaterPassIsRefused()
    {
        using TestSegment segment = new(10);
        using DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, 10);
        int pass = 0;
        Assert.Throws<InvalidOperationException>(() =>
            writer.AddNumeric(s_field, () => pass++ == 0 ? new MemoryDocValues.Numeric([0, 1], [1, 2]) : new MemoryDocValues.Numeric([0], [1])));
    }

    private static void Write(TestSegment segment, string suffix, long[] values)
    {
        using DocValuesWriter writer = new(segment.Directory, "_0", segment.Info.Id, segment.Info.MaxDoc, suffix);
        writer.AddNumeric(s_field, () => new MemoryDocValues.Numeric([.. Enumerable.Range(0, values.Length)], values));
        writer.Finish();
    }

    private static DocValuesReader Open(TestSegment segment, string suffix) =>
        new(segment.Directory, segment.Info, new FieldInfos([s_field]), suffix);

    private static long ValueOf(DocValuesReader reader, int doc)
    {
        NumericDocValues values = reader.GetNumeric(s_field)!;
        Assert.True(values.AdvanceExact(doc));
        return values.Value;
    }
}
