using System.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Packed;

/// <summary>
/// Fixed-width numbers for random access: most significant bit first, one of 14 widths, three bytes of padding behind.
/// Source: Lucene 8.7, util/packed/DirectWriter.
/// </summary>
internal static class DirectWriter
{
    private const int PaddingBytes = 3;

    private static ReadOnlySpan<byte> Widths => [1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64];

    /// <summary>The least supported width that holds 0 to <paramref name="max"/>, read as unsigned.</summary>
    public static int BitsRequired(long max)
    {
        int bits = Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)max));
        foreach (byte width in Widths)
        {
            if (width >= bits) return width;
        }

        return 64;
    }

    public static bool IsSupported(int bitsPerValue) => bitsPerValue == 0 || Widths.Contains((byte)bitsPerValue);

    public static void Write(DataOutput output, ReadOnlySpan<long> values, int bitsPerValue)
    {
        BitWriter bits = new(output, bitsPerValue);
        foreach (long value in values) bits.Write(value);
        Finish(ref bits, output);
    }

    /// <summary>Ends what was written by hand through <paramref name="bits"/>.</summary>
    public static void Finish(ref BitWriter bits, DataOutput output)
    {
        bits.Finish();
        for (int i = 0; i < PaddingBytes; i++) output.WriteByte(0);
    }
}
