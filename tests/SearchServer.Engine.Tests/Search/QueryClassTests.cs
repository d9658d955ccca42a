using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>
/// Every class of queries against a loop over the documents, with none, one and half of them deleted, in one segment and several: by itself, and with words, so that what it says of its scores decides which documents are passed over.
/// </summary>
public class QueryClassTests
{
    private const int Documents = 4000;
    private const int QueriesOfAClass = 20;

    /// <summary>But for those that are no query anybody can ask: what NearMatchesQuery may leave out is no matter of its own.</summary>
    [Fact]
    public void EveryClassIsAmongThem() => Assert.Equal(
        typeof(Query).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Query)) && !type.IsAbstract && type.IsPublic).Select(type => type.Name).Order(StringComparer.Ordinal),
        DefinedQueries.Classes.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(501, 1, Deletes.None)]
    [InlineData(502, 1, Deletes.One)]
    [InlineData(503, 1, Deletes.Half)]
    [InlineData(504, 6, Deletes.None)]
    [InlineData(505, 6, Deletes.One)]
    [InlineData(506, 6, Deletes.Half)]
    public void FindsWhatItsDefinitionSaysAndTheBestOfIt(int seed, int segments, Deletes deletes)
    {
        RandomSource random = new(seed);
        DefinedDocument[] documents = DefinedDocument.Create(random, Documents);
        bool[] deleted = new bool[Documents];
        if (deletes == Deletes.One) deleted[random.Below(Documents)] = true;
        for (int doc = 0; deletes == Deletes.Half && doc < Documents; doc++) deleted[doc] = random.OneIn(2);
        using MemoryDirectory directory = DefinedDocument.Index(documents, deleted, segments);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(segments, reader.Leaves.Count);
        IndexSearcher searcher = new(reader);
        DefinedQueries queries = new(random);
        List<string> differences = [];
        foreach (Type type in DefinedQueries.Classes)
        {
            int found = 0;
            for (int i = 0; i < QueriesOfAClass; i++)
            {
                DefinedQuery asked = queries.Of(type);
                Assert.Equal(type, asked.Query.GetType());
                foreach (DefinedQuery query in (DefinedQuery[])[asked, queries.BesideWords(asked), queries.WithWord(asked)])
                {
                    int[] expected = [.. Enumerable.Range(0, Documents).Where(doc => !deleted[doc] && query.Matches(documents[doc]))];
                    found += expected.Length;
                    if (Difference(searcher, query.Query, expected, random) is { } difference) differences.Add($"{type.Name}: {query.Query}\n{difference}");
                }
            }

            Assert.True(type == typeof(MatchNoDocsQuery) || found > 0, $"{random}: nothing is found by any {type.Name}");
        }

        Assert.True(differences.Count == 0, $"{random}: {differences.Count} queries differ.\n{string.Join("\n\n", differences.Take(8))}");
    }

    private static string? Difference(IndexSearcher searcher, Query query, int[] expected, RandomSource random)
    {
        if (searcher.Count(query) is var count && count != expected.Length) return $"counted {count}, expected {expected.Length}";
        if (!searcher.Documents(query).SequenceEqual(expected)) return "other documents";
        TopDocs all = searcher.Search(query, searcher.Reader.MaxDoc);
        if (all.TotalHits.Value != expected.Length || !all.Hits.Select(hit => hit.Doc).Order().SequenceEqual(expected)) return $"other hits, {all.TotalHits.Value}";
        Dictionary<int, double> scores = all.Hits.ToDictionary(hit => hit.Doc, hit => (double)hit.Score);
        int top = random.Pick(1, 3, 20);
        TopDocs best = searcher.Search(query, top, countTo: random.Pick(0, 0, 100));
        return HitComparison.Difference(BruteForce.Best(scores, top), expected.Length, [.. best.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))]) is { } difference ? $"of the best {top}: {difference}" : null;
    }

    /// <summary>How many documents are deleted.</summary>
    public enum Deletes
    {
        None,
        One,
        Half,
    }
}
