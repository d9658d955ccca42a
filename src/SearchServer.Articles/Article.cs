using System.Collections.Immutable;
using System.Globalization;

namespace SearchServer.Articles;

/// <summary>Where an article's date comes from.</summary>
public enum DateSource
{
    /// <summary>The input gives it as a value of its own.</summary>
    Given,

    /// <summary>The page says it in its metadata: JSON-LD, OpenGraph, meta tags, a time element.</summary>
    Metadata,

    /// <summary>The page's address has it.</summary>
    Url,

    /// <summary>A line of the text says it: a byline, a dateline.</summary>
    Byline,

    /// <summary>The text says how long ago ("2 hours ago"), and it is known when that was written.</summary>
    Relative,
}

/// <summary>When an article was published: a day, or a moment.</summary>
/// <param name="Time">The moment, with the offset that the publisher wrote; of a day, its beginning in UTC.</param>
/// <param name="IsDay">Whether only the day is known.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ArticleDate(DateTimeOffset Time, bool IsDay, DateSource Source)
{
    /// <summary>The day that the publisher wrote, in whatever zone that was.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Time.DateTime);

    /// <summary>ISO 8601, with the offset that the publisher wrote: <c>2025-08-20</c>, <c>2025-08-20T14:03:00Z</c>, or <c>2025-08-20T16:03:00+02:00</c>.</summary>
    public override string ToString() => IsDay
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Time.ToString(Time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture);
}

/// <summary>An article, as it was read.</summary>
/// <param name="Title">The title; may be empty.</param>
/// <param name="Body">The text; may be empty, but not both.</param>
public sealed record Article(string Title, string Body)
{
    /// <summary>The identity that the input gives it, if it does: one within its source, unless it is one everywhere.</summary>
    public string? GivenId { get; init; }

    /// <summary>The name of its source: that which the user gave, else the path of the file that it was read from, as <see cref="Source"/>. Null if it has none.</summary>
    public string? Scope { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When, if that is known; never guessed.</summary>
    public ArticleDate? Date { get; init; }

    /// <summary>Names of persons in it.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Names of places in it.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Names of organisations in it.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The section of the outlet that it appeared in.</summary>
    public string? Section { get; init; }

    /// <summary>Its language as a BCP 47 code such as <c>en</c>; null if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The file it was read from, with links resolved, and within a container the member.</summary>
    public string? Source { get; init; }

    /// <summary>Values that it came with and that are not kept, for they are too long.</summary>
    public ImmutableArray<LongValue> TooLong { get; init; } = [];
}
