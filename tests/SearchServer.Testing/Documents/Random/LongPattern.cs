namespace SearchServer.Testing;

/// <summary>How the numbers of a field are distributed. The patterns are those that a column's encoding tells apart.</summary>
internal sealed record LongPattern(string Name, Func<int, RandomSource, long> Value)
{
    private const int MillisecondsPerDay = 86_400_000;
    private const int ColumnBlockShift = 14; // the columns' blocks have 16,384 values

    public static IReadOnlyList<LongPattern> All(RandomSource random)
    {
        long constant = random.AnyLong();
        long other = random.AnyLong();
        long start = random.Between(-1L << 40, 1L << 40);
        long step = random.Between(1L, 1L << 30);
        long[] table = Distinct(random, random.Between(3, 256));
        long[] tooManyForTable = Distinct(random, 257);
        return
        [
            new("constant", (_, _) => constant),
            new("two", (_, r) => r.Chance(0.3) ? constant : other),
            new("table", (_, r) => r.Pick(table)),
            new("table257", (_, r) => r.Pick(tooManyForTable)),
            new("days", (_, r) => start + r.Below(20_000) * (long)MillisecondsPerDay),
            new("any", (_, r) => r.AnyLong()),
            new("small", (_, r) => r.Below(1000)),
            new("bit", (_, r) => r.Below(2)),
            new("negative", (_, r) => -1 - r.Below(70_000)),
            new("rising", (doc, r) => start + doc * step + r.Below(1000)),
            new("falling", (doc, _) => start - doc * step),
            new("extremes", (_, r) => r.Pick(long.MinValue, long.MaxValue, 0, -1, 1, int.MinValue, int.MaxValue)),
            new("outliers", (_, r) => r.OneIn(500) ? r.AnyLong() : r.Below(100)),
            new("widths", (doc, r) => r.AnyLong() >>> (63 - (doc >> ColumnBlockShift) * 7 % 60)),
            new("doubles", (_, r) => BitConverter.DoubleToInt64Bits((r.Unit() - 0.5) * 1e6)),
        ];
    }

    private static long[] Distinct(RandomSource random, int count)
    {
        HashSet<long> values = [];
        while (values.Count < count) values.Add(random.AnyLong());
        return [.. values];
    }
}
