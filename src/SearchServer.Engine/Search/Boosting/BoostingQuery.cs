using System.Globalization;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>The matches of a query, the scores of those multiplied that another query matches as well: what is found but should come later, or sooner.</summary>
public sealed record BoostingQuery : Query
{
    /// <param name="positive">What matches and scores.</param>
    /// <param name="negative">Whose matches are demoted; its scores do not count.</param>
    /// <param name="demotion">The factor of their scores, not negative; above 1 it promotes.</param>
    public BoostingQuery(Query positive, Query negative, float demotion)
    {
        ArgumentNullException.ThrowIfNull(positive);
        ArgumentNullException.ThrowIfNull(negative);
        if (!(demotion >= 0) || !float.IsFinite(demotion)) throw new ArgumentOutOfRangeException(nameof(demotion), demotion, "A demotion is a finite number that is not negative.");
        (Positive, Negative, Demotion) = (positive, negative, demotion);
    }

    /// <summary>What matches and scores.</summary>
    public Query Positive { get; }

    /// <summary>Whose matches are demoted.</summary>
    public Query Negative { get; }

    /// <summary>The factor of their scores.</summary>
    public float Demotion { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Positive})/({Negative})^{Demotion}");

    internal override Query Rewrite()
    {
        (Query positive, Query negative) = (Positive.Rewrite(), Negative.Rewrite());
        return Demotion == 1 ? positive : positive == Positive && negative == Negative ? this : new BoostingQuery(positive, negative, Demotion);
    }

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost)
    {
        Weight positive = Positive.CreateWeight(searcher, mode, boost);
        return mode == ScoreMode.CompleteNoScores ? positive : new BoostingWeight(positive, Negative.CreateWeight(searcher, ScoreMode.CompleteNoScores, 1), Demotion);
    }

    internal override Explanation Explain(ExplainedDocument document, float score, float boost)
    {
        Explanation? negative = document.Explain(new ConstantScoreQuery(Negative), 1);
        Explanation factor = new(negative is null ? 1 : Demotion, negative is null ? $"not {Negative}" : $"demotion of {Negative}");
        return new Explanation(score, "product of", [document.Explain(Positive, boost)!, factor]);
    }

    private sealed class BoostingWeight(Weight positive, Weight negative, float demotion) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            if (positive.Scorer(leaf) is not { } scorer) return null;
            return negative.Scorer(leaf) is { } demoted ? new BoostingScorer(scorer, demoted, demotion) : scorer;
        }

        public override Matches? Matches(LeafContext leaf, FieldMatches found) => positive.Matches(leaf, found);
    }

    private sealed class BoostingScorer(Scorer positive, Scorer negative, float demotion) : FactorScorer(positive, Math.Max(1, demotion))
    {
        public override void Dispose()
        {
            base.Dispose();
            negative.Dispose();
        }

        [SkipLocalsInit]
        protected override void Multiply(DocBatch batch)
        {
            Span<bool> flags = stackalloc bool[DocBatch.Capacity];
            flags.Clear();

            // What has no scores leaves those of the batch as they are.
            negative.Match(batch, flags);
            for (int i = 0; i < batch.Count; i++) batch.Scores[i] *= flags[i] ? demotion : 1;
        }
    }
}
