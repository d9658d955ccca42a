using System.Buffers.Binary;
using System.Globalization;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Testing;

/// <summary>Dumps made of the documents themselves: what Lucene stores and dumps is what the neutral documents say.</summary>
public class NeutralDumpTests
{
    private const string Segment = "_0";

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void OfRandomDocumentsIsWhatLuceneDumps(int seed)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        NeutralDocument[] documents = [.. new RandomDocuments(new RandomSource(seed), 300).Documents];
        using TemporaryFolder folder = new();
        oracle.Index(documents, folder["index"]);
        DumpOptions options = new() { Parts = ["dv", "points", "stored"] };

        using (FileStream file = File.Create(folder["expected"]))
        using (DumpWriter dump = new(options, file))
        {
            WriteDocValues(dump, documents);
            WritePoints(dump, documents);
            WriteStored(dump, documents);
            dump.Finish();
        }

        oracle.Dump(folder["index"], folder["actual"], options);
        Assert.Null(DumpComparison.FirstDifference(folder["expected"], folder["actual"]));
    }

    [Fact]
    public void IsComparedLineByLine()
    {
        const string Expected = "# _0 terms body\nt 1 1 a\np 0 1\nt 1 1 b\np 1 1\n";
        Assert.Null(DumpComparison.FirstDifference(new StringReader(Expected), new StringReader(Expected)));
        string other = Expected.Replace("p 1 1", "p 1 2", StringComparison.Ordinal);
        string? difference = DumpComparison.FirstDifference(new StringReader(Expected), new StringReader(other));
        Assert.Equal("Line 5 in # _0 terms body, t 1 1 b\nexpected p 1 1\nactual   p 1 2", difference);
        difference = DumpComparison.FirstDifference(new StringReader(Expected), new StringReader(""));
        Assert.Equal("Line 1 in the start\nexpected # _0 terms body\nactual   the end", difference);
    }

    /// <summary>Fields in the order of their names' bytes, each with its values by document.</summary>
    private static IEnumerable<IGrouping<string, (int Doc, TField Field)>> FieldsOf<TField>(NeutralDocument[] documents)
        where TField : NeutralField =>
        documents.SelectMany((document, doc) => document.Fields.OfType<TField>().Select(field => (Doc: doc, Field: field)))
            .GroupBy(item => item.Field.Name)
            .OrderBy(group => TermBytes.FromString(group.Key));

    private static void WriteDocValues(DumpWriter dump, NeutralDocument[] documents)
    {
        foreach (IGrouping<string, (int Doc, NeutralField Field)> field in FieldsOf<NeutralField>(documents))
        {
            // A sorted set column and a facet column look the same; every other name has one kind.
            List<(int Doc, TermBytes Value)> sorted = [];
            List<(int Doc, long Value)> numbers = [];
            List<(int Doc, byte[] Value)> bytes = [];
            string type = "";
            foreach ((int doc, NeutralField value) in field)
            {
                switch (value)
                {
                    case NeutralNumericDocValues number:
                        type = "numeric";
                        numbers.Add((doc, number.Value));
                        break;
                    case NeutralSortedNumericDocValues number:
                        type = "sorted_numeric";
                        numbers.Add((doc, number.Value));
                        break;
                    case NeutralBinaryDocValues binary:
                        type = "binary";
                        bytes.Add((doc, binary.Value));
                        break;
                    case NeutralSortedDocValues term:
                        type = "sorted";
                        sorted.Add((doc, term.Value));
                        break;
                    case NeutralSortedSetDocValues term:
                        type = "sorted_set";
                        sorted.Add((doc, term.Value));
                        break;
                    case NeutralFacet facet:
                        type = "sorted_set";
                        sorted.Add((doc, $"{facet.Dim}\u001f{facet.Label}"));
                        break;
                    default:
                        break;
                }
            }

            if (type.Length == 0 || !dump.Start(Segment, "dv", field.Key)) continue;
            dump.Put("type", type);
            if (type is "sorted" or "sorted_set") WriteSorted(dump, sorted);
            foreach (IGrouping<int, (int Doc, long Value)> doc in numbers.GroupBy(item => item.Doc))
            {
                WriteValues(dump, doc.Key, doc.Select(item => item.Value).Order());
            }

            foreach ((int doc, byte[] value) in bytes)
            {
                DumpText.AppendBytes(dump.Line.Append(CultureInfo.InvariantCulture, $"v {doc} "), value);
                dump.EndLine();
            }
        }
    }

    private static void WriteSorted(DumpWriter dump, List<(int Doc, TermBytes Value)> values)
    {
        TermBytes[] dictionary = [.. values.Select(item => item.Value).Distinct().Order()];
        dump.Put("values", dictionary.Length);
        foreach (TermBytes value in dictionary) dump.Put("d", value.ToString());
        foreach (IGrouping<int, (int Doc, TermBytes Value)> doc in values.GroupBy(item => item.Doc))
        {
            WriteValues(dump, doc.Key, doc.Select(item => (long)Array.BinarySearch(dictionary, item.Value)).Distinct().Order());
        }
    }

    private static void WriteValues(DumpWriter dump, int doc, IEnumerable<long> values) =>
        dump.Put("v", $"{doc} {string.Join(' ', values)}");

    private static void WritePoints(DumpWriter dump, NeutralDocument[] documents)
    {
        foreach (IGrouping<string, (int Doc, NeutralField Field)> field in FieldsOf<NeutralField>(documents))
        {
            (string Value, int Doc)[] points =
            [
                .. field.Select(item => (Value: Packed(item.Field), item.Doc))
                    .Where(item => item.Value.Length > 0)
                    .OrderBy(item => item.Value, StringComparer.Ordinal)
                    .ThenBy(item => item.Doc),
            ];
            if (points.Length == 0 || !dump.Start(Segment, "points", field.Key)) continue;
            dump.Put("dims", $"1 1 {points[0].Value.Length / 2}");
            dump.Put("size", points.Length);
            dump.Put("docCount", points.Select(item => item.Doc).Distinct().Count());
            dump.Put("min", points[0].Value);
            dump.Put("max", points[^1].Value);
            foreach ((string value, int doc) in points) dump.Put("v", $"{value} {doc}");
        }
    }

    /// <summary>The sortable big-endian bytes of a point in hexadecimal; empty for other fields.</summary>
    private static string Packed(NeutralField field)
    {
        byte[] bytes = new byte[field is NeutralIntPoint ? 4 : 8];
        switch (field)
        {
            case NeutralIntPoint point:
                BinaryPrimitives.WriteInt32BigEndian(bytes, point.Value ^ int.MinValue);
                break;
            case NeutralLongPoint point:
                BinaryPrimitives.WriteInt64BigEndian(bytes, point.Value ^ long.MinValue);
                break;
            case NeutralDoublePoint point:
                long bits = BitConverter.DoubleToInt64Bits(point.Value);
                BinaryPrimitives.WriteInt64BigEndian(bytes, (bits ^ ((bits >> 63) & long.MaxValue)) ^ long.MinValue);
                break;
            default:
                return "";
        }

        return Convert.ToHexStringLower(bytes);
    }

    private static void WriteStored(DumpWriter dump, NeutralDocument[] documents)
    {
        dump.Start(Segment, "stored");
        for (int doc = 0; doc < documents.Length; doc++)
        {
            dump.Put("doc", doc);
            foreach (NeutralField field in documents[doc].Fields) WriteStored(dump, field);
        }
    }

    private static void WriteStored(DumpWriter dump, NeutralField field)
    {
        object? value = field switch
        {
            NeutralStored stored => stored.Value,
            NeutralText { Stored: true } text => text.Value,
            NeutralString { Stored: true } term => term.Value.Text is { } text ? text : term.Value.Span.ToArray(),
            _ => null,
        };
        (string Type, string Shown)? line = value switch
        {
            string text => ("string", TermBytes.FromString(text).ToString()),
            byte[] bytes => ("bytes", DumpText.Bytes(bytes)),
            int number => ("int", number.ToString(CultureInfo.InvariantCulture)),
            long number => ("long", number.ToString(CultureInfo.InvariantCulture)),
            float number => ("float", $"{BitConverter.SingleToInt32Bits(number):x8}"),
            double number => ("double", $"{BitConverter.DoubleToInt64Bits(number):x16}"),
            _ => null,
        };
        if (line is { } shown) dump.Put("s", $"{DumpText.Word(field.Name)} {shown.Type} {shown.Shown}");
    }
}
