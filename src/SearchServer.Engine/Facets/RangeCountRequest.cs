using System.Collections.Immutable;

namespace SearchServer.Engine.Facets;

/// <summary>A range of numbers.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The greatest, which is within; there is none if it is below the least.</param>
public readonly record struct NumberRange(long Min, long Max);

/// <summary>Asks how many documents have a number within each of some ranges, which may overlap.</summary>
/// <param name="Field">The column of the numbers.</param>
/// <param name="Ranges">The ranges.</param>
public sealed record RangeCountRequest(string Field, ImmutableArray<NumberRange> Ranges)
{
    /// <summary>The first number of each part that the ends of the ranges cut the numbers into, ascending; those before the first are in no range.</summary>
    internal ImmutableArray<long> Parts { get; } = [.. Ranges.SelectMany(range => range.Max < long.MaxValue ? (long[])[range.Min, range.Max + 1] : [range.Min]).Distinct().Order()];

    /// <summary>The dimension whose <see cref="DrillDown"/> the documents need not match; null if they must match all.</summary>
    public string? Dimension { get; init; }
}
