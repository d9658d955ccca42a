using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>All documents, each with the boost as its score.</summary>
public sealed record MatchAllDocsQuery : Query
{
    /// <inheritdoc/>
    public override string ToString() => "*:*";

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) =>
        new AllWeight(mode == ScoreMode.CompleteNoScores ? 0 : boost);

    private sealed class AllWeight(float boost) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf) => new AllScorer(leaf.Reader.MaxDoc, boost);

        public override int? Count(LeafContext leaf) => leaf.Reader.MaxDoc;
    }

    internal sealed class AllScorer(int maxDoc, float score) : Scorer
    {
        private int _next;

        public override long Cost => maxDoc;

        public override int NextCandidate => _next < maxDoc ? _next : NoMoreDocs;

        public override bool NextBatch(DocBatch batch, int upTo)
        {
            int count = Math.Min(DocBatch.Capacity, Math.Min(upTo, maxDoc) - _next);
            if (count <= 0) return false;
            for (int i = 0; i < count; i++) batch.Docs[i] = _next + i;
            _next += count;
            batch.Count = count;
            batch.ScoreSpan.Fill(score);
            return true;
        }

        public override void SkipTo(int target) => _next = Math.Max(_next, target);

        public override void Match(DocBatch batch, Span<bool> flags)
        {
            flags[..batch.Count].Fill(true);
            foreach (ref double sum in batch.ScoreSpan) sum += score;
        }

        public override float MaxScore(int upTo) => score;

        public override void Dispose() { }
    }
}

/// <summary>No document.</summary>
public sealed record MatchNoDocsQuery : Query
{
    /// <inheritdoc/>
    public override string ToString() => "MatchNoDocsQuery";

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => new NoneWeight();

    private sealed class NoneWeight : Weight
    {
        public override Scorer? Scorer(LeafContext leaf) => null;

        public override Matches? Matches(LeafContext leaf, FieldMatches found) => null;
    }
}
