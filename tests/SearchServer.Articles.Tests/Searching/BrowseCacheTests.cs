using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Tests.Interpreting;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>What was asked without words is answered again without looking at a document: also by who has no time for one.</summary>
public sealed class BrowseCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsAskedAgainWithoutWordsWalksNoDocuments()
    {
        RandomSource random = new(8);
        using ArticleIndex index = FacetedArticle.CreateIndex(_folder["index"], Enumerable.Range(0, 120).Select(i => FacetedArticle.Create($"a{i}", random)));
        using var lease = index.Acquire();
        ArticleSearchRequest request = new("")
        {
            Filters = [new FacetFilter(ArticleFields.Outlet) { AnyOf = ["The Ferry"], OrMissing = true }, new FacetFilter(ArticleFields.Date) { AnyOf = ["2025"] }],
            Facets = [.. ArticleFields.Dimensions.Select(field => new FacetWish(field, 5))],
            Histogram = new HistogramWish(HistogramInterval.Month),
            Stack = new FacetWish(ArticleFields.Person, 3),
            Periods = ["2025-03/2025-05"],
            Sort = [ArticleSort.NewestFirst],
            Take = 0,
        };
        ArticleSnapshot hurried = lease.Value.Within(new SearchBudget(TimeSpan.Zero, CancellationToken.None));
        Assert.Throws<SearchBudgetExceededException>(() => hurried.Search(request));
        ArticleSearchResult found = lease.Value.Search(request);
        Assert.InRange(found.Total.Value, 1, 119);
        ArticleSearchResult again = hurried.Search(request);
        Assert.Equal(found.Total, again.Total);
        Assert.Equal(found.Facets.Select(facet => (facet.Field, facet.TotalValues, facet.OtherCount, facet.Missing)), again.Facets.Select(facet => (facet.Field, facet.TotalValues, facet.OtherCount, facet.Missing)));
        Assert.Equal(found.Histogram!.Stack!.Values.Select(value => (value.Value, string.Join(' ', value.Counts))), again.Histogram!.Stack!.Values.Select(value => (value.Value, string.Join(' ', value.Counts))));
        Assert.Equal(3, again.Histogram.Stack.Values.Length);
        Assert.Throws<SearchBudgetExceededException>(() => hurried.Search(request with { Periods = [] }));
    }

    [Fact]
    public void WhatIsLargeIsNotKept()
    {
        using SmallArchive archive = new(new { id = "old", title = "A mill", body = "It grinds.", date = "1650-01-01" }, new { id = "new", title = "A mill", body = "It stands.", date = "2025-01-01" });
        ArticleSearchRequest request = new("") { Take = 0, Filters = [new FacetFilter(ArticleFields.Date) { NotMissing = true }] };
        Assert.True(archive.IsKept(request));
        Assert.False(archive.IsKept(request with { Facets = [new FacetWish("date", 10)] }));
    }
}
