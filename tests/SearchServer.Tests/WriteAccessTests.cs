using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Who may write and run the server: while there is no key who sits at this machine, then who has one that is good for it.</summary>
public sealed class WriteAccessTests
{
    private static readonly (HttpMethod Method, string Path)[] s_routes = [(HttpMethod.Put, "/articles/b"), (HttpMethod.Delete, "/articles/a"), (HttpMethod.Post, "/articles"), (HttpMethod.Post, "/admin/refresh"), (HttpMethod.Get, "/admin/stats")];

    [Fact]
    public async Task WithoutAKeyNoPageProxyOrOtherNameWrites()
    {
        using AccessServer server = new("""{"Hosts":["rebound.example"]}""");
        foreach ((string, string) attack in ((string, string)[])[("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Host", "rebound.example"), ("X-Forwarded-For", "127.0.0.1"), ("Via", "1.1 proxy")])
        {
            foreach ((HttpMethod method, string path) in s_routes) Assert.Equal("not-local", await Refusal(server, method, path, HttpStatusCode.Forbidden, attack));
        }

        Assert.Equal(1, await Total(server));
        Assert.Equal(HttpStatusCode.Created, (await Send(server, HttpMethod.Put, "/articles/b")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(server, HttpMethod.Post, "/admin/refresh")).StatusCode);
        Assert.Equal(2, await Total(server));
    }

    [Fact]
    public async Task WithKeysTheirScopesDecide()
    {
        using AccessServer server = new("{}", "search", "write", "admin");
        foreach ((HttpMethod method, string path) in s_routes)
        {
            Assert.Equal("key-missing", await Refusal(server, method, path, HttpStatusCode.Unauthorized));
            Assert.Equal("key-unknown", await Refusal(server, method, path, HttpStatusCode.Unauthorized, ("X-API-Key", "ssk_none")));
            Assert.Equal("key-lacks-scope", await Refusal(server, method, path, HttpStatusCode.Forbidden, ("X-API-Key", server.Keys["search"])));
        }

        Assert.Equal("key-lacks-scope", await Refusal(server, HttpMethod.Post, "/admin/refresh", HttpStatusCode.Forbidden, ("X-API-Key", server.Keys["write"])));
        Assert.Equal(1, await Total(server));

        // A key is good from anywhere.
        Assert.Equal(HttpStatusCode.Created, (await Send(server, HttpMethod.Put, "/articles/b", ("Authorization", $"Bearer {server.Keys["write"]}"), ("X-Forwarded-For", "192.0.2.1"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(server, HttpMethod.Delete, "/articles/b", ("X-API-Key", server.Keys["admin"]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(server, HttpMethod.Post, "/admin/refresh", ("X-API-Key", server.Keys["admin"]))).StatusCode);
        Assert.Equal(1, await Total(server));

        server.RunKeys("remove", "write");
        server.Process.WaitForLog("There are 2 keys");
        Assert.Equal("key-unknown", await Refusal(server, HttpMethod.Put, "/articles/b", HttpStatusCode.Unauthorized, ("X-API-Key", server.Keys["write"])));
    }

    /// <summary>A proxy on this machine may speak to the server by a socket: whoever comes through it is not the server's user, whose commands do so, too.</summary>
    [Fact]
    public async Task ASocketOfTheSettingsIsNotTheDoorOfTheServersUser()
    {
        using TemporaryFolder folder = new();
        using SearchServerProcess server = SearchServerProcess.Serve(folder.Path, "serve", "--index", "index", "--urls", $"http://127.0.0.1:0;http://unix:{folder["front"]}");
        using SocketsHttpHandler handler = new()
        {
            ConnectCallback = async (_, cancellation) =>
        {
            Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(folder["front"]), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        };
        using HttpClient client = new(handler) { BaseAddress = new Uri("http://localhost") };
        Assert.Equal("not-local", await AccessServer.CodeOf(await client.PostAsync(new Uri("/admin/refresh", UriKind.Relative), content: null, TestContext.Current.CancellationToken), HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri("/local/operations", UriKind.Relative), JsonContent.Create(new { }), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<HttpResponseMessage> Send(AccessServer server, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(method, path) { Content = method == HttpMethod.Put ? JsonContent.Create(new { title = "A bridge", body = "It was built beside the ferry." }) : null };
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return server.Send(request);
    }

    private static async Task<string?> Refusal(AccessServer server, HttpMethod method, string path, HttpStatusCode status, params (string Name, string Value)[] headers) =>
        await AccessServer.CodeOf(await Send(server, method, path, headers), status);

    private static async Task<int> Total(AccessServer server)
    {
        HttpResponseMessage answer = await server.Send(HttpMethod.Get, "/search");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("total").GetProperty("value").GetInt32();
    }
}
