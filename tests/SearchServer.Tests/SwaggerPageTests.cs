using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Swagger UI in a real browser.</summary>
public class SwaggerPageTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task ASearchCanBeTriedOut()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        IPage page = browser.Page;
        await page.GotoAsync(new Uri(server.Address, "/swagger").ToString());
        ILocator search = page.Locator("#operations-Search-get_search, [id^='operations-Search']").First;
        await search.Locator(".opblock-summary").ClickAsync();
        await search.GetByText("Try it out").ClickAsync();
        await search.Locator("tr[data-param-name='q'] input").FillAsync("guarantees");
        await search.GetByText("Execute", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        ILocator status = search.Locator(".live-responses-table .response-col_status").Last;
        await status.WaitForAsync();
        await browser.TakePictureAsync("swagger");
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
