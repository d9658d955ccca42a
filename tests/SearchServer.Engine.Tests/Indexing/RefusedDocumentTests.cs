using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>A document that cannot be indexed is refused by itself: those that come after it are not.</summary>
public class RefusedDocumentTests
{
    private static readonly string s_tooLong = new('x', 40_000);

    public static TheoryData<string, Field[]> Refused => new()
    {
        { "a term that is too long", [new StringField("id", s_tooLong, stored: true)] },
        { "a column value that is too long", [new NumericDocValuesField("number", 1), new SortedDocValuesField("sorted", s_tooLong)] },
        { "a word that is too long", [new NumericDocValuesField("number", 1), new TextField("text", s_tooLong)] },
        { "two values of a column", [new NumericDocValuesField("number", 1), new NumericDocValuesField("number", 2)] },
        { "a field of another type", [new NumericDocValuesField("number", 1), new NumericDocValuesField("sorted", 1)] },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void WhatComesAfterARefusedDocumentIsIndexed(string why, Field[] fields)
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new KeywordAnalyzer()));
        writer.Add(Good());
        for (int i = 0; i < 3; i++)
        {
            Document refused = new();
            foreach (Field field in fields) refused.Add(field);
            Assert.ThrowsAny<ArgumentException>(() => writer.Add(refused));
            writer.Add(Good());
        }

        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.True(reader.NumDocs == 4, $"{reader.NumDocs} of 4 documents are there after {why}.");
    }

    private static Document Good()
    {
        Document document = new();
        document.Add(new NumericDocValuesField("number", 7));
        document.Add(new SortedDocValuesField("sorted", "value"));
        return document;
    }
}
