using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Packed;

/// <summary>
/// Numbers that never fall (offsets, first documents), as their distance from a line through each block.
/// <code>
/// META per block of 2^blockShift values: Long min, Int bits of float slope, Long offset into the data, Byte bits per value
/// DATA per block: packed (value - min - (long)(slope * i)) when bits per value > 0
/// </code>
/// Source: Lucene 8.7, util/packed/DirectMonotonicWriter.
/// </summary>
internal sealed class DirectMonotonicWriter
{
    private readonly DataOutput _meta;
    private readonly DataOutput _data;
    private readonly long[] _buffer;
    private readonly long _dataStart;
    private int _buffered;
    private long _previous = long.MinValue;

    public DirectMonotonicWriter(DataOutput meta, DataOutput data, long count, int blockShift)
    {
        _meta = meta;
        _data = data;
        _buffer = new long[Math.Min(count, 1L << blockShift)];
        _dataStart = data.Position;
    }

    public static long BlockCount(long count, int blockShift) => (count + (1L << blockShift) - 1) >> blockShift;

    public void Add(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, _previous);
        if (_buffered == _buffer.Length) Flush();
        _buffer[_buffered++] = value;
        _previous = value;
    }

    public void Finish()
    {
        if (_buffered > 0) Flush();
    }

    private void Flush()
    {
        Span<long> values = _buffer.AsSpan(0, _buffered);
        float slope = (float)((values[^1] - values[0]) / (double)Math.Max(1, values.Length - 1));
        long min = long.MaxValue;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] -= (long)(slope * i);
            min = Math.Min(min, values[i]);
        }

        long all = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] -= min;
            all |= values[i];
        }

        int bits = all == 0 ? 0 : DirectWriter.BitsRequired(all);
        _meta.WriteInt64(min);
        _meta.WriteInt32(BitConverter.SingleToInt32Bits(slope));
        _meta.WriteInt64(_data.Position - _dataStart);
        _meta.WriteByte((byte)bits);
        if (bits > 0) DirectWriter.Write(_data, values, bits);
        _buffered = 0;
    }
}
