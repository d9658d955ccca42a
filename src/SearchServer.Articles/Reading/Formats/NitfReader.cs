using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads a story in NITF.</summary>
internal static class NitfReader
{
    public static Article Read(MarkupElement nitf)
    {
        MarkupElement? head = nitf.Find("head");
        MarkupElement? data = head?.Find("docdata");
        MarkupElement? publication = head?.Find("pubdata");
        MarkupElement? body = nitf.Find("body");
        MarkupElement? bodyHead = body?.Find("body.head");
        MarkupElement? content = body?.Find("body.content");
        MarkupElement? headline = bodyHead?.Find("hedline");
        MarkupElement[] marked = [.. data?.Find("identified-content")?.Elements ?? [], .. content is null ? [] : content.Descendants("person").Concat(content.Descendants("location")).Concat(content.Descendants("org"))];
        return new Article((headline?.Find("hl1") ?? headline)?.Text ?? head?.Find("title")?.Text ?? "", BodyOf(bodyHead, content))
        {
            GivenId = data?.Find("doc-id")?["id-string"],
            Outlet = publication?["name"] ?? bodyHead?.Find("distributor")?.Text,
            Date = GivenDate.Read(publication?["date.publication"]) ?? GivenDate.Read(data?.Find("date.issue")?["norm"]) ?? GivenDate.Read(data?.Find("date.release")?["norm"]) ?? GivenDate.Read(bodyHead?.Find("dateline")?.Find("story.date")?["norm"]),
            Authors = [.. (bodyHead?.All("byline") ?? []).SelectMany(AuthorsOf).Distinct()],
            Section = publication?["position.section"] ?? data?.Find("fixture")?["fix-id"],
            Language = LanguageCode.Of(content?["lang"] ?? body?["lang"] ?? nitf["lang"]),
            Url = publication?["ex-ref"] is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null,
            Persons = Names(marked, "person"),
            Places = [.. marked.Where(element => element.Name == "location").Select(place => (place.Find("city") ?? place.Find("state") ?? place.Find("country") ?? place).Text).OfType<string>().Distinct()],
            Organisations = Names(marked, "org"),
        };
    }

    /// <summary>The text of a story: its dateline before its first paragraph, as it is printed.</summary>
    public static string BodyOf(MarkupElement? head, MarkupElement? content)
    {
        string text = content is null ? "" : HtmlText.Of(MarkupWriter.WriteContent(content));
        if (text.Length == 0) text = head?.Find("abstract") is { } summary ? HtmlText.Of(MarkupWriter.WriteContent(summary)) : "";
        return Dateline.Before(head?.Find("dateline")?.Text, text);
    }

    /// <summary>The names in a byline: those that are marked, else those that it says.</summary>
    public static IEnumerable<string> AuthorsOf(MarkupElement byline)
    {
        string[] persons = [.. byline.Descendants("person").Select(person => person.Text).OfType<string>()];
        if (persons.Length > 0) return persons;
        // What an author is stands in an element of its own.
        string text = string.Concat(byline.Content.Select(content => content is MarkupElement { Name: "byttl" } ? "" : content is MarkupElement element ? element.RawText : (string)content));
        return AuthorNames.OfByline([text]);
    }

    private static string[] Names(MarkupElement[] marked, string name) => [.. marked.Where(element => element.Name == name).Select(element => element.Text).OfType<string>().Distinct()];
}
