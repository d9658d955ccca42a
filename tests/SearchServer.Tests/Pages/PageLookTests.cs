using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>The pages in a real browser: at any width, light and dark, without scripts, by keyboard, and for who hears them.</summary>
public sealed class PageLookTests(SampleServer server) : IClassFixture<SampleServer>
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "begin", "/" },
        { "results", "/?q=guarantees&person=ilse+marrow&not.outlet=Northern+Wire" },
        { "nothing", "/?q=guarantees&outlet=Nobody" },
        { "article", "/read/{first}?q=guarantees" },
        { "place", "/about/place/port%20halden" },
        { "archive", "/about" },
        { "problem", "/?date=soon" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task NothingIsInTheWayOfAnybody(string name, string path)
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        List<string> errors = [];
        string first = Uri.EscapeDataString(server.Get("/search?q=guarantees").GetProperty("hits")[0].GetProperty("id").GetString()!);
        browser.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 400", StringComparison.Ordinal)) errors.Add(message.Text);
        };
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (int width in (int[])[360, 768, 1440])
            {
                await browser.Page.SetViewportSizeAsync(width, 900);
                await browser.Page.GotoAsync(new Uri(server.Address, path.Replace("{first}", first, StringComparison.Ordinal)).ToString());
                AxeResult result = await browser.Page.RunAxe();
                string[] found = [.. result.Violations.Where(violation => violation.Impact is not ("minor" or null)).Select(violation => $"{violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
                Assert.True(found.Length == 0, $"{name}, {scheme}, {width} px: {string.Join('\n', found)}");
                int overflow = await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{name} is {overflow} px wider than {width} px");
                await browser.TakePictureAsync($"{name}-{width}-{scheme}".ToLowerInvariant());
            }
        }

        Assert.Empty(errors);
    }

    [Fact]
    public async Task AnArchiveIsBrowsedByKeyboardWithoutScripts()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync(scripts: false);
        await browser.Page.GotoAsync(new Uri(server.Address, "/").ToString());

        // The box has the focus from the beginning.
        await browser.Page.Locator("#q:focus").WaitForAsync();
        await browser.Page.Locator("#q").PressSequentiallyAsync("guarantees");
        await Assertions.Expect(browser.Page.Locator("#q")).ToHaveValueAsync("guarantees");
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Uri(server.Address, "/?q=guarantees").ToString());
        await browser.Page.Locator(".card h2 a").First.FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("/read/.*q=guarantees$"));
        await browser.Page.Locator(".back a").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Uri(server.Address, "/?q=guarantees").ToString());
        await browser.Page.GoBackAsync();
        Assert.Contains("/read/", browser.Page.Url, StringComparison.Ordinal);
    }
}
