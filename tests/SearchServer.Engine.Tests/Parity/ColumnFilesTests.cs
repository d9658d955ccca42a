using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using SearchServer.Engine.Tests.Codecs;
using SearchServer.Engine.Tests.Codecs.Points;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>
/// Numbers, norms and points of random documents that Lucene indexed, written again here, are the same files byte for byte. (Terms of doc values are compared with what Lucene 8.7
/// itself wrote, see <see cref="Codecs.DocValues.GoldenDocValuesTests"/>: the oracle's code is 8.8.1, which compresses them.)
/// </summary>
public class ColumnFilesTests
{
    private const int FooterLength = 16;
    private const int MaxText = 60;

    [Theory]
    [InlineData(31, 1, 0)]
    [InlineData(32, 800, 150)]
    [InlineData(33, 5000, 0)]
    [InlineData(34, 70_000, 0)]
    public void AreWhatLuceneWrites(int seed, int count, int flushEvery)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. new RandomDocuments(random, count, new RandomDocumentOptions { MaxFields = count > 5000 ? 8 : null }).Documents.Select(document => new NeutralDocument([.. document.Fields.Where(IsCompared).Select(Shorten)]))];
        using TemporaryFolder folder = new();
        oracle.Index(documents, folder["lucene"], new OracleIndexing { FlushEvery = flushEvery });
        int segments = 0;
        GoldenIndex.ForEachSegmentOf(folder["lucene"], (directory, segment, fields) =>
        {
            segments++;
            Compare(directory, segment, fields);
        });
        Assert.Equal(flushEvery == 0 ? 1 : (count + flushEvery - 1) / flushEvery, segments);
    }

    private static bool IsCompared(NeutralField field) =>
        field is NeutralString or NeutralText { Vectors: false } or NeutralNumericDocValues or NeutralSortedNumericDocValues or NeutralIntPoint or NeutralLongPoint or NeutralDoublePoint;

    /// <summary>Of texts only their lengths matter here.</summary>
    private static NeutralField Shorten(NeutralField field) => field is NeutralText { Value.Length: > MaxText } text ? text with { Value = text.Value[..MaxText] } : field;

    private static void Compare(IndexDirectory lucene, SegmentInfo segment, FieldInfos fields)
    {
        using MemoryDirectory written = new();
        if (fields.Any(field => field.HasNorms)) WriteNorms(lucene, segment, fields, written);
        if (fields.Any(field => field.PointDimensions > 0)) WritePoints(lucene, segment, fields, written);
        if (written.ListAll().Length > 0) GoldenIndex.AssertSameFiles(lucene, written);
        if (!fields.Any(field => field.DocValues != DocValuesType.None)) return;
        using MemoryDirectory columns = new();
        WriteNumbers(lucene, segment, fields, columns);
        string data = $"{segment.Name}_{PerFieldFormat.DocValuesSuffix}.dvd";
        Assert.True(Body(lucene, data).AsSpan().SequenceEqual(Body(columns, data)), $"{data} differs.");
    }

    private static void WriteNorms(IndexDirectory lucene, SegmentInfo segment, FieldInfos fields, IndexDirectory written)
    {
        using NormsReader reader = new(lucene, segment, fields);
        using NormsWriter writer = new(written, segment.Name, segment.Id, segment.MaxDoc);
        foreach (FieldInfo field in fields.Where(field => field.HasNorms)) writer.Add(field, () => reader.Get(field)!.Iterator());
        writer.Finish();
    }

    private static void WritePoints(IndexDirectory lucene, SegmentInfo segment, FieldInfos fields, IndexDirectory written)
    {
        using PointsReader reader = new(lucene, segment, fields);
        using PointsWriter writer = new(written, segment.Name, segment.Id, segment.MaxDoc);
        foreach (FieldInfo field in reader.Fields) writer.Add(field, PointFiles.Sorted(field.PointBytesPerDimension, PointFiles.All(reader.Get(field)!.Stream())));
        writer.Finish();
    }

    private static void WriteNumbers(IndexDirectory lucene, SegmentInfo segment, FieldInfos fields, IndexDirectory written)
    {
        using DocValuesReader reader = new(lucene, segment, fields, PerFieldFormat.DocValuesSuffix);
        using DocValuesWriter writer = new(written, segment.Name, segment.Id, segment.MaxDoc);
        foreach (FieldInfo field in reader.Fields)
        {
            if (field.DocValues == DocValuesType.Numeric) writer.AddNumeric(field, () => reader.GetNumeric(field)!);
            else writer.AddSortedNumeric(field, () => reader.GetSortedNumeric(field)!);
        }

        writer.Finish();
    }

    /// <summary>A file without its footer, and without its version, which 8.8 raised.</summary>
    private static byte[] Body(IndexDirectory directory, string file)
    {
        using IndexInput input = directory.OpenInput(file);
        byte[] bytes = input.Span(0, (int)input.Length - FooterLength).ToArray();
        bytes.AsSpan(5 + bytes[4], sizeof(int)).Clear();
        return bytes;
    }
}
