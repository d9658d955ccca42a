using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Promise P3: the same query on the same index gives the same hits, scores and facet counts in Apache Lucene and here.</summary>
public class SearchParityTests
{
    /// <summary>For each index; six make two thousand.</summary>
    private const int Queries = 334;

    private static readonly string[] s_dimensions = ["outlet", "person", "place", "date"];

    [Theory]
    [InlineData(1, true, 0)]
    [InlineData(2, true, 4000)]
    [InlineData(3, false, 4000)]
    public void ReutersIsSearchedAsLuceneSearchesIt(int seed, bool ours, int flushEvery)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        NeutralDocument[] documents = [.. ArticleDocuments.Create(SourceArticles.Reuters())];
        using TemporaryFolder folder = new();
        if (ours) EngineIndex.Create(documents, folder["index"], new EngineIndexing { Analyzer = "english", FlushEvery = flushEvery, Compound = seed == 1 });
        else oracle.Index(documents, folder["index"], new OracleIndexing { Analyzer = "english", FlushEvery = flushEvery });
        AssertSameAnswers(oracle, folder["index"], documents, new RandomSource(seed), "english", s_dimensions);
    }

    [Theory]
    [InlineData(11, 400, 0)]
    [InlineData(12, 1500, 100)]
    [InlineData(13, 30_000, 11_000)]
    public void RandomDocumentsAreSearchedAsLuceneSearchesThem(int seed, int count, int flushEvery)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(random, count, new RandomDocumentOptions { UnpairedSurrogates = false }).Documents)];
        using TemporaryFolder folder = new();
        EngineIndex.Create(documents, folder["index"], new EngineIndexing { FlushEvery = flushEvery });
        AssertSameAnswers(oracle, folder["index"], documents, random, "standard", []);
    }

    private static void AssertSameAnswers(
        LuceneOracle oracle, string directory, NeutralDocument[] documents, RandomSource random, string analyzer, string[] dimensions)
    {
        QueryMaterial material = QueryMaterial.Load(oracle, directory, documents, analyzer);
        QuerySpec[] queries = [.. new RandomQueries(material, random, QueryKinds.DisjunctionMax).Take(Queries)];
        OracleSearching options = new() { K = 50, Facets = dimensions, TopLabels = 20 };
        IReadOnlyList<SearchAnswer> answers = oracle.Search(directory, queries.Select(SearchLine.FromQuerySpec), options);

        EngineDocuments engine = new(documents, analyzer);
        EngineQueries engineQueries = new(engine.Facets);
        using MMapDirectory index = MMapDirectory.OpenExisting(directory);
        using DirectoryReader reader = DirectoryReader.Open(index);
        IndexSearcher searcher = new(reader);
        FacetsState facets = new(reader, engine.Facets);
        List<string> differences = [];
        for (int i = 0; i < queries.Length; i++)
        {
            if (Compare(searcher, facets, engineQueries.Create(queries[i]), answers[i], dimensions) is { } difference) differences.Add($"{queries[i]}\n{difference}");
        }

        Assert.True(differences.Count == 0, $"{random}: {differences.Count} of {queries.Length} queries differ.\n{string.Join("\n\n", differences.Take(5))}");
    }

    private static string? Compare(IndexSearcher searcher, FacetsState facets, Query query, SearchAnswer answer, string[] dimensions)
    {
        if (SearchComparison.Difference(searcher, query, answer) is { } other) return other;
        foreach (string dimension in dimensions)
        {
            FacetedDocs found = new FacetedSearch(searcher, facets).Search(new FacetedQuery(query) { Facets = [new FacetRequest(dimension, 20)] });
            if (FacetParityTests.Difference(answer.Facets![dimension], found.Facets[0]) is { } difference) return difference;
        }

        return null;
    }
}
