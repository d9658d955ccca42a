using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the items of RSS (0.9 to 2.0, RDF) and Atom.</summary>
internal static class FeedReader
{
    public static IEnumerable<Article> Read(MarkupElement root) => Read(root, new ReadingNotes());

    /// <summary>Reads the items of a feed.</summary>
    /// <param name="root">The feed.</param>
    /// <param name="notes">Told which items are no articles.</param>
    public static IEnumerable<Article> Read(MarkupElement root, ReadingNotes notes)
    {
        MarkupElement channel = root.Name == "feed" ? root : root.Elements.FirstOrDefault(element => element.Name == "channel") ?? root;
        Feed feed = new(channel, root);
        if (root.Name == "feed") return root.All("entry").Select(entry => ReadEntry(entry, feed));
        // In RDF the items stand beside the channel.
        return channel.Elements.Concat(root.Elements).Where(element => element.Name == "item" && IsArticle(element, notes)).Select(item => ReadItem(item, feed));
    }

    private static bool IsArticle(MarkupElement item, ReadingNotes notes)
    {
        if (WordPressItem.PassedOverKind(item) is not { } kind) return true;
        notes.PassedOver.Add(kind);
        return false;
    }

    private static Article ReadItem(MarkupElement item, Feed feed)
    {
        MarkupElement? guid = item.Find("guid");
        string? url = feed.Resolve(item.Find("link")?.Text, item) ?? (guid?["isPermaLink"] == "false" ? null : Feed.Absolute(guid?.Text)) ?? Feed.Absolute(item["about"]);
        string[] authors = [.. item.All("dc:creator").Concat(item.All("author")).Select(author => feed.NameOf(author.Text)).OfType<string>()];
        string? outlet = item.Find("source")?.Text ?? item.Find("dc:publisher")?.Text ?? feed.Title;
        return new Article(OutletSuffix.Cut(TitleOf(item.Find("title")), outlet), BodyOf(item.Find("content:encoded") ?? item.Find("content:content") ?? item.Find("description")))
        {
            GivenId = url is null ? feed.IdentityOf(guid?.Text) : null,
            Outlet = outlet,
            Date = WordPressItem.DateOf(item) ?? DateOf(item.Find("pubDate") ?? item.Find("dc:date") ?? item.Find("dcterms:issued") ?? item.Find("dcterms:created")),
            Authors = AuthorKinds.Best([[.. authors.SelectMany(NamesOf).Distinct()]], [outlet]),
            TooLong = [.. AuthorNames.TooLongOf(authors)],
            Section = (item.All("category").FirstOrDefault(category => category["domain"] == "category") ?? item.Find("category"))?.Text ?? item.Find("dc:subject")?.Text,
            Language = LanguageCode.Of(item.Find("dc:language")?.Text ?? feed.Language),
            Url = url,
        };
    }

    private static Article ReadEntry(MarkupElement entry, Feed feed)
    {
        MarkupElement? link = entry.All("link").FirstOrDefault(link => link["rel"] is null or "alternate");
        MarkupElement? source = entry.Find("source");
        string? url = feed.Resolve(link?["href"], entry);
        string? outlet = source?.Find("title")?.Text ?? feed.Title;
        string[] authors = [.. entry.All("author").Concat(entry.All("contributor")).Select(author => (author.Find("name") ?? author).Text).OfType<string>()];
        return new Article(OutletSuffix.Cut(TitleOf(entry.Find("title")), outlet), BodyOf(entry.Find("content") is { } content && content["src"] is null ? content : entry.Find("summary")))
        {
            GivenId = url is null ? feed.IdentityOf(entry.Find("id")?.Text) : null,
            Outlet = outlet,
            Date = DateOf(entry.Find("published") ?? entry.Find("issued") ?? entry.Find("dc:date") ?? entry.Find("updated") ?? entry.Find("modified")),
            Authors = AuthorKinds.Best([[.. authors.SelectMany(NamesOf).Distinct()]], [outlet]),
            TooLong = [.. AuthorNames.TooLongOf(authors)],
            Section = entry.Find("category") is { } category ? category["label"] ?? category["term"] : null,
            Language = LanguageCode.Of(entry["lang"] ?? feed.Language),
            Url = url,
        };
    }

    private static string TitleOf(MarkupElement? title) => title is null ? "" : HtmlText.OfTitle(title["type"] == "xhtml" ? MarkupWriter.WriteContent(title) : title.RawText);

    private static string BodyOf(MarkupElement? content)
    {
        if (content is null) return "";
        if (content.Name == "encoded" && content.RawText.Contains('[', StringComparison.Ordinal)) return HtmlText.OfEither(WordPressItem.WithoutShortcodes(content.RawText));
        // Elements in it are markup that was not made a text.
        bool isMarkup = content.Elements.Any() || content["type"] == "xhtml";
        if (isMarkup) return HtmlText.Of(MarkupWriter.WriteContent(content));
        return content["type"] == "html" ? HtmlText.Of(content.RawText) : HtmlText.OfEither(content.RawText.Contains('<', StringComparison.Ordinal) ? content.RawText : CharacterReferences.Decode(content.RawText));
    }

    private static ArticleDate? DateOf(MarkupElement? date) => GivenDate.Read(date?.Text);

    /// <summary>The names in <c>ilse@wire.example (Ilse Marrow)</c>, as RSS wants it, or as people write them.</summary>
    private static IEnumerable<string> NamesOf(string author)
    {
        int open = author.IndexOf('(', StringComparison.Ordinal);
        if (author.Contains('@', StringComparison.Ordinal)) return open > 0 && author.EndsWith(')') ? [author[(open + 1)..^1].Trim()] : [];
        return AuthorNames.OfMetadata([author]);
    }
}
