using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using Xunit;

namespace SearchServer.Tests;

/// <summary>People who read in a browser where reading needs a key: sent to a form, logged in, and out.</summary>
public sealed class LoginTests(LoginTests.ReadersServer server) : IClassFixture<LoginTests.ReadersServer>
{
    private const string Html = "text/html,application/xhtml+xml";

    private static int s_address;

    [Fact]
    public async Task ABrowserIsSentToTheFormAndAProgramIsRefused()
    {
        HttpResponseMessage page = await server.Send(HttpMethod.Get, "/search?q=ferry%20%C3%A9", ("Accept", Html));
        Assert.Equal((HttpStatusCode.SeeOther, "/login?to=%2Fsearch%3Fq%3Dferry%2520%25C3%25A9"), (page.StatusCode, page.Headers.Location?.OriginalString));
        Assert.Equal("key-missing", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/search?q=ferry", ("Accept", "application/json")), HttpStatusCode.Unauthorized));
        Assert.Equal("key-unknown", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/search?q=ferry", ("Accept", Html), ("X-API-Key", "ssk_wrong")), HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task TheCookieIsNotTheKeyAndStandsForItUntilItIsTakenBack()
    {
        string key = server.AddKey("guest", "search");
        server.Process.WaitForLog("There are 3 keys");
        HttpResponseMessage begun = await Login(key, "/search?q=ferry");
        Assert.Equal((HttpStatusCode.SeeOther, "/search?q=ferry"), (begun.StatusCode, begun.Headers.Location?.OriginalString));
        string set = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=lax; httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(key[4..], set, StringComparison.Ordinal);
        string cookie = set.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, "/search?q=ferry", ("Cookie", cookie))).StatusCode);
        Assert.Equal("key-missing", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/search?q=ferry", ("Cookie", cookie[..^4])), HttpStatusCode.Unauthorized));
        Assert.Equal("key-missing", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/search?q=ferry", ("Cookie", "searchserver-session=%%")), HttpStatusCode.Unauthorized));
        Assert.Contains("You are logged in as guest.", await Text(await server.Send(HttpMethod.Get, "/login", ("Cookie", cookie))), StringComparison.Ordinal);
        HttpResponseMessage ended = await server.Send(HttpMethod.Post, "/logout", ("Cookie", cookie));
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(ended.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(ended.Headers.GetValues("Clear-Site-Data")));
        server.RunKeys("remove", "guest");
        server.Process.WaitForLog("There are 2 keys");
        Assert.Equal("key-missing", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/search?q=ferry", ("Cookie", cookie)), HttpStatusCode.Unauthorized));
    }

    [Theory]
    [InlineData("/search?q=a", "/search?q=a")]
    [InlineData("", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("/\t/evil.example/", "/")]
    [InlineData("/\r\nLocation: //evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task WhoLogsInStaysOnTheServer(string to, string location) => Assert.Equal(location, (await Login(server.Keys["search"], to)).Headers.Location?.OriginalString);

    [Fact]
    public async Task AWrongKeyIsSaidInTheForm()
    {
        HttpResponseMessage answer = await Login("ssk_wrong\"><script>", "/search?q=\"><script>alert(1)</script>");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        string page = await Text(answer);
        Assert.Contains("<p id=\"error\" role=\"alert\">This key is not known.", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"error\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task APageOfAnotherOriginLogsNobodyInOrOut()
    {
        Assert.Equal("cross-site", await AccessServer.CodeOf(await Login(server.Keys["search"], "/", "https://evil.example"), HttpStatusCode.Forbidden));
        Assert.Equal("cross-site", await AccessServer.CodeOf(await server.Send(HttpMethod.Post, "/logout", ("Origin", "https://evil.example")), HttpStatusCode.Forbidden));
    }

    /// <summary>Another program on this machine, or a page that it shows, has the browser's cookie, but not its origin.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData("http://127.0.0.1:1", true)]
    [InlineData("null", true)]
    [InlineData("", false)]
    public async Task ASessionChangesSomethingByTheServersOwnPagesAlone(string? origin, bool isRefused)
    {
        string cookie = Assert.Single((await Login(server.Keys["write"], "/")).Headers.GetValues("Set-Cookie")).Split(';')[0];
        HttpResponseMessage answer = await server.Send(HttpMethod.Delete, "/nothing", origin is null ? [("Cookie", cookie)] : [("Cookie", cookie), ("Origin", origin.Length > 0 ? origin : server.Origin)]);
        if (isRefused) Assert.Equal("cross-site", await AccessServer.CodeOf(answer, HttpStatusCode.Forbidden));
        else Assert.Equal("not-found", await AccessServer.CodeOf(answer, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task AFrontEndThatIsNamedSearchesWithAKey()
    {
        (string, string) origin = ("Origin", "https://front.example");
        HttpResponseMessage asked = await server.Send(HttpMethod.Options, "/search?q=ferry", origin, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(["authorization"], asked.Headers.GetValues("Access-Control-Allow-Headers"));
        HttpResponseMessage answer = await server.Send(HttpMethod.Get, "/search?q=ferry", origin, ("Authorization", $"Bearer {server.Keys["search"]}"), ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["https://front.example"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    /// <summary>The proxy says that it was asked by HTTPS, and for which host.</summary>
    [Fact]
    public async Task BehindAProxyTheServerIsTheOneThatTheProxyIs()
    {
        (string, string)[] forwarded = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "search.example")];
        HttpResponseMessage begun = await Login(server.Keys["search"], "/", "https://search.example", forwarded);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        Assert.Contains("; secure;", Assert.Single(begun.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal("cross-site", await AccessServer.CodeOf(await Login(server.Keys["search"], "/", "http://search.example", forwarded), HttpStatusCode.Forbidden));
        Assert.Equal("unknown-host", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/search", ("X-Forwarded-For", "192.0.2.1"), ("X-Forwarded-Host", "evil.example")), HttpStatusCode.BadRequest));

        // Whoever is said to be at this machine is at the proxy's.
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, "/metrics")).StatusCode);
        Assert.Equal("key-missing", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/metrics", ("X-Forwarded-For", "127.0.0.1")), HttpStatusCode.Unauthorized));
        Assert.Equal("key-lacks-scope", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, "/metrics", ("X-Forwarded-For", "192.0.2.1"), ("X-API-Key", server.Keys["write"])), HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task APersonLogsInReadsAndLogsOut()
    {
        await using BrowserPage browser = await BrowserPage.OpenAsync();
        IPage page = browser.Page;
        List<string> complaints = [];
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync(new Uri(server.Address, "/swagger/index.html").ToString());
        Assert.EndsWith("/login?to=%2Fswagger%2Findex.html", page.Url, StringComparison.Ordinal);
        Assert.Equal("22rem", await page.EvalOnSelectorAsync<string>("main", "main => main.computedStyleMap().get('max-width').value === 352 ? '22rem' : 'no style'"));
        await page.GetByLabel("Key").FillAsync("ssk_wrong");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        complaints.RemoveAll(text => text.Contains("401", StringComparison.Ordinal));
        await page.GetByLabel("Key").FillAsync(server.Keys["search"]);
        await page.GetByLabel("Key").PressAsync("Enter");
        await page.WaitForURLAsync("**/swagger/index.html");
        await page.Locator(".opblock").First.WaitForAsync();
        await page.GotoAsync(new Uri(server.Address, "/login").ToString());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log out" }).ClickAsync();
        await page.GetByLabel("Key").WaitForAsync();
        await page.GotoAsync(new Uri(server.Address, "/swagger/index.html").ToString());
        Assert.Contains("/login?to=", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    /// <summary>Each time from another address: who tries often from one is told to wait.</summary>
    private Task<HttpResponseMessage> Login(string key, string to, string? origin = null, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/login") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["to"] = to }) };
        request.Headers.Add("Origin", origin ?? server.Origin);
        request.Headers.Add("X-Forwarded-For", $"192.0.2.{Interlocked.Increment(ref s_address)}");
        foreach ((string name, string value) in headers) request.Headers.Add(name, value);
        return server.Send(request);
    }

    private static Task<string> Text(HttpResponseMessage answer)
    {
        Assert.Equal(new MediaTypeHeaderValue("text/html", "utf-8"), answer.Content.Headers.ContentType);
        return answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A server whose readers need a key.</summary>
    public sealed class ReadersServer() : AccessServer("""{"ReadingNeedsKey":true,"Proxies":["127.0.0.1"],"Hosts":["search.example"],"Origins":["https://front.example"]}""", "search", "write");
}
