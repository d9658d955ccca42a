using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A page in a real browser.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserPage(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>Opens an empty page; skips the test where there is no browser.</summary>
    /// <param name="scripts">Whether it runs scripts.</param>
    public static async Task<BrowserPage> OpenAsync(bool scripts = true)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no {Chromium}.");
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        return new BrowserPage(playwright, browser, await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1600 }, JavaScriptEnabled = scripts }));
    }

    /// <summary>Takes a picture for people, where SEARCHSERVER_SCREENSHOTS names a folder for it.</summary>
    public async Task TakePictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SEARCHSERVER_SCREENSHOTS") is { Length: > 0 } folder) await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
