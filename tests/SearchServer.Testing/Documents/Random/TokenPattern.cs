namespace SearchServer.Testing;

/// <summary>How tokens that no analyzer made follow each other.</summary>
internal sealed record TokenPattern(string Name, Func<int, RandomSource, List<NeutralToken>> Value)
{
    private const int MaxOffset = 1 << 28;

    public static IReadOnlyList<TokenPattern> All(bool payloads)
    {
        List<TokenPattern> patterns =
        [
            new("gaps", (_, r) => Sequence(r, r.Below(60), increment: () => r.OneIn(10) ? r.Between(1, 5000) : r.Between(1, 3), step: 5)),
            new("stacked", (_, r) => Sequence(r, r.Below(60), increment: () => r.Below(2), step: 3)),
            new("far", (_, r) => Sequence(r, r.Below(12), increment: () => r.Between(1, 1 << 26), step: 1 << 20)),
            new("repeated", (_, r) => Sequence(r, r.Between(100, 500), increment: () => r.Between(1, 4), step: 9, vocabulary: 2)),
        ];
        if (payloads)
        {
            patterns.Add(new("payloads", (_, r) =>
                Sequence(r, r.Between(1, 300), increment: () => 1, step: 7, vocabulary: 3, payload: () => Payload(r))));
        }

        return patterns;
    }

    private static byte[]? Payload(RandomSource random)
    {
        if (random.OneIn(3)) return null;
        return random.Bytes(random.OneIn(10) ? random.Below(300) : random.Between(1, 4));
    }

    private static List<NeutralToken> Sequence(
        RandomSource random, int count, Func<int> increment, int step, int vocabulary = 50, Func<byte[]?>? payload = null)
    {
        List<NeutralToken> tokens = new(count);
        int start = 0;
        for (int i = 0; i < count; i++)
        {
            start = Math.Min(MaxOffset, start + random.Below(step));
            int moved = i == 0 ? 1 : increment();
            tokens.Add(new NeutralToken($"tok{random.Skewed(vocabulary)}", moved, start, start + random.Below(step), payload?.Invoke()));
        }

        return tokens;
    }
}
