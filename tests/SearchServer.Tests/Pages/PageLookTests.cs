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
        { "browse", "/browse/person?q=guarantees" },
        { "dates", "/browse/date?date=2025-08" },
        { "login", "/login" },
        { "problem", "/?date=soon" },
    };

    /// <summary>All that is on by itself, and the size of what is to be hit, of WCAG 2.2.</summary>
    private static readonly AxeRunOptions s_rules = new() { Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } } };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task NothingIsInTheWayOfAnybody(string name, string path)
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        string first = Uri.EscapeDataString(server.Get("/search?q=guarantees").GetProperty("hits")[0].GetProperty("id").GetString()!);
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (int width in (int[])[360, 768, 1440])
            {
                await browser.Page.SetViewportSizeAsync(width, 900);
                await browser.Page.GotoAsync(new Uri(server.Address, path.Replace("{first}", first, StringComparison.Ordinal)).ToString());
                await AssertInNobodysWayAsync(browser, $"{name}-{width}-{scheme}".ToLowerInvariant());
            }
        }

        if (name != "problem") browser.AssertQuiet();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task WhatOpensIsInNobodysWayEither(ColorScheme scheme)
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        foreach (int width in (int[])[360, 768, 1440])
        {
            string picture = $"{width}-{scheme}".ToLowerInvariant();
            await browser.Page.SetViewportSizeAsync(width, 900);
            await browser.Page.GotoAsync(new Uri(server.Address, "/?q=guarantees").ToString());
            await browser.Page.Keyboard.PressAsync("f");
            await browser.Page.Locator("aside a[data-open=facet]").First.ClickAsync();
            await browser.Page.Locator("aside .facet.all").WaitForAsync();
            await AssertInNobodysWayAsync(browser, $"facet-{picture}");
            await browser.Page.Locator(".table summary").ClickAsync();
            await AssertInNobodysWayAsync(browser, $"table-{picture}");
            await browser.Page.Locator("#q").FillAsync("");
            await browser.Page.Locator("#q").PressSequentiallyAsync("ma");
            await Assertions.Expect(browser.Page.Locator("#suggestions")).ToBeVisibleAsync();
            await browser.Page.Keyboard.PressAsync("ArrowDown");
            await AssertInNobodysWayAsync(browser, $"suggestions-{picture}");
            await browser.Page.Keyboard.PressAsync("Escape");
            await browser.Page.Locator("button[aria-label=Keys]").ClickAsync();
            await AssertInNobodysWayAsync(browser, $"keys-{picture}");
        }

        browser.AssertQuiet();
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

    /// <summary>Nothing of what WCAG asks is missing, moderate or worse, and nothing goes over the edge.</summary>
    private static async Task AssertInNobodysWayAsync(BrowserPage browser, string state)
    {
        AxeResult result = await browser.Page.RunAxe(s_rules);
        string[] found = [.. result.Violations.Where(violation => violation.Impact is not ("minor" or null)).Select(violation => $"{violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
        Assert.True(found.Length == 0, $"{state}: {string.Join('\n', found)}");
        int overflow = await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{state} is {overflow} px wider than its page");
        await browser.TakePictureAsync(state);
    }
}
