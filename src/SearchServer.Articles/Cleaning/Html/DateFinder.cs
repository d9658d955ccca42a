using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Finds out when an article was published: from what the page says for machines, from its address, from what it shows near the headline. What is not said is not known.</summary>
/// <param name="page">The page.</param>
/// <param name="article">What JSON-LD says of the article.</param>
/// <param name="pages">What JSON-LD says of the page.</param>
/// <param name="title">The headline.</param>
/// <param name="url">The address.</param>
/// <param name="order">How the page orders days and months where both are numbers.</param>
/// <param name="context">Where the page comes from.</param>
internal sealed class DateFinder(Page page, LinkedArticle? article, IReadOnlyList<LinkedArticle> pages, string title, string? url, DateOrder order, SourceContext context)
{
    /// <summary>Meta tags that hold it, the surest first.</summary>
    private static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "rnews:datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article_date_original", "publish-date", "publishdate", "publish_date", "publication_date", "published_at", "published", "pubdate", "OriginalPublicationDate",
        "prism.publicationDate", "citation_publication_date", "citation_date", "article.published", "displaydate", "pdate", "ptime", "weibo:article:create_at",
        "date_published", "date-published", "published_time", "publish_time", "publication-date", "pub_date", "article:pubdate", "og:pubdate", "dc.date.published", "dc.date.publication",
    ];

    /// <summary>Meta tags that hold a date that mostly is that of publication.</summary>
    private static readonly string[] s_created =
        ["article.created", "dateCreated", "date.created", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date"];

    /// <summary>Blocks behind the headline that may say it.</summary>
    private const int MaxBylineDistance = 12;

    /// <summary>Blocks before the headline that may.</summary>
    private const int MaxKickerDistance = 3;

    /// <summary>Clocks differ; a page that was published later after it was fetched was not, in hours.</summary>
    private const int MaxHoursAhead = 48;

    /// <summary>Two values of one moment are no further apart, in minutes.</summary>
    private const int SameMoment = 1;

    /// <summary>What is not the article's, and what stands in the headers and margins of pages: "today", above all.</summary>
    private const Hints Elsewhere = Hints.Comments | Hints.Related | Hints.Navigation;

    public ArticleDate? Find(int heading, Region content)
    {
        PlaceOfDates place = new(page, heading, content, MaxKickerDistance, MaxBylineDistance);
        IEnumerable<string?> stated =
        [
            article?.DatePublished, .. s_published.Select(name => page.Facts.Meta(name)), Marked("datePublished"), .. s_created.Select(name => page.Facts.Meta(name)),
        ];
        return Stated(stated)
            ?? FromTimes(place)
            ?? Stated(pages.Select(item => item.DatePublished).Append(article?.DateCreated).Append(Marked("dateCreated")))
            ?? FromUrl()
            ?? FromByline(place)
            ?? Stated([ScriptState.PublishedIn(page.Facts.Scripts, title)]);
    }

    /// <summary>
    /// The first text that is a date. A day gets the time of another one of that day; a moment in UTC gets the offset of another one that is the same moment, for then that is what the publisher wrote, and UTC what a program made of it.
    /// </summary>
    private ArticleDate? Stated(IEnumerable<string?> texts)
    {
        ArticleDate? found = null;
        foreach (string? text in texts)
        {
            if (text is null || !TryParse(text, out DateTimeOffset time, out bool isDay)) continue;
            ArticleDate date = new(time, isDay, DateSource.Metadata);
            if (found is null || (found.IsDay && !isDay && found.Day == date.Day) || (IsUtc(found) && !IsUtc(date) && !isDay && Math.Abs((time - found.Time).TotalMinutes) < SameMoment)) found = date;
        }

        return found;
    }

    private static bool IsUtc(ArticleDate date) => !date.IsDay && date.Time.Offset == TimeSpan.Zero;

    private bool TryParse(string text, out DateTimeOffset time, out bool isDay)
    {
        if (!DateParser.TryParse(text, order, out time, out isDay))
        {
            isDay = false;
            if (text.Length is not (10 or 13) || !DateParser.TryParseUnix(text, out time)) return false;
        }

        return IsBelieved(time);
    }

    private bool IsBelieved(DateTimeOffset time) => time != DateTimeOffset.UnixEpoch && !(context.CrawlTime is { } crawled && time > crawled.AddHours(MaxHoursAhead));

    /// <summary>A property of microdata that is said of the article.</summary>
    private string? Marked(string name) => page.Facts.Properties.FirstOrDefault(property => property.Is(name) && Microdata.IsOfArticle(property) && (RegionOf(property.Block)?.Kind & Elsewhere & ~Hints.Navigation) is null or 0)?.Value;

    private Region? RegionOf(int block) => block < page.Blocks.Count ? page.Blocks[block].Region : null;

    /// <summary>A time element that says that it is the publication, or the first one near the headline.</summary>
    private ArticleDate? FromTimes(PlaceOfDates place)
    {
        List<(TimeElement Time, DateLabel Label)> times =
        [
            .. page.Facts.Times.Where(time => (time.Region.Kind & (Elsewhere | Hints.Hidden)) == 0 && place.Has(time.Block, time.Region)).Select(time => (time, TimeLabels.Of(time, page))).Where(time => time.Item2 != DateLabel.Updated),
        ];
        return Stated(times.OrderByDescending(time => time.Label).Select(time => time.Time.Text)) ?? times.Select(time => Relative(time.Time.Text)).FirstOrDefault(date => date is not null);
    }

    private ArticleDate? FromUrl() => url is not null && UrlDate.TryParse(url, out DateTimeOffset day) ? new ArticleDate(day, IsDay: true, DateSource.Url) : null;

    /// <summary>A line that is a date, or a byline with one: first below the headline, then above.</summary>
    private ArticleDate? FromByline(PlaceOfDates place)
    {
        foreach (Block block in place.Lines)
        {
            if ((block.Region.Kind & (Elsewhere | Hints.Caption)) != 0) continue;
            if (block.Index > 0 && DateLine.Read(page.Blocks[block.Index - 1].Text, order).Label == DateLabel.Updated) continue;
            DateLine line = DateLine.Read(block.Text, order);
            if (line.Publication is { } date && IsBelieved(date.Time) && (line.Others.Count == 0 || (block.Region.HeadingLevel == 0 && DatedByline.IsOne(line, block.Text)))) return new ArticleDate(date.Time, date.IsDay, DateSource.Byline);
            if (Relative(block.Text) is { } relative) return relative;
        }

        return null;
    }

    private ArticleDate? Relative(string text) =>
        context.CrawlTime is { } crawled && RelativeTime.TryParse(text, crawled, out DateTimeOffset time, out bool isDay) ? new ArticleDate(time, isDay, DateSource.Relative) : null;
}
