using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Engine.Numerics;

/// <summary>The same with 256 bits at a time: four words are shifted at once, and eight words of lanes spread to eight ints at once.</summary>
internal static partial class BlockPacking
{
    /// <summary>Room for the widest block and for writing whole vectors past its end.</summary>
    [InlineArray(72)]
    private struct Words
    {
        private ulong _first;
    }

    [SkipLocalsInit]
    private static void UnpackVector(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        int laneBits = LaneBits(bits);
        int wordCount = BlockSize * laneBits / 64;
        int packedWords = 2 * bits;
        ref ulong source = ref Unsafe.As<byte, ulong>(ref MemoryMarshal.GetReference(packed));
        Unsafe.SkipInit(out Words lanes);
        ref ulong lane = ref Unsafe.As<Words, ulong>(ref lanes);
        Vector256<ulong> mask = Vector256.Create(LaneMask(laneBits, bits));
        int next = 0;
        int shift = laneBits - bits;
        for (; shift >= 0; shift -= bits, next += packedWords)
        {
            int i = 0;
            for (; i + 4 <= packedWords; i += 4)
            {
                Vector256<ulong> words = Vector256.LoadUnsafe(ref source, (nuint)i);
                ((words >>> shift) & mask).StoreUnsafe(ref lane, (nuint)(next + i));
            }

            for (; i < packedWords; i++) Unsafe.Add(ref lane, next + i) = (Unsafe.Add(ref source, i) >> shift) & mask.ToScalar();
        }

        if (next < wordCount)
        {
            UnpackRest(
                MemoryMarshal.CreateReadOnlySpan(ref source, packedWords), MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lane, next), wordCount - next),
                bits, laneBits, shift + bits);
        }

        Spread(ref lane, wordCount, laneBits, ref MemoryMarshal.GetReference(values));
    }

    private static void Spread(ref ulong lanes, int wordCount, int laneBits, ref int values)
    {
        Vector256<ulong> mask = Vector256.Create((1UL << laneBits) - 1);
        for (int shift = 64 - laneBits; shift >= 0; shift -= laneBits)
        {
            for (int i = 0; i < wordCount; i += 8)
            {
                Vector256<ulong> low = (Vector256.LoadUnsafe(ref lanes, (nuint)i) >>> shift) & mask;
                Vector256<ulong> high = (Vector256.LoadUnsafe(ref lanes, (nuint)(i + 4)) >>> shift) & mask;
                Vector256.Narrow(low, high).AsInt32().StoreUnsafe(ref values, (nuint)i);
            }

            values = ref Unsafe.Add(ref values, wordCount);
        }
    }
}
