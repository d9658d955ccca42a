using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Who follows links of the pages, whichever, comes to pages: every number beside a link is the total behind it, and every address is the same page again.</summary>
public sealed partial class CrawlTests(PageServer server) : IClassFixture<PageServer>
{
    /// <summary>So many links are followed; <c>SEARCHSERVER_CRAWL</c> says how many in a long run.</summary>
    private static readonly int s_links = Environment.GetEnvironmentVariable("SEARCHSERVER_CRAWL") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 1000;

    internal static string[] Starts { get; } = ["/", "/?q=guarantees", "/?q=ferry+-budget&sort=-date", "/?q=guarantee+zebras&match=all", "/?q=pilots&outlet=Nobody", "/about", "/browse/person", "/browse/date"];

    [Fact]
    public void EveryLinkLeadsToAPageAndEveryNumberIsTheTotalBehindIt()
    {
        RandomSource random = new(16);
        int followed = 0, numbers = 0;
        HashSet<string> kinds = [];
        while (followed < s_links)
        {
            string path = random.Pick(Starts);
            IHtmlDocument page = server.OpenPage(path);
            for (int depth = 0; depth < 12 && followed < s_links; depth++)
            {
                IHtmlAnchorElement[] links = [.. page.Links.Cast<IHtmlAnchorElement>().Where(link => PathOf(link) is ['/', ..] and var to && !to.StartsWith("/swagger", StringComparison.Ordinal) && !to.StartsWith("/export", StringComparison.Ordinal))];
                Assert.True(links.Length > 0, $"{random}: {path} is a dead end");

                // Numbers are what people go by.
                IHtmlAnchorElement[] counted = [.. links.Where(link => CountOf(link) is not null)];
                IHtmlAnchorElement link = random.Pick(counted.Length > 0 && random.OneIn(2) ? counted : links);
                string next = PathOf(link)!;
                string says = $"{random}: {next}, from {path} by '{link.TextContent.Trim()}{link.GetAttribute("aria-label")}'";
                IHtmlDocument opened = server.OpenPage(next, says);
                if (CountOf(link) is { } count)
                {
                    Assert.True(count == TotalOf(opened), $"{says}: expected {count}, found {TotalOf(opened)}");
                    numbers++;
                }

                kinds.Add(next.Split('?', '/')[1]);
                followed++;
                (page, path) = (opened, next);
            }
        }

        Assert.True(numbers > s_links / 4, $"{random}: {numbers} numbers");
        Assert.Superset(new HashSet<string> { "", "read", "about", "browse" }, kinds);
    }

    [Fact]
    public void WhatIsFilteredByIsTakenAwayByItsChip()
    {
        IHtmlDocument page = server.OpenPage("/?q=guarantees&person=ilse+marrow&not.outlet=Northern+Wire&date=2025-08");
        IElement[] chips = [.. page.QuerySelectorAll(".chips li:not(.clear)")];
        Assert.Equal(["person: Ilse Marrow", "not outlet: Northern Wire", "date: 2025-08"], chips.Select(chip => chip.QuerySelector("span")!.TextContent));
        Assert.Equal(["/?q=guarantees&not.outlet=Northern%20Wire&date=2025-08", "/?q=guarantees&person=ilse%20marrow&date=2025-08", "/?q=guarantees&person=ilse%20marrow&not.outlet=Northern%20Wire"], chips.Select(chip => chip.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("/?q=guarantees", page.QuerySelector(".chips .clear a")!.GetAttribute("href"));
        Assert.Contains("chosen", page.QuerySelectorAll(".facet li").Single(value => value.QuerySelector("a span")!.TextContent == "2025-08").ClassList);
    }

    [Fact]
    public void AnArticleHasItsMarksAndTheWayBack()
    {
        IHtmlDocument results = server.OpenPage("/?q=guarantees&sort=-date");
        string first = PathOf((IHtmlAnchorElement)results.QuerySelector(".card h2 a")!)!;
        IHtmlDocument article = server.OpenPage(first);
        Assert.Equal("/?q=guarantees&sort=-date", article.QuerySelector(".back a")!.GetAttribute("href"));
        Assert.All(article.QuerySelectorAll("article mark"), mark => Assert.Contains("guarantee", mark.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.NotNull(article.QuerySelector("article mark#m1"));
    }

    [Theory]
    [InlineData("/read/nobody", 404)]
    [InlineData("/about/person/nobody", 404)]
    [InlineData("/about/thing/nobody", 404)]
    [InlineData("/?date=soon", 400)]
    public void WhatCannotBeShownIsSaidOnAPage(string path, int status)
    {
        using HttpResponseMessage answer = server.Send(path);
        Assert.Equal(status, (int)answer.StatusCode);
        IHtmlDocument page = new HtmlParser().ParseDocument(answer.Content.ReadAsStream(TestContext.Current.CancellationToken));
        Assert.NotEmpty(page.QuerySelector("main p")!.TextContent);
        Assert.Equal("/", page.QuerySelector("main a")!.GetAttribute("href"));
    }

    private static string? PathOf(IHtmlAnchorElement link) => link.GetAttribute("href");

    /// <summary>The number that a link promises, wherever it stands; null where it promises none. Taking a choice away promises none.</summary>
    private static int? CountOf(IHtmlAnchorElement link)
    {
        if (PathOf(link) is not ("/" or ['/', '?', ..])) return null;
        if (link.Closest("svg") is not null) return Number(Last().Match(link.GetAttribute("aria-label")!).Value);
        if (link.Closest(".nothing li") is { } less) return Number(First().Match(less.QuerySelector(".count")!.TextContent).Value);
        if (link.Closest(".table tr") is { } row) return Number(row.QuerySelectorAll("td")[1].TextContent);
        if (More().Match(link.TextContent) is { Success: true } more) return Number(more.Groups[1].Value) + 1;
        if (link.Closest(".about, .facts, .brushed") is not null && First().Match(link.TextContent) is { Success: true } articles) return Number(articles.Value);
        return link.ParentElement is { LocalName: "li" } value && value.Closest(".facet") is not null && !value.ClassList.Contains("chosen") && link.QuerySelector("b") is { } beside ? Number(beside.TextContent) : null;
    }

    private static int TotalOf(IHtmlDocument page) => Number(First().Match(page.QuerySelector(".total h1")!.TextContent).Value);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([\d,]+) more of this story$")]
    private static partial Regex More();

    [GeneratedRegex(@"^[\d,]+")]
    private static partial Regex First();

    [GeneratedRegex(@"[\d,]+$")]
    private static partial Regex Last();
}
