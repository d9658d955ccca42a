using AngleSharp.Dom;
using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Finds the article in a page of HTML, and what the page says of it.</summary>
public static class HtmlExtractor
{
    /// <summary>A text that the page gives for machines is shown as a whole if this share of it is; in a shorter one it is not recognised.</summary>
    private const double ShownShare = 0.5;

    private const int MinKnownLength = 200;

    /// <summary>The text for machines is taken if it is so many times as long as what was found in the page: the page then shows the beginning only, or nothing without its scripts.</summary>
    private const double HiddenFactor = 2;

    /// <summary>Reads a page.</summary>
    /// <exception cref="PageException">The page is too large.</exception>
    public static ExtractedPage Extract(string html, SourceContext context)
    {
        using Document document = PageParser.Parse(html);
        Page page = PageReader.Read(document);
        PageFacts facts = page.Facts;
        LinkedData data = LinkedData.Read(facts.JsonLd);
        LinkedArticle? article = data.Main([facts.Meta("og:title"), facts.Title]);
        LinkedArticle? marked = Microdata.Read(facts.Properties);
        string? siteName = facts.Meta("og:site_name") ?? article?.Publisher ?? data.Organisation ?? marked?.Publisher ?? facts.Meta("application-name", "al:ios:app_name", "al:android:app_name");
        string? url = PageAddress.Find(facts, article, context.Url);
        string? section = article?.Section ?? facts.Meta("article:section", "og:section", "parsely-section", "section", "mrf:sections", "cXenseParse:section", "prism.section") ?? marked?.Section;
        (string title, int heading) = new TitleFinder(page, [.. new[] { article, marked }.OfType<LinkedArticle>()], [.. new[] { siteName, article?.Publisher, data.Organisation, section, HostName(url) }.OfType<string>()]).Find();

        bool[] known = KnownBlocks(page, new KnownText(article?.Body));
        TextWeights weights = new RegionKinds(page, heading, known).Decide();
        Region content = new ContentFinder(page, weights).Find();
        string text = new ArticleText(page, content, heading, known, [title, article?.Headline ?? "", facts.Meta("og:title") ?? "", facts.Title], facts.Meta("description", "og:description")).Write();
        if (article?.Body is { } body && body.Length > HiddenFactor * text.Length) text = body;

        string? language = LanguageTag.Normalize(facts.Language) ?? LanguageTag.Normalize(facts.Meta("og:locale", "content-language", "language")) ?? LanguageTag.Normalize(article?.Language);
        return new ExtractedPage(title, text)
        {
            Authors = AuthorFinder.Find(page, [.. new[] { article, marked }.OfType<LinkedArticle>()], heading, content, siteName),
            Date = new DateFinder(page, article, marked, [.. data.Articles.Where(other => !other.IsPart)], url, OrderOf(language), context).Find(heading, content),
            Section = section,
            Url = url,
            Language = language,
            SiteName = siteName,
        };
    }

    /// <summary>Which blocks are in the text that the page gives for machines; empty if it gives none, or one that it does not show.</summary>
    private static bool[] KnownBlocks(Page page, KnownText text)
    {
        if (text.Length < MinKnownLength) return [];
        bool[] known = new bool[page.Blocks.Count];
        int length = 0;
        foreach (Block block in page.Blocks)
        {
            known[block.Index] = text.Has(block);
            if (known[block.Index]) length += Folding.Fold(block.Text).Length;
        }

        return length > ShownShare * text.Length ? known : [];
    }

    /// <summary>The host of an address as a name of its site: <c>example</c> of <c>www.example.com</c>.</summary>
    private static string? HostName(string? url)
    {
        string[] parts = url is null ? [] : new Uri(url).Host.Split('.');
        return parts.Length < 2 ? null : parts[parts[0] == "www" ? 1 : 0];
    }

    /// <summary>How a page in a language orders days and months; of English, only America puts months first.</summary>
    private static DateOrder OrderOf(string? language) => language switch
    {
        null or "en" => DateOrder.Unknown,
        "en-us" => DateOrder.MonthFirst,
        _ => DateOrder.DayFirst,
    };
}
