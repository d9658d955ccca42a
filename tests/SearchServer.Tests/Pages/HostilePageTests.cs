using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>Whatever an article, a query or an address says is text on a page: nothing of it runs, and nothing breaks out of where it stands.</summary>
public sealed class HostilePageTests(HostilePageTests.Archive archive) : IClassFixture<HostilePageTests.Archive>
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>{{7*7}}";

    [Theory]
    [InlineData("/?q=lighthouse")]
    [InlineData("/?q={0}")]
    [InlineData("/?q=lighthouse&outlet={0}&not.section={0}&person={0}&story={0}")]
    [InlineData("/?date={0}")]
    [InlineData("/?{0}={0}")]
    [InlineData("/read/{0}?q={0}")]
    [InlineData("/about/person/{0}")]
    [InlineData("/about/{0}/{0}")]
    [InlineData("/about")]
    [InlineData("/read/{id}?q=lighthouse&outlet={0}")]
    public async Task NothingOfItIsMarkup(string path)
    {
        string id = archive.Server.Get("/search?q=lighthouse").GetProperty("hits")[0].GetProperty("id").GetString()!;
        using HttpClient client = new() { BaseAddress = archive.Server.Address };
        Uri address = new(path.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal).Replace("{0}", Uri.EscapeDataString(Hostile), StringComparison.Ordinal), UriKind.Relative);
        using HttpResponseMessage answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        Assert.NotNull(page.QuerySelector("main"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Matches("^/assets/[0-9a-f]{12}/page.js$", script.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, base, [style]"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("[href], [action]"), element => Assert.Matches("^(/|#|https?://|data:,$)", element.GetAttribute("href") ?? element.GetAttribute("action")));
    }

    public sealed class Archive : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Archive()
        {
            // As text it is escaped, for what reads articles takes markup off.
            string hostile = JsonSerializer.Serialize(Hostile);
            string text = JsonSerializer.Serialize($"The lighthouse of Halden. {WebUtility.HtmlEncode(Hostile)}");
            File.WriteAllText(
                _folder["articles.jsonl"],
                $$"""{"id":"a","title":{{text}},"text":{{text}},"outlet":{{hostile}},"section":{{hostile}},"persons":[{{hostile}}],"places":["</title><script>"],"authors":[{{hostile}}],"url":"javascript:alert(1)","date":"2025-03-09"}""" + "\n");
            Server = SampleServer.Over(_folder["articles.jsonl"]);
        }

        internal SampleServer Server { get; }

        public void Dispose()
        {
            Server.Dispose();
            _folder.Dispose();
        }
    }
}
