namespace SearchServer.Articles;

/// <summary>What is known of a text besides the text: where it lies, where it was found, and when.</summary>
/// <param name="Path">The file, and within a container the member: <c>crawl.zip!2025/a.html</c>. For messages, and kept as the article's source.</param>
public sealed record SourceContext(string Path)
{
    /// <summary>Between the path of a container and the name of its member.</summary>
    public const char MemberSeparator = '!';

    /// <summary>The address that it was fetched from, if that is known.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched: what "2 hours ago" in it counts from. Null if that is not known.</summary>
    public DateTimeOffset? CrawlTime { get; init; }

    /// <summary>The file on disk that a path names: of a member of a container, the container. File names may have a separator of their own, so it is looked which file there is.</summary>
    public static string FileOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (int end = path.Length; end > 0; end = path.LastIndexOf(MemberSeparator, end - 1))
        {
            if (File.Exists(path[..end])) return path[..end];
        }

        return path;
    }
}
