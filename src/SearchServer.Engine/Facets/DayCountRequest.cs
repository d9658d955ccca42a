using System.Collections.Immutable;

namespace SearchServer.Engine.Facets;

/// <summary>
/// Asks how many documents there are of each day. A day is a number, as <see cref="DateOnly.DayNumber"/>. Without <paramref name="Zone"/> it is that of a column; with it, of documents that have a moment, it is the day that the zone
/// had at that moment.
/// </summary>
/// <param name="DayField">The column of days.</param>
/// <param name="MomentField">The column of moments, in milliseconds from 1970 on in UTC.</param>
/// <param name="HasMomentField">A column that documents have whose moment is more than the beginning of a day.</param>
/// <param name="Zone">From which moment on a zone was how much ahead of UTC, both in milliseconds, ascending, the first from the beginning of time on; empty for the days of the column.</param>
public sealed record DayCountRequest(string DayField, string MomentField, string HasMomentField, ImmutableArray<(long From, long Offset)> Zone)
{
    /// <summary>The dimension whose <see cref="DrillDown"/> the documents need not match; null if they must match all.</summary>
    public string? Dimension { get; init; }
}

/// <summary>How many documents there are of each day.</summary>
/// <param name="FirstDay">The first day of <paramref name="Counts"/>.</param>
/// <param name="Counts">How many, of each day from then on; the first and the last are not 0. Empty if there are none.</param>
/// <param name="Missing">How many documents have no day.</param>
public sealed record DayCounts(int FirstDay, ImmutableArray<int> Counts, int Missing);
