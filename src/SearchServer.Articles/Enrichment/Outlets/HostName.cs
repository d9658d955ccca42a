namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>Hosts of addresses, and what in them belongs to one publisher.</summary>
internal static class HostName
{
    private const int MaxLength = 253;

    /// <summary>Below these everyone has a place of his own: the label before them tells publishers apart.</summary>
    private static readonly HashSet<string> s_hosting = new(StringComparer.Ordinal)
    {
        "blogspot.com", "blogger.com", "wordpress.com", "substack.com", "tumblr.com", "typepad.com", "livejournal.com", "weebly.com", "wixsite.com", "wix.com", "squarespace.com", "ghost.io", "beehiiv.com", "medium.com",
        "over-blog.com", "canalblog.com", "altervista.org", "jimdo.com", "jimdofree.com", "webnode.com", "neocities.org", "fc2.com", "hatenablog.com", "hateblo.jp", "github.io", "gitlab.io", "netlify.app", "vercel.app",
        "pages.dev", "web.app", "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "amazonaws.com", "cloudfront.net", "appspot.com", "blogs.com", "sites.google.com",
    };

    /// <summary>They carry what others publish, and say nothing of who did.</summary>
    private static readonly HashSet<string> s_carriers = new(StringComparer.Ordinal)
    {
        "archive.org", "archive.today", "archive.ph", "archive.is", "google.com", "googleusercontent.com", "ampproject.org", "bing.com", "duckduckgo.com", "facebook.com", "twitter.com", "x.com", "t.co", "bit.ly", "reddit.com",
        "linkedin.com", "feedburner.com", "feedly.com", "flipboard.com", "apple.news", "getpocket.com", "pocket.co", "newsbreak.com", "smartnews.com", "localhost",
    };

    /// <summary>The labels that stand between a country and a name: <c>co.uk</c>, <c>com.au</c>.</summary>
    private static readonly HashSet<string> s_secondLevels = new(StringComparer.Ordinal)
    {
        "co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "gouv", "govt", "nic", "mil", "info", "ltd", "plc", "me", "sch", "gen", "web", "news", "in",
    };

    /// <summary>The host of an address, in lower case without <c>www</c> and port, or of a text that is one itself; empty if it has none.</summary>
    public static string Of(string address) => Split(address).Host;

    /// <summary>The host of an address and its path, which has no slash at the front.</summary>
    public static (string Host, string Path) Split(string address)
    {
        ReadOnlySpan<char> rest = address.AsSpan().Trim();
        int scheme = rest.IndexOf("://");
        if (scheme >= 0) rest = rest[(scheme + 3)..];
        else if (rest.StartsWith("//")) rest = rest[2..];
        int end = rest.IndexOfAny('/', '?', '#');
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        ReadOnlySpan<char> path = end < 0 || rest[end] != '/' ? default : rest[(end + 1)..];
        int query = path.IndexOfAny('?', '#');
        if (query >= 0) path = path[..query];
        host = host[(host.LastIndexOf('@') + 1)..];
        int port = host.IndexOf(':');
        if (port >= 0) host = host[..port];
        host = host.TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        return IsHost(host) ? (host.ToString().ToLowerInvariant(), path.ToString()) : ("", "");
    }

    /// <summary>Whether a text is a host name: labels and points, and at the end letters.</summary>
    public static bool IsHost(ReadOnlySpan<char> text)
    {
        int point = text.LastIndexOf('.');
        if (text.Length > MaxLength || point <= 0 || text.Length - point < 3 || text[0] is '.' or '-') return false;
        foreach (char c in text)
        {
            if (!(char.IsLetterOrDigit(c) || c is '.' or '-')) return false;
        }

        foreach (char c in text[(point + 1)..])
        {
            if (!char.IsLetter(c) && !text[(point + 1)..].StartsWith("xn--")) return false;
        }

        return !text.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>Whether everyone can have a place below a host.</summary>
    public static bool IsHosting(string host) => s_hosting.Contains(host) || host.StartsWith("blogspot.", StringComparison.Ordinal);

    /// <summary>Whether a host, or one above it, carries what others publish.</summary>
    public static bool IsCarrier(string host)
    {
        for (string? at = host; at is not null; at = Parent(at))
        {
            if (s_carriers.Contains(at)) return true;
        }

        return false;
    }

    /// <summary>The host without its first label; null if that leaves no host.</summary>
    public static string? Parent(string host)
    {
        int point = host.IndexOf('.');
        return point < 0 || host.IndexOf('.', point + 1) < 0 ? null : host[(point + 1)..];
    }

    /// <summary>The part of a host that was registered as one: <c>example.co.uk</c> of <c>news.example.co.uk</c>; below a hosting domain one label more.</summary>
    public static string Registrable(string host)
    {
        string at = host;
        while (Parent(at) is { } parent && !IsHosting(parent) && !IsSuffix(parent)) at = parent;
        return at;
    }

    private static bool IsSuffix(string host)
    {
        int point = host.IndexOf('.');
        return host.Length - point == 3 && s_secondLevels.Contains(host[..point]);
    }
}
