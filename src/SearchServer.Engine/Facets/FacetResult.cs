using System.Collections.Immutable;

namespace SearchServer.Engine.Facets;

/// <summary>A value of a dimension.</summary>
/// <param name="Label">The value.</param>
/// <param name="Count">How many of the documents that were counted have it.</param>
public readonly record struct FacetValue(string Label, int Count);

/// <summary>The most frequent values of a dimension among some documents. All numbers are exact.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Values">
/// The values asked for: the most frequent first, of equally frequent ones the first by the bytes of their labels (or all in the order asked for), then those that were to be included.
/// </param>
/// <param name="TotalValues">How many values occur at all.</param>
/// <param name="TotalCount">The sum of the counts of all values.</param>
/// <param name="Missing">How many of the documents have no value in the dimension's index field.</param>
public sealed record FacetResult(string Dimension, ImmutableArray<FacetValue> Values, int TotalValues, long TotalCount, int Missing)
{
    /// <summary>The sum of the counts of those values that were not asked for.</summary>
    public long OtherCount => TotalCount - Values.Sum(value => (long)value.Count);
}
