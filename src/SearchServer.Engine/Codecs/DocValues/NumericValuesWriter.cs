using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Writes the numbers of a field, in three passes at most: to choose the encoding, for the documents, for the numbers.</summary>
internal sealed class NumericValuesWriter(DataOutput meta, DataOutput data, int maxDoc)
{
    private readonly BufferOutput _packed = new();

    /// <summary>Writes what metadata calls Numeric and returns how many documents have numbers and how many numbers there are.</summary>
    public (int Documents, long Values) Write(Func<SortedNumericDocValues> source)
    {
        NumericStatistics statistics = new();
        SortedNumericDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            statistics.AddDocument();
            for (int i = values.DocValueCount; i > 0; i--) statistics.Add(values.NextValue());
        }

        DocsWithField.Write(meta, data, statistics.DocCount, maxDoc, source);
        meta.WriteInt64(statistics.Count);
        long written = WriteNumbers(statistics, source);
        if (written != statistics.Count) throw new InvalidOperationException($"The source of the values has {statistics.Count} once and {written} then.");
        return (statistics.DocCount, statistics.Count);
    }

    private long WriteNumbers(NumericStatistics statistics, Func<SortedNumericDocValues> source)
    {
        long min = statistics.Min;
        long gcd = statistics.Gcd;
        if (statistics.Min >= statistics.Max)
        {
            WriteMeta([], 0, min, gcd);
            WriteRegion(data.Position, NoJumpTable);
            return statistics.Count;
        }

        int bits = DirectWriter.BitsRequired((statistics.Max - min) / gcd);
        if (statistics.Distinct is { } table && DirectWriter.BitsRequired(table.Length - 1) < bits)
        {
            bits = DirectWriter.BitsRequired(table.Length - 1);
            WriteMeta(table, bits, 0, 1);
            return WriteSingleBlock(source, bits, value => Array.BinarySearch(table, value));
        }

        if (statistics.BlocksPay)
        {
            WriteMeta(null, BlockBits, min, gcd);
            return WriteBlocks(source, gcd);
        }

        // Without a minimum to add the numbers are read a little faster.
        if (gcd == 1 && min > 0 && DirectWriter.BitsRequired(statistics.Max) == bits) min = 0;
        WriteMeta([], bits, min, gcd);
        return WriteSingleBlock(source, bits, value => (value - min) / gcd);
    }

    /// <summary>Writes the table, if it is not empty, or that there are blocks, if it is null; and the numbers that decoding needs.</summary>
    private void WriteMeta(long[]? table, int bits, long min, long gcd)
    {
        meta.WriteInt32(table is null ? Blocks : table.Length == 0 ? NoTable : table.Length);
        foreach (long value in table ?? []) meta.WriteInt64(value);
        meta.WriteByte((byte)bits);
        meta.WriteInt64(min);
        meta.WriteInt64(gcd);
    }

    private void WriteRegion(long start, long jumpTable)
    {
        meta.WriteInt64(start);
        meta.WriteInt64(data.Position - start);
        meta.WriteInt64(jumpTable);
    }

    private long WriteSingleBlock(Func<SortedNumericDocValues> source, int bits, Func<long, long> encode)
    {
        long start = data.Position;
        long written = 0;
        BitWriter packed = new(data, bits);
        SortedNumericDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            for (int i = values.DocValueCount; i > 0; i--)
            {
                packed.Write(encode(values.NextValue()));
                written++;
            }
        }

        DirectWriter.Finish(ref packed, data);
        WriteRegion(start, NoJumpTable);
        return written;
    }

    private long WriteBlocks(Func<SortedNumericDocValues> source, long gcd)
    {
        long start = data.Position;
        long written = 0;
        List<long> offsets = [];
        long[] block = new long[1 << BlockShift];
        int filled = 0;
        SortedNumericDocValues values = source();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            for (int i = values.DocValueCount; i > 0; i--)
            {
                block[filled++] = values.NextValue();
                written++;
                if (filled < block.Length) continue;
                offsets.Add(data.Position);
                WriteBlock(block, gcd);
                filled = 0;
            }
        }

        if (filled > 0)
        {
            offsets.Add(data.Position);
            WriteBlock(block.AsSpan(0, filled), gcd);
        }

        long jumpTable = data.Position;
        foreach (long offset in offsets) data.WriteInt64(offset);
        data.WriteInt64(jumpTable);
        WriteRegion(start, jumpTable);
        return written;
    }

    private void WriteBlock(Span<long> values, long gcd)
    {
        long min = long.MaxValue;
        long max = long.MinValue;
        foreach (long value in values)
        {
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        // The width is that of the undivided difference: Lucene's readers and ours take whatever is here, its writer takes this.
        int bits = min == max ? 0 : DirectWriter.BitsRequired(max - min);
        data.WriteByte((byte)bits);
        data.WriteInt64(min);
        if (bits == 0) return;
        foreach (ref long value in values) value = (value - min) / gcd;
        _packed.Clear();
        DirectWriter.Write(_packed, values, bits);
        data.WriteInt32(_packed.Length);
        _packed.CopyTo(data);
    }
}
