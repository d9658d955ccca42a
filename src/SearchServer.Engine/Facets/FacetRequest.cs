namespace SearchServer.Engine.Facets;

/// <summary>A dimension to count.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Count">How many values to return, the most frequent or the first in an order.</param>
public sealed record FacetRequest(string Dimension, int Count)
{
    /// <summary>Labels whose counts are wanted even if they are not among the most frequent, or zero; of those that are <see cref="Among"/> the values to count.</summary>
    public IReadOnlyCollection<string> Include { get; init; } = [];

    /// <summary>The order of the values, whose first are returned; null for the most frequent first. It is of the reader that is searched.</summary>
    public FacetOrder? Order { get; init; }

    /// <summary>Whether, where there is no <see cref="Order"/>, the values come first that are more frequent among what is counted than in the whole index: by the log-likelihood ratio, those of one document and all others behind them by count.</summary>
    public bool BySignificance { get; init; }

    /// <summary>The only values to count; null for all of the dimension. They are of the state that is searched.</summary>
    public FacetSubset? Among { get; init; }

    /// <summary>Whether the <see cref="DrillDown"/> of the dimension counts for it, too: what is asked is which values the hits have, and not what else there is to choose.</summary>
    public bool WithOwnFilter { get; init; }
}
