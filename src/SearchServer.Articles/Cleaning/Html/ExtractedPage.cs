namespace SearchServer.Articles.Cleaning.Html;

/// <summary>The article of an HTML page, and what the page says of it.</summary>
/// <param name="Title">The headline, without the name of the site; may be empty.</param>
/// <param name="Body">The text, a paragraph a line, without anything of the page around it; may be empty.</param>
public sealed record ExtractedPage(string Title, string Body)
{
    /// <summary>Who wrote it, as names.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published, if the page says so.</summary>
    public ArticleDate? Date { get; init; }

    /// <summary>The section of the site.</summary>
    public string? Section { get; init; }

    /// <summary>Its canonical address, absolute.</summary>
    public string? Url { get; init; }

    /// <summary>The language that the page declares, as a lower-case BCP 47 code such as <c>en</c> or <c>pt-br</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the site, as it gives it.</summary>
    public string? SiteName { get; init; }
}
