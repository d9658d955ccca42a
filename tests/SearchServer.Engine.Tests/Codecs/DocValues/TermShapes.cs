using System.Text;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Dictionaries of all sorts: distinct terms in the order of their bytes.</summary>
internal static class TermShapes
{
    private static readonly Dictionary<string, Func<Random, IEnumerable<byte[]>>> s_shapes = new()
    {
        ["one empty term"] = _ => [[]],
        ["one term"] = _ => ["only"u8.ToArray()],
        ["two terms"] = _ => [[], [0]],
        ["a block and one"] = _ => Numbered(17, "term "),
        ["every byte"] = _ => Enumerable.Range(0, 256).Select(b => new[] { (byte)b }),
        ["1,024 terms"] = _ => Numbered(1024, ""),
        ["1,025 terms"] = _ => Numbered(1025, ""),
        ["prefix 14 to 16"] = random => Enumerable.Range(0, 500).Select(_ => (byte[])[.. "fourteen bytes"u8, .. random.NextBytes(random.Next(4))]),
        ["suffix 14 to 18"] = random => Enumerable.Range(0, 500).Select(_ => random.NextBytes(14 + random.Next(5))),
        ["shared prefixes"] = random => Enumerable.Range(0, 3000).Select(_ => Encoding.UTF8.GetBytes($"https://example.org/{random.Next(20)}/{random.Next(20)}/{random.Next(99)}")),
        ["each a prefix of the next"] = _ => Enumerable.Range(0, 400).Select(length => Enumerable.Repeat((byte)'a', length).ToArray()),
        ["long terms"] = random => Enumerable.Range(0, 40).Select(_ => random.NextBytes(random.Next(32_766))),
        ["many terms"] = random => Enumerable.Range(0, 70_000).Select(_ => Encoding.UTF8.GetBytes($"{random.NextInt64(1L << 40):x}")),
    };

    public static TheoryData<string> Names => [.. s_shapes.Keys];

    public static byte[][] Create(string name, Random random)
    {
        SortedSet<byte[]> terms = new(s_shapes[name](random), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        return [.. terms];
    }

    private static IEnumerable<byte[]> Numbered(int count, string prefix) => Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"{prefix}{i:d6}"));
}
