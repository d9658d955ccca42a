using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Finds out when an article was published: from what the page says for machines, from its address, from what it shows near the headline. What is not said is not known.</summary>
internal sealed class DateFinder(Page page, LinkedArticle? article, LinkedArticle? marked, IReadOnlyList<LinkedArticle> others, string? url, DateOrder order, SourceContext context)
{
    /// <summary>Meta tags that hold it, the surest first.</summary>
    private static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "rnews:datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article_date_original", "publish-date", "publishdate", "publish_date", "publication_date", "published_at", "published", "pubdate", "OriginalPublicationDate",
        "prism.publicationDate", "citation_publication_date", "citation_date", "article.published", "displaydate", "pdate", "ptime", "weibo:article:create_at",
    ];

    /// <summary>Meta tags that hold a date that mostly is that of publication.</summary>
    private static readonly string[] s_created =
        ["article.created", "dateCreated", "date.created", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date"];

    /// <summary>Blocks behind the headline that may say it.</summary>
    private const int MaxBylineDistance = 12;

    /// <summary>Clocks differ; a page that was published later after it was fetched was not, in hours.</summary>
    private const int MaxHoursAhead = 48;

    public ArticleDate? Find(int heading, Region content)
    {
        return Stated(s_published.Select(name => page.Facts.Meta(name)).Prepend(article?.DatePublished).Append(marked?.DatePublished).Concat(s_created.Select(name => page.Facts.Meta(name))))
            ?? FromTimes(heading, content)
            ?? Stated(others.Select(statement => statement.DatePublished).Append(article?.DateCreated).Append(marked?.DateCreated))
            ?? FromUrl()
            ?? FromByline(heading, content);
    }

    /// <summary>The first text that is a date, or the first with a time if that is of the same day.</summary>
    private ArticleDate? Stated(IEnumerable<string?> texts)
    {
        ArticleDate? found = null;
        foreach (string? text in texts)
        {
            if (text is null || !TryParse(text, out DateTimeOffset time, out bool isDay)) continue;
            if (found is null) found = new ArticleDate(time, isDay, DateSource.Metadata);
            else if (found.IsDay && !isDay && Math.Abs((time - found.Time).TotalHours) < 36) return new ArticleDate(time, isDay, DateSource.Metadata);
            if (!found.IsDay) return found;
        }

        return found;
    }

    private bool TryParse(string text, out DateTimeOffset time, out bool isDay)
    {
        if (!DateParser.TryParse(text, order, out time, out isDay))
        {
            isDay = false;
            if (text.Length is not (10 or 13) || !DateParser.TryParseUnix(text, out time)) return false;
        }

        return time != DateTimeOffset.UnixEpoch && !(context.CrawlTime is { } crawled && time > crawled.AddHours(MaxHoursAhead));
    }

    /// <summary>A time element that says that it is the publication, or the first one near the headline.</summary>
    private ArticleDate? FromTimes(int heading, Region content)
    {
        List<TimeElement> times = [.. page.Facts.Times.Where(time => (time.Region.Kind & (Hints.Comments | Hints.Related | Hints.Navigation | Hints.Hidden)) == 0)];
        TimeElement? said = times.Find(time => time.Label.Contains("pubdate", StringComparison.OrdinalIgnoreCase) || time.Label.Contains("publish", StringComparison.OrdinalIgnoreCase));
        IEnumerable<TimeElement> near = times.Where(time => time.Block >= Math.Max(0, heading - 3) && time.Block <= Math.Max(heading, content.Start) + MaxBylineDistance || (time.Block >= content.Start && time.Block <= content.End));
        return Stated(near.Prepend(said).OfType<TimeElement>().Where(time => !time.Label.Contains("modified", StringComparison.OrdinalIgnoreCase) && !time.Label.Contains("updated", StringComparison.OrdinalIgnoreCase)).Select(time => time.Text))
            ?? near.Select(time => Relative(time.Text)).FirstOrDefault(date => date is not null);
    }

    private ArticleDate? FromUrl() => url is not null && UrlDate.TryParse(url, out DateTimeOffset day) ? new ArticleDate(day, IsDay: true, DateSource.Url) : null;

    private ArticleDate? FromByline(int heading, Region content)
    {
        int from = heading >= 0 ? Math.Max(0, heading - 3) : Math.Max(0, content.Start - MaxBylineDistance);
        int to = Math.Min(page.Blocks.Count, (heading >= 0 ? heading : content.Start) + MaxBylineDistance);
        for (int i = from; i < to; i++)
        {
            Block block = page.Blocks[i];
            if ((block.Region.Kind & (Hints.Comments | Hints.Related)) != 0) continue;
            if (TryParse(block.Text, out DateTimeOffset time, out bool isDay)) return new ArticleDate(time, isDay, DateSource.Byline);
            if (Relative(block.Text) is { } date) return date;
        }

        return null;
    }

    private ArticleDate? Relative(string text) =>
        context.CrawlTime is { } crawled && RelativeTime.TryParse(text, crawled, out DateTimeOffset time, out bool isDay) ? new ArticleDate(time, isDay, DateSource.Relative) : null;
}
