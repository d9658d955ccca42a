using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A query with the statistics of one searcher: makes a scorer for each segment. Safe to share between threads.</summary>
internal abstract class Weight
{
    /// <summary>The matches in a segment, or null if there are none.</summary>
    public abstract Scorer? Scorer(LeafContext leaf);
}
