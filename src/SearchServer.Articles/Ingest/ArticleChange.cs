using System.Collections.Immutable;

namespace SearchServer.Articles.Ingest;

/// <summary>An article that is to be put into an index, or taken out of it.</summary>
public sealed record ArticleChange
{
    /// <summary>The article as a JSON object, with the field names that files may have; null if it is to be taken out.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }

    /// <summary>Its identity, or the id that it is given, which the JSON need not repeat; null if only that says.</summary>
    public string? Id { get; init; }

    /// <summary>The version that the index must have of it, 0 for none and <see cref="AnyVersion"/> for whichever; null if that does not matter.</summary>
    public long? Expected { get; init; }

    /// <summary>Stands for an article that is there, in whatever version.</summary>
    public const long AnyVersion = -1;
}

/// <summary>What became of an article.</summary>
public enum ChangeOutcome
{
    /// <summary>It is in the index, and was not before.</summary>
    Created,

    /// <summary>It took the place of what the index had of it.</summary>
    Updated,

    /// <summary>The index had it as it is.</summary>
    Unchanged,

    /// <summary>It was taken out.</summary>
    Deleted,

    /// <summary>There was nothing to take out.</summary>
    NotFound,

    /// <summary>It is no article, or cannot be indexed.</summary>
    Rejected,

    /// <summary>It was purged, and is kept away.</summary>
    KeptAway,

    /// <summary>The index has another version of it than was expected.</summary>
    VersionDiffers,

    /// <summary>The identity is that of an article which comes from a file, and is to be changed there.</summary>
    OfAFile,

    /// <summary>The machine failed: it is not known whether it was done, and to be sent again.</summary>
    Failed,
}

/// <summary>What became of a change.</summary>
/// <param name="Id">The article's identity, as far as it is known.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">The version that the index has of it now; 0 if it has none.</param>
/// <param name="Reason">Why it was not done; null if it was.</param>
public sealed record ChangeResult(string? Id, ChangeOutcome Outcome, long Version, string? Reason = null)
{
    /// <summary>What was left out of the article, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether the index is as was wanted.</summary>
    public bool IsDone => Outcome is ChangeOutcome.Created or ChangeOutcome.Updated or ChangeOutcome.Unchanged or ChangeOutcome.Deleted;
}
