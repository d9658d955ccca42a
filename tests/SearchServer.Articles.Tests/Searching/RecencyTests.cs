using System.Globalization;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Tests.Interpreting;
using Xunit;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>Newer articles before older ones that match about as well, and nothing else than the order changed.</summary>
public class RecencyTests
{
    private static readonly DateTimeOffset s_now = new(2025, 9, 1, 15, 0, 0, TimeSpan.FromHours(2));

    private static SmallArchive Archive() => new(
        new { id = "old", title = "Ferry", body = "The ferry, the ferry.", date = "2015-09-02", outlet = "Wire", language = "en" },
        new { id = "older", title = "Ferry", body = "The ferry of the harbour.", date = "1995-09-02", outlet = "Wire", language = "en" },
        new { id = "month", title = "Ferry", body = "The ferry of the harbour.", date = "2025-08-03", outlet = "Wire", language = "en" },
        new { id = "today", title = "Ferry", body = "The ferry of the harbour.", date = "2025-09-01T08:00:00Z", outlet = "Courier", language = "en" },
        new { id = "morning", title = "Ferry", body = "The ferry of the harbour.", date = "2025-09-01T01:00:00Z", outlet = "Courier", language = "en" },
        new { id = "undated", title = "Ferry ferry", body = "The ferry, the ferry.", language = "en" });

    [Theory]
    [InlineData("1d", 1)]
    [InlineData("30d", 30)]
    [InlineData("2w", 14)]
    [InlineData("6m", 180)]
    [InlineData("100y", 36500)]
    public void AHalfLifeIsANumberAndAUnit(string text, int days)
    {
        Assert.True(Recency.TryRead(text, s_now, out Recency recency));
        Assert.Equal((TimeSpan.FromDays(days), new DateTimeOffset(2025, 9, 2, 0, 0, 0, TimeSpan.Zero)), (recency.HalfLife, recency.Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("30")]
    [InlineData("0d")]
    [InlineData("-3d")]
    [InlineData("1.5d")]
    [InlineData("30D")]
    [InlineData("30 d")]
    [InlineData("3h")]
    [InlineData("101y")]
    [InlineData("36501d")]
    [InlineData("2147483647y")]
    [InlineData("99999999999999d")]
    public void WhatIsNoneIsRefused(string text) => Assert.False(Recency.TryRead(text, s_now, out _));

    [Theory]
    [InlineData("30d", "today morning month undated old older")]
    [InlineData("1d", "today morning undated old month older")]
    [InlineData("100y", "today morning month old older undated")]
    public void TheOrderGoesByAgeAndAmongThoseLongPastByRelevance(string halfLife, string order)
    {
        using SmallArchive archive = Archive();
        Assert.StartsWith("undated", archive.Ids("ferry"), StringComparison.Ordinal);
        Assert.Equal(order, string.Join(' ', Ids(archive, new ArticleSearchRequest("ferry") { Recency = Read(halfLife) })));
    }

    [Fact]
    public void TotalsFacetsAndDemandStay()
    {
        using SmallArchive archive = Archive();
        ArticleSearchRequest request = new("ferry harbour") { Facets = [new FacetWish("outlet", 10), new FacetWish("date", 10)], Filters = [new FacetFilter("outlet") { AnyOf = ["Wire"] }] };
        ArticleSearchResult plain = archive.Search(request);
        ArticleSearchResult recent = archive.Search(request with { Recency = Read("1d") });
        Assert.Equal(plain.Total, recent.Total);
        Assert.Equal(plain.Meaning.Demand, recent.Meaning.Demand);
        Assert.Equal(plain.Facets.SelectMany(facet => facet.Values), recent.Facets.SelectMany(facet => facet.Values));
    }

    [Fact]
    public void AHalfLifeHalvesAndTheExplanationSaysSo()
    {
        using SmallArchive archive = Archive();
        float ScoreOf(Recency? recency) => archive.Search(new ArticleSearchRequest("ferry") { Recency = recency }).Hits.Single(hit => hit.Article.GivenId == "month").Score!.Value;
        Assert.Equal(ScoreOf(null) / 2, ScoreOf(Read("30d")), 1e-5);
        ArticleHit hit = archive.Search(new ArticleSearchRequest("ferry") { Recency = Read("30d"), Explain = true }).Hits.Single(hit => hit.Article.GivenId == "month");
        Assert.Equal(hit.Score!.Value, hit.Explanation!.Value, 1e-5);
        Assert.Contains(hit.Explanation.Details, part => part.Description.StartsWith(string.Create(CultureInfo.InvariantCulture, $"2^(-age / {30L * 86_400_000})"), StringComparison.Ordinal) && Math.Abs(part.Value - 0.5f) < 1e-6);
    }

    [Fact]
    public void AnotherOrderWinsAndAllArticlesComeNewestFirst()
    {
        using SmallArchive archive = Archive();
        Assert.Equal("older old month morning today undated", string.Join(' ', Ids(archive, new ArticleSearchRequest("ferry") { Recency = Read("1d"), Sort = [ArticleSort.OldestFirst] })));
        Assert.Equal("today morning month old", string.Join(' ', Ids(archive, new ArticleSearchRequest("") { Recency = Read("3y") })[..4]));
    }

    [Fact]
    public void PagesOfADayGoTogether()
    {
        using SmallArchive archive = new([.. Enumerable.Range(0, 60).Select(i => new { id = $"n{i:00}", title = "Ferry", body = string.Join(' ', Enumerable.Repeat("ferry", 1 + (i % 7))) + " harbour", date = new DateOnly(2025, 8, 31).AddDays(-i * 3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), language = "en" })]);
        string[] whole = Ids(archive, new ArticleSearchRequest("ferry") { Recency = Read("30d"), Take = 100 });
        IEnumerable<string> pages = Enumerable.Range(0, 6).SelectMany(page =>
        {
            Assert.True(Recency.TryRead("30d", s_now.AddHours(page), out Recency recency));
            return Ids(archive, new ArticleSearchRequest("ferry") { Recency = recency, Skip = page * 10, Take = 10 });
        });
        Assert.Equal(whole, pages);
    }

    private static Recency Read(string text)
    {
        Assert.True(Recency.TryRead(text, s_now, out Recency recency));
        return recency;
    }

    private static string[] Ids(SmallArchive archive, ArticleSearchRequest request) => [.. archive.Search(request).Hits.Select(hit => hit.Article.GivenId!)];
}
