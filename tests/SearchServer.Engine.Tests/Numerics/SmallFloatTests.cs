using SearchServer.Engine.Numerics;
using Xunit;

namespace SearchServer.Engine.Tests.Numerics;

public class SmallFloatTests
{
    [Fact]
    public void EveryCodeIsTheCodeOfItsLength()
    {
        for (int code = 0; code < 256; code++) Assert.Equal(code, SmallFloat.EncodeLength(SmallFloat.DecodeLength((byte)code)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(100, 96)]
    [InlineData(1000, 984)]
    [InlineData(int.MaxValue, 2013265944)]
    public void LengthsAreRoundedDown(int length, int kept) => Assert.Equal(kept, SmallFloat.DecodeLength(SmallFloat.EncodeLength(length)));

    [Fact]
    public void OrderIsKept()
    {
        for (int length = 1; length < 100_000; length++) Assert.True(SmallFloat.EncodeLength(length) >= SmallFloat.EncodeLength(length - 1));
    }
}
