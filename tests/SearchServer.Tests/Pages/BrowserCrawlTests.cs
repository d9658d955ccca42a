using System.Globalization;
using Microsoft.Playwright;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>As <see cref="CrawlTests"/>, in a real browser: nothing complains, back is where one was, and an address that is opened anew is the same page.</summary>
public sealed class BrowserCrawlTests(PageServer server) : IClassFixture<PageServer>
{
    /// <summary>So many links are followed; <c>SEARCHSERVER_BROWSER_CRAWL</c> says how many in a long run.</summary>
    private static readonly int s_links = Environment.GetEnvironmentVariable("SEARCHSERVER_BROWSER_CRAWL") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 150;

    /// <summary>What a page says, without what has come by scripts.</summary>
    private const string Content = "[...document.querySelectorAll('main, .chips, .understood, aside')].map(part => part.textContent).join()";

    [Fact]
    public async Task EveryAddressIsTheSamePageAgainAndBackWorks()
    {
        RandomSource random = new(17);
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees");
        IPage page = browser.Page;
        for (int i = 0; i < s_links; i++)
        {
            (string address, string content) = (page.Url, await page.EvaluateAsync<string>(Content));
            string[] links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]:not([href^=\"/swagger\"], [href^=\"/export\"], [data-open], .skip)')].map(link => link.getAttribute('href'))");
            Assert.True(links.Length > 0, $"{random}: {address} is a dead end");
            string next = random.Pick(links);
            string says = $"{random}: {next}, from {address}";
            await page.EvaluateAsync("address => { window.isLeft = true; [...document.querySelectorAll('a')].find(link => link.getAttribute('href') === address).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }", next);
            await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState !== 'loading'");
            (string there, string found) = (page.Url, await page.EvaluateAsync<string>(Content));
            if (random.OneIn(3))
            {
                await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True(found == await page.EvaluateAsync<string>(Content), $"{says}: another page when it is opened anew");
            }

            if (random.OneIn(3) && there != address)
            {
                await page.GoBackAsync(new PageGoBackOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True((page.Url, await page.EvaluateAsync<string>(Content)) == (address, content), $"{says}: back is at {page.Url}");
                await page.GoForwardAsync(new PageGoForwardOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True((page.Url, await page.EvaluateAsync<string>(Content)) == (there, found), $"{says}: forward is at {page.Url}");
            }

            if (random.OneIn(12)) await browser.GoAsync(random.Pick((string[])["/", "/?q=ferry+-budget&sort=-date", "/?q=pilots", "/about", "/browse/person", "/?q=zzyzx"]));
            Assert.True(browser.IsQuiet, says);
        }

        browser.AssertQuiet();
    }
}
