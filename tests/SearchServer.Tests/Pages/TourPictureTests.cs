using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Playwright;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>The pictures of docs/page.md and README.md, as a browser shows the sample articles; with <c>SEARCHSERVER_DOCS=write</c> they are taken anew.</summary>
public sealed class TourPictureTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const int Width = 1200;
    private const int Height = 760;

    private static readonly string s_docs = Path.Combine(TestData.Repository, "docs");

    [Theory]
    [InlineData("results", "/?q=guarantees&not.outlet=Northern+Wire")]
    [InlineData("suggestions", "/")]
    [InlineData("article", "/read/{0}?q=guarantees+ferry")]
    [InlineData("person", "/about/person/ilse%20marrow")]
    [InlineData("phone", "/?q=guarantees")]
    public async Task PicturesAreOfThePages(string name, string path)
    {
        int width = name == "phone" ? 390 : Width;
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        await browser.Page.SetViewportSizeAsync(width, Height);
        await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = name == "phone" ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        string first = Uri.EscapeDataString(server.Get("/search?q=ferry+guarantees&outlet=Northern+Wire&size=1").GetProperty("hits")[0].GetProperty("id").GetString()!);
        await browser.Page.GotoAsync(new Uri(server.Address, string.Format(CultureInfo.InvariantCulture, path, first)).ToString());
        if (name == "suggestions")
        {
            await browser.Page.Locator("#q").PressSequentiallyAsync("mar");
            await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeVisibleAsync();
            await browser.Page.Keyboard.PressAsync("ArrowDown");
        }

        if (name == "article") await browser.Page.Keyboard.PressAsync("n");
        byte[] picture = await browser.Page.ScreenshotAsync();
        browser.AssertQuiet();
        string file = Path.Combine(s_docs, "images", $"{name}.png");
        if (Environment.GetEnvironmentVariable("SEARCHSERVER_DOCS") == "write") await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);

        // Letters are another machine's; the size is not, and somebody shows it.
        Assert.Equal((width, Height), SizeOf(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        Assert.Equal((width, Height), SizeOf(picture));
        Assert.Contains($"(images/{name}.png)", await File.ReadAllTextAsync(Path.Combine(s_docs, "page.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The width and height in the header of a PNG file.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
