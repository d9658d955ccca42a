using SearchServer.Engine.Codecs.Points;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Points;

public class NumericBytesTests
{
    private static readonly double[] s_doubles =
    [
        double.NegativeInfinity, double.MinValue, -1.5, -1, -double.Epsilon, -0.0, 0.0, double.Epsilon, 1, 1.5, double.MaxValue, double.PositiveInfinity, double.NaN,
    ];

    [Fact]
    public void BytesOfDoublesSortLikeThem()
    {
        byte[][] bytes = [.. s_doubles.Select(value => Bytes(8, span => NumericBytes.WriteDouble(span, value)))];
        AssertAscending(bytes);
        for (int i = 0; i < bytes.Length; i++) Assert.Equal(s_doubles[i], NumericBytes.ReadDouble(bytes[i]));
    }

    [Fact]
    public void BytesOfFloatsSortLikeThem()
    {
        float[] floats = [float.NegativeInfinity, float.MinValue, -1.5f, -float.Epsilon, -0f, 0f, float.Epsilon, 1.5f, float.MaxValue, float.PositiveInfinity, float.NaN];
        byte[][] bytes = [.. floats.Select(value => Bytes(4, span => NumericBytes.WriteFloat(span, value)))];
        AssertAscending(bytes);
        for (int i = 0; i < bytes.Length; i++) Assert.Equal(floats[i], NumericBytes.ReadFloat(bytes[i]));
    }

    [Fact]
    public void BytesOfIntegersSortLikeThem()
    {
        long[] longs = [long.MinValue, int.MinValue, -1, 0, 1, int.MaxValue, long.MaxValue];
        byte[][] bytes = [.. longs.Select(value => Bytes(8, span => NumericBytes.WriteLong(span, value)))];
        AssertAscending(bytes);
        Assert.Equal(longs, bytes.Select(value => NumericBytes.ReadLong(value)));
        int[] ints = [int.MinValue, -1, 0, 1, int.MaxValue];
        bytes = [.. ints.Select(value => Bytes(4, span => NumericBytes.WriteInt(span, value)))];
        AssertAscending(bytes);
        Assert.Equal(ints, bytes.Select(value => NumericBytes.ReadInt(value)));
    }

    /// <summary>Values from Lucene's NumericUtils.</summary>
    [Fact]
    public void TheBytesAreLucenes()
    {
        Assert.Equal("800001681628D000", Convert.ToHexString(Bytes(8, span => NumericBytes.WriteLong(span, 1546560000000))));
        Assert.Equal("BFF0000000000000", Convert.ToHexString(Bytes(8, span => NumericBytes.WriteDouble(span, 1.0))));
        Assert.Equal("400FFFFFFFFFFFFF", Convert.ToHexString(Bytes(8, span => NumericBytes.WriteDouble(span, -1.0))));
        Assert.Equal("FFF8000000000000", Convert.ToHexString(Bytes(8, span => NumericBytes.WriteDouble(span, double.NaN))));
        Assert.Equal("BF800000", Convert.ToHexString(Bytes(4, span => NumericBytes.WriteFloat(span, 1f))));
        Assert.Equal("FFC00000", Convert.ToHexString(Bytes(4, span => NumericBytes.WriteFloat(span, float.NaN))));
    }

    private static byte[] Bytes(int length, Action<byte[]> write)
    {
        byte[] bytes = new byte[length];
        write(bytes);
        return bytes;
    }

    private static void AssertAscending(byte[][] bytes)
    {
        for (int i = 1; i < bytes.Length; i++) Assert.True(bytes[i - 1].AsSpan().SequenceCompareTo(bytes[i]) < 0, $"{i}");
    }
}
