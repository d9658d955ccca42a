using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>A filter that stands for the choice of values of a dimension: whatever is counted of this dimension is counted without it, so that each count says what a search for that value instead would find.</summary>
/// <param name="Dimension">The dimension, of which there is one filter.</param>
/// <param name="Filter">What documents must match.</param>
public sealed record DrillDown(string Dimension, Query Filter);
