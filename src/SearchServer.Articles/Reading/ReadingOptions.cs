using System.Collections.Immutable;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading;

/// <summary>How files are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>What is usual.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>
    /// Which files of a folder are read, as in a .gitignore: <c>*.html</c>, <c>2025/**</c>, <c>!drafts/*</c>. With none, those whose names say that they may have articles.
    /// </summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Whether the time of a file is that at which it was fetched, from which "2 hours ago" counts.</summary>
    public bool FileTimeIsCrawlTime { get; init; }

    /// <summary>Names of fields besides the usual ones.</summary>
    public FieldMapping Fields { get; init; } = new();
}
