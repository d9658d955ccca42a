namespace SearchServer.Engine.Facets;

/// <summary>A dimension to count.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Count">How many values to return, the most frequent.</param>
public sealed record FacetRequest(string Dimension, int Count)
{
    /// <summary>Labels whose counts are wanted even if they are not among the most frequent, or zero.</summary>
    public IReadOnlyCollection<string> Include { get; init; } = [];

    /// <summary>In the order of their labels' bytes instead of their counts.</summary>
    public bool ByLabel { get; init; }
}
