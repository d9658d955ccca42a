namespace SearchServer.Evaluate.Relevance;

/// <summary>
/// How sure the difference of two means is that were measured on the same queries: of the differences query by query, as many are drawn with replacement, again and again, and the means of the draws say how far the mean could
/// have come out otherwise. The draws are the same in each run.
/// </summary>
/// <param name="Difference">The mean of the differences.</param>
/// <param name="Low">The lower end of the interval that 95 % of the draws' means lie in.</param>
/// <param name="High">Its upper end.</param>
/// <param name="P">Twice the share of the draws whose mean is zero or on the other side of it, at most 1.</param>
internal readonly record struct PairedBootstrap(double Difference, double Low, double High, double P)
{
    public const int Resamples = 10_000;

    private const int Seed = 12;

    /// <summary>Compares the values of a measure with those of another, query by query.</summary>
    public static PairedBootstrap Of(IReadOnlyList<double> values, IReadOnlyList<double> others)
    {
        double[] differences = [.. values.Zip(others, (value, other) => value - other)];
        if (differences.Length == 0) return default;
        Random random = new(Seed);
        double[] means = new double[Resamples];
        for (int i = 0; i < means.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < differences.Length; j++) sum += differences[random.Next(differences.Length)];
            means[i] = sum / differences.Length;
        }

        Array.Sort(means);
        double atMostZero = means.Count(mean => mean <= 0), atLeastZero = means.Count(mean => mean >= 0);
        return new PairedBootstrap(differences.Average(), means[Resamples / 40], means[^(Resamples / 40)], Math.Min(1, 2 * Math.Min(atMostZero, atLeastZero) / Resamples));
    }
}
