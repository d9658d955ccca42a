using SearchServer.Articles.Cleaning.Html;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the article of an HTML page.</summary>
internal static class HtmlReader
{
    public static Article Read(string html, SourceContext context)
    {
        ExtractedPage page = HtmlExtractor.Extract(html, context);
        return new Article(page.Title, page.Body)
        {
            Outlet = page.SiteName,
            Date = page.Date,
            Authors = page.Authors,
            Section = page.Section,
            Language = page.Language,
            Url = page.Url ?? context.Url,
        };
    }
}
