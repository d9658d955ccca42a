using System.Numerics;

namespace SearchServer.Engine.Numerics;

/// <summary>
/// The length of a field in a byte: exact up to 40, from there on with four significant bits, rounded down, so that order is kept. Source: Lucene 8, util/SmallFloat.
/// </summary>
internal static class SmallFloat
{
    /// <summary>Codes that are left after the largest int took its own, and go to the smallest lengths as they are.</summary>
    private const int FreeValues = 24;

    /// <summary>The code of a length that is not negative.</summary>
    public static byte EncodeLength(int length) => length < FreeValues ? (byte)length : (byte)(FreeValues + Encode(length - FreeValues));

    /// <summary>The least length with a code.</summary>
    public static int DecodeLength(byte code) => code < FreeValues ? code : FreeValues + Decode(code - FreeValues);

    private static int Encode(int value)
    {
        int bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits < 4) return value;

        // The leading one is implied; the three bits behind it stay.
        int shift = bits - 4;
        return ((value >> shift) & 7) | ((shift + 1) << 3);
    }

    private static int Decode(int code)
    {
        int shift = (code >> 3) - 1;
        return shift < 0 ? code & 7 : ((code & 7) | 8) << shift;
    }
}
