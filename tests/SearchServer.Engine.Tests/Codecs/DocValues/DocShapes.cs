using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Ways in which the documents that have a value can lie in a segment.</summary>
internal static class DocShapes
{
    private static readonly Dictionary<string, (int MaxDoc, Func<Random, int, bool> HasValue)> s_shapes = new()
    {
        ["none of one"] = (1, (_, _) => false),
        ["one of one"] = (1, (_, _) => true),
        ["first of two"] = (2, (_, doc) => doc == 0),
        ["all of a few"] = (100, (_, _) => true),
        ["last of a block"] = (65_536, (_, doc) => doc == 65_535),
        ["first of the second block"] = (65_537, (_, doc) => doc == 65_536),
        ["4,095 of a block"] = (70_000, (_, doc) => doc < 4_095),
        ["4,096 of a block"] = (70_000, (_, doc) => doc < 4_096),
        ["all but the first"] = (70_000, (_, doc) => doc != 0),
        ["all but the last"] = (140_000, (_, doc) => doc != 139_999),
        ["all of three blocks"] = (150_000, (_, _) => true),
        ["a full block between gaps"] = (270_000, (_, doc) => doc is >= 65_536 and < 131_072 || doc % 1000 == 3),
        ["empty blocks"] = (500_000, (_, doc) => doc is 5 or 130_999 or >= 460_000),
        ["sparse"] = (200_000, (random, _) => random.Next(100) == 0),
        ["half"] = (200_000, (random, _) => random.Next(2) == 0),
        ["nearly all"] = (200_000, (random, _) => random.Next(100) != 0),
        ["clustered"] = (200_000, (random, doc) => doc / 700 % 3 == 1 && random.Next(3) != 0),
        ["dense, then sparse"] = (150_000, (random, doc) => doc < 65_536 ? random.Next(10) != 0 : random.Next(500) == 0),
    };

    public static TheoryData<string> Names => [.. s_shapes.Keys];

    public static (int MaxDoc, int[] Docs) Create(string name, Random random)
    {
        (int maxDoc, Func<Random, int, bool> hasValue) = s_shapes[name];
        return (maxDoc, [.. Enumerable.Range(0, maxDoc).Where(doc => hasValue(random, doc))]);
    }
}
