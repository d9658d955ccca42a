using System.Globalization;
using System.Runtime.CompilerServices;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// The matches of a query, the score of each multiplied by 2^(-age / half-life): what is one half-life old scores half as much. The age is what a column of numbers is below a given moment, in the same unit; what is above it is
/// of age 0, so that no date in the future is worth more than now, unless both sides count.
/// </summary>
public sealed record AgeDecayQuery : Query
{
    /// <param name="query">What matches and scores.</param>
    /// <param name="field">A column of numbers.</param>
    /// <param name="now">The moment at which the age is 0.</param>
    /// <param name="halfLife">The age at which the factor is a half, positive.</param>
    /// <param name="missing">The factor of documents that have no number, from 0 to 1.</param>
    public AgeDecayQuery(Query query, string field, long now, long halfLife, float missing)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfLife);
        if (missing is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(missing), missing, "The factor of documents without a number is from 0 to 1.");
        (Query, Field, Now, HalfLife, Missing) = (query, field, now, halfLife, missing);
    }

    /// <summary>What matches and scores.</summary>
    public Query Query { get; }

    /// <summary>A column of numbers.</summary>
    public string Field { get; }

    /// <summary>The moment at which the age is 0.</summary>
    public long Now { get; }

    /// <summary>The age at which the factor is a half.</summary>
    public long HalfLife { get; }

    /// <summary>The factor of documents that have no number.</summary>
    public float Missing { get; }

    /// <summary>The least factor of documents that have one, from 0 to 1: with 0, what is some 150 half-lives old scores 0 whatever else it scores.</summary>
    public float Least
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The least factor is from 0 to 1.");
    }

    /// <summary>Whether what is above the moment is as old as what is as far below it.</summary>
    public bool BothSides { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Query})*2^({(BothSides ? $"-|{Field}-{Now}|" : $"({Field}-{Now})")}/{HalfLife}){(Least == 0 ? "" : $">={Least}")}");

    internal override Query Rewrite()
    {
        Query rewritten = Query.Rewrite();
        return rewritten == Query ? this : new AgeDecayQuery(rewritten, Field, Now, HalfLife, Missing) { Least = Least, BothSides = BothSides };
    }

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost)
    {
        Weight inner = Query.CreateWeight(searcher, mode, boost);
        return mode == ScoreMode.CompleteNoScores ? inner : new DecayWeight(this, inner);
    }

    internal override Explanation Explain(ExplainedDocument document, float score, float boost)
    {
        Explanation factor = document.Leaf.Reader.NumericDocValues(Field) is { } values && values.AdvanceExact(document.Doc)
            ? new((float)Factor(values.Value), $"2^(-age / {HalfLife}){(Least == 0 ? "" : $", at least {Least}")} of {Field} {values.Value} at {Now}")
            : new(Missing, $"no {Field}");
        return new Explanation(score, "product of", [document.Explain(Query, boost)!, factor]);
    }

    private double Factor(long value)
    {
        // As doubles, so that no difference overflows.
        double age = (double)Now - value;
        if (BothSides) age = Math.Abs(age);
        return age <= 0 ? 1 : Math.Max(Least, Math.Pow(2, -age / HalfLife));
    }

    private sealed class DecayWeight(AgeDecayQuery query, Weight inner) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf) => inner.Scorer(leaf) is { } scorer ? new DecayScorer(query, scorer, leaf.Reader.NumericDocValues(query.Field)) : null;

        public override Matches? Matches(LeafContext leaf, FieldMatches found) => inner.Matches(leaf, found);
    }

    private sealed class DecayScorer(AgeDecayQuery query, Scorer inner, NumericDocValues? values) : FactorScorer(inner, maxFactor: 1)
    {
        [SkipLocalsInit]
        protected override void Multiply(DocBatch batch)
        {
            Span<long> numbers = stackalloc long[DocBatch.Capacity];
            Span<bool> missing = stackalloc bool[DocBatch.Capacity];
            if (values is null) missing.Fill(true);
            else values.Read(batch.DocSpan, numbers, missing);
            for (int i = 0; i < batch.Count; i++) batch.Scores[i] *= missing[i] ? query.Missing : query.Factor(numbers[i]);
        }
    }
}
