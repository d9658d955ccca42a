using SearchServer.Articles.Searching;
using SearchServer.Articles.Tests.Interpreting;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>Labels and titles are in the order in which a person puts them.</summary>
public sealed class OrderTests : IDisposable
{
    private readonly SmallArchive _archive = new(
        new { id = "a", title = "“Wool prices” fall", body = "Wool.", outlet = "Komsomolskaya Pravda", date = "2024-05-01", language = "en" },
        new { id = "b", title = "Wool 10 days on", body = "Wool.", outlet = "emoji 🚢", date = "2024-05-02", language = "en" },
        new { id = "c", title = "wool 9 days on", body = "Wool.", outlet = "foo daily", date = "2024-05-02", language = "en" },
        new { id = "d", title = "Écluse fermée", body = "Wool.", outlet = "Écho du Port", language = "fr" },
        new { id = "e", title = "Eclairs for all", body = "Wool.", outlet = "Echo", date = "2024-05-01", language = "en" },
        new { id = "f", title = "🚢", body = "Wool.", outlet = "10 Downing Post", date = "2024-05-01", language = "en" },
        new { id = "g", title = "Zebra", body = "Wool.", outlet = "9 Lanner News", date = "2024-05-03", language = "en" });

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void FacetValuesByLabelAreInTheOrderOfTheirLabels()
    {
        string[] labels = ["9 Lanner News", "10 Downing Post", "Echo", "Écho du Port", "emoji 🚢", "foo daily", "Komsomolskaya Pravda"];
        Assert.Equal(labels, Outlets(count: 50));
        Assert.Equal(labels[..3], Outlets(count: 3));
        Assert.Equal([labels[0], labels[6]], Outlets(count: 1, selected: "Komsomolskaya Pravda"));
    }

    [Theory]
    [InlineData("f e d c b a g", ArticleSort.Title)]
    [InlineData("g a b c d e f", ArticleSort.TitleDescending)]
    [InlineData("g c b f e a d", ArticleSort.NewestFirst, ArticleSort.Title)]
    [InlineData("a e f b c g d", ArticleSort.OldestFirst, ArticleSort.TitleDescending)]
    [InlineData("f e a c b g d", ArticleSort.OldestFirst, ArticleSort.Title, ArticleSort.Relevance)]
    public void HitsAreInTheOrderOfEachKeyInTurn(string expected, params ArticleSort[] sort) =>
        Assert.Equal(expected, string.Join(' ', _archive.Search(new ArticleSearchRequest("wool") { Sort = sort, Match = Articles.Interpreting.MatchMode.Any }).Hits.Select(hit => hit.Article.GivenId)));

    [Fact]
    public void HitsHaveAScoreWhereTheOrderHas()
    {
        Assert.All(_archive.Search(new ArticleSearchRequest("wool") { Sort = [ArticleSort.NewestFirst, ArticleSort.Relevance] }).Hits, hit => Assert.True(hit.Score > 0));
        Assert.All(_archive.Search(new ArticleSearchRequest("wool") { Sort = [ArticleSort.NewestFirst] }).Hits, hit => Assert.Null(hit.Score));
    }

    private IEnumerable<string> Outlets(int count, params string[] selected)
    {
        FacetFilter[] filters = selected.Length == 0 ? [] : [new FacetFilter("outlet") { AnyOf = selected }];
        return _archive.Search(new ArticleSearchRequest("") { Facets = [new FacetWish("outlet", count, FacetValueOrder.Label)], Filters = filters }).Facets[0].Values.Select(value => value.Label);
    }
}
