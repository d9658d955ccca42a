using SearchServer.Engine.Numerics;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Numerics;

public class BitSetTests
{
    [Fact]
    public void SetBitsAreListedInTheirOrder()
    {
        RandomSource random = new(20261130);
        for (int round = 0; round < 2000; round++)
        {
            int length = random.Between(1, 300);
            int[] set = [.. Enumerable.Range(0, length).Where(_ => random.OneIn(1 + (round % 9)))];
            BitSet bits = new(length);
            foreach (int bit in set) bits.Set(bit);
            int from = random.Below(length + 10);
            int to = random.Between(from, length + 100);
            int[] room = new int[random.Between(0, 200)];
            int count = bits.CopySetTo(room, from, to);
            Assert.Equal(set.Where(bit => bit >= from && bit < to).Take(room.Length), room[..count]);
        }
    }
}
