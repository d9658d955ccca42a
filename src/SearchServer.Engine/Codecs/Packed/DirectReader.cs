using System.Runtime.CompilerServices;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Packed;

/// <summary>
/// Random access to what <see cref="DirectWriter"/> wrote at <paramref name="offset"/> of <paramref name="input"/>.
/// A value is cut out of the eight bytes it starts in: seven bits of shift and the widest packed width, 56, fit. The eight bytes may reach
/// past the last value but not past the input, whose footer is 16 bytes long; so the input must be a whole file.
/// </summary>
internal readonly struct DirectReader(IndexInput input, long offset, int bitsPerValue)
{
    public int BitsPerValue => bitsPerValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(long index)
    {
        if (bitsPerValue == 0) return 0;
        long bit = index * bitsPerValue;
        ulong word = (ulong)input.ReadInt64(offset + (bit >> 3));
        return (long)(word << (int)(bit & 7) >> (64 - bitsPerValue));
    }
}
