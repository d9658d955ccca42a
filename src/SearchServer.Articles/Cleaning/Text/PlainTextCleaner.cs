namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// Makes articles of scraped plain text: the page's own, and one for each story that an aggregator's page embeds, each with title, outlet, time and text and without the page's furniture.
/// What a text does not say stays unknown; the language is left to others.
/// </summary>
internal static class PlainTextCleaner
{
    /// <summary>A first line of more words, or of more UTF-16 code units, is no title.</summary>
    private const int MaxTitleWords = 40;

    private const int MaxTitleLength = 300;

    /// <summary>A first line with a full stop is a title up to so many words.</summary>
    private const int MaxSentenceWords = 30;

    /// <summary>Words that no title ends with: the next line goes on with it.</summary>
    private static readonly string[] s_connecting = ["a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "is", "are", "was", "after", "over", "into", "his", "her", "its", "their", "-"];

    /// <summary>The articles of a text, the page's own first. None if it consists of furniture.</summary>
    /// <param name="text">The text, decoded.</param>
    /// <param name="context">Where it comes from; times such as "2 hours ago" count from its crawl time, and are no dates without one.</param>
    public static IReadOnlyList<Article> Clean(string text, SourceContext context)
    {
        if (text.AsSpan().Count('\n') > TextLines.MaxLines) return string.IsNullOrWhiteSpace(text) ? [] : [TakeAsItIs(text.Trim(), context)];
        List<Story> stories = AggregatorPage.Split(TextLines.Unwrap(TextLines.Split(text)));
        List<Article> articles = new(stories.Count);
        foreach (Story story in stories)
        {
            Article article = ToArticle(story, context);
            if (article.Title.Length > 0 || article.Body.Length > 0) articles.Add(article);
        }

        return articles;
    }

    private static Article TakeAsItIs(string text, SourceContext context)
    {
        int end = text.AsSpan().IndexOfAny('\n', '\r');
        Article article = end < 0 ? new Article(text, "") : new Article(text[..end].TrimEnd(), text[end..].Trim());
        return article with { Source = context.Path, Url = context.Url };
    }

    private static Article ToArticle(Story story, SourceContext context)
    {
        List<TextLine> lines = story.Lines;
        HeadFields fields = new();
        if (story.IsHost) fields.TakeNamed(lines, context);
        string title = story.Title ?? fields.Title ?? TakeTitle(lines);
        fields.TakeBehindTitle(lines, context);
        lines = Furniture.Remove(lines, title, out string? site);
        IReadOnlyList<string> authors = fields.Authors;
        if (lines.Count > 0 && Byline.TakeBeforeDateline(lines[0].Text, out IReadOnlyList<string> found) is { } rest)
        {
            if (authors.Count == 0) authors = found;
            lines[0] = lines[0] with { Text = rest };
        }

        ArticleDate? date = fields.Date;
        if (story.Time is { } time && RowTime.TryRead(TextLine.Fold(time), context.CrawlTime, out ArticleDate? rowDate)) date = rowDate ?? date;
        return new Article(title, TextLines.Join(lines))
        {
            GivenId = fields.GivenId,
            Outlet = story.Label ?? fields.Outlet ?? site,
            Date = date,
            Authors = authors,
            Section = fields.Section,
            Url = fields.Url ?? (story.IsHost ? context.Url : null),
            Source = context.Path,
        };
    }

    /// <summary>Takes the first line that is no furniture off the lines if it looks like a title, and what stands before it. Empty if it does not.</summary>
    private static string TakeTitle(List<TextLine> lines)
    {
        if (lines.Count == 0) return "";
        // The first line of all may be a headline that looks like a link or a credit: "Watch: …", "Reuters/Ipsos poll: …".
        bool isHeadline = FurnitureRules.Find(lines[0].Folded) is { Reach: FurnitureReach.Line, Kind: FurnitureKind.Related or FurnitureKind.Caption } && lines[0].IsHeadline;
        int first = isHeadline ? 0 : lines.FindIndex(line => FurnitureRules.Find(line.Folded) is null);
        if (first < 0 || !IsTitle(lines[first])) return "";
        bool isWrapped = first + 1 < lines.Count && IsContinued(lines, first);
        string title = isWrapped ? lines[first].Text + " " + lines[first + 1].Text : lines[first].Text;
        lines.RemoveRange(0, first + (isWrapped ? 2 : 1));
        return title;
    }

    private static bool IsTitle(TextLine line) =>
        line.Text.Length <= MaxTitleLength && line.Words <= MaxTitleWords && !(line.Folded[^1] == '.' && line.Words > MaxSentenceWords);

    /// <summary>Whether a title goes on in the next line: that ends the block, and goes on where the first breaks off.</summary>
    private static bool IsContinued(List<TextLine> lines, int first)
    {
        TextLine next = lines[first + 1];
        if (next.AfterBlank || (first + 2 < lines.Count && !lines[first + 2].AfterBlank) || next.Folded.Length == 0 || next.Folded[^1] == '.' || next.Words > MaxTitleWords / 2) return false;
        string folded = lines[first].Folded;
        return char.IsLower(next.Folded[0]) || folded[^1] is ',' or '-' || s_connecting.Contains(folded[(folded.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
    }
}
