using SearchServer.Articles.Cleaning.Html;

namespace SearchServer.Articles.Tests.Cleaning.Html;

/// <summary>Pages around an article of four paragraphs, written for these tests.</summary>
internal static class SamplePage
{
    public const string Title = "Ferry to the outer islands sails again after winter";

    public static readonly string[] Paragraphs =
    [
        "The ferry Northern Star left the harbour on Monday morning for the first time since December, with sixty passengers and a crew of eight on board.",
        "Islanders had waited for eleven weeks, during which only a fishing boat brought mail, medicine and fresh food to the three villages.",
        "\"We counted every tin on the shelf,\" said the keeper of the shop in Far Lanner, who expects her first full delivery on Wednesday.",
        "The council has promised a second ship before next winter, but has not yet said where the money for it is to come from.",
    ];

    public static string Text => string.Join('\n', Paragraphs);

    public static string Body => string.Concat(Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    /// <summary>A page with menus, the headline and the article.</summary>
    /// <param name="body">What stands below the headline; the four paragraphs if not given.</param>
    /// <param name="head">What stands in the head.</param>
    /// <param name="after">What stands behind the article.</param>
    public static string With(string? body = null, string head = "", string after = "") => $"""
        <!DOCTYPE html><html lang="en"><head><title>{Title} | Harbour Courier</title>{head}</head><body class="has-sidebar comments-open">
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article><h1>{Title}</h1><div class="article-body">{body ?? Body}</div></article>{after}</main>
        <footer><p>Harbour Courier, 1 Quay Street, Port Halden. Printed and published by the Harbour Courier Company since 1894.</p></footer></body></html>
        """;

    public static ExtractedPage Extract(string html) => HtmlExtractor.Extract(html, new SourceContext("page.html"));

    public static string TextOf(string html) => Extract(html).Body;
}
