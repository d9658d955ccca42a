using System.Text;
using SearchServer.Engine.Numerics;
using Xunit;

namespace SearchServer.Engine.Tests.Numerics;

public class Crc32Tests
{
    [Fact]
    public void MatchesTheCheckValueOfTheStandard() =>
        Assert.Equal(0xCBF43926u, Crc32.Append(0, Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void FoldingEqualsTheBitwiseDefinitionAtEveryLengthAndSplit()
    {
        byte[] bytes = new byte[300];
        new Random(1).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length++)
        {
            uint expected = Bitwise(bytes.AsSpan(0, length));
            Assert.Equal(expected, Crc32.Append(0, bytes.AsSpan(0, length)));
            int split = length * 2 / 3;
            Assert.Equal(expected, Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, split)), bytes.AsSpan(split, length - split)));
        }
    }

    private static uint Bitwise(ReadOnlySpan<byte> bytes)
    {
        uint state = 0xFFFFFFFF;
        foreach (byte b in bytes)
        {
            state ^= b;
            for (int bit = 0; bit < 8; bit++) state = (state & 1) != 0 ? (state >> 1) ^ 0xEDB88320 : state >> 1;
        }

        return ~state;
    }
}
