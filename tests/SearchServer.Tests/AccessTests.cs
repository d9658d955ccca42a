using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Who may do what while there is no key: whoever sits at this machine, and no page, proxy or other machine in their name.</summary>
public sealed class AccessTests(AccessTests.ClosedServer server) : IClassFixture<AccessTests.ClosedServer>
{
    private const string Guarded = "/search?q=ferry";

    [Fact]
    public async Task WhoAsksStraightFromThisMachineMay()
    {
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Guarded)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Guarded, ("Origin", server.Origin), ("Sec-Fetch-Site", "same-origin"))).StatusCode);
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
        JsonElement problem = await AccessServer.ProblemOf(await server.Send(HttpMethod.Get, Guarded, (header, value)), HttpStatusCode.Forbidden);
        Assert.Equal("not-local", problem.GetProperty("code").GetString());
        Assert.Contains(header is "Host" ? $"found '{value}'" : header, problem.GetProperty("detail").GetString()!, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>nginx, with nothing but the address of this server in its settings.</summary>
    [Fact]
    public async Task WhatAProxyMakesByDefaultIsNotFromWhoSitsAtThisMachine()
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {Guarded} HTTP/1.0\r\nHost: 127.0.0.1:{server.Address.Port}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Contains("not-local", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer ssk_wrong")]
    [InlineData("Authorization", "bearer")]
    [InlineData("X-API-Key", "ssk_wrong")]
    public async Task AKeyThatIsNoneIsRefusedWhereNoneIsNeeded(string header, string value) =>
        Assert.Equal("key-unknown", await AccessServer.CodeOf(await server.Send(HttpMethod.Get, Guarded, (header, value)), HttpStatusCode.Unauthorized));

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/metrics", HttpStatusCode.Forbidden)]
    [InlineData("/swagger/v1/swagger.json", HttpStatusCode.Forbidden)]
    [InlineData("/articles/none", HttpStatusCode.Forbidden)]
    [InlineData("/nothing", HttpStatusCode.Forbidden)]
    public async Task OnlyWhatSaysSoIsOpenToAll(string path, HttpStatusCode status) => Assert.Equal(status, (await server.Send(HttpMethod.Get, path, ("X-Forwarded-For", "192.0.2.1"))).StatusCode);

    /// <summary>A server whose readers need a key, without one.</summary>
    public sealed class ClosedServer() : AccessServer("""{"ReadingNeedsKey":true,"Hosts":["search.example"]}""");
}
