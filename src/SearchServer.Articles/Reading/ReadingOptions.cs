using System.Collections.Immutable;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Walking;

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

    /// <summary>Whether links are followed that lead out of the folder in which they are found.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Names of fields besides the usual ones.</summary>
    public FieldMapping Fields { get; init; } = new();

    /// <summary>What is wrong with a pattern for <see cref="Include"/>; null if nothing is.</summary>
    public static string? ProblemOf(string pattern)
    {
        try
        {
            GlobPattern.Parse(pattern);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
