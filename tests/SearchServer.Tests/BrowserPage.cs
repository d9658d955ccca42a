using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A page in a real browser.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _complaints = [];
    private Uri? _server;

    private BrowserPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"{message.Text} ({message.Location})");
        };
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add($"A dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

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

    /// <summary>Opens a page of a server.</summary>
    /// <param name="server">The server, of which all further pages are, too.</param>
    /// <param name="path">The page.</param>
    /// <param name="scripts">Whether it runs scripts.</param>
    public static async Task<BrowserPage> OpenAsync(Uri server, string path, bool scripts = true)
    {
        BrowserPage browser = await OpenAsync(scripts);
        browser._server = server;
        await browser.GoAsync(path);
        return browser;
    }

    /// <summary>Goes to another page of the server.</summary>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(new Uri(_server!, path).ToString());

    /// <summary>What a page of results says that there is.</summary>
    public Task<string> TotalAsync() => Page.Locator(".total h1").InnerTextAsync();

    /// <summary>Fails if a script has failed, or the browser has complained.</summary>
    public void AssertQuiet(string? where = null) => Assert.True(_complaints.Count == 0, $"{where} {string.Join('\n', _complaints)}");

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
