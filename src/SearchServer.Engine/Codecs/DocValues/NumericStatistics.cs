using SearchServer.Engine.Codecs.Packed;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>What the writer must know about all numbers of a field before it can choose how to encode them.</summary>
internal sealed class NumericStatistics
{
    private Range _all = new();
    private Range _block = new();
    private long _blockBits;
    private HashSet<long>? _distinct = [];

    public int DocCount { get; private set; }

    public long Count => _all.Count;

    public long Min => _all.Min;

    public long Max => _all.Max;

    /// <summary>The greatest number that divides all differences; 0 if there are none. 1 if a number is so large that a difference could overflow.</summary>
    public long Gcd { get; private set; }

    /// <summary>The distinct numbers in ascending order, or null if they are more than a table takes.</summary>
    public long[]? Distinct => _distinct is null ? null : [.. _distinct.Order()];

    /// <summary>Whether blocks with widths of their own take at most nine tenths of the space of one width for all.</summary>
    public bool BlocksPay => _all.Bits > 0 && (double)(_blockBits + _block.Bits) / _all.Bits <= 0.9;

    public void AddDocument() => DocCount++;

    public void Add(long value)
    {
        if (Gcd != 1)
        {
            if (value is < long.MinValue / 2 or > long.MaxValue / 2) Gcd = 1;
            else if (_all.Count > 0) Gcd = GreatestDivisor(Gcd, value - _all.Min);
        }

        _all.Add(value);
        _block.Add(value);
        if (_block.Count == 1 << BlockShift)
        {
            _blockBits += _block.Bits;
            _block = new Range();
        }

        if (_distinct is not null && _distinct.Add(value) && _distinct.Count > MaxTableSize) _distinct = null;
    }

    /// <summary>The greatest common divisor of two numbers, neither of which is long.MinValue; 0 is divided by all.</summary>
    private static long GreatestDivisor(long a, long b)
    {
        a = Math.Abs(a);
        b = Math.Abs(b);
        while (a != 0) (a, b) = (b % a, a);
        return b;
    }

    private struct Range()
    {
        public long Min = long.MaxValue;
        public long Max = long.MinValue;
        public long Count;

        /// <summary>What the numbers take when they are packed as differences to the least.</summary>
        public readonly long Bits => Max > Min ? DirectWriter.BitsRequired(Max - Min) * Count : 0;

        public void Add(long value)
        {
            Min = Math.Min(Min, value);
            Max = Math.Max(Max, value);
            Count++;
        }
    }
}
