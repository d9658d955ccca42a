using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SearchServer.Articles;
using SearchServer.Articles.Cleaning.Html;

namespace SearchServer.Evaluate.Html;

/// <summary>How a title compares with the right one.</summary>
internal enum TitleMatch
{
    /// <summary>The same letters and digits, case aside.</summary>
    Equal,

    /// <summary>The right answer has the name of the site, a section or the author besides.</summary>
    WithoutSite,

    /// <summary>The page states several headlines, for readers, searchers and sharers: this is one of them, the right answer is another.</summary>
    OtherHeadline,

    Wrong,
}

/// <summary>How a date compares with the right one.</summary>
internal enum DateMatch
{
    /// <summary>The same day, and the same minute, the zone taken into account.</summary>
    SameTime,

    /// <summary>The same day, as the page writes it and as the right answer does.</summary>
    SameDay,

    Wrong,

    Missing,
}

/// <summary>How well a page was read. What has no right answer is null.</summary>
internal sealed record PageScore(GoldPage Gold, ExtractedPage Page)
{
    public double? Text { get; } = Gold.Text.Length == 0 ? null : Tokens.F1(Tokens.Of(Page.Body), Tokens.Of(Gold.Text));

    public double? Authors { get; } = Gold.Authors.Count == 0 ? null : Tokens.F1([.. Page.Authors.Select(Tokens.Fold).Distinct()], [.. Gold.Authors.Select(Tokens.Fold).Distinct()]);

    /// <summary>The same where right answers that are whole bylines, as they stand on the page, are taken apart into names.</summary>
    public double? AuthorsByName { get; } = Gold.Authors.Count == 0 ? null : Tokens.F1([.. Page.Authors.Select(Tokens.Fold).Distinct()], [.. Gold.Authors.SelectMany(NamesOf).Select(Tokens.Fold).Distinct()]);

    public TitleMatch? Title { get; } = Gold.Title.Length == 0 ? null : MatchTitle(Gold, Page.Title);

    public DateMatch? Date { get; } = Gold.Date.Length == 0 ? null : MatchDate(Gold.Date, Page.Date);

    public static PageScore Of(GoldPage gold) => new(gold, Extract(gold));

    public static ExtractedPage Extract(GoldPage gold) => HtmlExtractor.Extract(gold.Html, new SourceContext(gold.File) { Url = gold.Url, CrawlTime = gold.CrawlTime });

    /// <summary>The first line without "By" and what is in parentheses, at commas and "and".</summary>
    private static IEnumerable<string> NamesOf(string byline) => Regex.Split(Regex.Replace(byline.Trim().Split('\n')[0], @"^(written )?by\s+|\(.*\)", "", RegexOptions.IgnoreCase), ", (?:and )?| and ").Where(name => name.Length > 0);

    private static TitleMatch MatchTitle(GoldPage gold, string title)
    {
        string found = Tokens.Fold(title), right = Tokens.Fold(gold.Title);
        if (found == right) return TitleMatch.Equal;
        if (found.Length > 0 && (right.StartsWith(found, StringComparison.Ordinal) || right.EndsWith(found, StringComparison.Ordinal)) && Regex.IsMatch(gold.Title, " [|–—·*-] | ?_")) return TitleMatch.WithoutSite;
        List<string> stated = HeadlinesOf(gold.Html);
        return stated.Contains(found) && stated.Exists(text => text.StartsWith(right, StringComparison.Ordinal)) ? TitleMatch.OtherHeadline : TitleMatch.Wrong;
    }

    /// <summary>What the page says that its headline is, in JSON-LD, OpenGraph, the title element and headings.</summary>
    private static List<string> HeadlinesOf(string html)
    {
        using Document document = PageParser.Parse(html);
        Page page = PageReader.Read(document);
        IEnumerable<string?> stated = [page.Facts.Meta("og:title"), page.Facts.Meta("twitter:title"), page.Facts.Title];
        return
        [
            .. stated.Concat(LinkedData.Read(page.Facts.JsonLd).Articles.Select(article => article.Headline)).OfType<string>()
                .Concat(page.Blocks.Where(block => block.Region.HeadingLevel == 1).Select(block => block.Text)).Select(Tokens.Fold),
        ];
    }

    private static DateMatch MatchDate(string right, ArticleDate? found)
    {
        if (found is null) return DateMatch.Missing;
        DateTimeOffset time = DateTimeOffset.Parse(right, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (found.Day != DateOnly.FromDateTime(time.DateTime)) return DateMatch.Wrong;
        return !found.IsDay && Math.Abs((found.Time - time).TotalMinutes) < 1 ? DateMatch.SameTime : DateMatch.SameDay;
    }
}
