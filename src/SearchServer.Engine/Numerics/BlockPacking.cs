using System.Runtime.Intrinsics;

namespace SearchServer.Engine.Numerics;

/// <summary>
/// Packs blocks of 128 numbers of 1 to 32 bits, laid out so that whole words are shifted at once.
/// <code>
/// Lanes:  a word of 64 bits holds 8, 4 or 2 values in lanes of 8 bits (width ≤ 8), 16 (≤ 16) or 32 bits. Of the W = 16, 32 or 64 words,
///         word i has value i in its most significant lane, value W + i in the next, and so on.
/// Packed: 2 × width words. The first 2 × width words of lanes take the high bits of each lane, the next 2 × width words the bits below,
///         as often as the width goes into the lane. The words left over are cut into what remained at the low end of each lane,
///         high bits first, and fill the packed words in order.
/// Packed words are little-endian.
/// </code>
/// Source: Lucene 8.7, codecs/lucene84/ForUtil.
/// </summary>
internal static partial class BlockPacking
{
    public const int BlockSize = 128;

    /// <summary>Bytes of a packed block.</summary>
    public static int PackedLength(int bits) => 16 * bits;

    /// <summary>Packs 128 values, none of which has more than <paramref name="bits"/> bits, into <see cref="PackedLength"/> bytes.</summary>
    public static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> packed) => PackScalar(values[..BlockSize], bits, packed[..PackedLength(bits)]);

    /// <summary>Unpacks 128 values of 1 to 32 bits.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        packed = packed[..PackedLength(bits)];
        values = values[..BlockSize];
        if (Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian) UnpackVector(packed, bits, values);
        else UnpackScalar(packed, bits, values);
    }

    /// <summary>The running sums of 128 values, from <paramref name="start"/> on, in place.</summary>
    public static void PrefixSum(Span<int> values, int start)
    {
        for (int i = 0; i < BlockSize; i++)
        {
            start += values[i];
            values[i] = start;
        }
    }

    /// <summary>Bits of a lane for values of a width.</summary>
    private static int LaneBits(int bits) => bits <= 8 ? 8 : bits <= 16 ? 16 : 32;

    /// <summary>A word with the lowest <paramref name="bits"/> bits of every lane set.</summary>
    private static ulong LaneMask(int laneBits, int bits)
    {
        ulong lane = (1UL << bits) - 1;
        return laneBits switch
        {
            8 => lane * 0x0101010101010101UL,
            16 => lane * 0x0001000100010001UL,
            _ => lane * 0x0000000100000001UL,
        };
    }
}
