using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>How articles are put into an index.</summary>
public sealed record IngestOptions
{
    /// <summary>The language of articles that do not say theirs; null if that is unknown.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>How files are read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>What the user knows better of persons, places and organisations.</summary>
    public EntityCorrections Corrections { get; init; } = EntityCorrections.None;

    /// <summary>The names of outlets.</summary>
    public OutletRegistry Outlets { get; init; } = OutletRegistry.Default;

    /// <summary>How many articles are committed together; what a commit holds is durable when it is reported. A rebuild is one commit, and has the signatures of so many texts in memory.</summary>
    public int CommitEvery { get; init; } = 50_000;

    /// <summary>Told after each article or rejection.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }

    /// <summary>Told the ids of the articles that a commit made durable.</summary>
    public Action<IReadOnlyList<string>>? Committed { get; init; }
}
