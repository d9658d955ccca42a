using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SearchServer.Access;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>What each key is good for, and the key of the process, which is good for everything, but only straight from this machine.</summary>
public sealed class AccessGateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LocalKey _key = new();
    private readonly Callers _callers;
    private readonly AccessGate _gate;

    public AccessGateTests()
    {
        SearchServerOptions options = new() { Index = _folder["index"] };
        KeyFile.Change(KeyFile.PathOf(options), _ => new KeyRing([.. Enum.GetValues<Scope>().Select(scope => new StoredKey(ScopeNames.NameOf(scope), scope, DateTimeOffset.UtcNow, ApiKey.HashOf(ScopeNames.NameOf(scope))))]));
        KeysHolder keys = new(options, NullLogger<KeysHolder>.Instance);
        _callers = new Callers(keys, _key, new Sessions(keys));
        _gate = new AccessGate(keys, options);
    }

    public void Dispose() => _folder.Dispose();

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

    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", null, null)]
    [InlineData("::1", "[::1]:5080", null, null)]
    [InlineData("192.0.2.1", "localhost:5080", null, "key-unknown")]
    [InlineData("127.0.0.1", "search.example", null, "key-unknown")]
    [InlineData("127.0.0.1", "localhost:5080", "X-Forwarded-For", "key-unknown")]
    public void TheKeyOfTheProcessIsGoodForEverythingStraightFromThisMachine(string address, string host, string? header, string? code)
    {
        HttpContext context = RequestOf(Scope.Admin);
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        context.Request.Headers.Authorization = $"Bearer {_key.Text}";
        if (header is not null) context.Request.Headers[header] = "127.0.0.1";
        Assert.Equal(code, _gate.RefusalOf(context, _callers.Identify(context))?.Code);
    }

    [Fact]
    public void EachProcessHasAnotherKey()
    {
        HttpContext context = RequestOf(Scope.Search);
        context.Request.Headers.Authorization = $"Bearer {new LocalKey().Text}";
        Assert.Equal("key-unknown", _gate.RefusalOf(context, _callers.Identify(context))?.Code);
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
