using SearchServer.Engine.Codecs.DocValues;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Which ord is counted for which.</summary>
internal static class OrdMaps
{
    /// <summary>The same for each, or another of three more than there are.</summary>
    public static int[] Create(int ords, Random random)
    {
        if (random.Next(2) == 0) return [];
        int[] map = [.. Enumerable.Range(0, ords + 3)];
        random.Shuffle(map);
        return map[..ords];
    }

    public static void AssertEqual(OrdCounts expected, OrdCounts actual)
    {
        Assert.Equal(Enumerable.Range(0, expected.Ords).Select(ord => expected[ord]), Enumerable.Range(0, actual.Ords).Select(ord => actual[ord]));
        Assert.Equal(Enumerable.Range(0, expected.Ords).Where(ord => expected[ord] > 0), [.. actual.Met.ToArray().Order()]);
        Assert.True(actual.TryClear());
        Assert.True(actual.Met.IsEmpty && Enumerable.Range(0, actual.Ords).All(ord => actual[ord] == 0));
    }
}
