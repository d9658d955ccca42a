using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Stories and facets are opened where they stand, in a real browser, and without scripts on a page of their own.</summary>
public sealed class OpeningTests(PageServer server) : IClassFixture<PageServer>
{
    [Fact]
    public async Task AStoryIsOpenedBelowItsCardAndClosedAgain()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=pilots");
        ILocator link = browser.Page.Locator("a[data-open=story]");
        await Assertions.Expect(link).ToHaveTextAsync("1 more of this story");
        await link.ClickAsync();
        ILocator inside = browser.Page.Locator(".card .card");
        await Assertions.Expect(inside).ToHaveCountAsync(1);
        Assert.NotEqual(await browser.Page.Locator(".card").First.Locator("> h2 a").GetAttributeAsync("href"), await inside.Locator("h2 a").GetAttributeAsync("href"));
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-expanded", "true");
        await browser.TakePictureAsync("story-opened");
        await link.FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(inside).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=pilots$"));
        browser.AssertQuiet();
    }

    [Fact]
    public async Task AllValuesOfAFacetAreSearchedWithinInItsPlace()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        ILocator facet = browser.Page.Locator("aside .facet", new PageLocatorOptions { Has = browser.Page.Locator("h2", new PageLocatorOptions { HasTextString = "person" }) });
        await facet.Locator("a[data-open=facet]").ClickAsync();
        ILocator box = facet.Locator("input[type=search]");
        await Assertions.Expect(box).ToBeFocusedAsync();
        Assert.True(await facet.Locator(".values li").CountAsync() > 8);
        await box.PressSequentiallyAsync("marr");
        ILocator values = facet.Locator(".values li");
        await Assertions.Expect(values).ToHaveCountAsync(1);
        string count = await values.Locator("b").InnerTextAsync();
        await browser.TakePictureAsync("facet-opened");
        await box.FillAsync("");
        await facet.Locator(".orders a", new LocatorLocatorOptions { HasText = "by name" }).ClickAsync();
        await Assertions.Expect(values.First.Locator("span")).ToHaveTextAsync("Agnes Pell");
        await box.PressSequentiallyAsync("o");
        await Assertions.Expect(facet.Locator(".orders [aria-current]")).ToHaveTextAsync("by name");
        await Assertions.Expect(values.First.Locator("span")).ToHaveTextAsync("Mira Oduya");
        await box.FillAsync("marr");
        await Assertions.Expect(values).ToHaveCountAsync(1);
        await values.Locator("a").First.ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?person=ilse%20marrow$"));
        Assert.StartsWith(count + " article", await browser.TotalAsync(), StringComparison.Ordinal);
        browser.AssertQuiet();
    }

    [Fact]
    public async Task WithoutScriptsBothAreAPage()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=pilots", scripts: false);
        await browser.Page.Locator("a[data-open=story]").ClickAsync();
        Assert.Equal("2 articles", await browser.TotalAsync());
        await browser.GoAsync("/?sort=-date");
        await browser.Page.Locator("aside a[href^='/browse/person']").ClickAsync();
        await browser.Page.Locator(".within input[type=search]").FillAsync("marr");
        await browser.Page.Locator(".within button").ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/browse/person\?sort=-date&begins=marr$"));
        await Assertions.Expect(browser.Page.Locator(".values li")).ToHaveCountAsync(1);
        await browser.Page.Locator(".orders a").First.ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/browse/person\?sort=-date&begins=marr&order=label$"));
        await browser.Page.Locator(".values a").First.ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?sort=-date&person=ilse%20marrow$"));
    }
}
