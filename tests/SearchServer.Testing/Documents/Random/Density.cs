namespace SearchServer.Testing;

/// <summary>Which documents have a field.</summary>
internal sealed record Density(string Name, Func<int, RandomSource, bool> Has)
{
    private const int BlockShift = 16; // blocks of 65,536 documents, as doc values and norms have them

    public static Density All { get; } = new("all", (_, _) => true);

    /// <summary>Every kind for an index of <paramref name="count"/> documents, those that small indexes can show first.</summary>
    public static IReadOnlyList<Density> For(int count, RandomSource random)
    {
        int chosen = random.Below(count);
        return
        [
            All,
            All,
            new("half", (_, r) => r.Chance(0.5)),
            new("most", (_, r) => !r.OneIn(20)),
            new("rare", (_, r) => r.OneIn(40)),
            new("single", (doc, _) => doc == chosen),
            new("allButOne", (doc, _) => doc != chosen),
            new("head", (doc, _) => doc < count / 2),
            new("tail", (doc, _) => doc >= count * 2L / 3),
            new("bursts", (doc, r) => r.Chance(doc / 3000 % 2 == 0 ? 0.95 : 0.01)),
            new("blocks", InBlocks),
        ];
    }

    /// <summary>Blocks that are full, dense, sparse and empty, in turn.</summary>
    private static bool InBlocks(int doc, RandomSource random) => (doc >> BlockShift & 3) switch
    {
        0 => true,
        1 => random.Chance(0.5),
        2 => random.OneIn(100),
        _ => false,
    };
}
