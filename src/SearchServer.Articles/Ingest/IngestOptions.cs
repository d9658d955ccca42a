using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>How articles are put into an index.</summary>
public sealed record IngestOptions
{
    /// <summary>No source has a name.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoSources = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>The language of articles that do not say theirs; null if that is unknown.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>How files are read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>The name of the source that is read; null if its files have those that <see cref="Sources"/> gives them, or none.</summary>
    public string? Source { get; init; }

    /// <summary>Names of sources, each with its files and folders. Of several that a file lies in, the innermost counts.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Sources { get; init; } = NoSources;

    /// <summary>What the user knows better of persons, places and organisations.</summary>
    public EntityCorrections Corrections { get; init; } = EntityCorrections.None;

    /// <summary>The names of outlets.</summary>
    public OutletRegistry Outlets { get; init; } = OutletRegistry.Default;

    /// <summary>Whether articles are taken out whose files are gone from the folders that are read.</summary>
    public bool Prune { get; init; }

    /// <summary>How many articles are committed together; what a commit holds is durable when it is reported. A rebuild is one commit, and has the signatures of so many texts in memory.</summary>
    public int CommitEvery { get; init; } = 50_000;

    /// <summary>Told after each article or rejection.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }

    /// <summary>Told the ids of the articles that a commit made durable.</summary>
    public Action<IReadOnlyList<string>>? Committed { get; init; }
}
