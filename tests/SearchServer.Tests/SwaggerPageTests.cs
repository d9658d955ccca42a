using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Swagger UI in a real browser.</summary>
public class SwaggerPageTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task ASearchCanBeTriedOut()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no {Chromium}.");
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1600 } });
        await page.GotoAsync(new Uri(server.Address, "/swagger").ToString());
        ILocator search = page.Locator("#operations-Search-get_search, [id^='operations-Search']").First;
        await search.Locator(".opblock-summary").ClickAsync();
        await search.GetByText("Try it out").ClickAsync();
        await search.Locator("tr[data-param-name='q'] input").FillAsync("guarantees");
        await search.GetByText("Execute", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        ILocator status = search.Locator(".live-responses-table .response-col_status").Last;
        await status.WaitForAsync();
        if (Environment.GetEnvironmentVariable("SEARCHSERVER_SCREENSHOTS") is { Length: > 0 } folder) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "swagger.png") });
        Assert.Contains("200", await status.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("guarantee", await search.Locator(".live-responses-table").InnerTextAsync(), StringComparison.Ordinal);

        // A key that is given there is sent: this one is found to be none.
        await page.Locator(".btn.authorize").ClickAsync();
        await page.Locator(".auth-container input").FillAsync("ssk_none");
        await page.Locator(".auth-btn-wrapper .authorize").ClickAsync();
        await page.Locator(".auth-btn-wrapper .btn-done").ClickAsync();
        await search.GetByText("Execute", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await search.Locator(".live-responses-table").GetByText("key-unknown").First.WaitForAsync();
    }
}
