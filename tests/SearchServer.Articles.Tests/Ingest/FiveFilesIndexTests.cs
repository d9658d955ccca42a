using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Five scraped files through the whole way, from the folder to facets.</summary>
public sealed class FiveFilesIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OneManHasOneNameAndTheSameStoryIsOneGroup()
    {
        string articles = Path.Combine(TestData.Root, "articles");
        Assert.SkipUnless(Directory.Exists(articles), "Needs ../shared/data/articles.");
        IngestReport report = ArticleIndexer.Index(_folder["index"], [articles], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Equal((11, 0), (report.Indexed, report.RejectedCount));
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        ArticleSearchResult all = lease.Value.Search(new ArticleSearchRequest("") { Take = 100, Facets = [new FacetWish("person", 1000)] });
        ArticleFacetValue[] persons = [.. all.Facets[0].Values];
        Assert.Equal("Sergei Lavrov", Assert.Single(persons, person => person.Value.Contains("lavrov", StringComparison.Ordinal)).Label);
        Assert.Single(persons, person => person.Value.Contains("zelensk", StringComparison.Ordinal));

        // Some of them name him without his first name, or spell it otherwise.
        Assert.Equal(7, Count("sergei lavrov"));
        Assert.Equal(7, Count("Sergey Lavrov"));
        Assert.Equal(9, Count("Zelenskiy"));
        Assert.Equal(9, Count("Volodymyr Zelenskyy"));
        // Two outlets have the same story.
        Assert.Equal(2, all.Hits.Count(hit => hit.Duplicates == 1));
        Assert.Single(all.Hits.Where(hit => hit.Duplicates == 1).Select(hit => hit.Article.Group).Distinct());

        long Count(string person) => lease.Value.Search(new ArticleSearchRequest("") { Take = 0, Filters = [new SearchServer.Articles.Searching.FacetFilter("person") { AnyOf = [person] }] }).Total.Value;
    }
}
