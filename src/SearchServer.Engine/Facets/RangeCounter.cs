using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>
/// Counts how many matches of a search have a number within each of some ranges, while they come in. The ends of the ranges cut the numbers into parts, within each of which all numbers are in the same ranges: a
/// number counts in its part, which a binary search finds, and the parts are added up by ranges at the end.
/// </summary>
internal sealed class RangeCounter(RangeCountRequest request) : Collector
{
    private readonly int[] _counts = new int[request.Parts.Length];
    private NumericDocValues? _numbers;

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override void StartLeaf(LeafContext leaf) => _numbers = leaf.Reader.NumericDocValues(request.Field);

    [SkipLocalsInit]
    public override void Collect(DocBatch batch)
    {
        if (_numbers is null) return;
        Span<long> values = stackalloc long[DocBatch.Capacity];
        Span<bool> missing = stackalloc bool[DocBatch.Capacity];
        _numbers.Read(batch.DocSpan, values, missing);
        for (int i = 0; i < batch.Count; i++)
        {
            if (missing[i]) continue;
            int part = request.Parts.AsSpan().BinarySearch(values[i]);
            if (part < 0) part = ~part - 1;
            if (part >= 0) _counts[part]++;
        }
    }

    /// <summary>A count for each range.</summary>
    public ImmutableArray<int> Result() => [.. request.Ranges.Select(CountOf)];

    private int CountOf(NumberRange range)
    {
        int count = 0;
        for (int part = request.Parts.BinarySearch(range.Min); part < _counts.Length && request.Parts[part] <= range.Max; part++) count += _counts[part];
        return count;
    }
}
