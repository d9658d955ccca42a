using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>What a feed says of all its items. It is looked for once, for a feed may have a hundred thousand of them.</summary>
internal sealed class Feed
{
    private readonly Uri? _base;
    private readonly Dictionary<string, string> _authors;

    /// <param name="channel">The channel, or the feed of Atom.</param>
    /// <param name="root">The root.</param>
    public Feed(MarkupElement channel, MarkupElement root)
    {
        MarkupElement[] links = [.. channel.All("link"), .. channel.All("atom:link")];
        Uri? home = AddressOf(links.FirstOrDefault(link => link["rel"] is null or "alternate"), null);
        Uri? self = AddressOf(links.FirstOrDefault(link => link["rel"] == "self"), null);
        _base = BaseOf(channel, BaseOf(root, null)) ?? home ?? self;
        Title = channel.Find("title")?.Text;
        Language = channel["lang"] ?? channel.Find("language")?.Text ?? channel.Find("dc:language")?.Text;
        _authors = WordPressItem.AuthorsOf(channel);
        Name = self?.AbsoluteUri ?? home?.AbsoluteUri ?? Title;
    }

    /// <summary>Who publishes it.</summary>
    public string? Title { get; }

    /// <summary>In what language, as it says.</summary>
    public string? Language { get; }

    /// <summary>The name of an author, of whom an item may have the name with which they log in.</summary>
    public string? NameOf(string? author) => author is not null && _authors.TryGetValue(author, out string? name) ? name : author;

    /// <summary>What it is known by: its address, else its title.</summary>
    private string? Name { get; }

    /// <summary>The address of a link, of which there may be the end only; null if it is none, or it is not known what it begins with.</summary>
    /// <param name="link">The link.</param>
    /// <param name="item">The item that it stands in.</param>
    public string? Resolve(string? link, MarkupElement item) => Absolute(link) ?? AddressOf(link, BaseOf(item, _base))?.AbsoluteUri;

    /// <summary>A link as it is written, if that is an address of a page.</summary>
    public static string? Absolute(string? link) =>
        link is not null && (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) ? link : null;

    /// <summary>What an item is known by everywhere: its identity, if that is a URI such as <c>urn:…</c> or <c>tag:…</c>; others are those of the feed, and those of other feeds begin at 1 as well.</summary>
    public string? IdentityOf(string? id) => id is null || IsUri(id) ? id : Name is null ? null : $"{Name}#{id}";

    // A path of a file is absolute too.
    private static bool IsUri(string id) => Uri.TryCreate(id, UriKind.Absolute, out Uri? uri) && !uri.IsFile;

    private static Uri? BaseOf(MarkupElement element, Uri? around) => AddressOf(element["base"], around) ?? around;

    private static Uri? AddressOf(MarkupElement? link, Uri? around) => AddressOf(link?["href"] ?? link?.Text, around);

    private static Uri? AddressOf(string? link, Uri? around)
    {
        if (link is null || link.Any(char.IsWhiteSpace)) return null;
        bool isAddress = around is null ? Uri.TryCreate(link, UriKind.Absolute, out Uri? address) : Uri.TryCreate(around, link, out address);
        return isAddress && address!.Scheme is "http" or "https" ? address : null;
    }
}
