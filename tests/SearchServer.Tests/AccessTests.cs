using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Who may do what while there is no key: whoever sits at this machine, and no page, proxy or other machine in their name.</summary>
public sealed class AccessTests(AccessTests.ClosedServer server) : IClassFixture<AccessTests.ClosedServer>
{
    private const string Guarded = "/search?q=ferry";

    [Fact]
    public async Task WhoAsksStraightFromThisMachineMay()
    {
        Assert.Equal(HttpStatusCode.OK, (await server.Send(new HttpRequestMessage(HttpMethod.Get, Guarded))).StatusCode);
        HttpRequestMessage ownPage = new(HttpMethod.Get, Guarded);
        ownPage.Headers.Add("Origin", server.Origin);
        ownPage.Headers.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.OK, (await server.Send(ownPage)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Anything", "")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "search.example")]
    public async Task WhatAPageOrAProxyOnThisMachineSendsIsNotFromWhoSitsAtIt(string header, string value)
    {
        HttpRequestMessage request = new(HttpMethod.Get, Guarded);
        request.Headers.TryAddWithoutValidation(header, value);
        JsonElement problem = await server.Problem(request, HttpStatusCode.Forbidden);
        Assert.Equal("not-local", problem.GetProperty("code").GetString());
        Assert.Contains(header is "Host" ? $"found '{value}'" : header, problem.GetProperty("detail").GetString()!, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>nginx, with nothing but the address of this server in its settings.</summary>
    [Fact]
    public async Task WhatAProxyMakesByDefaultIsNotFromWhoSitsAtThisMachine()
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {Guarded} HTTP/1.0\r\nHost: 127.0.0.1:{server.Port}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Contains("not-local", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer ssk_wrong")]
    [InlineData("Authorization", "bearer")]
    [InlineData("X-API-Key", "ssk_wrong")]
    public async Task AKeyThatIsNoneIsRefusedWhereNoneIsNeeded(string header, string value)
    {
        HttpRequestMessage request = new(HttpMethod.Get, Guarded);
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal("key-unknown", (await server.Problem(request, HttpStatusCode.Unauthorized)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/swagger/v1/swagger.json", HttpStatusCode.Forbidden)]
    [InlineData("/articles/none", HttpStatusCode.Forbidden)]
    [InlineData("/nothing", HttpStatusCode.Forbidden)]
    public async Task OnlyWhatSaysSoIsOpenToAll(string path, HttpStatusCode status)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        Assert.Equal(status, (await server.Send(request)).StatusCode);
    }

    /// <summary>A server whose readers need a key.</summary>
    public sealed class ClosedServer : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly SearchServerProcess _server;
        private readonly HttpClient _client;

        public ClosedServer()
        {
            File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"ReadingNeedsKey":true,"Hosts":["search.example"]}}""");
            File.WriteAllText(_folder["news.jsonl"], """{"id":"a","title":"A ferry","body":"The ferry and the bridge."}""");
            SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "news.jsonl");
            _server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
            _client = new HttpClient { BaseAddress = _server.Address };
        }

        public string Origin => _server.Address.GetLeftPart(UriPartial.Authority);

        public int Port => _server.Address.Port;

        public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

        /// <summary>The problem that a request meets; fails unless its status is as expected.</summary>
        public async Task<JsonElement> Problem(HttpRequestMessage request, HttpStatusCode status)
        {
            HttpResponseMessage answer = await Send(request);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.Unauthorized ? ["Bearer"] : [], answer.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        }

        public void Dispose()
        {
            _client.Dispose();
            _server.Dispose();
            _folder.Dispose();
        }
    }
}
