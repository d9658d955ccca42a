using System.Buffers.Binary;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>
/// Numbers as bytes that sort like them: big-endian, an integer with its sign bit turned, a floating-point number by its bits, all but the sign
/// turned when it is negative. All NaNs become one, above infinity. Source: Lucene 8.7, util/NumericUtils.
/// </summary>
internal static class NumericBytes
{
    private const long DoubleNaN = 0x7FF8000000000000;
    private const int FloatNaN = 0x7FC00000;

    public static void WriteLong(Span<byte> bytes, long value) => BinaryPrimitives.WriteInt64BigEndian(bytes, value ^ long.MinValue);

    public static long ReadLong(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64BigEndian(bytes) ^ long.MinValue;

    public static void WriteInt(Span<byte> bytes, int value) => BinaryPrimitives.WriteInt32BigEndian(bytes, value ^ int.MinValue);

    public static int ReadInt(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes) ^ int.MinValue;

    public static void WriteDouble(Span<byte> bytes, double value) => WriteLong(bytes, SortableLong(value));

    public static double ReadDouble(ReadOnlySpan<byte> bytes) => FromSortableLong(ReadLong(bytes));

    public static void WriteFloat(Span<byte> bytes, float value) => WriteInt(bytes, SortableInt(value));

    public static float ReadFloat(ReadOnlySpan<byte> bytes) => FromSortableInt(ReadInt(bytes));

    /// <summary>A long that sorts like the double, as doc values hold it.</summary>
    public static long SortableLong(double value)
    {
        long bits = double.IsNaN(value) ? DoubleNaN : BitConverter.DoubleToInt64Bits(value);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }

    public static double FromSortableLong(long value) => BitConverter.Int64BitsToDouble(value ^ ((value >> 63) & long.MaxValue));

    /// <summary>An int that sorts like the float, as doc values hold it.</summary>
    public static int SortableInt(float value)
    {
        int bits = float.IsNaN(value) ? FloatNaN : BitConverter.SingleToInt32Bits(value);
        return bits ^ ((bits >> 31) & int.MaxValue);
    }

    public static float FromSortableInt(int value) => BitConverter.Int32BitsToSingle(value ^ ((value >> 31) & int.MaxValue));
}
