using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Swagger UI in a real browser.</summary>
public sealed class SwaggerPageTests(SwaggerPageTests.TriedServer server) : IClassFixture<SwaggerPageTests.TriedServer>
{
    private const string Execute = ".execute";

    private string Swagger => new Uri(server.Address, "/swagger").ToString();

    [Fact]
    public async Task ASearchCanBeTriedOutAndAKeyIsSent()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        IPage page = browser.Page;
        await page.GotoAsync(Swagger);
        ILocator search = await OpenAsync(page, "Search", "search");
        await search.Locator("tr[data-param-name='q'] input").FillAsync("guarantees");
        Assert.Equal("200", await ExecuteAsync(search));
        await browser.TakePictureAsync("swagger");
        Assert.Contains("guarantee", await search.Locator(".live-responses-table").InnerTextAsync(), StringComparison.Ordinal);

        // A key that is given there is sent: this one is found to be none.
        await page.Locator(".btn.authorize").ClickAsync();
        await page.Locator(".auth-container input").FillAsync("ssk_none");
        await page.Locator(".auth-btn-wrapper .authorize").ClickAsync();
        await page.Locator(".auth-btn-wrapper .btn-done").ClickAsync();
        await search.Locator(Execute).ClickAsync();
        await search.Locator(".live-responses-table").GetByText("key-unknown").First.WaitForAsync();
    }

    [Fact]
    public async Task EveryOperationCanBeTriedOutAsThePageBeginsWithIt()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        await browser.Page.GotoAsync(Swagger);

        // What is made is there before it is asked for, and goes last.
        (string Method, string Tag, string Id)[] operations = [.. server.Get("/swagger/v1/swagger.json").GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => (operation.Name, operation.Value.GetProperty("tags")[0].GetString()!, operation.Value.GetProperty("operationId").GetString()!))
            .OrderBy(operation => operation.Name switch { "delete" => 2, "get" => 1, _ => 0 })];
        List<string> failed = [];
        foreach ((_, string tag, string id) in operations)
        {
            ILocator operation = await OpenAsync(browser.Page, tag, id);
            string status = await ExecuteAsync(operation);
            if (status is not ("200" or "201" or "202")) failed.Add($"{id}: {await operation.Locator(".live-responses-table").InnerTextAsync()}");

            await operation.Locator(".opblock-summary").ClickAsync();

            // Of jobs that write there is one at a time.
            Assert.True(SpinWait.SpinUntil(() => server.Get("/admin/jobs").EnumerateArray().All(job => job.GetProperty("state").GetString() != "running"), TimeSpan.FromSeconds(30)));
        }

        Assert.Equal(26, operations.Length);
        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
        Assert.All(server.Get("/admin/jobs").EnumerateArray(), job => Assert.Equal("done", job.GetProperty("state").GetString()));
    }

    /// <summary>Opens an operation of the page, to be tried out.</summary>
    private static async Task<ILocator> OpenAsync(IPage page, string tag, string id)
    {
        ILocator operation = page.Locator($"#operations-{tag}-{id}");
        await operation.Locator(".opblock-summary").ClickAsync();
        await operation.GetByText("Try it out").ClickAsync();
        return operation;
    }

    /// <summary>Sends the request of an operation; the status of the answer.</summary>
    private static async Task<string> ExecuteAsync(ILocator operation)
    {
        await operation.Locator(Execute).ClickAsync();
        ILocator status = operation.Locator(".live-responses-table .response .response-col_status");
        await status.WaitForAsync();
        return (await status.InnerTextAsync()).Split('\n')[0].Trim();
    }

    /// <summary>A server as the readme starts it, with a folder for backups.</summary>
    public sealed class TriedServer() : SampleServer([ArticlesFolder], ("appsettings.json", JsonSerializer.Serialize(new { SearchServer = new { Backups = "backups", Sources = new { samples = new[] { ArticlesFolder } } } })));
}
