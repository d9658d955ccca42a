using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the items of NewsML-G2 that have a text. Packages only say which items belong together, and pictures are items of their own: neither is an article.</summary>
internal static class NewsMLReader
{
    public static IEnumerable<Article> Read(MarkupElement root)
    {
        if (root.Name == "packageItem") throw new SourceException("expected items with a text, found a package, which names items only");
        if (root.Name == "newsItem") return [ReadItem(root) ?? throw new SourceException("expected an item with a text, found none in it")];
        return root.Descendants("newsItem").Select(ReadItem).OfType<Article>();
    }

    /// <summary>The article of an item; null if it has none.</summary>
    private static Article? ReadItem(MarkupElement item)
    {
        MarkupElement? itemMeta = item.Find("itemMeta");
        MarkupElement? meta = item.Find("contentMeta");
        if (itemMeta?.Find("pubStatus")?["qcode"] is "stat:canceled" || BodyOf(item.Find("contentSet")) is not { } body) return null;
        MarkupElement[] subjects = [.. meta?.All("subject") ?? []];
        return new Article(meta?.Find("headline")?.Text ?? itemMeta?.Find("title")?.Text ?? body.Title ?? "", Dateline.Before(meta?.Find("dateline")?.Text, body.Body))
        {
            GivenId = item["guid"],
            Outlet = NameOf(meta?.Find("infoSource")) ?? NameOf(itemMeta?.Find("provider")),
            Date = DateOf(itemMeta?.Find("published")) ?? DateOf(itemMeta?.Find("firstCreated")) ?? DateOf(meta?.Find("contentCreated")) ?? DateOf(itemMeta?.Find("versionCreated")),
            Authors = AuthorsOf(meta),
            Section = NameOf(meta?.Find("genre")) is null ? NameOf(subjects.FirstOrDefault(subject => KindOf(subject) is "abstract" or "")) : NameOf(subjects.FirstOrDefault(subject => KindOf(subject) is "abstract")),
            Language = LanguageCode.Of(meta?.Find("language")?["tag"] ?? item["lang"]),
            Url = itemMeta?.All("link").Select(link => link["href"]).FirstOrDefault(href => href?.StartsWith("http", StringComparison.Ordinal) == true),
            Persons = NamesOf(subjects, "person"),
            Places = NamesOf(subjects, "geoArea", "poi", "location"),
            Organisations = NamesOf(subjects, "organisation", "organization"),
        };
    }

    /// <summary>The text of an item, and the title that the text has itself.</summary>
    private static (string Body, string? Title)? BodyOf(MarkupElement? content)
    {
        foreach (MarkupElement inline in content?.All("inlineXML") ?? [])
        {
            if (inline.Elements.FirstOrDefault() is not { } root) continue;
            if (root.Name == "nitf")
            {
                Article story = NitfReader.Read(root);
                return (story.Body, story.Title);
            }

            MarkupElement body = root.Elements.FirstOrDefault(element => element.Name == "body") ?? root;
            return (HtmlText.Of(MarkupWriter.WriteContent(body)), null);
        }

        foreach (MarkupElement inline in content?.All("inlineData") ?? [])
        {
            if (inline["encoding"] is null && inline.RawText is { Length: > 0 } text) return (inline["contenttype"] is "text/html" ? HtmlText.Of(text) : HtmlText.OfEither(text), null);
        }

        return null;
    }

    private static string[] AuthorsOf(MarkupElement? meta)
    {
        string[] creators = [.. (meta?.All("creator") ?? []).Select(NameOf).OfType<string>()];
        return creators.Length > 0 ? creators : [.. AuthorNames.OfByline([(meta?.Find("by") ?? meta?.Find("byline"))?.Text])];
    }

    /// <summary>The name that something has, else what its code says behind its scheme.</summary>
    private static string? NameOf(MarkupElement? concept) =>
        concept is null ? null : concept.Find("name")?.Text ?? concept["literal"] ?? (concept["qcode"] is { } code ? code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..] : null);

    private static string KindOf(MarkupElement subject) => subject["type"] is { } type ? type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";

    private static string[] NamesOf(MarkupElement[] subjects, params string[] kinds) =>
        [.. subjects.Where(subject => kinds.Contains(KindOf(subject), StringComparer.OrdinalIgnoreCase)).Select(subject => subject.Find("name")?.Text ?? subject["literal"]).OfType<string>().Distinct()];

    private static ArticleDate? DateOf(MarkupElement? date) => GivenDate.Read(date?.Text);
}
