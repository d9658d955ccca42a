using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Articles of random hostile text in a real browser: nothing of them runs, on whichever page, and nothing is there but what the pages are made of.</summary>
public sealed class HostileBrowserTests(HostileBrowserTests.Archive archive) : IClassFixture<HostileBrowserTests.Archive>
{
    private const int Rounds = 12;

    /// <summary>What pages are made of; nothing else is an element of any.</summary>
    private const string Foreign = """
        [...document.querySelectorAll('*')].filter(element => !/^(html|head|meta|title|style|link|script|body|a|header|form|label|input|button|nav|div|h1|h2|p|ul|ol|li|dl|dt|dd|span|b|s|small|bdi|mark|time|kbd|main|aside|section|article|details|summary|table|thead|tbody|tr|th|td|svg|g|line|text|rect)$/.test(element.localName)
          || [...element.attributes].some(attribute => attribute.name.startsWith('on') || attribute.name === 'style' || attribute.name === 'srcdoc' || (/^(href|src|action|formaction|xlink:href)$/.test(attribute.name) && /^\s*(javascript|data|vbscript):(?!,$)/i.test(attribute.value)))).map(element => element.outerHTML)
        """;

    [Fact]
    public async Task NothingRunsAndNothingBreaksOut()
    {
        RandomSource random = new(23);
        await using BrowserPage browser = await BrowserPage.OpenAsync(archive.Server.Address, "/");
        await browser.Page.AddInitScriptAsync("window.ran = []; for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = text => window.ran.push(`${name} ${text}`);");
        JsonElement hits = archive.Server.Get("/search?size=50").GetProperty("hits");
        for (int round = 0; round < Rounds; round++)
        {
            JsonElement hit = random.Pick([.. hits.EnumerateArray()]);
            string words = Uri.EscapeDataString(Archive.Text(random));
            string id = Uri.EscapeDataString(hit.GetProperty("id").GetString()!);
            foreach (string path in (string[])
                [
                    $"/?q={words}", $"/?q=lighthouse+{words}&match=any", $"/?q=lighthouse&outlet={words}&not.person={words}&section={words}", $"/?q={words}&from={words}",
                    $"/read/{id}?q=lighthouse+{words}", $"/read/{words}", $"/browse/person?begins={words}", $"/browse/{words}", $"/about/person/{words}", $"/login?to={words}", "/",
                ])
            {
                await browser.GoAsync(path);
                await AssertHarmless(browser, $"{random}: {path}");
            }

            // What comes by scripts: suggestions, recent searches, values within a facet.
            await browser.Page.Locator("#q").ClickAsync();
            await AssertHarmless(browser, $"{random}: recent searches");
            await browser.Page.Locator("#q").FillAsync("");
            await browser.Page.Locator("#q").PressSequentiallyAsync(random.Pick((string[])["mar", "hal", "bea", "ale"]));
            await Assertions.Expect(browser.Page.Locator("#suggestions [role=option] .name").First).ToBeVisibleAsync();
            await AssertHarmless(browser, $"{random}: suggestions");
            foreach (ILocator link in await browser.Page.Locator("aside a[data-open=facet]").AllAsync())
            {
                await link.ClickAsync();
                await browser.Page.Locator(".facet.all").First.WaitForAsync();
                await AssertHarmless(browser, $"{random}: a facet in place");
                break;
            }
        }
    }

    private static async Task AssertHarmless(BrowserPage browser, string where)
    {
        string[] foreign = await browser.Page.EvaluateAsync<string[]>(Foreign);
        Assert.True(foreign.Length == 0, $"{where}: {string.Join('\n', foreign)}");
        string[] ran = await browser.Page.EvaluateAsync<string[]>("window.ran ?? []");
        Assert.True(ran.Length == 0, $"{where}: {string.Join('\n', ran)}");
        Assert.True(await browser.Page.Locator("main, #keys").CountAsync() > 0, $"{where}: no page");
    }

    public sealed class Archive : IDisposable
    {
        private const int Articles = 40;

        private static readonly string[] s_pieces =
        [
            "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "</title><script>alert(3)</script>", "</style><svg onload=alert(4)>", "\"><iframe srcdoc=\"<script>parent.alert(5)</script>\">", "' onfocus=alert(6) autofocus x='",
            "javascript:alert(7)", "<a href=\"javascript:alert(8)\">", "<!--", "-->", "]]>", "<![CDATA[", "</textarea>", "</main></body></html>", "&lt;script&gt;alert(9)&lt;/script&gt;", "&#60;img src=x onerror=alert(10)&#62;", "{{constructor.constructor('alert(11)')()}}",
            "@(1+1)", "${alert(12)}", "\u202Egnp.exe", "\u2066", "\u0000", "\u0007", "\uFEFF", "\\u003cscript\\u003e", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>", "<form action=//evil.example><button>", "<mark>", "</mark>", "<em>", "\"", "'", "`", "<", ">", "&",
        ];

        private readonly TemporaryFolder _folder = new();

        public Archive()
        {
            RandomSource random = new(29);
            StringBuilder lines = new();
            for (int i = 0; i < Articles; i++)
            {
                lines.AppendLine(JsonSerializer.Serialize(new
                {
                    id = $"{i} {Text(random)}",
                    title = $"The lighthouse {Text(random)}",
                    text = $"The lighthouse of Halden. {Text(random)} It shines {Text(random)}",
                    outlet = Text(random),
                    section = Text(random),
                    persons = new[] { Text(random), Text(random) },
                    places = new[] { Text(random) },
                    organisations = new[] { Text(random) },
                    authors = new[] { Text(random) },
                    url = random.OneIn(2) ? "javascript:alert(13)" : $"https://halden.example/{Text(random)}",
                    date = $"2025-0{random.Between(1, 9)}-11",
                }));
            }

            File.WriteAllText(_folder["articles.jsonl"], lines.ToString());
            Server = SampleServer.Over(_folder["articles.jsonl"]);
        }

        internal SampleServer Server { get; }

        /// <summary>Hostile pieces among words.</summary>
        internal static string Text(RandomSource random) => string.Join(random.Pick((string[])["", " "]), Enumerable.Range(0, random.Between(1, 4)).Select(_ => random.OneIn(3) ? random.Pick((string[])["beam", "Mara Quell", "lighthouse", "Halden"]) : random.Pick(s_pieces)));

        public void Dispose()
        {
            Server.Dispose();
            _folder.Dispose();
        }
    }
}
