using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>Two searches without words have one answer only if they ask for the same.</summary>
public class BrowseKeyTests
{
    /// <summary>Another value of each member of a request, or null where the member has no part in what is found.</summary>
    private static readonly Dictionary<string, Func<ArticleSearchRequest, ArticleSearchRequest>?> s_others = new()
    {
        [nameof(ArticleSearchRequest.Text)] = null,
        [nameof(ArticleSearchRequest.Match)] = null,
        [nameof(ArticleSearchRequest.Highlight)] = null,
        [nameof(ArticleSearchRequest.Explain)] = null,
        [nameof(ArticleSearchRequest.Filters)] = request => request with { Filters = [new FacetFilter("outlet") { AnyOf = ["a"] }] },
        [nameof(ArticleSearchRequest.FirstDay)] = request => request with { FirstDay = new DateOnly(2025, 1, 1) },
        [nameof(ArticleSearchRequest.LastDay)] = request => request with { LastDay = new DateOnly(2025, 1, 1) },
        [nameof(ArticleSearchRequest.From)] = request => request with { From = DateTimeOffset.UnixEpoch },
        [nameof(ArticleSearchRequest.To)] = request => request with { To = DateTimeOffset.UnixEpoch },
        [nameof(ArticleSearchRequest.Story)] = request => request with { Story = "s" },
        [nameof(ArticleSearchRequest.Collapse)] = request => request with { Collapse = StoryMember.Best },
        [nameof(ArticleSearchRequest.Sort)] = request => request with { Sort = [ArticleSort.Title] },
        [nameof(ArticleSearchRequest.Histogram)] = request => request with { Histogram = new HistogramWish(null) },
        [nameof(ArticleSearchRequest.Stack)] = request => request with { Stack = new FacetWish("outlet", 1) },
        [nameof(ArticleSearchRequest.Periods)] = request => request with { Periods = ["2025"] },
        [nameof(ArticleSearchRequest.Skip)] = request => request with { Skip = 10 },
        [nameof(ArticleSearchRequest.Take)] = request => request with { Take = 11 },
        [nameof(ArticleSearchRequest.Facets)] = request => request with { Facets = [new FacetWish("outlet", 1)] },
        [nameof(ArticleSearchRequest.After)] = request => request with { After = new ArticlePlace(new SearchAfter([], null, 1), null) },
        [nameof(ArticleSearchRequest.Recency)] = request => request with { Recency = new Recency(TimeSpan.FromDays(1), DateTimeOffset.UnixEpoch) },
    };

    [Fact]
    public void EveryMemberThatHasAPartInWhatIsFoundIsInTheKey()
    {
        ArticleSearchRequest request = new("");
        Assert.Equal(typeof(ArticleSearchRequest).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal), s_others.Keys.Order(StringComparer.Ordinal));
        string?[] keys = [KeyOf(request), .. s_others.Values.OfType<Func<ArticleSearchRequest, ArticleSearchRequest>>().Select(other => KeyOf(other(request)))];
        Assert.Equal(keys.Length - 2, keys.OfType<string>().Distinct().Count());
        Assert.Equal(KeyOf(request), KeyOf(new ArticleSearchRequest("") { Match = MatchMode.All, Explain = true }));
    }

    [Fact]
    public void DetailsOfWhatIsAskedForAreInTheKey()
    {
        ArticleSearchRequest[] requests =
        [
            .. new[] { new FacetFilter("outlet") { AnyOf = ["a"] }, new FacetFilter("outlet") { AllOf = ["a"] }, new FacetFilter("outlet") { NoneOf = ["a"] }, new FacetFilter("outlet") { OrMissing = true }, new FacetFilter("outlet") { NotMissing = true } }
                .Select(filter => new ArticleSearchRequest("") { Filters = [filter] }),
            .. new[] { new FacetWish("place", 1), new FacetWish("place", 2), new FacetWish("place", 1, FacetValueOrder.Label), new FacetWish("place", 1) { AsTree = true }, new FacetWish("place", 1) { In = "a" } }
                .Select(wish => new ArticleSearchRequest("") { Facets = [wish] }),
            .. new[] { new HistogramWish(null), new HistogramWish(HistogramInterval.Day), new HistogramWish(HistogramInterval.Day, ArticleZone.Find("Europe/Brussels")) }
                .Select(histogram => new ArticleSearchRequest("") { Histogram = histogram }),
        ];
        Assert.Equal(requests.Length, requests.Select(KeyOf).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void WhatIsAskedOnceIsNotKept()
    {
        ArticleSearchRequest request = new("");
        Assert.Null(BrowseKey.Of(request, new TermQuery("body", "ferry")));
        Assert.Null(KeyOf(s_others[nameof(ArticleSearchRequest.After)]!(request)));
        Assert.Null(KeyOf(s_others[nameof(ArticleSearchRequest.Recency)]!(request)));
        Assert.NotNull(KeyOf(request with { Take = 1000 }));
        Assert.Null(KeyOf(request with { Skip = 1, Take = 1000 }));
    }

    [Fact]
    public void TheValuesThatBeginAsWasTypedAreNotThoseOfTheFacet()
    {
        // The subset is not in the key.
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()))) writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        FacetSubset among = FacetSubset.Of(new FacetsState(reader, new FacetsConfig()), "outlet", []);
        Assert.Null(KeyOf(new ArticleSearchRequest("") { Facets = [new FacetWish("outlet", 1) { Among = among }] }));
    }

    private static string? KeyOf(ArticleSearchRequest request) => BrowseKey.Of(request, new MatchAllDocsQuery());
}
