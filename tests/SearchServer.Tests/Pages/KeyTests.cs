using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>The keys of the pages, in a real browser.</summary>
public sealed class KeyTests(PageServer server) : IClassFixture<PageServer>
{
    [Fact]
    public async Task AnArchiveIsBrowsedByKeys()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees");
        await Press(browser, "j");
        await ExpectFocus(browser, ".card:nth-child(1) h2 a");
        await Press(browser, "j");
        await Press(browser, "j");
        await ExpectFocus(browser, ".card:nth-child(3) h2 a");
        await Press(browser, "k");
        await ExpectFocus(browser, ".card:nth-child(2) h2 a");
        await Press(browser, "f");
        await ExpectFocus(browser, "aside .facet a");
        await Press(browser, "t");
        await ExpectFocus(browser, ".timeline svg a[tabindex='0']");
        await Press(browser, "/");
        await ExpectFocus(browser, "#q");
        await Assertions.Expect(browser.Page.Locator("#q")).ToHaveValueAsync("guarantees");
        await Press(browser, "j");
        await Assertions.Expect(browser.Page.Locator("#q")).ToHaveValueAsync("j");
        await Press(browser, "Escape");
        await Press(browser, "Escape");
        await Press(browser, "j");
        await ExpectFocus(browser, ".card:nth-child(1) h2 a");
        await Press(browser, "Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("/read/"));
        browser.AssertQuiet();
    }

    [Fact]
    public async Task KeysAreShownAndTurnedOff()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees");
        await Press(browser, "?");
        await Assertions.Expect(browser.Page.Locator("#keys")).ToBeVisibleAsync();
        await browser.TakePictureAsync("keys");
        await browser.Page.Locator("#single-keys").UncheckAsync();
        await Press(browser, "Escape");
        await Assertions.Expect(browser.Page.Locator("#keys")).ToBeHiddenAsync();
        await Press(browser, "?");
        await Press(browser, "j");
        await Assertions.Expect(browser.Page.Locator("#keys")).ToBeHiddenAsync();
        await Assertions.Expect(browser.Page.Locator(".card a:focus")).ToHaveCountAsync(0);

        // On the next page, too.
        await browser.GoAsync("/?q=ferry");
        await Press(browser, "?");
        await Assertions.Expect(browser.Page.Locator("#keys")).ToBeHiddenAsync();

        // The button needs no key, and no script.
        await using BrowserPage still = await BrowserPage.OpenAsync(server.Address, "/", scripts: false);
        await still.Page.Locator("button[aria-label=Keys]").ClickAsync();
        await Assertions.Expect(still.Page.Locator("#keys")).ToBeVisibleAsync();
    }

    private static Task Press(BrowserPage browser, string key) => browser.Page.Keyboard.PressAsync(key);

    private static Task ExpectFocus(BrowserPage browser, string selector) => Assertions.Expect(browser.Page.Locator(selector).First).ToBeFocusedAsync();
}
