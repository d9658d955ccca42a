using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class PublicationDateTests
{
    private static readonly DateTimeOffset s_crawled = new(2025, 8, 25, 16, 30, 0, TimeSpan.Zero);

    private static ArticleDate? DateOf(string head, string line = "", string? url = null, bool crawled = false) => PageOf(head, line, url, crawled).Date;

    private static ExtractedPage PageOf(string head, string line = "", string? url = null, bool crawled = false) =>
        HtmlExtractor.Extract($"<html lang=\"en-GB\"><head>{head}</head><body><main><h1>{SamplePage.Title}</h1>{line}<div class=\"article-body\">{SamplePage.Body}</div></main></body></html>",
            new SourceContext("page.html") { Url = url, CrawlTime = crawled ? s_crawled : null });

    private static string? DateIn(string body) => HtmlExtractor.Extract($"<html lang=\"en-GB\"><body>{body}</body></html>", new SourceContext("page.html")).Date?.ToString();

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

    [Theory]
    [InlineData("2025-08-20T00:20:00+05:30", "2025-08-20T00:20:00+05:30")]
    [InlineData("2025-08-20T23:50:00-07:00", "2025-08-20T23:50:00-07:00")]
    [InlineData("2025-08-20T14:03:00Z", "2025-08-20T14:03:00Z")]
    public void TheOffsetThatThePublisherWroteIsKept(string written, string expected)
    {
        ArticleDate date = DateOf($"<meta property='article:published_time' content='{written}'>")!;
        Assert.Equal((expected, new DateOnly(2025, 8, 20)), (date.ToString(), date.Day));
    }

    [Fact]
    public void OfOneMomentInUtcAndWithAnOffsetTheOneWithTheOffsetWasWritten() =>
        Assert.Equal("2025-08-20T00:30:00+02:00", DateOf("<meta property='article:published_time' content='2025-08-19T22:30:00Z'><meta name='pubdate' content='2025-08-20T00:30:00+02:00'>")?.ToString());

    /// <summary>Other articles, in JSON-LD that a page has beside a byline.</summary>
    [Theory]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":OTHER}]}""")]
    [InlineData("""{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[OTHER,OTHER]}}""")]
    [InlineData("""{"@type":"WebPage","hasPart":OTHER}""")]
    [InlineData("""{"@type":"WebPage","mentions":[OTHER],"about":OTHER,"relatedLink":OTHER,"isPartOf":OTHER}""")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","headline":"HEADLINE","citation":OTHER,"comment":[{"@type":"Comment","datePublished":"2024-01-02"}],"isBasedOn":OTHER,"sharedContent":OTHER}]}""")]
    [InlineData("""{"@type":"Review","itemReviewed":OTHER}""")]
    public void WhatHangsOnAPageOtherwiseThanAsItsMainEntityIsAboutAnother(string json)
    {
        const string Other = """{"@type":"NewsArticle","headline":"A mill burns","datePublished":"2024-01-01","author":{"name":"Wrong Writer"},"articleSection":"Chess","articleBody":"BODY"}""";
        string script = json.Replace("OTHER", Other, StringComparison.Ordinal).Replace("HEADLINE", SamplePage.Title, StringComparison.Ordinal).Replace("BODY", string.Concat(Enumerable.Repeat("The mill burned all night long, and nobody knew why. ", 200)), StringComparison.Ordinal);
        ExtractedPage page = PageOf($"<script type='application/ld+json'>{script}</script>", "<p>By Ilse Marrow</p><p>20 August 2025</p>");
        Assert.Equal(("2025-08-20", null), (page.Date?.ToString(), page.Section));
        Assert.Equal(["Ilse Marrow"], page.Authors);
        Assert.DoesNotContain("mill", page.Title + page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMainEntityOfAPageIsItsArticle() =>
        Assert.Equal("2025-08-20", DateOf("""<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"x","datePublished":"2025-08-20"}}</script>""")?.ToString());

    [Theory]
    [InlineData("<p>Updated <time datetime='2025-08-22T10:00:00Z'>22 Aug</time></p><p>Published <time datetime='2025-08-20T10:00:00Z'>20 Aug</time></p>")]
    [InlineData("<p>Published <time datetime='2025-08-20T10:00:00Z'>20 Aug</time>, updated <time datetime='2025-08-22T10:00:00Z'>22 Aug</time></p>")]
    [InlineData("<p>Last modified: <time datetime='2025-08-22T10:00:00Z'>22 Aug</time> | First published: <time datetime='2025-08-20T10:00:00Z'>20 Aug</time></p>")]
    [InlineData("<dl><dt>Mis à jour</dt><dd><time datetime='2025-08-22T10:00:00Z'>22/08</time></dd><dt>Publié</dt><dd><time datetime='2025-08-20T10:00:00Z'>20/08</time></dd></dl>")]
    [InlineData("<p><time datetime='2025-08-22T10:00:00Z'>Aktualisiert 22.8.</time></p><p><time datetime='2025-08-20T10:00:00Z'>20.8.</time></p>")]
    [InlineData("<p><time datetime='2025-08-22T10:00:00Z'>8月22日</time> 更新</p><p><time datetime='2025-08-20T10:00:00Z'>8月20日</time> 公開</p>")]
    [InlineData("<div class='last-modified'><time datetime='2025-08-22T10:00:00Z'>22 Aug</time></div><div><time datetime='2025-08-20T10:00:00Z'>20 Aug</time></div>")]
    [InlineData("<p>Published <time class='entry-date published updated' datetime='2025-08-20T10:00:00Z'>20 Aug</time></p>")]
    [InlineData("<time class='entry-date published updated' datetime='2025-08-20T10:00:00Z'>20 Aug</time>")]
    public void WhatIsLabelledAsUpdatedIsNotThePublication(string lines) => Assert.Equal("2025-08-20T10:00:00Z", DateOf("", lines)?.ToString());

    [Theory]
    [InlineData("<p>Updated: 22 August 2025</p>")]
    [InlineData("<p>Last updated</p><p>22 August 2025</p>")]
    [InlineData("<p>Aktualisiert: 22.08.2025, 10:00 Uhr</p>")]
    [InlineData("<p>Dernière mise à jour : <time datetime='2025-08-22T10:00:00Z'>22 août</time></p>")]
    [InlineData("<p>22 August 2025 (updated)</p>")]
    [InlineData("<p>Updated 2 hours ago</p>")]
    public void AnUpdateAloneIsNoPublication(string lines) => Assert.Null(DateOf("", lines, crawled: true));

    [Theory]
    [InlineData("<header><div class='day'>Friday, 22 August 2025</div></header>")]
    [InlineData("<div class='top'><time datetime='2025-08-22'>Friday, 22 August 2025</time></div>")]
    public void TheDayThatAPageIsReadOnIsNotItsDate(string above)
    {
        Assert.Equal("2025-08-20", DateIn($"{above}<main><h1>{SamplePage.Title}</h1><p>20 August 2025</p>{SamplePage.Body}</main>"));
        Assert.Null(DateIn($"{above}<main><h1>{SamplePage.Title}</h1>{SamplePage.Body}</main>"));
        Assert.Equal("2025-08-20", DateIn($"{above}<article><p>20 August 2025</p><h1>{SamplePage.Title}</h1>{SamplePage.Body}</article>"));
    }

    [Theory]
    [InlineData("Posted by Ilse Marrow on August 20, 2025")]
    [InlineData("By Ilse Marrow, August 20, 2025")]
    [InlineData("By Ilse Marrow | Wednesday, 20 August 2025")]
    [InlineData("Wednesday August 20, 2025 by Ilse Marrow")]
    [InlineData("20 August 2025 · by Ilse Marrow · 4 min read")]
    [InlineData("Published 20 August 2025 by Ilse Marrow, updated 22 August 2025")]
    [InlineData("Par Ilse Marrow, le 20 août 2025")]
    [InlineData("Von Ilse Marrow, 20. August 2025")]
    [InlineData("Publicado por Ilse Marrow el 20 de agosto de 2025")]
    public void ABylineWithADateSaysBoth(string line)
    {
        ExtractedPage page = PageOf("", $"<p>{line}</p>");
        Assert.Equal("2025-08-20", page.Date?.ToString());
        Assert.Equal(["Ilse Marrow"], page.Authors);
    }

    [Theory]
    [InlineData("The ferry sank on 20 August 2025 off Port Halden")]
    [InlineData("On 20 August 2025 Ilse Marrow opened the pier")]
    [InlineData("Sale ends 20 August 2025")]
    [InlineData("19 August 2025 - 20 August 2025")]
    [InlineData("王某于2025年8月20日在北京")]
    public void ASentenceWithADateIsNoByline(string line) => Assert.Null(DateOf("", $"<p>{line}</p>"));

    [Theory]
    [InlineData("<META ITEMPROP='datepublished' CONTENT='2025-08-20T14:03:00Z'>")]
    [InlineData("<meta itemprop='DATEPUBLISHED' content='2025-08-20T14:03:00Z'>")]
    [InlineData("<meta NAME='PubDate' content='2025-08-20T14:03:00Z'>")]
    [InlineData("<div itemscope itemtype='http://schema.org/newsarticle'><TIME ItemProp='datepublished' DateTime='2025-08-20T14:03:00Z'></TIME></div>")]
    public void NamesAreTheSameInAnyCase(string markup)
    {
        Assert.Equal("2025-08-20T14:03:00Z", DateOf(markup)?.ToString());
        Assert.Equal("2025-08-20T14:03:00Z", DateOf("", markup)?.ToString());
    }

    [Theory]
    [InlineData("<p class='meta'><span data-published='2025-08-20T14:03:00Z'>Wednesday</span></p>")]
    [InlineData("<span class='date' data-timestamp='1755698580'></span>")]
    [InlineData("<span class='post-date' data-datetime='2025-08-20T14:03:00Z'>last week</span>")]
    public void AttributesOfDataSayTheMoment(string markup) => Assert.Equal("2025-08-20T14:03:00Z", DateOf("", markup)?.ToString());

    [Theory]
    [InlineData("<div data-timestamp='1755698580'>Weather</div>")]
    [InlineData("<span class='date' data-updated-at='2025-08-20T14:03:00Z'>x</span>")]
    [InlineData("<p>Updated <span class='date' data-timestamp='1755698580'>x</span></p>")]
    public void AttributesOfSomethingElseSayNothing(string markup) => Assert.Null(DateOf("", markup));

    [Theory]
    [InlineData("""<script id="__NEXT_DATA__" type="application/json">{"props":{"post":{"title":"HEADLINE","meta":{"publishedAt":"2025-08-20T14:03:00Z","updatedAt":"2025-08-22T10:00:00Z"}},"related":[{"title":"A mill burns","publishedAt":"2024-01-01"},{"title":"A pier opens","publishedAt":"2024-01-02"}]}}</script>""")]
    [InlineData("""<script>window.__INITIAL_STATE__ = {"stories":[{"headline":"A mill burns","publish_date":"2024-01-01"},{"headline":"HEADLINE","publish_date":"2025-08-20T14:03:00Z"}]};</script>""")]
    [InlineData("""<script>var dataLayer = dataLayer || []; dataLayer.push({'pageType': 'article', 'publishedAt': '2025-08-20T14:03:00Z'});</script>""")]
    [InlineData("""<script>dataLayer = [{pageType: "article", datePublished: 1755698580}]</script>""")]
    public void ScriptsSayTheMomentOfTheArticleThatHasTheHeadline(string script) => Assert.Equal("2025-08-20T14:03:00Z", DateOf(script.Replace("HEADLINE", SamplePage.Title, StringComparison.Ordinal))?.ToString());

    [Theory]
    [InlineData("""<script>x = {"stories":[{"publishedAt":"2024-01-01"},{"publishedAt":"2024-01-02"}]}</script>""")]
    [InlineData("""<script>x = {"story":{"title":"A mill burns","publishedAt":"2024-01-01"}}</script>""")]
    [InlineData("""<script>x = {"relatedStories":[{"publishedAt":"2024-01-01"}]}</script>""")]
    [InlineData("""<script>x = {"renderedAt":"2025-08-22T10:00:00Z","timestamp":1755698580,"updatedAt":"2025-08-22"}</script>""")]
    [InlineData("""<script>dataLayer.push({"publishedAt":""}); if (a < "b") { "publishedAt" }</script>""")]
    public void ScriptsThatHaveOtherArticlesSayNothing(string script) => Assert.Null(DateOf(script));

    [Fact]
    public void DatesOfRelatedArticlesAndCommentsAreTheirs() =>
        Assert.Null(DateOf("", $"<div class='article-body'>{SamplePage.Body}</div><div class='related'><time datetime='2025-08-20T14:03:00Z'></time></div><div class='comments'><time datetime='2025-08-21T14:03:00Z'></time></div>"));
}
