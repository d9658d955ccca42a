using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>What several threads do for an article before it is put into the index in its turn.</summary>
/// <param name="Result">What was read.</param>
/// <param name="Source">The source that it was read from.</param>
internal readonly record struct PreparedArticle(ReadResult Result, string Source)
{
    /// <summary>Its identity.</summary>
    public string Id { get; init; } = "";

    /// <summary>A hash of what was read, and where.</summary>
    public byte[] ContentHash { get; init; } = [];

    /// <summary>The version that the index had of it; 0 if it had none.</summary>
    public long KnownVersion { get; init; }

    /// <summary>Whether the index has it as it is.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>By what it is one that was purged; null if it is none.</summary>
    public PurgedBy? PurgedBy { get; init; }

    /// <summary>The article with what was found in it; null if that is not wanted, for the index has it as it is, or there is none.</summary>
    public EnrichedArticle? Enriched { get; init; }
}
