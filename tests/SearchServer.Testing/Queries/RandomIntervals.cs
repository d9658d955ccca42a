namespace SearchServer.Testing;

/// <summary>Random sources of intervals in each other, most of whose terms stand near each other in a text.</summary>
public sealed class RandomIntervals(RandomSource random, QueryMaterial material)
{
    private const int MaxDepth = 3;
    private readonly TermRun[] _runs = [.. material.Runs.Where(run => run.Terms.Count > 1)];

    public IntervalsSpec Next()
    {
        TermRun run = random.Pick(_runs);
        int start = random.Below(run.Terms.Count);
        string[] near = [.. run.Terms.Skip(start).Take(random.Between(2, 8)).Select(term => term.Text).OfType<string>()];
        return new IntervalsSpec(run.Field, near.Length == 0 ? new TermIntervalSpec("absent") : Source(near, depth: 0));
    }

    private IntervalSpec Source(ReadOnlySpan<string> near, int depth)
    {
        if (depth == MaxDepth || near.Length == 1 || (depth > 0 && random.OneIn(4))) return new TermIntervalSpec(random.OneIn(40) ? "absent" : random.Pick(near));
        if (random.OneIn(4)) return new MaxGapsIntervalSpec(random.Pick(0, 1, 2, 5, 20), Source(near, depth + 1));

        // Each part is made of a part of the text, in its order, or of all of it.
        int parts = random.Between(1, Math.Min(4, near.Length));
        List<IntervalSpec> sources = [];
        for (int i = 0; i < parts; i++)
        {
            bool own = random.Chance(0.7);
            int from = own ? i * near.Length / parts : 0;
            int to = own ? (i + 1) * near.Length / parts : near.Length;
            sources.Add(Source(near[from..to], depth + 1));
        }

        return new CombinedIntervalSpec(random.Pick(IntervalCombination.Phrase, IntervalCombination.Ordered, IntervalCombination.Unordered, IntervalCombination.Or), sources);
    }
}
