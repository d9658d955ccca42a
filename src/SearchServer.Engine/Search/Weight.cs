using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A query with the statistics of one searcher: makes a scorer for each segment. Safe to share between threads.</summary>
internal abstract class Weight
{
    /// <summary>The matches in a segment, or null if there are none.</summary>
    public abstract Scorer? Scorer(LeafContext leaf);

    /// <summary>Whether and where the query matches in a field, in documents of a segment; null if it matches none of them. It says no more than whether, unless a weight knows the places.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="found">The field; takes the places.</param>
    public virtual Matches? Matches(LeafContext leaf, FieldMatches found) => new PlacelessMatches(this, leaf);

    /// <summary>How many documents of a segment match, deleted ones included, where that is known without looking at them.</summary>
    public virtual int? Count(LeafContext leaf) => null;

    /// <summary>The scorers of those that have matches in a segment.</summary>
    protected static List<Scorer> ScorersOf(IReadOnlyList<Weight> weights, LeafContext leaf)
    {
        List<Scorer> scorers = new(weights.Count);
        foreach (Weight weight in weights)
        {
            if (weight.Scorer(leaf) is { } scorer) scorers.Add(scorer);
        }

        return scorers;
    }
}
