using System.Collections.Immutable;

namespace SearchServer.Engine.Search;

/// <summary>A hit.</summary>
/// <param name="Doc">The number of the document in the reader that was searched.</param>
/// <param name="Score">Its score; NaN where hits are sorted by other things alone.</param>
public readonly record struct ScoreDoc(int Doc, float Score);

/// <summary>How many documents match.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsExact">False if there may be more, because matches that could not compete were passed over.</param>
public readonly record struct TotalHits(long Value, bool IsExact);

/// <summary>The best hits of a search, the best first.</summary>
/// <param name="TotalHits">How many documents match in all.</param>
/// <param name="Hits">The hits; those that are equal in the order of <see cref="IndexSearcher.TieBreaker"/>.</param>
public sealed record TopDocs(TotalHits TotalHits, ImmutableArray<ScoreDoc> Hits)
{
    /// <summary>How many groups the documents that match are in, of which each has one hit; null where every document may be a hit.</summary>
    public long? Groups { get; init; }
}
