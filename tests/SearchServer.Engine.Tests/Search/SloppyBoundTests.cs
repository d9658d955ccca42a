using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>What a phrase with a slop takes in a document that is nothing but its words.</summary>
public class SloppyBoundTests
{
    private const int Terms = 50;

    [Theory]
    [InlineData(1000, true)]
    [InlineData((SloppyPhraseMatcher.MaxWork / 2) - 10, true)]
    [InlineData((SloppyPhraseMatcher.MaxWork / 2) + 10, false)]
    public void WhatIsBehindSoManyOccurrencesIsNotLookedAt(int before, bool isFound)
    {
        using MemoryDirectory directory = Index(string.Concat(Enumerable.Repeat("a x x x ", before)) + "a b");
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        Assert.Equal(isFound ? 1 : 0, searcher.Count(new PhraseQuery("body", ["a", "b"], slop: 1)));
        Assert.Equal(1, searcher.Count(new PhraseQuery("body", ["a", "b"])));
    }

    [Fact]
    public void AWordIsMarkedOnceThoughItIsInMatchAfterMatch()
    {
        const int Words = 100_000;
        string text = string.Join(' ', Enumerable.Range(0, Words).Select(i => $"w{i * 7 % 5}"));
        using MemoryDirectory directory = Index(text);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        PhraseQuery query = new("body", Enumerable.Range(0, Terms).Select(i => $"w{i % 5}"), slop: 10_000);
        FieldMatches found = new("body", [0]);
        using Matches? matches = query.CreateWeight(new IndexSearcher(reader), ScoreMode.Complete, 1).Matches(reader.Leaves[0], found);
        Assert.True(matches!.Collect(0));
        Assert.InRange(found.Count, 1000, FieldMatches.MaxOfPart);
        Assert.Equal(found.Count, found.Found.ToArray().Select(match => match.Start).Distinct().Count());
    }

    private static MemoryDirectory Index(string text)
    {
        MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()));
        writer.Add([new TextField("body", text, offsets: true)]);
        writer.Commit();
        return directory;
    }
}
