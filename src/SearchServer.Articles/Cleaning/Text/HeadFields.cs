using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>What the lines around a title say of an article: by whom, when, where.</summary>
internal sealed class HeadFields
{
    /// <summary>How many lines behind the title are looked at.</summary>
    private const int MaxLines = 8;

    /// <summary>A line of more words is the article; a shorter one may stand between title and byline.</summary>
    private const int MaxWords = 25;

    private static readonly char[] s_bars = ['|', '•', '·'];

    public string? Title { get; private set; }

    public string? Outlet { get; private set; }

    public string? Url { get; private set; }

    public string? Section { get; private set; }

    public string? GivenId { get; private set; }

    public ArticleDate? Date { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Takes the named fields at the beginning of a text (<c>Title: …</c>, <c>URL: …</c>) off its lines. There must be two, or one that is an address: "Title: …" alone may be a title with a colon.</summary>
    public void TakeNamed(List<TextLine> lines, SourceContext context)
    {
        int count = 0;
        while (count < lines.Count && NameOf(lines[count].Folded, out _) is not null) count++;
        if (count < 2 && !(count == 1 && NameOf(lines[0].Folded, out string single) is "url" && IsAddress(single))) return;
        for (int i = 0; i < count; i++) Set(NameOf(lines[i].Folded, out string value)!, value, context);
        lines.RemoveRange(0, count);
    }

    /// <summary>Takes bylines and dates behind the title off the lines.</summary>
    public void TakeBehindTitle(List<TextLine> lines, SourceContext context)
    {
        for (int i = 0, seen = 0; i < lines.Count && seen < MaxLines; seen++)
        {
            if (lines[i].Folded.Length == 0 || lines[i].Words > MaxWords) return;
            if ((FurnitureRules.Find(lines[i].Folded) is null || DateLine.Read(lines[i].Folded, DateOrder.Unknown).IsWhole) && TryTake(lines[i].Folded, context)) lines.RemoveAt(i);
            else i++;
        }
    }

    private bool TryTake(string folded, SourceContext context)
    {
        if (NameOf(folded, out string value) is { } name && name is not ("source" or "title")) return TrySet(name, value, context);
        if (TryReadDate(folded, context, out ArticleDate? date))
        {
            Date ??= date;
            return true;
        }

        if (DatedByline.AuthorsIn(folded) is { } named && Byline.ReadNames(named) is { Count: > 0 } names)
        {
            if (Authors.Count == 0) Authors = names;
            if (DateLine.Read(folded, DateOrder.Unknown).Publication is { } day) Date ??= new ArticleDate(day.Time, day.IsDay, DateSource.Byline);
            return true;
        }

        if (Byline.TryRead(folded, out IReadOnlyList<string> authors))
        {
            if (Authors.Count == 0) Authors = authors;
            int bar = folded.IndexOfAny(s_bars);
            if (bar > 0)
            {
                foreach (string part in folded[bar..].Split(s_bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    if (TryReadDate(part, context, out ArticleDate? partDate)) Date ??= partDate;
                }
            }

            return true;
        }

        return false;
    }

    /// <summary>Reads a line that is a time as a whole, or says "Published" and one. A time that counts from an unknown moment, or is that of an update, gives none, and yet is one.</summary>
    private static bool TryReadDate(string text, SourceContext context, out ArticleDate? date)
    {
        date = null;
        ReadOnlySpan<char> rest = text;
        bool isUpdate = false;
        foreach (string lead in (ReadOnlySpan<string>)["published", "posted", "updated", "last updated", "created"])
        {
            if (rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[lead.Length..].TrimStart(": ");
                isUpdate = lead.EndsWith("updated", StringComparison.Ordinal);
                break;
            }
        }

        if (RowTime.TryRead(text, context.CrawlTime, out date)) return true;
        if (!RowTime.TryRead(rest.ToString(), context.CrawlTime, out date)) return false;
        if (isUpdate) date = null;
        return true;
    }

    private static string? NameOf(string folded, out string value)
    {
        value = "";
        int colon = folded.IndexOf(':');
        if (colon is < 2 or > 20) return null;
        string? name = folded[..colon].Trim().ToLowerInvariant() switch
        {
            "title" or "headline" => "title",
            "url" or "link" or "address" or "canonical" or "source url" or "article url" => "url",
            "date" or "published" or "publication date" or "publish date" or "published on" or "published at" or "date published" or "pubdate" or "posted" or "posted on" => "date",
            "author" or "authors" or "by" or "byline" or "written by" => "authors",
            "outlet" or "publisher" or "publication" or "site" or "newspaper" or "website" => "outlet",
            "source" => "source",
            "section" or "category" => "section",
            "id" => "id",
            _ => null,
        };
        value = folded[(colon + 1)..].Trim();
        return value.Length == 0 ? null : name;
    }

    private bool TrySet(string name, string value, SourceContext context)
    {
        bool isValid = name switch
        {
            "url" => IsAddress(value),
            "date" => TryReadDate(value, context, out _),
            "authors" => Byline.ReadNames(value).Count > 0,
            _ => false,
        };
        if (isValid) Set(name, value, context);
        return isValid;
    }

    private void Set(string name, string value, SourceContext context)
    {
        switch (name)
        {
            case "title": Title ??= value; break;
            case "url" or "source" when IsAddress(value): Url ??= value; break;
            case "source" or "outlet": Outlet ??= value; break;
            case "section": Section ??= value; break;
            case "id": GivenId ??= value; break;
            case "authors" when Authors.Count == 0: Authors = Byline.ReadNames(value) is { Count: > 0 } names ? names : [value]; break;
            case "date" when TryReadDate(value, context, out ArticleDate? date): Date ??= date; break;
        }
    }

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
}
