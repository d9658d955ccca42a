using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>A period is chosen on the timeline, by whatever one has at hand; what it says before is the total after.</summary>
public sealed partial class TimelineTests(PageServer server) : IClassFixture<PageServer>
{
    [Fact]
    public async Task APeriodIsBrushedByMouse()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice+guarantees&match=any");
        await DragAsync(browser, 0.2f, 0.6f, 0.98f);
        await AssertPromiseIsKept(browser, () => browser.Page.Mouse.UpAsync());
    }

    [Fact]
    public async Task APeriodIsBrushedByFinger()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice+guarantees&match=any");
        ICDPSession fingers = await browser.Page.Context.NewCDPSessionAsync(browser.Page);
        await fingers.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
        LocatorBoundingBoxResult place = (await browser.Page.Locator(".timeline svg").BoundingBoxAsync())!;
        foreach (double at in (double[])[0.02, 0.1, 0.2, 0.4, 0.5])
        {
            object[] points = [new { x = place.X + (place.Width * at), y = place.Y + 40 }];
            await fingers.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = at < 0.1 ? "touchStart" : "touchMove", ["touchPoints"] = points });
        }

        await AssertPromiseIsKept(browser, () => fingers.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() }));
    }

    [Fact]
    public async Task APeriodIsBrushedByKeyboard()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice+guarantees&match=any");
        await browser.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(browser.Page.Locator(".timeline svg a:focus")).ToHaveCountAsync(1);
        string otherwise = await Said(browser);
        await browser.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        Assert.NotEqual(otherwise, await Said(browser));
        await browser.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(otherwise, await Said(browser));
        await browser.Page.Keyboard.PressAsync("Home");
        await browser.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await browser.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await AssertPromiseIsKept(browser, () => browser.Page.Keyboard.PressAsync("Enter"));
    }

    [Fact]
    public async Task WhatWasBrushedNowhereLeavesBarsToBeClicked()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice");
        LocatorBoundingBoxResult place = await DragAsync(browser, 0.3f, 0.4f);
        await browser.Page.Mouse.UpAsync();
        await Assertions.Expect(browser.Page.Locator(".timeline .shade")).ToHaveCountAsync(0);

        // Pressed here and let go elsewhere is no brush either.
        await browser.Page.Mouse.DownAsync();
        await browser.Page.Mouse.MoveAsync(place.X + (place.Width * 0.4f), place.Y - 40);
        await browser.Page.Mouse.UpAsync();
        await browser.Page.Mouse.MoveAsync(place.X + (place.Width * 0.9f), place.Y + 40);
        await Assertions.Expect(browser.Page.Locator(".timeline .shade")).ToHaveCountAsync(0);
        await browser.Page.Keyboard.PressAsync("t");
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("from=.*&to="));
    }

    [Fact]
    public async Task ABarIsClicked()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice");
        ILocator bar = browser.Page.Locator(".timeline svg a").First;
        string says = (await bar.GetAttributeAsync("aria-label"))!;
        await bar.Locator(".hit").ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("from=.*&to="));
        Assert.StartsWith(says.Split(": ")[1] + " article", await browser.TotalAsync(), StringComparison.Ordinal);
        browser.AssertQuiet();
    }

    [Fact]
    public async Task WithoutScriptsDatesAreTypedAndBarsAreLinksOfATable()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/?q=ice", scripts: false);
        await browser.Page.Locator(".table summary").ClickAsync();
        ILocator row = browser.Page.Locator(".table tr", new PageLocatorOptions { Has = browser.Page.Locator("td") }).First;
        string count = await row.Locator("td").Nth(1).InnerTextAsync();
        await row.Locator("a").ClickAsync();
        Assert.StartsWith(count + " article", await browser.TotalAsync(), StringComparison.Ordinal);
        await browser.GoAsync("/?q=ice&sort=-date");
        await browser.Page.Locator(".table summary").ClickAsync();
        await browser.Page.Locator(".period input[name=from]").FillAsync("2024-03");
        await browser.Page.Locator(".period input[name=to]").FillAsync("2024-03-03");
        await browser.Page.Locator(".period button").ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(@"/\?q=ice&sort=-date&from=2024-03&to=2024-03-03$"));
        Assert.Equal("1 article", await browser.TotalAsync());
    }

    [Fact]
    public async Task BarsAreAsLongAsIsAskedFor()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(server.Address, "/");
        await browser.Page.Locator(".table summary").ClickAsync();
        await browser.Page.Locator(".intervals a", new PageLocatorOptions { HasText = "year" }).ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".timeline svg a")).ToHaveCountAsync(2);
        Assert.StartsWith("by year", await Said(browser), StringComparison.Ordinal);
    }

    /// <summary>Presses on the timeline and moves along it; places are from 0 at its left edge to 1.</summary>
    private static async Task<LocatorBoundingBoxResult> DragAsync(BrowserPage browser, float from, params float[] along)
    {
        LocatorBoundingBoxResult place = (await browser.Page.Locator(".timeline svg").BoundingBoxAsync())!;
        await browser.Page.Mouse.MoveAsync(place.X + (place.Width * from), place.Y + 40);
        await browser.Page.Mouse.DownAsync();
        foreach (float at in along) await browser.Page.Mouse.MoveAsync(place.X + (place.Width * at), place.Y + 40);
        return place;
    }

    private static Task<string> Said(BrowserPage browser) => browser.Page.Locator(".timeline .brushed").InnerTextAsync();

    /// <summary>What is said of a period before it is gone to is what is found there.</summary>
    private static async Task AssertPromiseIsKept(BrowserPage browser, Func<Task> go)
    {
        Match said = Brushed().Match(await Said(browser));
        Assert.True(said.Success, await Said(browser));
        await go();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex($"match=any&from={said.Groups[2]}&to={said.Groups[3]}$"));
        string total = await browser.TotalAsync();
        Assert.StartsWith(said.Groups[1].Value, total, StringComparison.Ordinal);
        await browser.Page.GoBackAsync();
        await Assertions.Expect(browser.Page.Locator(".timeline .shade")).ToHaveCountAsync(0);
        browser.AssertQuiet();
    }

    [GeneratedRegex(@"^(\d+ articles?) from (\S+) to (\S+)$")]
    private static partial Regex Brushed();
}
