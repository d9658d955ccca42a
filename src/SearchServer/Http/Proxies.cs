using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SearchServer.Http;

/// <summary>
/// Proxies that the settings name: what they say of the client's address, of the scheme and of the host that it asked for is taken for true. What others say of it is not, and stays with the request.
/// </summary>
internal static class Proxies
{
    /// <summary>Before everything that asks for an address, a scheme or a host.</summary>
    public static void UseProxies(this IApplicationBuilder app, SearchServerOptions options)
    {
        if (options.Proxies.Length == 0) return;

        // Proxies may stand one behind the other: what each says is taken as long as the one that says so is named.
        ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (string proxy in options.Proxies) forwarded.KnownIPNetworks.Add(NetworkOf(proxy)!.Value);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>The network that an address, or an address with the length of its prefix, stands for; null if the text is neither.</summary>
    public static IPNetwork? NetworkOf(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
        : IPNetwork.TryParse(text, out IPNetwork network) ? network
        : null;
}
