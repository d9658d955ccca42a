using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Articles are read: from mark to mark, and back to where one was, in a real browser.</summary>
public sealed class ReadingTests(PageServer server) : IClassFixture<PageServer>
{
    [Fact]
    public async Task MarksAreGoneThroughByKeysAndByMouse()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/read/t%3Aanswer?q=ice+pilots&match=any");
        int marks = await browser.Page.Locator("article mark[id]").CountAsync();
        Assert.True(marks > 2, $"{marks} marks");
        ILocator at = browser.Page.Locator(".marks .at");
        await Assertions.Expect(at).ToHaveTextAsync($"{marks} marks");
        await browser.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(at).ToHaveTextAsync($"1 of {marks}");
        await browser.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(at).ToHaveTextAsync($"2 of {marks}");
        await Assertions.Expect(browser.Page.Locator("mark:target")).ToHaveIdAsync("m2");
        await Assertions.Expect(browser.Page.Locator(".marks [aria-current]")).ToHaveTextAsync("2");
        await browser.Page.Keyboard.PressAsync("p");
        await browser.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(at).ToHaveTextAsync($"{marks} of {marks}");
        await browser.Page.Locator("a[data-mark='1']").ClickAsync();
        await Assertions.Expect(at).ToHaveTextAsync($"1 of {marks}");
        await browser.Page.Locator("a[data-mark='-1']").ClickAsync();
        await Assertions.Expect(at).ToHaveTextAsync($"{marks} of {marks}");
        await browser.Page.Locator(".numbers a").Nth(1).ClickAsync();
        await Assertions.Expect(at).ToHaveTextAsync($"2 of {marks}");
        browser.AssertQuiet();
    }

    [Fact]
    public async Task MarksAreGoneToWithoutScripts()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/read/t%3Aanswer?q=ice+pilots&match=any", scripts: false);
        await browser.Page.Locator(".numbers a").Nth(2).ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("#m3$"));
        await browser.Page.Locator("a[data-mark='1']").ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("#m1$"));
    }

    [Fact]
    public async Task EscapeGoesBackToTheResults()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice+pilots&match=any");
        await browser.Page.Locator(".card h2 a").First.ClickAsync();
        await browser.Page.Locator(".numbers a").Last.ClickAsync();
        await Assertions.Expect(browser.Page.Locator("mark:target")).ToHaveCountAsync(1);
        await browser.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=ice\+pilots&match=any$"));

        // It is the page that was left: behind it lies the article.
        await browser.Page.GoForwardAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("/read/"));

        // Who came by a copied address has not been there yet.
        await using BrowserPage other = await BrowserPage.OpenAsync(server.Address, "/read/t%3Aanswer?q=ice");
        await other.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(other.Page).ToHaveURLAsync(new Regex(@"/\?q=ice$"));
    }

    [Fact]
    public async Task ATextRunsAsItsLettersDo()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/read/t%3Aquay?q=الميناء");
        Assert.Equal("rtl", await browser.Page.Locator("article h1").EvaluateAsync<string>("element => getComputedStyle(element).direction"));
        Assert.Equal("rtl", await browser.Page.Locator("article p[dir]").First.EvaluateAsync<string>("element => getComputedStyle(element).direction"));
        Assert.Equal("ltr", await browser.Page.Locator("article .about").EvaluateAsync<string>("element => getComputedStyle(element).direction"));
        await Assertions.Expect(browser.Page.Locator("article mark").First).ToHaveTextAsync(new Regex("الميناء"));
        await browser.TakePictureAsync("article-rtl");
        await browser.GoAsync("/?q=الميناء");
        Assert.Equal("rtl", await browser.Page.Locator(".card h2").EvaluateAsync<string>("element => getComputedStyle(element).direction"));
        await browser.TakePictureAsync("results-rtl");
    }

    [Fact]
    public async Task PaperHasTheArticleAlone()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/read/t%3Aanswer?q=ice");
        await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(browser.Page.Locator("article")).ToBeVisibleAsync();
        foreach (string other in (string[])[".top", "aside", ".marks", ".back"]) await Assertions.Expect(browser.Page.Locator(other)).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await browser.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await browser.TakePictureAsync("article-print");
    }

    [Fact]
    public async Task NothingMovesForWhoWantsItStill()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        Assert.Equal("smooth", await browser.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await browser.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
    }
}
