using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>Documents of a query, of which those that do not pass a filter may be left out, where that is less work than to find them.</summary>
/// <param name="Query">The query, which says the scores.</param>
/// <param name="Filter">The filter.</param>
internal sealed record NearMatchesQuery(Query Query, Query Filter) : Query
{
    /// <summary>A filter is looked at where it lets through at most one of so many matches: each that is left out saves the classification of a document, which is about what it costs to look.</summary>
    private const int MatchesPerPassing = 2;

    internal override Query Rewrite() => new NearMatchesQuery(Query.Rewrite(), Filter.Rewrite());

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) =>
        new NearMatchesWeight(Query.CreateWeight(searcher, mode, boost), Filter.CreateWeight(searcher, ScoreMode.CompleteNoScores, boost: 1), mode);

    private sealed class NearMatchesWeight(Weight query, Weight filter, ScoreMode mode) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            Scorer? matches = query.Scorer(leaf);
            if (matches is null) return null;
            Scorer? passing = filter.Scorer(leaf);
            if (passing is null)
            {
                matches.Dispose();
                return null;
            }

            if (passing.Cost * MatchesPerPassing <= matches.Cost) return new ConjunctionScorer([matches, passing], mode);
            passing.Dispose();
            return matches;
        }
    }
}
