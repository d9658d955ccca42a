using System.Buffers.Binary;

namespace SearchServer.Engine.Numerics;

/// <summary>The layout spelled out, a word at a time.</summary>
internal static partial class BlockPacking
{
    internal static void PackScalar(ReadOnlySpan<int> values, int bits, Span<byte> packed)
    {
        int laneBits = LaneBits(bits);
        int wordCount = BlockSize * laneBits / 64;
        Span<ulong> lanes = stackalloc ulong[64];
        lanes.Clear();
        for (int i = 0; i < BlockSize; i++) lanes[i % wordCount] |= (ulong)(uint)values[i] << (64 - (laneBits * ((i / wordCount) + 1)));

        int packedWords = 2 * bits;
        Span<ulong> output = stackalloc ulong[64];
        output.Clear();
        int next = 0;
        int shift = laneBits - bits;
        for (; shift >= 0; shift -= bits)
        {
            for (int i = 0; i < packedWords; i++) output[i] |= lanes[next++] << shift;
        }

        int gap = shift + bits;
        int room = gap;
        for (int word = 0; next < wordCount; next++)
        {
            for (int left = bits; left > 0;)
            {
                int take = Math.Min(left, room);
                ulong cut = (lanes[next] >> (left - take)) & LaneMask(laneBits, take);
                output[word] |= cut << (room - take);
                left -= take;
                room -= take;
                if (room > 0) continue;
                word++;
                room = gap;
            }
        }

        for (int i = 0; i < packedWords; i++) BinaryPrimitives.WriteUInt64LittleEndian(packed[(8 * i)..], output[i]);
    }

    internal static void UnpackScalar(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        int laneBits = LaneBits(bits);
        int wordCount = BlockSize * laneBits / 64;
        int packedWords = 2 * bits;
        Span<ulong> words = stackalloc ulong[64];
        for (int i = 0; i < packedWords; i++) words[i] = BinaryPrimitives.ReadUInt64LittleEndian(packed[(8 * i)..]);

        Span<ulong> lanes = stackalloc ulong[64];
        ulong mask = LaneMask(laneBits, bits);
        int next = 0;
        int shift = laneBits - bits;
        for (; shift >= 0; shift -= bits)
        {
            for (int i = 0; i < packedWords; i++) lanes[next++] = (words[i] >> shift) & mask;
        }

        UnpackRest(words, lanes[next..wordCount], bits, laneBits, shift + bits);
        for (int i = 0; i < BlockSize; i++) values[i] = (int)((lanes[i % wordCount] >> (64 - (laneBits * ((i / wordCount) + 1)))) & ((1UL << laneBits) - 1));
    }

    /// <summary>The words whose values were cut into the low <paramref name="gap"/> bits of each lane.</summary>
    private static void UnpackRest(ReadOnlySpan<ulong> words, Span<ulong> lanes, int bits, int laneBits, int gap)
    {
        int word = 0;
        int available = gap;
        foreach (ref ulong lane in lanes)
        {
            ulong value = 0;
            for (int left = bits; left > 0;)
            {
                int take = Math.Min(left, available);
                value = (value << take) | ((words[word] >> (available - take)) & LaneMask(laneBits, take));
                left -= take;
                available -= take;
                if (available > 0) continue;
                word++;
                available = gap;
            }

            lane = value;
        }
    }
}
