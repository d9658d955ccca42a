using SearchServer.Engine.Numerics;
using Xunit;

namespace SearchServer.Engine.Tests.Numerics;

public class BlockPackingTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 32)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void UnpackingGivesBackWhatWasPacked(int bits)
    {
        Random random = new(bits);
        int[] values = new int[BlockPacking.BlockSize];
        int[] scalar = new int[BlockPacking.BlockSize];
        int[] actual = new int[BlockPacking.BlockSize];
        byte[] packed = new byte[BlockPacking.PackedLength(bits)];
        for (int round = 0; round < 50; round++)
        {
            for (int i = 0; i < values.Length; i++) values[i] = (int)(random.NextInt64(1L << bits));
            BlockPacking.Pack(values, bits, packed);
            BlockPacking.UnpackScalar(packed, bits, scalar);
            BlockPacking.Unpack(packed, bits, actual);
            Assert.Equal(values, scalar);
            Assert.Equal(values, actual);
        }
    }

    [Fact]
    public void PrefixSumAddsUpFromTheStart()
    {
        int[] values = [.. Enumerable.Repeat(2, BlockPacking.BlockSize)];
        BlockPacking.PrefixSum(values, 5);
        Assert.Equal(Enumerable.Range(1, BlockPacking.BlockSize).Select(i => 5 + (2 * i)), values);
    }
}
