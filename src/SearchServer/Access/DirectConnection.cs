using System.Net;

namespace SearchServer.Access;

/// <summary>
/// Whether a request comes straight from a program on this machine, at the wish of who uses it. Three others come from a loopback address, too: what a proxy on this machine hands on, what a page of another
/// site makes a browser send, and what a page does whose name was made to point here ("DNS rebinding").
/// </summary>
internal static class DirectConnection
{
    /// <summary>What a proxy adds. What the server itself took off such a header is kept under X-Original.</summary>
    private static readonly string[] s_forwarding = ["Forwarded", "Via", "X-Real-IP"];

    private static readonly string[] s_forwardingPrefixes = ["X-Forwarded-", "X-Original-"];

    /// <summary>What speaks against it, as <c>expected …, found …</c>; null if nothing does.</summary>
    public static string? Objection(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } remote) return "expected a loopback address, found a socket without one";
        if (!IPAddress.IsLoopback(remote)) return $"expected a loopback address, found {remote}";
        if (!IsLoopback(request.Host.Host)) return $"expected the host localhost, found '{request.Host.Host}'";
        if (request.Headers.Keys.FirstOrDefault(IsForwarding) is { } header) return $"expected no proxy, found the header {header}";

        // What nginx, unless told otherwise, makes of a request from anywhere: of HTTP/1.0, to the name by which it knows this server, without a word of where it comes from.
        if (HttpProtocol.IsHttp10(request.Protocol)) return "expected HTTP/1.1 or later, found HTTP/1.0, as proxies send it";
        if (PageOrigin.Foreign(request) is { } page) return $"expected no page of another origin, found {page}";
        return null;
    }

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    private static bool IsForwarding(string header) =>
        s_forwarding.Contains(header, StringComparer.OrdinalIgnoreCase) || s_forwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
