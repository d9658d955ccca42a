using System.Net;
using System.Text;

namespace SearchServer.Articles.Reading.Xml;

/// <summary>Writes XML as HTML, so that there is one way from markup to text.</summary>
internal static class MarkupWriter
{
    /// <summary>What is around the text of a story: pictures, their captions and makers, notes to editors.</summary>
    private static readonly HashSet<string> s_left = new(StringComparer.Ordinal) { "media", "media-caption", "media-producer", "media-reference", "nitf-table-metadata", "note", "script", "style", "object", "iframe", "noscript", "textarea", "title" };

    /// <summary>What begins a line. All else is within one: names of persons that are marked, emphasis, links.</summary>
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "td", "th", "blockquote", "pre", "section", "article", "header", "footer", "main", "aside",
        "figure", "figcaption", "br", "hr",
    };

    /// <summary>What is inside of an element.</summary>
    public static string WriteContent(MarkupElement element)
    {
        StringBuilder html = new();
        foreach (object content in element.Content) Write(html, content);
        return html.ToString();
    }

    private static void Write(StringBuilder html, object content)
    {
        if (content is not MarkupElement element)
        {
            html.Append(WebUtility.HtmlEncode((string)content));
            return;
        }

        if (s_left.Contains(element.Name)) return;
        string name = element.Name switch
        {
            "hl1" => "h1",
            "hl2" => "h2",
            "block" or "bq" or "fn" => "div",
            "nitf-table" => "table",
            _ => s_blocks.Contains(element.Name) ? element.Name : "span",
        };
        html.Append('<').Append(name).Append('>');
        if (name is "br" or "hr") return;
        foreach (object inner in element.Content) Write(html, inner);
        html.Append("</").Append(name).Append('>');
    }
}
