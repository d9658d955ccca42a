using System.Collections.Immutable;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>
/// What fields are called in JSON, front matter and sidecars, besides the names that are usual; these are looked at first. A field in an object is named with a dot, as in <c>source.name</c>. Case, hyphens and underscores do
/// not count.
/// </summary>
public sealed record FieldMapping
{
    /// <summary>The identity.</summary>
    public ImmutableArray<string> Id { get; init; } = [];

    /// <summary>The title.</summary>
    public ImmutableArray<string> Title { get; init; } = [];

    /// <summary>The text; plain, or HTML.</summary>
    public ImmutableArray<string> Body { get; init; } = [];

    /// <summary>Who published it.</summary>
    public ImmutableArray<string> Outlet { get; init; } = [];

    /// <summary>When it was published.</summary>
    public ImmutableArray<string> Date { get; init; } = [];

    /// <summary>When it was fetched.</summary>
    public ImmutableArray<string> CrawlTime { get; init; } = [];

    /// <summary>Its address.</summary>
    public ImmutableArray<string> Url { get; init; } = [];

    /// <summary>Its language: a code, or the name in English.</summary>
    public ImmutableArray<string> Language { get; init; } = [];

    /// <summary>Who wrote it: a list, or a text.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The section of the outlet.</summary>
    public ImmutableArray<string> Section { get; init; } = [];

    /// <summary>Names of persons.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>Names of places.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Names of organisations.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    internal FieldNames Names => field ??= new FieldNames(this);
}
