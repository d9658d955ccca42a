using System.Net;
using System.Net.Sockets;
using System.Text;
using SearchServer.Access;
using Xunit;

namespace SearchServer.Tests;

/// <summary>How often a client may ask: then it is told when to ask again, and is answered then.</summary>
public sealed class RequestLimitTests(RequestLimitTests.SlowServer server) : IClassFixture<RequestLimitTests.SlowServer>
{
    private const string Search = "/search?q=ferry";

    [Fact]
    public async Task WhoAsksTooOftenIsToldWhenToAskAgainAndOthersAreAnswered()
    {
        (string, string) client = ("X-Forwarded-For", "192.0.2.1");
        HttpResponseMessage refused = await FirstRefusal(_ => [client]);
        Assert.Equal("too-many-requests", await AccessServer.CodeOf(refused, HttpStatusCode.TooManyRequests));

        // Another address and a key have bounds of their own, health and who sits at this machine have none.
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Search, ("X-Forwarded-For", "192.0.2.2"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Search, client, ("X-API-Key", server.Keys["search"]))).StatusCode);
        for (int i = 0; i < 2 * SlowServer.Burst; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, "/health/live", client)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Search)).StatusCode);
        }

        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Search, client)).StatusCode);
    }

    [Fact]
    public async Task AKeyHasOneBoundWhereverItIsUsed() => Assert.NotNull(await FirstRefusal(i => [("X-Forwarded-For", $"198.51.100.{i}"), ("X-API-Key", server.Keys["write"])]));

    [Fact]
    public async Task ANetworkOfIPv6IsOneClient() => Assert.NotNull(await FirstRefusal(i => [("X-Forwarded-For", $"2001:db8:1:2::{i + 1:x}")]));

    [Fact]
    public void HoweverManyAddressesThereAreTheirBoundsAreSoMany()
    {
        Random random = new(1);
        byte[] bytes = new byte[16];
        for (int i = 0; i < 10_000; i++)
        {
            random.NextBytes(bytes);
            Assert.InRange(RequestLimits.NumberOf(new IPAddress(bytes)), 0, ushort.MaxValue);
            Assert.InRange(RequestLimits.NumberOf(new IPAddress(bytes.AsSpan(0, 4))), 0, ushort.MaxValue);
        }

        Assert.Equal(RequestLimits.NumberOf(IPAddress.Parse("192.0.2.1")), RequestLimits.NumberOf(IPAddress.Parse("::ffff:192.0.2.1")));
    }

    [Fact]
    public async Task WhoTriesKeysInTheFormIsToldToWait()
    {
        HttpResponseMessage answer;
        int tries = 0;
        do
        {
            HttpRequestMessage request = new(HttpMethod.Post, "/login") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = "ssk_guess" }) };
            answer = await server.Send(request);
        }
        while (answer.StatusCode == HttpStatusCode.Unauthorized && ++tries < 100);
        Assert.Equal("too-many-requests", await AccessServer.CodeOf(answer, HttpStatusCode.TooManyRequests));
        Assert.InRange(tries, 10, 20);
    }

    /// <summary>A request whose body is waited for is one that is answered: that it is waited for, the server says (100).</summary>
    [Fact]
    public async Task MoreRequestsAtOnceThanAllowedAreRefusedUntilOneIsDone()
    {
        using AccessServer small = new("""{"RequestsAtOnce":1}""");
        using UnfinishedRequest request = await UnfinishedRequest.Send(small, "/login", "application/x-www-form-urlencoded", "key=a");
        HttpResponseMessage refused = await small.Send(HttpMethod.Get, Search);
        Assert.Equal("too-busy", await AccessServer.CodeOf(refused, HttpStatusCode.ServiceUnavailable));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, (await small.Send(HttpMethod.Get, "/health/ready")).StatusCode);

        Assert.Equal("HTTP/1.1 401 Unauthorized", await request.Finish());
        Assert.Equal(HttpStatusCode.OK, (await small.Send(HttpMethod.Get, Search)).StatusCode);
    }

    [Fact]
    public async Task SearchesWaitForEachOther()
    {
        using AccessServer single = new("""{"SearchesAtOnce":1}""");

        // One whose body is waited for is no search yet.
        using UnfinishedRequest request = await UnfinishedRequest.Send(single, "/search", "application/json", """{"q":"ferry"}""");
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => single.Send(HttpMethod.Get, Search)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal("HTTP/1.1 200 OK", await request.Finish());
    }

    /// <summary>The answer to the first request that is one too many; fails if none is.</summary>
    private async Task<HttpResponseMessage> FirstRefusal(Func<int, (string Name, string Value)[]> headers)
    {
        for (int i = 0; i < 10 * SlowServer.Burst; i++)
        {
            HttpResponseMessage answer = await server.Send(HttpMethod.Get, Search, headers(i));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) return answer;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        throw new InvalidOperationException("Every request was answered.");
    }

    /// <summary>A server that answers a client once a second, behind a proxy on this machine.</summary>
    public sealed class SlowServer() : AccessServer($$"""{"RequestsPerSecond":{{PerSecond}},"Proxies":["127.0.0.1"]}""", "search", "write")
    {
        private const int PerSecond = 1;

        /// <summary>What may come at once.</summary>
        public const int Burst = 2 * PerSecond;
    }

    /// <summary>A request whose body the server waits for.</summary>
    private sealed class UnfinishedRequest(TcpClient client, string body) : IDisposable
    {
        private readonly StreamReader _reader = new(client.GetStream());

        /// <summary>Sends all but the body, and waits until the server asks for that.</summary>
        public static async Task<UnfinishedRequest> Send(AccessServer server, string path, string type, string body)
        {
            TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
            UnfinishedRequest request = new(client, body);
            await request.Write($"POST {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n");
            Assert.Equal("HTTP/1.1 100 Continue", await request.ReadLine());
            Assert.Equal("", await request.ReadLine());
            return request;
        }

        /// <summary>Sends the body; the line of the answer with its status.</summary>
        public async Task<string?> Finish()
        {
            await Write(body);
            string? status = await ReadLine();
            await _reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            return status;
        }

        public void Dispose()
        {
            _reader.Dispose();
            client.Dispose();
        }

        private Task<string?> ReadLine() => _reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

        private async Task Write(string text) => await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
    }
}
