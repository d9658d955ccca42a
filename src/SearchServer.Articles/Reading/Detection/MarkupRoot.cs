namespace SearchServer.Articles.Reading.Detection;

/// <summary>Finds how markup begins.</summary>
internal static class MarkupRoot
{
    private static readonly HashSet<string> s_html = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "title", "meta", "link", "script", "style", "base", "noscript", "div", "p", "span", "article", "section", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6",
        "table", "tr", "td", "ul", "ol", "li", "a", "b", "i", "em", "strong", "br", "hr", "img", "center", "font", "form", "iframe", "blockquote", "pre", "figure", "time",
    };

    private static readonly HashSet<string> s_news = new(StringComparer.Ordinal) { "rss", "RDF", "feed", "nitf", "newsItem", "newsMessage", "packageItem" };

    /// <summary>A feed begins within so many characters.</summary>
    private const int MaxBefore = 32 << 10;

    private static readonly string[] s_feeds = ["<rss", "<feed", "<rdf:RDF"];

    /// <summary>What a page has, and no feed.</summary>
    private static readonly string[] s_pages = ["<html", "<!doctype html", "<head", "<body", "<![CDATA["];

    /// <summary>Whether it is the name of an element of HTML.</summary>
    public static bool IsHtml(string? name) => name is not null && s_html.Contains(name);

    /// <summary>Whether it is the name of a root that has articles.</summary>
    public static bool IsNews(string? name) => name is not null && s_news.Contains(name);

    /// <summary>The name of the first element without its prefix, that of the document type, and whether there is an XML declaration.</summary>
    /// <param name="text">The text from its first bracket on.</param>
    public static (string? Root, string? Type, bool IsXml) Find(ReadOnlySpan<char> text)
    {
        string? type = null;
        bool isXml = false;
        while (text.StartsWith('<'))
        {
            int end;
            if (text.StartsWith("<?"))
            {
                isXml |= text.StartsWith("<?xml ");
                end = EndOf(text, "?>");
            }
            else if (text.StartsWith("<!--"))
            {
                end = EndOf(text, "-->");
            }
            else if (text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                type = NameIn(text["<!DOCTYPE".Length..].TrimStart());
                int bracket = text.IndexOfAny('[', '>');
                end = bracket >= 0 && text[bracket] == '[' ? EndOf(text, "]>") : EndOf(text, ">");
            }
            else
            {
                string? name = NameIn(text[1..]);
                return (name?[(name.IndexOf(':', StringComparison.Ordinal) + 1)..], type, isXml);
            }

            if (end < 0) break;
            text = text[end..].TrimStart();
        }

        return (null, type, isXml);
    }

    /// <summary>Where a feed begins that has something before it, as the warnings of a program or a script: the place of its declaration, or else of its root. 0 if it has not; -1 if there is no feed, or a page before it.</summary>
    public static int StartOfFeed(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxBefore)];
        int first = -1;
        foreach (string feed in s_feeds)
        {
            int at = text.IndexOf(feed, StringComparison.Ordinal);
            if (at >= 0 && at + feed.Length < text.Length && (text[at + feed.Length] == '>' || char.IsWhiteSpace(text[at + feed.Length])) && (first < 0 || at < first)) first = at;
        }

        if (first < 0) return -1;
        ReadOnlySpan<char> before = text[..first];
        foreach (string page in s_pages)
        {
            if (before.Contains(page, StringComparison.OrdinalIgnoreCase)) return -1;
        }

        int declaration = before.LastIndexOf("<?xml ");
        int start = declaration >= 0 ? declaration : first;
        return text[..start].IsWhiteSpace() || Find(text.TrimStart()).Root is { } root && IsNews(root) ? 0 : start;
    }

    private static int EndOf(ReadOnlySpan<char> text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }

    private static string? NameIn(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is ':' or '-' or '_' or '.')) length++;
        return length == 0 || !char.IsLetter(text[0]) ? null : text[..length].ToString();
    }
}
