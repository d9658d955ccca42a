using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents with an interval of a source in a field: terms and phrases near each other. Which terms they are does not count, only how close they stand:
/// <code>
/// score = boost * f / (f + 1),  f = sum over the intervals of 1 / (1 + positions more than the source's least extent)
/// </code>
/// </summary>
/// <param name="Field">The field, which must have positions.</param>
/// <param name="Source">The source.</param>
public sealed record IntervalQuery(string Field, IntervalSource Source) : Query
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Source}";

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => new IntervalWeight(this, mode == ScoreMode.CompleteNoScores ? null : boost);

    internal override Explanation Explain(ExplainedDocument document, float score, float boost)
    {
        using IntervalMatcher matcher = Source.Matcher(document.Leaf.Reader.Terms(Field)!, PostingsFeatures.Positions)!;
        matcher.Advance(document.Doc);
        matcher.FindIn(document.Doc);
        Explanation freq = new(IntervalScorer.Freq(matcher.Found, Source.MinExtent), $"f, {matcher.Found.Count} intervals, each 1 / (1 + positions more than {Source.MinExtent})");
        return new Explanation(score, $"{this}: boost * f / (f + 1)", [new Explanation(boost, "boost"), freq]);
    }

    private sealed class IntervalWeight(IntervalQuery query, float? boost) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            return Matcher(leaf, PostingsFeatures.Positions) is { } matcher ? new IntervalScorer(matcher, query.Source.MinExtent, boost) : null;
        }

        public override Matches? Matches(LeafContext leaf, FieldMatches found)
        {
            if (query.Field != found.Field) return base.Matches(leaf, found);
            return Matcher(leaf, PostingsFeatures.Offsets) is { } matcher ? new IntervalMatches(matcher, found) : null;
        }

        private IntervalMatcher? Matcher(LeafContext leaf, PostingsFeatures features)
        {
            if (leaf.Reader.Terms(query.Field) is not { } terms) return null;
            if (!terms.Field.HasPositions) throw new InvalidOperationException($"Field {query.Field} was indexed without positions ({terms.Field.IndexOptions}), so it cannot be searched for intervals.");
            return query.Source.Matcher(terms, features);
        }
    }
}
