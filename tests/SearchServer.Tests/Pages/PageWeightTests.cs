using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>What a page makes a browser load, and whether anything moves meanwhile.</summary>
public sealed class PageWeightTests(PageServer server) : IClassFixture<PageServer>
{
    private const int MaxScriptsAndStyles = 40 << 10;

    /// <summary>Adds up how far what was painted has moved, whatever the reason.</summary>
    private const string WatchShifts = "window.shifted = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted += entry.value; }).observe({ type: 'layout-shift', buffered: true });";

    [Fact]
    public async Task TheFirstPaintWaitsForOneAnswer()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees");
        string[] loaded = await browser.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => `${entry.renderBlockingStatus} ${new URL(entry.name).pathname}`)");
        Assert.NotEmpty(loaded);
        Assert.All(loaded, resource => Assert.Matches(@"^non-blocking /assets/[0-9a-f]{12}/\w+\.js$", resource));
        browser.AssertQuiet();
    }

    [Fact]
    public async Task ScriptsAndStylesAreFewAndKeptForGood()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=guarantees");
        using HttpClient client = new() { BaseAddress = server.Address };
        int bytes = Encoding.UTF8.GetByteCount(await browser.Page.Locator("style").EvaluateAsync<string>("style => style.textContent"));
        foreach (string module in await browser.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name)"))
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(module), TestContext.Current.CancellationToken);
            Assert.Equal((TimeSpan.FromDays(365), true), (answer.Headers.CacheControl!.MaxAge, answer.Headers.CacheControl.Public));
            bytes += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 10 << 10, MaxScriptsAndStyles);
    }

    [Fact]
    public async Task NothingMovesWhileAPageComesToBe()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        await browser.Page.AddInitScriptAsync(WatchShifts);
        foreach (int width in (int[])[360, 768, 1440])
        {
            await browser.Page.SetViewportSizeAsync(width, 900);
            await Go("/?q=ice");
            await browser.Page.Locator("#q").FillAsync("");
            await browser.Page.Locator("#q").PressSequentiallyAsync("marr");
            await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeVisibleAsync();
            await AssertStill("suggestions");
            await Go("/?q=ice");
            await browser.Page.Keyboard.PressAsync("t");
            await browser.Page.Keyboard.PressAsync("Shift+ArrowLeft");
            await AssertStill("a brushed timeline");
            await Go("/read/t%3Aanswer?q=ice+pilots&match=any");
            await browser.Page.Keyboard.PressAsync("n");
            await Assertions.Expect(browser.Page.Locator("mark:target")).ToHaveCountAsync(1);
            await AssertStill("marks");

            async Task Go(string path)
            {
                await browser.Page.GotoAsync("about:blank");
                await browser.Page.GotoAsync(new Uri(server.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                await AssertStill(path);
            }

            async Task AssertStill(string what)
            {
                // What moves is told with the next picture.
                await browser.Page.EvaluateAsync("new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))");
                Assert.True(await browser.Page.EvaluateAsync<double>("window.shifted") == 0, $"{what} at {width} px moves by {await browser.Page.EvaluateAsync<double>("window.shifted")}");
            }
        }
    }

    [Fact]
    public async Task ShiftsAreSeenWhereThereAreSome()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        await browser.Page.AddInitScriptAsync(WatchShifts);
        await browser.Page.GotoAsync(new Uri(server.Address, "/?q=ice").ToString());
        await browser.Page.EvaluateAsync("document.querySelector('main').before(document.createElement('hr')), document.querySelector('.top').append(document.createElement('h1')), document.querySelector('.top h1').append('moved')");
        await browser.Page.WaitForFunctionAsync("() => window.shifted > 0");
    }

    [Fact]
    public async Task APageOfResultsIsSmallWhenItIsSent()
    {
        using HttpClient client = new() { BaseAddress = server.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        byte[] sent = await client.GetByteArrayAsync(new Uri("/?size=100", UriKind.Relative), TestContext.Current.CancellationToken);
        using BrotliStream html = new(new MemoryStream(sent), CompressionMode.Decompress);
        Assert.Contains("<ol class=\"hits\"", await new StreamReader(html).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange(sent.Length, 1, 60 << 10);
    }
}
