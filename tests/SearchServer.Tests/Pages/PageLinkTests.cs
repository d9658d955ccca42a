using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Links of the pages lead where they say, whatever the address says besides.</summary>
public sealed class PageLinkTests(ArticleTests.CopiedServer server) : IClassFixture<ArticleTests.CopiedServer>
{
    [Fact]
    public void TheArticlesOfAStoryAreBehindItsLink()
    {
        IHtmlDocument page = Open("/?q=pilots&match=any&sort=date");
        IElement link = Assert.Single(page.QuerySelectorAll(".card .about a"), link => link.TextContent == "1 more of this story");
        IHtmlDocument story = Open(link.GetAttribute("href")!);
        Assert.Equal("2 articles", story.QuerySelector(".total h1")!.TextContent);
        Assert.Equal(2, story.QuerySelectorAll(".card").Length);
    }

    [Fact]
    public void AllThatIsFoundCanBeTakenAlong()
    {
        IHtmlDocument page = Open("/?q=ferry&match=any&sort=-date&not.outlet=Nobody&collapse=story:newest&size=2&page=2&histogram=year&tz=UTC&fragments=1");
        string[] links = [.. page.QuerySelectorAll(".take a, link[rel=alternate]").Select(link => link.GetAttribute("href")!)];
        Assert.Equal(4, links.Length);
        Assert.All(links, link => Assert.True(Send(link).IsSuccessStatusCode, link));
        Assert.Contains("/export?q=ferry&match=any&sort=-date&not.outlet=Nobody&format=csv", links);
    }

    [Fact]
    public void AnArticleIsReadByWhateverIdItHas()
    {
        foreach (System.Text.Json.JsonElement hit in server.Get("/search?size=100").GetProperty("hits").EnumerateArray())
        {
            string id = hit.GetProperty("id").GetString()!;
            Assert.Equal(hit.GetProperty("title").GetString(), Open($"/read/{Uri.EscapeDataString(id)}").QuerySelector("article h1")!.TextContent);
        }
    }

    private HttpResponseMessage Send(string path)
    {
        using HttpClient client = new() { BaseAddress = server.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        return client.Send(request, TestContext.Current.CancellationToken);
    }

    private IHtmlDocument Open(string path)
    {
        using HttpResponseMessage answer = Send(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return new HtmlParser().ParseDocument(answer.Content.ReadAsStream(TestContext.Current.CancellationToken));
    }
}
