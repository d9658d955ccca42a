namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Makes what training found out small: weights as signed bytes of one scale, rows that hardly matter left out.</summary>
internal static class ModelBuilder
{
    /// <summary>How many scores make one in the natural logarithm of a probability; bytes reach to four then.</summary>
    public const float Resolution = 32;

    /// <param name="features">The hash of each feature.</param>
    /// <param name="weights">A row of weights for each.</param>
    /// <param name="dropped">Features that the tagger never asks for.</param>
    /// <param name="maxRows">How many rows are kept at most: those whose weights are the largest.</param>
    public static FeatureTable Table(ulong[] features, float[] weights, IReadOnlySet<ulong> dropped, int maxRows)
    {
        float[] sizes = new float[features.Length];
        for (int i = 0; i < features.Length; i++)
        {
            if (dropped.Contains(features[i])) continue;
            foreach (float weight in weights.AsSpan(i * Labels.Lanes, Labels.Lanes)) sizes[i] = Math.Max(sizes[i], Math.Abs(weight));
        }

        int[] order = [.. Enumerable.Range(0, features.Length).Where(i => MathF.Round(sizes[i] * Resolution) > 0).OrderByDescending(i => sizes[i]).Take(maxRows)];
        int bits = 4;
        while ((FeatureTable.SlotsPerBucket << bits) * 0.6 < order.Length) bits++;
        ushort[] tags = new ushort[FeatureTable.SlotsPerBucket << bits];
        sbyte[] rows = new sbyte[tags.Length * Labels.Lanes];
        foreach (int i in order)
        {
            int slot = FeatureTable.BucketOf(features[i], bits) * FeatureTable.SlotsPerBucket;
            int end = slot + FeatureTable.SlotsPerBucket;
            ushort tag = FeatureTable.TagOf(features[i]);

            // What finds its bucket full, or its tag taken, is among the least important.
            while (slot < end && tags[slot] != 0 && tags[slot] != tag) slot++;
            if (slot == end || tags[slot] == tag) continue;
            tags[slot] = tag;
            for (int lane = 0; lane < Labels.Lanes; lane++) rows[(slot * Labels.Lanes) + lane] = (sbyte)Math.Clamp(MathF.Round(weights[(i * Labels.Lanes) + lane] * Resolution), -127, 127);
        }

        return new FeatureTable(bits, tags, rows);
    }

    /// <summary>A model of one pass.</summary>
    public static TaggerModel Build(Lexicon lexicon, TrainingSet set, CrfTrainer trainer, int maxRows) => new()
    {
        Lexicon = lexicon,
        FirstWeights = Table(set.Features, trainer.Weights, set.DomainFeatures, maxRows),
        FirstTransitions = Round(trainer.Transitions),
        SecondWeights = FeatureTable.Empty,
        SecondTransitions = Round(trainer.Transitions),
        Scale = 1 / Resolution,
    };

    /// <summary>The model with its second pass.</summary>
    public static TaggerModel AddSecondPass(TaggerModel first, TrainingSet set, CrfTrainer trainer, int maxRows) => first with
    {
        SecondWeights = Table(set.Features, trainer.Weights, set.DomainFeatures, maxRows),
        SecondTransitions = Round(trainer.Transitions),
    };

    private static short[] Round(float[] scores) => [.. scores.Select(score => (short)MathF.Round(score * Resolution))];
}
