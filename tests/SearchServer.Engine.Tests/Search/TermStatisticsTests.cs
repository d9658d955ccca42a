using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class TermStatisticsTests
{
    [Fact]
    public void AreThoseOfTheFieldUnlessOthersAreGiven()
    {
        using RandomIndex index = new(new RandomSource(1), 500, 3);
        IndexSearcher searcher = index.Searcher;
        Term first = new("body", "w3");
        Term second = new("body", "w1");
        TermStatistics firstOwn = searcher.StatisticsOf(first);
        TermStatistics secondOwn = searcher.StatisticsOf(second);
        AssertScoresAre(1, searcher, new TermQuery(first), new TermQuery(first) { Statistics = firstOwn });
        PhraseQuery phrase = new("body", ["w3", "w1"]);
        AssertScoresAre(1, searcher, phrase, new PhraseQuery("body", ["w3", "w1"]) { Statistics = [firstOwn, secondOwn] });
        AssertScoresAre(1, searcher, new TermQuery(first), new PhraseQuery("body", ["w3"]) { Statistics = [firstOwn] });

        TermStatistics given = new(7, 10_000);
        AssertScoresAre(given.Idf / firstOwn.Idf, searcher, new TermQuery(first), new TermQuery(first) { Statistics = given });
        AssertScoresAre(2 * given.Idf / (firstOwn.Idf + secondOwn.Idf), searcher, phrase, new PhraseQuery("body", ["w3", "w1"]) { Statistics = [given, given] });
        AssertScoresAre(given.Idf / firstOwn.Idf, searcher, new TermQuery(first), new PhraseQuery("body", ["w3"]) { Statistics = [given] });
        Assert.NotEqual(new TermQuery(first), new TermQuery(first) { Statistics = given });
        Assert.NotEqual(phrase, new PhraseQuery("body", ["w3", "w1"]) { Statistics = [given, given] });
    }

    [Fact]
    public void AreOfEachTerm()
    {
        Assert.Equal(0, default(TermStatistics).Idf);
        Assert.Throws<ArgumentException>(() => new PhraseQuery("body", ["a", "b"]) { Statistics = [new TermStatistics(1, 2)] });
    }

    private static void AssertScoresAre(float factor, IndexSearcher searcher, Query without, Query with)
    {
        TopDocs expected = searcher.Search(without, 10);
        TopDocs found = searcher.Search(with, 10);
        Assert.NotEmpty(expected.Hits);
        Assert.Equal(expected.Hits.Select(hit => hit.Doc), found.Hits.Select(hit => hit.Doc));
        Assert.All(expected.Hits.Zip(found.Hits), pair => Assert.True(HitComparison.AreClose(pair.First.Score * factor, pair.Second.Score), $"{pair}, factor {factor}"));
    }
}
