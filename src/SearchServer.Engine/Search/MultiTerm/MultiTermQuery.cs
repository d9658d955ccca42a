using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents that contain any of many terms of a field, each with the boost as its score. Which terms these are is found in the dictionary of each segment, by going down it and not through it where a query allows that.
/// The documents of up to sixteen terms are merged as they are read; those of more are put into a set of a bit a document first.
/// </summary>
public abstract record MultiTermQuery : Query
{
    /// <summary>The most terms of a segment that a query may stand for; a search that finds more ends in a <see cref="TooManyTermsException"/>.</summary>
    public const int MaxTerms = 1 << 20;

    private protected MultiTermQuery(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
    }

    /// <summary>The field.</summary>
    public string Field { get; private protected init; }

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => new MultiTermWeight(this, searcher, mode == ScoreMode.CompleteNoScores ? 0 : boost);

    /// <summary>Finds the terms of a segment.</summary>
    private protected abstract void Find(FieldTerms terms, FoundTerms found);

    private sealed class MultiTermWeight(MultiTermQuery query, IndexSearcher searcher, float score) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            if (leaf.Reader.Terms(query.Field) is not { } terms) return null;
            MatchedTerms found = new(terms, query, searcher.Budget);
            query.Find(terms, found);
            return found.Scorer(score);
        }

        public override Matches? Matches(LeafContext leaf, FieldMatches found)
        {
            if (query.Field != found.Field) return base.Matches(leaf, found);
            if (leaf.Reader.Terms(query.Field) is not { } terms) return null;
            return terms.Field.HasPositions ? new MultiTermMatches(into => query.Find(terms, into), new TermOccurrences(terms, query, searcher, found.DocsIn(leaf)), found) : base.Matches(leaf, found);
        }
    }
}

/// <summary>A query stands for more terms than it may.</summary>
/// <param name="query">The query.</param>
/// <param name="most">How many it may stand for.</param>
public sealed class TooManyTermsException(Query query, int most)
    : InvalidOperationException($"{query} stands for more than {most} terms. Make it narrower, for example by more characters in front.")
{
    /// <summary>The query.</summary>
    public Query Query => query;
}
