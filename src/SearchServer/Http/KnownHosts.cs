using SearchServer.Problems;

namespace SearchServer.Http;

/// <summary>
/// The hosts that the server may be asked for: a page of another site whose name is made to point here ("DNS rebinding") asks for that name, and is refused.
/// They are the machine itself, the hosts of the addresses that the server listens at, and those of the settings, of which <c>*</c> is any.
/// </summary>
internal static class KnownHosts
{
    private const string Any = "*";
    private static readonly string[] s_loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseKnownHosts(this IApplicationBuilder app, SearchServerOptions options)
    {
        if (options.Hosts.Contains(Any)) return;
        HashSet<string> known = new([.. s_loopback, .. options.Hosts, .. HostsOf(options.Urls)], StringComparer.OrdinalIgnoreCase);
        app.Use((context, next) => known.Contains(context.Request.Host.Host)
            ? next(context)
            : throw new RequestException("unknown-host", $"The server is not known as '{context.Request.Host.Host}'. It is, if the setting Hosts names it."));
    }

    /// <summary>The hosts that addresses name; those that stand for all of a machine's name none.</summary>
    private static IEnumerable<string> HostsOf(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : "")
        .Where(host => host is not ("" or "0.0.0.0" or "[::]"));
}
