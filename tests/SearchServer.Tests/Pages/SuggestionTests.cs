using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>The box of the page completes what is typed, in a real browser.</summary>
public sealed class SuggestionTests(PageServer server) : IClassFixture<PageServer>
{
    [Fact]
    public async Task ANameIsChosenByKeyboardAndIsWhatItsNumberSays()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        await Type(browser, "marr");
        ILocator option = Options(browser).Filter(new LocatorFilterOptions { HasText = "Ilse Marrow" }).First;
        await Assertions.Expect(option).ToBeVisibleAsync();
        string count = await option.Locator("b").InnerTextAsync();
        await Assertions.Expect(browser.Page.Locator("#q")).ToHaveAttributeAsync("aria-expanded", "true");
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(browser.Page.Locator("#q")).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await Assertions.Expect(Options(browser).First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Contains("Ilse Marrow", await Options(browser).First.InnerTextAsync(), StringComparison.Ordinal);
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?person=ilse\+marrow$"));
        Assert.StartsWith($"{count} article", await browser.TotalAsync(), StringComparison.Ordinal);
        browser.AssertQuiet();
    }

    [Fact]
    public async Task ANameIsChosenByMouseWithinTheFiltersThatAreThere()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees&outlet=Northern+Wire&sort=-date");
        await Type(browser, "port hal");
        ILocator option = Options(browser).Filter(new LocatorFilterOptions { Has = browser.Page.Locator(".place", new PageLocatorOptions { HasText = "Port Halden" }) });
        await Assertions.Expect(option).ToBeVisibleAsync();
        string count = await option.Locator("b").InnerTextAsync();
        await option.ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?outlet=Northern\+Wire&sort=-date&place=port\+halden$"));
        Assert.StartsWith($"{count} article", await browser.TotalAsync(), StringComparison.Ordinal);
        browser.AssertQuiet();
    }

    [Fact]
    public async Task ANameOfAFieldThatIsFilteredByMustBeThereAsWell()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?place=port+halden");
        await Type(browser, "lanner");
        ILocator option = Options(browser).Filter(new LocatorFilterOptions { HasText = "Lanner Islands" });
        string count = await option.Locator("b").InnerTextAsync();
        await option.ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?place=port\+halden&all\.place=lanner\+islands$"));
        Assert.StartsWith($"{count} article", await browser.TotalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOutletTakesThePlaceOfThoseThatAreFilteredBy()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?outlet=Northern+Wire&outlet=Harbour+Courier");
        await Type(browser, "harb");
        ILocator option = Options(browser).Filter(new LocatorFilterOptions { Has = browser.Page.Locator(".outlet") });
        string count = await option.Locator("b").InnerTextAsync();
        await option.ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?outlet=Harbour\+Courier$"));
        Assert.StartsWith($"{count} article", await browser.TotalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTypedAfterAChoiceIsWhatIsSearchedFor()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        await Type(browser, "marr");
        await Assertions.Expect(Options(browser).First).ToBeVisibleAsync();
        await browser.Page.RouteAsync("**/suggest?*", route => Task.Delay(500, TestContext.Current.CancellationToken).ContinueWith(_ => route.ContinueAsync(), TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap());
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await browser.Page.Keyboard.PressAsync("o");
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=marro$"));
    }

    [Fact]
    public async Task WhoWritesOperatorsIsLeftAlone()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        await Type(browser, "marr");
        await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeVisibleAsync();
        foreach (string text in (string[])["-marr", "person:marr", "ferry OR marr", "\"ilse marr"])
        {
            await Type(browser, text);
            await browser.Page.WaitForTimeoutAsync(200);
            await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task TheLastWordsAreCompletedWhereTheWholeBeginsNoName()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        await Type(browser, "penalty marr");
        await Options(browser).Filter(new LocatorFilterOptions { HasText = "Ilse Marrow with penalty" }).ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=penalty&person=ilse\+marrow$"));
        await browser.GoAsync("/");
        await Type(browser, "a penalty ilse mar");
        await Options(browser).Filter(new LocatorFilterOptions { HasText = "Ilse Marrow with a penalty" }).ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=a\+penalty&person=ilse\+marrow$"));
    }

    [Fact]
    public async Task WhatWasSearchedForIsOfferedUntilItIsForgotten()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ferry+ice");
        await browser.GoAsync("/?q=budget");
        await browser.GoAsync("/");
        await browser.Page.Locator("#q").ClickAsync();
        await Assertions.Expect(Options(browser)).ToHaveTextAsync(["budget", "ferry ice", "forget these"]);
        await Options(browser).Nth(1).ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=ferry\+ice$"));
        await browser.GoAsync("/");
        await browser.Page.Locator("#q").ClickAsync();
        await Options(browser).Nth(2).ClickAsync();
        await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeHiddenAsync();
        await browser.Page.ReloadAsync();
        await browser.Page.Locator("#q").ClickAsync();
        await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeHiddenAsync();
        browser.AssertQuiet();
    }

    [Fact]
    public async Task WhoChoosesNothingSearchesForWhatWasTyped()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        await Type(browser, "marr");
        await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeVisibleAsync();
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await browser.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Null(await browser.Page.Locator("#q").GetAttributeAsync("aria-activedescendant"));
        await browser.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeHiddenAsync();
        await Assertions.Expect(browser.Page.Locator("#q")).ToHaveValueAsync("marr");
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=marr$"));
    }

    private static ILocator Options(BrowserPage browser) => browser.Page.Locator("#suggestions [role=option]");

    private static async Task Type(BrowserPage browser, string text)
    {
        await browser.Page.Locator("#q").FillAsync("");
        await browser.Page.Locator("#q").PressSequentiallyAsync(text);
    }
}
