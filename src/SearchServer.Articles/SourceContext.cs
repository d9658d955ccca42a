namespace SearchServer.Articles;

/// <summary>What is known of a text besides the text: where it lies, where it was found, and when.</summary>
/// <param name="Path">The file, and within a container the member: <c>crawl.zip!2025/a.html</c>. For messages, and kept as the article's source.</param>
public sealed record SourceContext(string Path)
{
    /// <summary>The address that it was fetched from, if that is known.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched: what "2 hours ago" in it counts from. Null if that is not known.</summary>
    public DateTimeOffset? CrawlTime { get; init; }
}
