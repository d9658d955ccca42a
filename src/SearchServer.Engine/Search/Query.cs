namespace SearchServer.Engine.Search;

/// <summary>
/// What to search for. Immutable; two queries that ask the same are equal. <see cref="object.ToString"/> writes it in Lucene's syntax.
/// </summary>
public abstract record Query
{
    private protected Query() { }

    /// <summary>Gathers what scoring needs to know of the whole index.</summary>
    /// <param name="searcher">The searcher, which has the statistics.</param>
    /// <param name="mode">What is wanted of the matches.</param>
    /// <param name="boost">A factor for all scores.</param>
    internal abstract Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost);

    /// <summary>Says how a document that matches comes to its score; by itself, without details.</summary>
    /// <param name="document">The document.</param>
    /// <param name="score">Its score.</param>
    /// <param name="boost">The factor that is in the score.</param>
    internal virtual Explanation Explain(ExplainedDocument document, float score, float boost) => new(score, $"{this}, the same for all that match");

    /// <summary>A query with the same matches and scores that is easier to evaluate, or this one.</summary>
    internal virtual Query Rewrite() => this;
}
