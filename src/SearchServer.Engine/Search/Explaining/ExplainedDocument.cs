using System.Collections.Immutable;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A document of a segment whose scores are explained: what each part of a query scores is asked of its scorer, how it comes to that is said by the query.</summary>
internal sealed class ExplainedDocument(IndexSearcher searcher, LeafContext leaf, int doc)
{
    public IndexSearcher Searcher => searcher;

    public LeafContext Leaf => leaf;

    /// <summary>Its number in the segment.</summary>
    public int Doc => doc;

    /// <summary>Explains the score of a query, null if it does not match.</summary>
    public Explanation? Explain(Query query, float boost)
    {
        using Scorer? scorer = query.CreateWeight(searcher, ScoreMode.Complete, boost).Scorer(leaf);
        if (scorer is null || !scorer.TryScore(doc, out double score)) return null;
        return query.Explain(this, (float)score, boost);
    }

    /// <summary>Explains those of several queries that match.</summary>
    public ImmutableArray<Explanation> Explain(IEnumerable<Query> queries, float boost) => [.. queries.Select(query => Explain(query, boost)).OfType<Explanation>()];
}
