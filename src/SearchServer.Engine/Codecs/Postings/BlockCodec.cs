using System.Numerics;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Numerics.BlockPacking;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>Blocks of 128 numbers in the files: Deltas and Patched of <see cref="PostingsFormat"/>.</summary>
internal static class BlockCodec
{
    private const int MaxExceptions = 3;
    private const int WidthBits = 5;
    private const int WidthMask = (1 << WidthBits) - 1;
    private const int MaxSafeWidth = 24;

    /// <summary>Writes the deltas of ascending documents.</summary>
    public static void WriteDeltas(DataOutput output, ReadOnlySpan<int> deltas)
    {
        int all = 0;
        foreach (int delta in deltas) all |= delta;
        if (all == 1 && !deltas.Contains(0))
        {
            output.WriteByte(0);
            return;
        }

        WritePacked(output, deltas, BitsOf(all), 0);
    }

    /// <summary>
    /// Reads deltas and adds them up from <paramref name="before"/> to documents.
    /// </summary>
    /// <exception cref="CorruptIndexException">The last one is not below <paramref name="maxDoc"/>.</exception>
    public static void ReadDocs(ref DataCursor input, Span<int> docs, int before, int maxDoc)
    {
        int bits = input.ReadByte();
        if (bits > 31) input.ThrowCorrupt("deltas of at most 31 bits", $"{bits}");
        if (bits == 0)
        {
            for (int i = 0; i < BlockSize; i++) docs[i] = before + i + 1;
        }
        else
        {
            Unpack(input.ReadSpan(PackedLength(bits)), bits, docs);

            // 128 deltas of 24 bits cannot run over; larger ones are added up with care first.
            if (bits > MaxSafeWidth && before + Sum(docs) >= maxDoc) input.ThrowCorrupt($"documents below {maxDoc}", $"{before + Sum(docs)}");
            PrefixSum(docs, before);
        }

        if ((uint)docs[BlockSize - 1] >= (uint)maxDoc) input.ThrowCorrupt($"documents below {maxDoc}", $"{docs[BlockSize - 1]}");
    }

    /// <summary>Writes any numbers that are not negative; up to three that need more bits than the rest become exceptions.</summary>
    public static void WritePatched(DataOutput output, Span<int> values)
    {
        Span<int> largest = stackalloc int[MaxExceptions + 1];
        largest.Fill(-1);
        foreach (int value in values)
        {
            if (value <= largest[0]) continue;
            largest[0] = value;
            largest.Sort();
        }

        // An exception keeps eight bits above the width.
        int maxBits = BitsOf(largest[MaxExceptions]);
        int bits = Math.Max(BitsOf(largest[0]), maxBits - 8);
        int limit = (int)((1L << bits) - 1);
        Span<byte> exceptions = stackalloc byte[2 * MaxExceptions];
        int count = 0;
        for (int i = 0; i < BlockSize; i++)
        {
            if (values[i] <= limit) continue;
            exceptions[2 * count] = (byte)i;
            exceptions[(2 * count) + 1] = (byte)(values[i] >> bits);
            values[i] &= limit;
            count++;
        }

        if (maxBits <= 8 && !values.ContainsAnyExcept(values[0]))
        {
            output.WriteByte((byte)(count << WidthBits));
            output.WriteVLong(values[0]);
            for (int i = 0; i < count; i++) exceptions[(2 * i) + 1] <<= bits;
        }
        else
        {
            WritePacked(output, values, bits, count);
        }

        output.WriteBytes(exceptions[..(2 * count)]);
    }

    public static void ReadPatched(ref DataCursor input, Span<int> values)
    {
        int token = input.ReadByte();
        int bits = token & WidthMask;
        if (bits == 0) values[..BlockSize].Fill(ReadSame(ref input));
        else Unpack(input.ReadSpan(PackedLength(bits)), bits, values);
        for (int count = token >> WidthBits; count > 0; count--)
        {
            int index = input.ReadByte();
            if (index >= BlockSize) input.ThrowCorrupt("an exception at 0 to 127", $"{index}");
            values[index] |= input.ReadByte() << bits;
        }
    }

    public static void SkipPatched(ref DataCursor input)
    {
        int token = input.ReadByte();
        int bits = token & WidthMask;
        if (bits == 0) input.ReadVLong();
        else input.Skip(PackedLength(bits));
        input.Skip(2 * (token >> WidthBits));
    }

    private static int ReadSame(ref DataCursor input)
    {
        long value = input.ReadVLong();
        if (value > int.MaxValue) input.ThrowCorrupt("a number of 31 bits", $"{value}");
        return (int)value;
    }

    private static void WritePacked(DataOutput output, ReadOnlySpan<int> values, int bits, int exceptions)
    {
        Span<byte> packed = stackalloc byte[PackedLength(32)];
        packed = packed[..PackedLength(bits)];
        Pack(values, bits, packed);
        output.WriteByte((byte)((exceptions << WidthBits) | bits));
        output.WriteBytes(packed);
    }

    private static int BitsOf(int max) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)max));

    private static long Sum(ReadOnlySpan<int> deltas)
    {
        long sum = 0;
        foreach (int delta in deltas[..BlockSize]) sum += (uint)delta;
        return sum;
    }
}
