using SearchServer.Engine.Numerics;
using SearchServer.Engine.Tests.Codecs;
using Xunit;

namespace SearchServer.Engine.Tests.Numerics;

public class AscendingIntsTests
{
    [Fact]
    public void TheFirstNumberNotBelowABoundIsFound()
    {
        Random random = TestRandom.Create();
        for (int round = 0; round < 20_000; round++)
        {
            int[] values = Ascending(random, 1 + random.Next(130), range: 1 + random.Next(300), out int length);
            int from = random.Next(length);
            int bound = random.Next(values[length - 1] + 1);
            Assert.Equal(from + Array.FindIndex(values[from..length], value => value >= bound), AscendingInts.IndexOfNotBelow(values, from, bound));
        }
    }

    /// <summary>All pairs, each found from where the one before was left, are those that a loop over both lists finds.</summary>
    [Fact]
    public void PairsAreFoundInTheirOrder()
    {
        Random random = TestRandom.Create();
        for (int round = 0; round < 20_000; round++)
        {
            int range = 1 + random.Next(400);
            int[] left = Ascending(random, 1 + random.Next(random.Next(2) == 0 ? 5 : 130), range, out int leftEnd);
            int[] right = Ascending(random, 1 + random.Next(random.Next(2) == 0 ? 5 : 130), range, out int rightEnd);
            int difference = random.Next(-3, 4);
            List<(int, int)> expected = [.. left.Take(leftEnd).Index().Where(item => right.AsSpan(0, rightEnd).Contains(item.Item - difference)).Select(item => (item.Index, Array.IndexOf(right, item.Item - difference)))];
            List<(int, int)> actual = [];
            (int i, int j) = (0, 0);
            while (i < leftEnd && j < rightEnd && AscendingInts.TryFindPair(left, ref i, leftEnd, right, ref j, rightEnd, difference)) actual.Add((i++, j));
            Assert.Equal(expected, actual);
            Assert.True(i == leftEnd || j == rightEnd);
            if (i < leftEnd) Assert.True(left[i] - difference > right[rightEnd - 1]);
        }
    }

    [Theory]
    [InlineData(int.MaxValue, -5)]
    [InlineData(3, int.MinValue)]
    public void ADifferenceThatRunsOverFindsNothing(int number, int difference)
    {
        int[] right = new int[1 + AscendingInts.Padding];
        right[0] = unchecked(number - difference) & int.MaxValue;
        (int i, int j) = (0, 0);
        Assert.False(AscendingInts.TryFindPair([number], ref i, 1, right, ref j, 1, difference));
    }

    /// <summary>Numbers, some of them twice, with others behind them that do not count.</summary>
    private static int[] Ascending(Random random, int count, int range, out int length)
    {
        length = count;
        int[] values = new int[count + AscendingInts.Padding];
        for (int i = 0; i < values.Length; i++) values[i] = random.Next(range);
        Array.Sort(values, 0, count);
        return values;
    }
}
