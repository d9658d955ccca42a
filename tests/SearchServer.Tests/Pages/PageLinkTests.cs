using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Links of the pages lead where they say, whatever the address says besides.</summary>
public sealed class PageLinkTests(ArticleTests.CopiedServer server) : IClassFixture<ArticleTests.CopiedServer>
{
    [Fact]
    public void TheArticlesOfAStoryAreBehindItsLink()
    {
        IHtmlDocument page = server.OpenPage("/?q=pilots&match=any&sort=date");
        IElement link = Assert.Single(page.QuerySelectorAll(".card .about a"), link => link.TextContent == "1 more of this story");
        IHtmlDocument story = server.OpenPage(link.GetAttribute("href")!);
        Assert.Equal("2 articles", story.QuerySelector(".total h1")!.TextContent);
        Assert.Equal(2, story.QuerySelectorAll(".card").Length);
    }

    [Fact]
    public void AllThatIsFoundCanBeTakenAlong()
    {
        IHtmlDocument page = server.OpenPage("/?q=ferry&match=any&sort=-date&not.outlet=Nobody&collapse=story:newest&size=2&page=2&histogram=year&tz=UTC&fragments=1");
        string[] links = [.. page.QuerySelectorAll(".take a, link[rel=alternate]").Select(link => link.GetAttribute("href")!)];
        Assert.Equal(4, links.Length);
        Assert.All(links, link => Assert.True(server.Send(link).IsSuccessStatusCode, link));
        Assert.Contains("/export?q=ferry&match=any&sort=-date&not.outlet=Nobody&format=csv", links);
    }

    [Fact]
    public void BarsThatWouldBeTooManyAreAsLongAsFits()
    {
        using TemporaryFolder folder = new();
        File.WriteAllLines(folder["dates.jsonl"], ((string[])["2010-01-01", "2022-03-01", "2025-01-01"]).Select(date => $$"""{"title":"Ferry of {{date}}","date":"{{date}}"}"""));
        using SampleServer dates = SampleServer.Over(folder["dates.jsonl"]);
        Assert.Equal(400, (int)dates.Send("/search?histogram=day").StatusCode);
        Assert.Equal("by month", Brushed("/?from=2022&histogram=day"));
        Assert.Equal("by quarter", Brushed("/?histogram=day"));
        Assert.Equal("by week", Brushed("/?from=2022&histogram=week"));

        string Brushed(string path) => dates.OpenPage(path).QuerySelector(".brushed")!.TextContent;
    }

    [Theory]
    [InlineData("/?size=0", 400)]
    [InlineData("/?cursor=abc", 400)]
    [InlineData("/browse/person?order=size", 400)]
    [InlineData("/browse/date?begins=20", 200)]
    [InlineData("/browse/colour", 404)]
    [InlineData("/?utm_source=mail&fbclid=x", 200)]
    public void WhatIsNoPageIsSaidOnOne(string path, int status)
    {
        using HttpResponseMessage answer = server.Send(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.Private || answer.Headers.CacheControl.NoStore);
    }

    [Fact]
    public void WhatWasSearchedForIsStillThereWhereTheRestWasWrong()
    {
        using HttpResponseMessage answer = server.Send("/?q=ferry&date=soon&sort=title");
        IHtmlDocument page = new HtmlParser().ParseDocument(answer.Content.ReadAsStream(TestContext.Current.CancellationToken));
        Assert.Equal("ferry", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".box input[type=hidden]"));
    }

    [Fact]
    public void DatesWithoutArticlesCanBePutRight()
    {
        IHtmlDocument page = server.OpenPage("/?q=ferry&from=1999&to=1998");
        Assert.Equal(["1999", "1998"], page.QuerySelectorAll(".period input:not([type=hidden])").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public void AnAddressThatManyLinksWouldRepeatIsBounded()
    {
        using HttpResponseMessage answer = server.Send($"/?{string.Join('&', Enumerable.Range(0, 1000).Select(i => $"not.outlet=Outlet+{i}"))}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Contains("8,192 characters", new StreamReader(answer.Content.ReadAsStream(TestContext.Current.CancellationToken)).ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFacetGoesBackToThePageThatItCameFrom() => Assert.Equal("/?size=2&page=2", server.OpenPage("/browse/person?size=2&page=2&order=label").QuerySelector(".back a")!.GetAttribute("href"));

    [Fact]
    public void AnArticleIsReadByWhateverIdItHas()
    {
        foreach (System.Text.Json.JsonElement hit in server.Get("/search?size=100").GetProperty("hits").EnumerateArray())
        {
            string id = hit.GetProperty("id").GetString()!;
            Assert.Equal(hit.GetProperty("title").GetString(), server.OpenPage($"/read/{Uri.EscapeDataString(id)}").QuerySelector("article h1")!.TextContent);
        }
    }
}
