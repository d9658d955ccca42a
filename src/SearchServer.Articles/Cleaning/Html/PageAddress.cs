namespace SearchServer.Articles.Cleaning.Html;

/// <summary>The canonical address of a page.</summary>
internal static class PageAddress
{
    /// <summary>Longer addresses are none, in UTF-16 code units.</summary>
    private const int MaxLength = 2_000;

    /// <summary>The first address that is one, absolute. That of the front page of a site is no article's: it is believed of a page that was fetched from there only.</summary>
    public static string? Find(PageFacts facts, LinkedArticle? article, string? fetchedFrom)
    {
        Uri? fetched = Parse(fetchedFrom, null);
        bool isFrontPage = fetched is not null && IsFrontPage(fetched);
        Uri? address = Stated(facts, article, fetched).FirstOrDefault(stated => isFrontPage || !IsFrontPage(stated));
        return (address ?? fetched)?.AbsoluteUri;
    }

    /// <summary>The site that the first address is of: <c>example.com</c> of <c>https://www.example.com/</c>, which may be a front page; null if none has a host of several parts.</summary>
    public static string? Site(PageFacts facts, LinkedArticle? article, string? fetchedFrom)
    {
        Uri? fetched = Parse(fetchedFrom, null);
        string host = (Stated(facts, article, fetched).FirstOrDefault() ?? fetched)?.Host ?? "";
        string site = host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
        return host.Contains('.', StringComparison.Ordinal) ? site : null;
    }

    private static IEnumerable<Uri> Stated(PageFacts facts, LinkedArticle? article, Uri? fetched)
    {
        Uri? root = Parse(facts.BaseAddress, fetched) ?? fetched;
        return new[] { facts.Canonical, facts.Meta("og:url"), article?.Url }.Select(text => Parse(text, root)).OfType<Uri>();
    }

    private static bool IsFrontPage(Uri address) => address.PathAndQuery == "/";

    private static Uri? Parse(string? text, Uri? root)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength) return null;
        bool any = root is null ? Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) : Uri.TryCreate(root, text.Trim(), out address);
        return any && address!.Scheme is "http" or "https" ? address : null;
    }
}
