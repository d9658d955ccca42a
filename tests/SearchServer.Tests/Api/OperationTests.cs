using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace SearchServer.Tests.Api;

/// <summary>What holds for every operation that docs/openapi.json has: who may ask for it, how often, and what of a request is refused before anything is done.</summary>
public sealed class OperationTests(OperationTests.KeyedServer server) : IClassFixture<OperationTests.KeyedServer>
{
    private static readonly ApiDescription s_api = new();

    private static readonly string[] s_scopes = ["search", "write", "admin"];

    /// <summary>Operations by what they are called, which tell what a key for them is good for.</summary>
    public static TheoryData<string> Guarded => [.. s_api.Operations.Where(operation => !IsOpen(operation)).Select(operation => operation.ToString())];

    /// <summary>All operations.</summary>
    public static TheoryData<string> All => [.. s_api.Operations.Select(operation => operation.ToString())];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task OnlyAKeyThatIsGoodForItIsAnswered(string name)
    {
        ApiOperation operation = Find(name);
        Assert.Equal("key-missing", await AccessServer.CodeOf(await server.Send(RequestOf(operation)), HttpStatusCode.Unauthorized));
        Assert.Equal("key-unknown", await AccessServer.CodeOf(await server.Send(RequestOf(operation, key: "ssk_none")), HttpStatusCode.Unauthorized));
        string needed = operation.Scope ?? "search";
        foreach (string scope in s_scopes)
        {
            HttpResponseMessage answer = await server.Send(RequestOf(operation, key: server.Keys[scope], query: "?nonsense=1"));

            // Who may ask is told what is wrong with the request, and so nothing is done.
            if (Array.IndexOf(s_scopes, scope) >= Array.IndexOf(s_scopes, needed)) Assert.Equal("unknown-parameter", await AccessServer.CodeOf(answer, HttpStatusCode.BadRequest));
            else Assert.Equal("key-lacks-scope", await AccessServer.CodeOf(answer, HttpStatusCode.Forbidden));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task WhatIsTooLargeOrNotEscapedIsRefused(string name)
    {
        ApiOperation operation = Find(name);
        string key = server.Keys["admin"];
        Assert.Equal("address-too-long", await AccessServer.CodeOf(await server.Send(RequestOf(operation, key, "?q=" + new string('a', 140_000))), HttpStatusCode.RequestUriTooLong));
        Assert.Equal("bad-escape", await AccessServer.CodeOf(await server.Send(RequestOf(operation, key, "?q=%FF")), HttpStatusCode.BadRequest));
        HttpRequestMessage large = RequestOf(operation, key);
        large.Headers.Add("X-Long", new string('a', 20_000));
        Assert.Equal("headers-too-large", await AccessServer.CodeOf(await server.Send(large), HttpStatusCode.RequestHeaderFieldsTooLarge));
        HttpRequestMessage elsewhere = RequestOf(operation, key);
        elsewhere.Headers.Host = "evil.example";
        Assert.Equal("unknown-host", await AccessServer.CodeOf(await server.Send(elsewhere), HttpStatusCode.BadRequest));
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task WhoAsksTooOftenIsToldWhenToAskAgain(string name)
    {
        ApiOperation operation = Find(name);
        string address = $"192.0.2.{s_api.Operations.ToList().IndexOf(operation) + 1}";
        HttpResponseMessage answer;
        int tries = 0;
        do
        {
            HttpRequestMessage request = RequestOf(operation);
            request.Headers.Add("X-Forwarded-For", address);
            answer = await server.Send(request);
        }
        while (answer.StatusCode == HttpStatusCode.Unauthorized && ++tries < 10 * KeyedServer.PerSecond);
        Assert.Equal("too-many-requests", await AccessServer.CodeOf(answer, HttpStatusCode.TooManyRequests));
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task HealthIsOpenToAllHoweverOftenItIsAskedFor()
    {
        Assert.Equal(["GET /health/live", "GET /health/ready"], s_api.Operations.Where(IsOpen).Select(operation => operation.ToString()));
        foreach (ApiOperation operation in s_api.Operations.Where(IsOpen))
        {
            for (int i = 0; i < 10 * KeyedServer.PerSecond; i++)
            {
                HttpRequestMessage request = RequestOf(operation, key: "ssk_none");
                request.Headers.Add("X-Forwarded-For", "198.51.100.1");
                Assert.Equal(HttpStatusCode.OK, (await server.Send(request)).StatusCode);
            }
        }
    }

    private static bool IsOpen(ApiOperation operation) => operation.Path.StartsWith("/health/", StringComparison.Ordinal);

    private static ApiOperation Find(string name) => s_api.Operations.Single(operation => operation.ToString() == name);

    private HttpRequestMessage RequestOf(ApiOperation operation, string? key = null, string query = "")
    {
        string path = operation.Path.Replace("{id}", "a", StringComparison.Ordinal).Replace("{name}", "a", StringComparison.Ordinal);
        HttpRequestMessage request = new(new HttpMethod(operation.Method), new Uri(server.Origin + path + query, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (operation.Bodies.Count > 0) request.Content = new StringContent("{}", Encoding.UTF8, operation.Bodies.Keys.First());
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    /// <summary>A server that wants a key for everything, behind a proxy on this machine. It answers a client so often that the keys are not refused for what the tests of this class ask.</summary>
    public sealed class KeyedServer() : AccessServer($$"""{"ReadingNeedsKey":true,"RequestsPerSecond":{{PerSecond}},"Proxies":["127.0.0.1"]}""", "search", "write", "admin")
    {
        /// <summary>How often an address, or a key, may ask.</summary>
        public const int PerSecond = 20;
    }
}
