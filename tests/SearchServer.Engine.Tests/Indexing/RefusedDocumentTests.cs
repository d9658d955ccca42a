using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
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
            Assert.Throws<RefusedDocumentException>(() => writer.Add(refused));
            writer.Add(Good());
        }

        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.True(reader.NumDocs == 4, $"{reader.NumDocs} of 4 documents are there after {why}.");
    }

    [Theory]
    [InlineData("broken at once")]
    [InlineData("good and then broken")]
    public void AnAnalyzerThatFailsOnATextCostsThatDocumentOnly(string text)
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new BreakingAnalyzer()));
        writer.Add([new TextField("text", "good", stored: true)]);
        RefusedDocumentException refused = Assert.Throws<RefusedDocumentException>(() => writer.Add([new TextField("text", text, stored: true)]));
        Assert.Contains("field text", refused.Message, StringComparison.Ordinal);
        Assert.IsType<KeyNotFoundException>(refused.InnerException);
        writer.Add([new TextField("text", "good again", stored: true)]);
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(2, reader.NumDocs);
        Assert.Equal(2, new IndexSearcher(reader).Count(new TermQuery("text", "good")));
    }

    [Fact]
    public void AMistakeOfTheEngineIsNoRefusedDocument()
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using IndexWriter writer = new(directory, new IndexWriterOptions(new KeywordAnalyzer()));
        directory.Creating = _ => throw new ArgumentOutOfRangeException(nameof(directory), "As a wrong index into a buffer would be.");
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add(Good()));
        directory.Creating = _ => { };
        Assert.Throws<WriterFailedException>(() => writer.Add(Good()));
        writer.Rollback();
        writer.Add(Good());
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(memory);
        Assert.Equal(1, reader.NumDocs);
    }

    private static Document Good()
    {
        Document document = new();
        document.Add(new NumericDocValuesField("number", 7));
        document.Add(new SortedDocValuesField("sorted", "value"));
        return document;
    }

    /// <summary>Fails at the word "broken", as a stemmer does that meets what its author did not think of.</summary>
    private sealed class BreakingAnalyzer : Analyzer
    {
        private readonly StandardAnalyzer _inner = new();

        public override string Fingerprint => _inner.Fingerprint;

        public override TokenStream CreateStream(string field) => new Stream(_inner.CreateStream(field));

        public override string Normalize(string field, string text) => _inner.Normalize(field, text);

        private sealed class Stream(TokenStream inner) : TokenStream(inner.Token)
        {
            public override int EndOffset => inner.EndOffset;

            public override int EndPositionIncrement => inner.EndPositionIncrement;

            public override void Reset(string text)
            {
                inner.Reset(text);
                if (text.StartsWith("broken", StringComparison.Ordinal)) throw new KeyNotFoundException();
            }

            public override bool Next()
            {
                bool found = inner.Next();
                if (found && inner.Token.Term is "broken") throw new KeyNotFoundException();
                return found;
            }
        }
    }
}
