using System.Globalization;
using Microsoft.Playwright;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>As <see cref="CrawlTests"/>, in a real browser: nothing complains, back is where one was, and an address that is opened anew is the same page.</summary>
public sealed class BrowserCrawlTests(PageServer server) : IClassFixture<PageServer>
{
    /// <summary>So many links are followed; <c>SEARCHSERVER_CRAWL</c> says how many in a long run.</summary>
    private static readonly int s_links = Environment.GetEnvironmentVariable("SEARCHSERVER_CRAWL") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 1000;

    /// <summary>The page's address, what it says without what has come by scripts, and where its links lead, each once.</summary>
    private const string Read = """
        [location.href, [...document.querySelectorAll('main, .chips, .understood, aside')].map(part => part.textContent).join(),
         ...new Set([...document.querySelectorAll('a[href^="/"]:not([href^="/swagger"], [href^="/export"], [data-open])')].map(link => link.getAttribute('href')))]
        """;

    private const string Follow = """
        address => {
          window.isLeft = true;
          [...document.querySelectorAll('a')].find(link => link.getAttribute('href') === address).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task EveryAddressIsTheSamePageAgainAndBackWorks()
    {
        RandomSource random = new(17);
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees");
        IPage page = browser.Page;
        Seen at = await ReadAsync();
        for (int i = 0; i < s_links; i++)
        {
            Assert.True(at.Links.Length > 0, $"{random}: {at.Address} is a dead end");
            string next = random.Pick(at.Links);
            string says = $"{random}: {next}, from {at.Address}";
            await page.EvaluateAsync(Follow, next);
            await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState !== 'loading'");
            Seen there = await ReadAsync();
            if (random.OneIn(6))
            {
                await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True(there.IsSameAs(await ReadAsync()), $"{says}: another page when it is opened anew");
            }

            if (random.OneIn(6) && there.Address != at.Address)
            {
                await page.GoBackAsync(new PageGoBackOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True(at.IsSameAs(await ReadAsync()), $"{says}: back is at {page.Url}");
                await page.GoForwardAsync(new PageGoForwardOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True(there.IsSameAs(await ReadAsync()), $"{says}: forward is at {page.Url}");
            }

            browser.AssertQuiet(says);
            at = there;
            if (!random.OneIn(12)) continue;
            await browser.GoAsync(random.Pick(CrawlTests.Starts));
            at = await ReadAsync();
        }

        async Task<Seen> ReadAsync() => await page.EvaluateAsync<string[]>(Read) is [var address, var content, .. var links] ? new Seen(address, content, links) : throw new InvalidOperationException("The page says nothing.");
    }

    private sealed record Seen(string Address, string Content, string[] Links)
    {
        public bool IsSameAs(Seen other) => (Address, Content) == (other.Address, other.Content);
    }
}
