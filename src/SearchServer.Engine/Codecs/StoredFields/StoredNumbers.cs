using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>
/// The encodings of stored floats, doubles and longs, short for small whole numbers and for times.
/// <code>
/// ZFloat  = Byte 80 | n+1 for a whole n of -1 to 125;  the 4 bytes of a float whose sign is clear;  Byte FF, 4 bytes
/// ZDouble = Byte 80 | n+1 for a whole n of -1 to 124;  Byte FE, the 4 bytes of an equal float;  8 bytes whose sign is clear;  Byte FF, 8 bytes
/// TLong   = Byte unit &lt;&lt; 6 | more &lt;&lt; 5 | low five bits of z [, VLong the other bits of z, if more]
///           z = zig-zag of value / unit;  unit 0 is 1, 1 a second, 2 an hour, 3 a day, in milliseconds
/// </code>
/// Source: Lucene 8.7, codecs/compressing/CompressingStoredFieldsWriter.
/// </summary>
internal static class StoredNumbers
{
    private const int Whole = 0x80;
    private const int AsFloat = 0xFE;
    private const int Negative = 0xFF;
    private const int MaxWholeFloat = 125;
    private const int MaxWholeDouble = 124;

    private static ReadOnlySpan<long> Units => [1, 1000, 3_600_000, 86_400_000];

    public static void WriteFloat(DataOutput output, float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        if (IsWhole(value, MaxWholeFloat))
        {
            output.WriteByte((byte)(Whole | ((int)value + 1)));
            return;
        }

        if (bits < 0) output.WriteByte(Negative);
        output.WriteInt32(bits);
    }

    public static float ReadFloat(ref DataCursor input)
    {
        int first = input.ReadByte();
        if (first == Negative) return BitConverter.Int32BitsToSingle(input.ReadInt32());
        if ((first & Whole) != 0) return (first & 0x7F) - 1;
        int bits = (first << 24) | ((ushort)input.ReadInt16() << 8);
        return BitConverter.Int32BitsToSingle(bits | input.ReadByte());
    }

    public static void WriteDouble(DataOutput output, double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        if (IsWhole(value, MaxWholeDouble))
        {
            output.WriteByte((byte)(Whole | ((int)value + 1)));
        }
        else if (value == (float)value)
        {
            output.WriteByte(AsFloat);
            output.WriteInt32(BitConverter.SingleToInt32Bits((float)value));
        }
        else
        {
            if (bits < 0) output.WriteByte(Negative);
            output.WriteInt64(bits);
        }
    }

    public static double ReadDouble(ref DataCursor input)
    {
        int first = input.ReadByte();
        if (first == Negative) return BitConverter.Int64BitsToDouble(input.ReadInt64());
        if (first == AsFloat) return BitConverter.Int32BitsToSingle(input.ReadInt32());
        if ((first & Whole) != 0) return (first & 0x7F) - 1;
        long bits = ((long)first << 56) | ((long)(uint)input.ReadInt32() << 24) | ((long)(ushort)input.ReadInt16() << 8);
        return BitConverter.Int64BitsToDouble(bits | input.ReadByte());
    }

    public static void WriteLong(DataOutput output, long value)
    {
        int unit = Units.Length - 1;
        while (value % Units[unit] != 0) unit--;
        value /= Units[unit];
        long zigzag = (value >> 63) ^ (value << 1);
        long rest = zigzag >>> 5;
        output.WriteByte((byte)((unit << 6) | (rest != 0 ? 0x20 : 0) | (int)(zigzag & 0x1F)));
        if (rest != 0) output.WriteVLong(rest);
    }

    public static long ReadLong(ref DataCursor input)
    {
        int first = input.ReadByte();
        long zigzag = first & 0x1F;
        if ((first & 0x20) != 0) zigzag |= input.ReadVLong() << 5;
        return ((zigzag >>> 1) ^ -(zigzag & 1)) * Units[first >>> 6];
    }

    /// <summary>Negative zero is not whole: it has a sign to keep.</summary>
    private static bool IsWhole(double value, int max) =>
        value >= -1 && value <= max && value == (int)value && !(value == 0 && double.IsNegative(value));
}
