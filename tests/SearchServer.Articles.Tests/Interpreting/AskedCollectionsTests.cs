using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>Queries and topics that others have collected: each is read strictly and leniently, answered without warnings, and the best hits are those of a search that passes nothing over.</summary>
public sealed class AskedCollectionsTests(AskedCollectionsTests.News news) : IClassFixture<AskedCollectionsTests.News>
{
    private const int Top = 10;

    /// <summary>Of which nothing is left but words that all articles have, and it is said so.</summary>
    private static readonly string[] s_common = ["the", "+to +be +or +not +to +be", "to be or not to be"];

    [Fact]
    public void QueriesInLucenesSyntaxAreAnswered()
    {
        string[] queries = [.. Lines("queries/search-benchmark-game.jsonl").Select(line => line.GetProperty("query").GetString()!)];
        Assert.Equal(962, queries.Length);
        AssertAreAnswered(queries, areStrict: true);
    }

    [Fact]
    public void TopicsAreAnswered()
    {
        (string Title, string Description)[] topics = [.. Lines("queries/trec_news_topics.jsonl").Select(line => (line.GetProperty("title").GetString()!, line.GetProperty("desc").GetString()!))];
        Assert.Equal(425, topics.Length);
        AssertAreAnswered(topics.SelectMany(topic => (string[])[topic.Title, topic.Description]), areStrict: false);
    }

    private static JsonElement[] Lines(string name) => [.. File.ReadLines(TestData.Require(name)).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private void AssertAreAnswered(IEnumerable<string> queries, bool areStrict)
    {
        using var lease = news.Index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        List<string> problems = [];
        int found = 0;
        foreach (string text in queries.Distinct())
        {
            Interpretation lenient = snapshot.Interpret(text);
            if (lenient.Warnings.Length != (s_common.Contains(text) ? 1 : 0)) problems.Add($"{text}: {string.Join("; ", lenient.Warnings)}");
            found += AssertPruned(snapshot.Searcher, lenient.Query, text);
            try
            {
                QuerySyntax.Parse(text, ArticleFields.IsSearched);
                AssertPruned(snapshot.Searcher, Interpreter.ReadStrictly(text, snapshot), text);
            }
            catch (QueryParseException refused)
            {
                if (areStrict) problems.Add($"{text}: {refused.Message}");
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} queries:\n{string.Join('\n', problems.Take(30))}");
        Assert.InRange(found, 100, int.MaxValue);
    }

    private static int AssertPruned(IndexSearcher searcher, Query query, string text)
    {
        TopDocs all = searcher.Search(query, searcher.Reader.MaxDoc);
        TopDocs best = searcher.Search(query, Top, countTo: 0);
        Assert.Equal(all.TotalHits.Value, searcher.Count(query));
        SearchAnswer expected = new(all.TotalHits.Value, true, [.. all.Hits.Take(Top).Select(hit => new OracleHit(hit.Doc, hit.Score, null, []))], new Dictionary<string, OracleFacet?>(), null);
        string? difference = HitComparison.Difference(expected, all.TotalHits.Value, [.. best.Hits.Select(hit => new RankedDoc(hit.Doc, hit.Score))]);
        Assert.True(difference is null, $"{text}: {difference}");
        return best.Hits.Length;
    }

    /// <summary>An index of the first of the news.</summary>
    public sealed class News : IDisposable
    {
        private const int Articles = 400;

        private readonly TemporaryFolder _folder = new();
        private readonly Lazy<ArticleIndex> _index;

        public News() => _index = new Lazy<ArticleIndex>(Open);

        /// <summary>The index; the test is skipped where the news are absent.</summary>
        public ArticleIndex Index => _index.Value;

        public void Dispose()
        {
            if (_index.IsValueCreated) _index.Value.Dispose();
            _folder.Dispose();
        }

        private ArticleIndex Open()
        {
            File.WriteAllLines(_folder["news.jsonl"], SourceArticles.News().Take(Articles).Select(article => JsonSerializer.Serialize(new { id = article.Id, title = article.Title, body = article.Body, outlet = article.Outlet })));
            ArticleIndexer.Index(_folder["index"], [_folder["news.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
            return ArticleIndex.Open(_folder["index"]);
        }
    }
}
