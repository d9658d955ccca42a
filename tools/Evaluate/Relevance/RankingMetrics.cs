namespace SearchServer.Evaluate.Relevance;

/// <summary>How good the first articles of a ranking are. Only the first <see cref="Depth"/> count, unless another depth is asked for.</summary>
internal static class RankingMetrics
{
    /// <summary>How many articles a person looks at.</summary>
    public const int Depth = 10;

    /// <summary>The place of the first article that is right, from 1; 0 if none of the given ones is.</summary>
    public static int FirstRank(IReadOnlyList<string> ids, IReadOnlyDictionary<string, int> gains)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (gains.GetValueOrDefault(ids[i]) > 0) return i + 1;
        }

        return 0;
    }

    /// <summary>One through the place of the first article that is right; 0 if it is not among the first. Its mean is MRR@10.</summary>
    public static double ReciprocalRank(int firstRank) => firstRank is > 0 and <= Depth ? 1.0 / firstRank : 0;

    /// <summary>
    /// The discounted gain of a ranking, the sum of (2^gain - 1) / log2(place + 1), as a share of the best that is possible: nDCG@10, or at another depth. 0 where nothing is right.
    /// </summary>
    public static double Ndcg(IReadOnlyList<string> ids, IReadOnlyDictionary<string, int> gains, int depth = Depth)
    {
        double best = DiscountedGain(gains.Values.OrderDescending(), depth);
        return best > 0 ? DiscountedGain(ids.Select(id => gains.GetValueOrDefault(id)), depth) / best : 0;
    }

    /// <summary>The middle value; of an even number of values the mean of the two in the middle. NaN of none.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double DiscountedGain(IEnumerable<int> gains, int depth) => gains.Take(depth).Select((gain, i) => (Math.Pow(2, gain) - 1) / Math.Log2(i + 2)).Sum();
}
