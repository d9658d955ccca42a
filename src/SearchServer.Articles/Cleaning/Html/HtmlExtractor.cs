using AngleSharp.Dom;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Cleaning.Text;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Finds the article in a page of HTML, and what the page says of it. Safe for use by several threads.</summary>
public static class HtmlExtractor
{
    /// <summary>The text that a page gives for machines is taken if it is so many times as long as what it shows: then it shows the beginning only, or nothing without its scripts.</summary>
    private const double HiddenFactor = 2;

    /// <summary>A longer name is none, in UTF-16 code units.</summary>
    private const int MaxNameLength = 100;

    /// <summary>Reads a page. What it does not say stays empty; where no text is found, the body does.</summary>
    /// <param name="html">The page.</param>
    /// <param name="context">Where it comes from: its address completes those in it, the time at which it was fetched is what "2 hours ago" counts from.</param>
    /// <exception cref="PageException">The page is too large.</exception>
    public static ExtractedPage Extract(string html, SourceContext context)
    {
        using Document document = PageParser.Parse(html);
        Page page = PageReader.Read(document);
        PageFacts facts = page.Facts;
        LinkedData data = LinkedData.Read(facts.JsonLd);
        LinkedArticle? article = data.Main([facts.Meta("og:title"), facts.Title]);
        LinkedArticle? marked = Microdata.Read(facts.Properties);
        LinkedArticle[] statements = [.. new[] { article, marked }.OfType<LinkedArticle>()];

        string? url = PageAddress.Find(facts, article, context.Url);
        string? site = PageAddress.Site(facts, article, context.Url);
        string? siteName = Name(facts.Meta("og:site_name"), article?.Publisher, data.Organisation, marked?.Publisher, facts.Meta("application-name", "al:ios:app_name", "al:android:app_name"));
        string? section = Name(article?.Section, facts.Meta("article:section", "og:section", "parsely-section", "section", "mrf:sections", "cXenseParse:section", "prism.section"), marked?.Section);
        string? language = LanguageCode.Of(facts.Language) ?? LanguageCode.Of(facts.Meta("og:locale", "content-language", "language")) ?? LanguageCode.Of(article?.Language);

        string?[] siteNames = [siteName, article?.Publisher, data.Organisation, section, site?.Split('.')[0]];
        (string title, int heading) = new TitleFinder(page, statements, siteNames.OfType<string>()).Find();
        if (siteName is null && SiteTitle.Repeats(TextLine.Fold(facts.Title), TextLine.Fold(title), out string? behind)) siteName = behind;

        bool[] known = new KnownText(article?.Body).BlocksOf(page);
        TextWeights weights = new RegionKinds(page, heading, known).Decide();
        Region content = new ContentFinder(page, weights, heading).Find();
        string[] titles = [title, article?.Headline ?? "", facts.Meta("og:title") ?? "", facts.Title];
        string text = new ArticleText(page, content, heading, known, titles, facts.Meta("description", "og:description")).Write();
        if (article?.Body is { } body && body.Length > HiddenFactor * text.Length) text = Lines(body);
        return new ExtractedPage(title, Furniture.RemoveLines(text, title))
        {
            Authors = AuthorFinder.Find(page, statements, heading, content, [siteName, article?.Publisher, data.Organisation]),
            Date = new DateFinder(page, article, [.. data.Articles.Where(item => !item.IsArticle)], title, url, OrderOf(language), context).Find(heading, content),
            Section = section,
            Url = url,
            Language = language,
            // Where there is no address, its host cannot tell.
            SiteName = siteName ?? (url is null ? site : null),
        };
    }

    /// <summary>The first text that is a name.</summary>
    private static string? Name(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (text is not null && TextCollector.Line(text) is { Length: > 0 and <= MaxNameLength } name) return name;
        }

        return null;
    }

    /// <summary>The lines of a text for machines, which may hold markup.</summary>
    private static string Lines(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return string.Join('\n', text.Split('\n').Select(TextCollector.Line).Where(line => line.Length > 0));
        using Document document = PageParser.Parse(text);
        return string.Join('\n', PageReader.Read(document).Blocks.Select(block => block.Text));
    }

    /// <summary>How a page in a language orders days and months; of English, only America puts months first.</summary>
    private static DateOrder OrderOf(string? language) => language switch
    {
        null or "en" => DateOrder.Unknown,
        "en-us" => DateOrder.MonthFirst,
        _ => DateOrder.DayFirst,
    };
}
