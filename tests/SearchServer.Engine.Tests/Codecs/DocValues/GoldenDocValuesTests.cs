using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class GoldenDocValuesTests
{
    [Theory]
    [InlineData(GoldenIndex.Lucene870)]
    [InlineData(GoldenIndex.Lucene870Compound)]
    public void WhatLuceneWroteIsWrittenAgainByteForByte(string index) => GoldenIndex.ForEachSegment(index, (directory, segment, fields) =>
    {
        using MemoryDirectory written = new();
        using DocValuesReader reader = new(directory, segment, fields, PerFieldFormat.DocValuesSuffix);
        Checksums.Verify(directory);
        using DocValuesWriter writer = new(written, segment.Name, segment.Id, segment.MaxDoc);
        foreach (FieldInfo field in reader.Fields) Copy(reader, field, writer);
        writer.Finish();
        GoldenIndex.AssertSameFiles(directory, written);
    });

    [Fact]
    public void Lucene881HasTheValuesOfLucene870()
    {
        List<string> expected = Dump(GoldenIndex.Lucene870);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Dump(GoldenIndex.Lucene881));
    }

    private static void Copy(DocValuesReader reader, FieldInfo field, DocValuesWriter writer)
    {
        switch (field.DocValues)
        {
            case DocValuesType.Numeric:
                writer.AddNumeric(field, () => reader.GetNumeric(field)!);
                break;
            case DocValuesType.Binary:
                writer.AddBinary(field, () => reader.GetBinary(field)!);
                break;
            case DocValuesType.Sorted:
                writer.AddSorted(field, () => reader.GetSorted(field)!);
                break;
            case DocValuesType.SortedSet:
                writer.AddSortedSet(field, () => reader.GetSortedSet(field)!);
                break;
            default:
                writer.AddSortedNumeric(field, () => reader.GetSortedNumeric(field)!);
                break;
        }
    }

    private static List<string> Dump(string index)
    {
        List<string> lines = [];
        GoldenIndex.ForEachSegment(index, (directory, segment, fields) => Dump(directory, segment, fields, lines));
        return lines;
    }

    private static void Dump(IndexDirectory directory, SegmentInfo segment, FieldInfos fields, List<string> lines)
    {
        using DocValuesReader reader = new(directory, segment, fields, PerFieldFormat.DocValuesSuffix);
        foreach (FieldInfo field in reader.Fields)
        {
            if (reader.GetNumeric(field) is { } numbers)
            {
                while (numbers.NextDoc() != DocValuesIterator.NoMoreDocs) lines.Add($"{segment.Name} {field.Name} {numbers.Doc} {numbers.Value}");
            }
            else if (reader.GetSortedSet(field) is { } terms)
            {
                while (terms.NextDoc() != DocValuesIterator.NoMoreDocs)
                {
                    for (int i = terms.DocValueCount; i > 0; i--)
                    {
                        lines.Add($"{segment.Name} {field.Name} {terms.Doc} {Convert.ToHexString(terms.LookupOrd(terms.NextOrd()))}");
                    }
                }
            }
        }
    }
}
