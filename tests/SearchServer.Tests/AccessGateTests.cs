using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SearchServer.Access;
using SearchServer.Testing;
using SearchServer.Writing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>What each key is good for, and the door of the server's user.</summary>
public sealed class AccessGateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LocalDoor _door = new();
    private readonly Callers _callers;
    private readonly AccessGate _gate;

    public AccessGateTests()
    {
        SearchServerOptions options = new() { Index = _folder["index"] };
        KeyFile.Change(KeyFile.PathOf(options), _ => new KeyRing([.. Enum.GetValues<Scope>().Select(scope => new StoredKey(ScopeNames.NameOf(scope), scope, DateTimeOffset.UtcNow, ApiKey.HashOf(ScopeNames.NameOf(scope))))]));
        KeysHolder keys = new(options, NullLogger<KeysHolder>.Instance);
        _callers = new Callers(keys, new Sessions(keys), _door);
        _gate = new AccessGate(keys, options);
    }

    public void Dispose()
    {
        _door.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("search", Scope.Search, null)]
    [InlineData("search", Scope.Write, "key-lacks-scope")]
    [InlineData("search", Scope.Admin, "key-lacks-scope")]
    [InlineData("write", Scope.Search, null)]
    [InlineData("write", Scope.Write, null)]
    [InlineData("write", Scope.Admin, "key-lacks-scope")]
    [InlineData("admin", Scope.Search, null)]
    [InlineData("admin", Scope.Write, null)]
    [InlineData("admin", Scope.Admin, null)]
    [InlineData(null, Scope.Search, null)]
    [InlineData(null, Scope.Write, "key-missing")]
    [InlineData(null, Scope.Admin, "key-missing")]
    [InlineData("other", Scope.Search, "key-unknown")]
    [InlineData("other", Scope.Admin, "key-unknown")]
    public void AScopeIncludesThoseBeforeIt(string? key, Scope needed, string? code)
    {
        HttpContext context = RequestOf(needed);
        if (key is not null) context.Request.Headers["X-API-Key"] = key;
        Assert.Equal(code, _gate.RefusalOf(context, _callers.Identify(context))?.Code);
    }

    [Fact]
    public void WhoComesThroughTheDoorOfTheServersUserMayDoEverything()
    {
        foreach ((string path, string? code) in (ReadOnlySpan<(string, string?)>)[(_door.Url["http://unix:".Length..], null), (_folder["s"], "key-missing")])
        {
            using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            HttpContext context = RequestOf(Scope.Admin);
            context.Connection.RemoteIpAddress = null;
            context.Features.Set<IConnectionSocketFeature>(new Connected(socket));
            Assert.Equal(code, _gate.RefusalOf(context, _callers.Identify(context))?.Code);
        }
    }

    private sealed class Connected(Socket socket) : IConnectionSocketFeature
    {
        public Socket Socket => socket;
    }

    private static DefaultHttpContext RequestOf(Scope scope)
    {
        DefaultHttpContext context = new();
        context.SetEndpoint(new Endpoint(requestDelegate: null, new EndpointMetadataCollection(new AccessRule(scope)), displayName: null));
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Scheme = "http";
        context.Request.Protocol = "HTTP/1.1";
        context.Request.Host = new HostString("localhost:5080");
        return context;
    }
}
