using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class PublicationDateTests
{
    private static readonly DateTimeOffset s_crawled = new(2025, 8, 25, 16, 30, 0, TimeSpan.Zero);

    private static ArticleDate? DateOf(string head, string line = "", string? url = null, bool crawled = false) =>
        HtmlExtractor.Extract($"<html lang=\"en-GB\"><head>{head}</head><body><main><h1>{SamplePage.Title}</h1>{line}<div class=\"article-body\">{SamplePage.Body}</div></main></body></html>",
            new SourceContext("page.html") { Url = url, CrawlTime = crawled ? s_crawled : null }).Date;

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-20T16:03:00+02:00","dateModified":"2025-08-22T10:00:00Z"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Article","BlogPosting"],"datePublished":"2025-08-20T14:03:00Z"}]}</script>""")]
    [InlineData("<meta property='article:published_time' content='2025-08-20T14:03:00Z'><meta property='article:modified_time' content='2025-08-22T10:00:00Z'>")]
    [InlineData("<meta name='parsely-pub-date' content='2025-08-20T14:03:00Z'>")]
    [InlineData("<meta name='pubdate' content='1755698580'>")]
    [InlineData("<meta name='publishdate' content='Wed, 20 Aug 2025 14:03:00 GMT'>")]
    [InlineData("<meta itemprop='datePublished' content='2025-08-20T14:03:00Z'>")]
    public void MetadataSaysTheMoment(string head) => Assert.Equal(new ArticleDate(new DateTimeOffset(2025, 8, 20, 14, 3, 0, TimeSpan.Zero), IsDay: false, DateSource.Metadata), DateOf(head));

    [Theory]
    [InlineData("<time datetime='2025-08-20T14:03:00Z'>five days ago</time>")]
    [InlineData("<time class='updated' datetime='2025-08-22T14:03:00Z'>today</time><time class='published' datetime='2025-08-20T14:03:00Z'></time>")]
    [InlineData("<div itemscope itemtype='http://schema.org/NewsArticle'><span itemprop='datePublished' content='2025-08-20T14:03:00Z'>x</span></div>")]
    public void ATimeElementOrMicrodataSaysTheMoment(string line) => Assert.Equal(new ArticleDate(new DateTimeOffset(2025, 8, 20, 14, 3, 0, TimeSpan.Zero), IsDay: false, DateSource.Metadata), DateOf("", line));

    [Fact]
    public void AMomentIsBetterThanADayOfTheSameDate() =>
        Assert.Equal("2025-08-20T14:03:00Z", DateOf("<meta name='publishdate' content='2025-08-20'><meta name='date' content='2025-08-20T14:03:00Z'>")?.ToString());

    [Fact]
    public void TheAddressSaysTheDayWhereMetadataSaysNothing() =>
        Assert.Equal(new ArticleDate(new DateTimeOffset(2025, 8, 20, 0, 0, 0, TimeSpan.Zero), IsDay: true, DateSource.Url), DateOf("", url: "https://courier.example/news/2025/08/20/ferry-sails"));

    [Theory]
    [InlineData("<p class='byline'>20 August 2025</p>")]
    [InlineData("<p>Published: 20/08/2025</p>")]
    public void TheLineBelowTheHeadlineSaysTheDay(string line) => Assert.Equal(new ArticleDate(new DateTimeOffset(2025, 8, 20, 0, 0, 0, TimeSpan.Zero), IsDay: true, DateSource.Byline), DateOf("", line));

    [Fact]
    public void HowLongAgoItWasCountsFromTheTimeOfTheCrawl()
    {
        Assert.Equal(new ArticleDate(s_crawled.AddHours(-2), IsDay: false, DateSource.Relative), DateOf("", "<p>2 hours ago</p>", crawled: true));
        Assert.Equal(new ArticleDate(s_crawled.AddHours(-2), IsDay: false, DateSource.Relative), DateOf("", "<time>2 hours ago</time>", crawled: true));
        Assert.Null(DateOf("", "<p>2 hours ago</p>"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<meta property='article:published_time' content='1970-01-01T00:00:00Z'>")]
    [InlineData("<meta property='article:published_time' content='soon'>")]
    [InlineData("<meta property='article:modified_time' content='2025-08-22T10:00:00Z'>")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2025-08-22T10:00:00Z"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"VideoObject","datePublished":"2025-08-22T10:00:00Z"}</script>""")]
    public void WhatIsNotSaidIsNotKnown(string head) => Assert.Null(DateOf(head));

    [Fact]
    public void ADateThatLiesAheadOfTheCrawlIsNotBelieved() => Assert.Null(DateOf("<meta property='article:published_time' content='2026-08-22T10:00:00Z'>", crawled: true));

    [Fact]
    public void DatesOfRelatedArticlesAndCommentsAreTheirs() =>
        Assert.Null(DateOf("", $"<div class='article-body'>{SamplePage.Body}</div><div class='related'><time datetime='2025-08-20T14:03:00Z'></time></div><div class='comments'><time datetime='2025-08-21T14:03:00Z'></time></div>"));
}
