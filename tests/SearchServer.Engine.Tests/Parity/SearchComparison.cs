using SearchServer.Engine.Search;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Whether a search finds what Lucene found, each way there is to search.</summary>
internal static class SearchComparison
{
    /// <summary>How many hits are compared.</summary>
    public const int Hits = 50;

    /// <summary>What differs, or null when nothing does.</summary>
    /// <param name="searcher">The index that Lucene searched.</param>
    /// <param name="query">The query.</param>
    /// <param name="answer">Lucene's first <see cref="Hits"/> hits.</param>
    public static string? Difference(IndexSearcher searcher, Query query, SearchAnswer answer)
    {
        if (answer.Error is not null) return $"Lucene: {answer.Error}";
        TopDocs exact = searcher.Search(query, Hits);
        string? difference = HitComparison.Difference(answer, exact.TotalHits.Value, RankedOf(exact));
        if (difference is not null) return difference;

        // Passing over what cannot compete must not change what is found.
        TopDocs pruned = searcher.Search(query, Hits, countTo: 0);
        difference = HitComparison.Difference(answer, answer.Total, RankedOf(pruned));
        if (difference is not null) return $"pruned: {difference}";
        if (searcher.Count(query) != answer.Total) return $"expected a count of {answer.Total}, found {searcher.Count(query)}";
        IReadOnlyList<int> documents = searcher.Documents(query);
        if (documents.Count != answer.Total || !documents.SequenceEqual(documents.Order()) || exact.Hits.Any(hit => !documents.Contains(hit.Doc))) return $"expected the {answer.Total} documents in their order, found {documents.Count}";
        foreach (ScoreDoc hit in exact.Hits.Take(1))
        {
            if (searcher.Explain(query, hit.Doc) is not { } explanation || !HitComparison.AreClose(explanation.Value, hit.Score)) return $"{hit.Doc} scores {hit.Score}, which is explained by {searcher.Explain(query, hit.Doc)}";
        }

        return null;
    }

    private static List<RankedDoc> RankedOf(TopDocs docs) => [.. docs.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))];
}
