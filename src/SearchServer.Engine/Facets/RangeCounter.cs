using System.Collections.Immutable;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>
/// Counts how many matches of a search have a number within each of some ranges, while they come in. The ends of the ranges cut the numbers into parts, within each of which all numbers are in the same ranges: a
/// number counts in its part, which a binary search finds, and the parts are added up by ranges at the end.
/// </summary>
internal sealed class RangeCounter : Collector
{
    private readonly RangeCountRequest _request;

    /// <summary>The first number of each part, ascending; the numbers before the first are in no range.</summary>
    private readonly long[] _starts;
    private readonly int[] _counts;
    private readonly long[] _values = new long[DocBatch.Capacity];
    private readonly bool[] _missing = new bool[DocBatch.Capacity];
    private NumericDocValues? _numbers;

    public RangeCounter(RangeCountRequest request)
    {
        _request = request;
        _starts = [.. request.Ranges.SelectMany(range => range.Max < long.MaxValue ? (long[])[range.Min, range.Max + 1] : [range.Min]).Distinct().Order()];
        _counts = new int[_starts.Length];
    }

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override void StartLeaf(LeafContext leaf) => _numbers = leaf.Reader.NumericDocValues(_request.Field);

    public override void Collect(DocBatch batch)
    {
        if (_numbers is null) return;
        _numbers.Read(batch.DocSpan, _values, _missing);
        for (int i = 0; i < batch.Count; i++)
        {
            if (_missing[i]) continue;
            int part = _starts.AsSpan().BinarySearch(_values[i]);
            if (part < 0) part = ~part - 1;
            if (part >= 0) _counts[part]++;
        }
    }

    /// <summary>A count for each range.</summary>
    public ImmutableArray<int> Result() => [.. _request.Ranges.Select(CountOf)];

    private int CountOf(NumberRange range)
    {
        int count = 0;
        for (int part = 0; part < _starts.Length; part++)
        {
            if (_starts[part] >= range.Min && _starts[part] <= range.Max) count += _counts[part];
        }

        return count;
    }
}
