namespace SearchServer.Articles.Cleaning.Html;

/// <summary>The canonical address of a page.</summary>
internal static class PageAddress
{
    /// <summary>Longer addresses are none, in UTF-16 code units.</summary>
    private const int MaxLength = 2_000;

    /// <summary>The first address that is one, absolute; a page that names the front page of its site as its address is not believed.</summary>
    public static string? Find(PageFacts facts, LinkedArticle? article, string? fetchedFrom)
    {
        Uri? fetched = Parse(fetchedFrom, null);
        Uri? root = Parse(facts.BaseAddress, fetched) ?? fetched;
        foreach (string? text in new[] { facts.Canonical, facts.Meta("og:url"), article?.Url })
        {
            if (Parse(text, root) is { } address && (address.AbsolutePath != "/" || fetched is null or { AbsolutePath: "/" })) return address.AbsoluteUri;
        }

        return fetched?.AbsoluteUri;
    }

    /// <summary>The host of an address as a name of its site: <c>example</c> of <c>www.example.com</c>.</summary>
    public static string? HostName(string? url)
    {
        string[] parts = url is null ? [] : new Uri(url).Host.Split('.');
        return parts.Length < 2 ? null : parts[parts[0] == "www" ? 1 : 0];
    }

    private static Uri? Parse(string? text, Uri? root)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength) return null;
        bool any = root is null ? Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) : Uri.TryCreate(root, text.Trim(), out address);
        return any && address!.Scheme is "http" or "https" ? address : null;
    }
}
