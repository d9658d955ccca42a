using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Client;

/// <summary>The front end of docs/client: compiled with the types of docs/openapi.json, and in a real browser, on an origin of its own.</summary>
public sealed class ClientTests(BuiltClient client) : IClassFixture<BuiltClient>
{
    [Fact]
    public void WhatChangesInTheDescriptionIsAnErrorOfTheCompiler()
    {
        Assert.SkipUnless(BuiltClient.IsThere, "There is no npm.");
        client.AssertDone("run", "check");
        string description = File.ReadAllText(client.Description);
        File.WriteAllText(client.Description, description.Replace("\"didYouMean\"", "\"suggestion\"", StringComparison.Ordinal));
        CommandResult check = client.Npm("run", "check");
        File.WriteAllText(client.Description, description);
        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains("'didYouMean' does not exist on type", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArticlesAreSearchedBrowsedAndReadOnAPageOfAnotherOrigin()
    {
        Assert.SkipUnless(BuiltClient.IsThere, "There is no npm.");
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        client.AssertDone("run", "build");
        await using WebApplication front = await ServeAsync(client.Folder);
        using FrontEndServer server = new(front.Urls.Single());
        string html = Path.Combine(client.Folder, "index.html");
        File.WriteAllText(html, File.ReadAllText(html).Replace("http://localhost:5080", server.Address.ToString(), StringComparison.Ordinal));

        IPage page = browser.Page;
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(front.Urls.Single() + "/index.html");
        await page.FillAsync("input", "guarantees");
        await page.ClickAsync("form button");
        await page.GetByRole(AriaRole.Status).GetByText("10 articles").WaitForAsync();
        ILocator hits = page.Locator("main section article");
        Assert.Equal(10, await hits.CountAsync());
        Assert.Contains("guarantees", await hits.Locator("mark").AllInnerTextsAsync());

        // A value of a facet is a link, taken back by clicking it again.
        ILocator outlet = page.Locator("ul[aria-label=outlet] a", new PageLocatorOptions { HasText = "Northern Wire" });
        await outlet.ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("2 articles").WaitForAsync();
        Assert.Equal("true", await outlet.GetAttributeAsync("aria-current"));
        Assert.All(await hits.Locator(".source").AllInnerTextsAsync(), source => Assert.StartsWith("Northern Wire", source, StringComparison.Ordinal));
        await browser.TakePictureAsync("client");

        await hits.First.Locator("h2 a").ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText(" marks").WaitForAsync();
        int marks = await page.Locator("main article mark").CountAsync();
        Assert.Equal($"{marks} marks", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        await page.GoBackAsync();
        await outlet.ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("10 articles").WaitForAsync();

        // All articles are more than a page.
        await page.FillAsync("input", "");
        await page.ClickAsync("form button");
        await page.GetByRole(AriaRole.Status).GetByText("15 articles").WaitForAsync();
        ILocator more = page.Locator("main section button");
        await more.ClickAsync();
        await hits.Nth(14).WaitForAsync();
        Assert.Equal(15, (await hits.Locator("h2 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)")).Distinct().Count());
        Assert.Equal(0, await more.CountAsync());

        // What the server refuses is said.
        await page.GotoAsync(front.Urls.Single() + "/index.html#q=a&date=someday");
        await page.GetByRole(AriaRole.Status).GetByText("date").WaitForAsync();
        Assert.Empty(errors);
    }

    private static async Task<WebApplication> ServeAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        WebApplication front = builder.Build();
        front.Urls.Add("http://127.0.0.1:0");
        front.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await front.StartAsync(TestContext.Current.CancellationToken);
        return front;
    }

    /// <summary>A server that names a page's origin.</summary>
    private sealed class FrontEndServer(string origin) : SampleServer([ArticlesFolder], ("appsettings.json", $$$"""{"SearchServer":{"Origins":["{{{origin}}}"]}}"""));
}
