using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Testing;

/// <summary>The oracle over real articles, in the fields of the article schema.</summary>
public class ArticleOracleTests
{
    private static readonly OracleSearching s_searching = new()
    {
        Fields = ["title.en", "body.en"],
        Analyzers = ArticleDocuments.Analyzers,
        Facets = ["outlet", "person", "no-such-dimension"],
        K = 5,
    };

    [Fact]
    public void SearchCountsAndExplains()
    {
        (LuceneOracle oracle, TemporaryFolder folder) = Wikinews();
        using (folder)
        {
            ParsedSpec query = new("president election");
            SearchAnswer answer = oracle.Search(folder["index"], query, s_searching);
            Assert.Null(answer.Error);
            Assert.InRange(answer.Total, 20, 200);
            Assert.Equal(5, answer.Hits.Count);
            Assert.Equal(answer.Hits.Select(hit => hit.Score).OrderDescending(), answer.Hits.Select(hit => hit.Score));
            Assert.All(answer.Hits, hit => Assert.StartsWith("wikinews-", hit.Id, StringComparison.Ordinal));
            OracleFacet outlet = Assert.IsType<OracleFacet>(answer.Facets["outlet"]);
            Assert.Equal(KeyValuePair.Create("Wikinews", answer.Total), Assert.Single(outlet.Labels));
            Assert.Null(answer.Facets["no-such-dimension"]);

            OracleExplanation explanation = oracle.Explain(folder["index"], query, answer.Hits[0].Doc, s_searching);
            Assert.Equal(answer.Hits[0].Score, explanation.Score);
            Assert.Contains("body.en:presid", explanation.Query, StringComparison.Ordinal);

            SearchAnswer next = oracle.Search(folder["index"], new SearchLine(query) { After = answer.Hits[2] }, s_searching);
            Assert.Equal(answer.Hits.Skip(3).Select(hit => hit.Id), next.Hits.Take(2).Select(hit => hit.Id));
        }
    }

    [Fact]
    public void CountsOfAFilteredDimensionIgnoreItsOwnFilter()
    {
        (LuceneOracle oracle, TemporaryFolder folder) = Wikinews();
        using (folder)
        {
            SearchLine everything = new(new MatchAllSpec()) { Facets = ["person", "date"] };
            SearchAnswer all = oracle.Search(folder["index"], everything, s_searching);
            KeyValuePair<string, long> person = all.Facets["person"]!.Labels[0];
            SearchAnswer filtered = oracle.Search(
                folder["index"], everything with { DrillDown = [new FacetFilter("person", [person.Key])] }, s_searching);
            Assert.Equal(person.Value, filtered.Total);
            Assert.Equal(all.Facets["person"]!.Labels, filtered.Facets["person"]!.Labels);
            Assert.NotEqual(all.Facets["date"]!.Value, filtered.Facets["date"]!.Value);
            Assert.Equal(person.Value, oracle.Search(folder["index"], new DrillDownSpec("person", person.Key), s_searching).Total);
        }
    }

    [Fact]
    public void HighlightsTheWordsThatMatched()
    {
        (LuceneOracle oracle, TemporaryFolder folder) = Wikinews();
        using (folder)
        {
            Dictionary<string, SourceArticle> articles = SourceArticles.Wikinews().ToDictionary(article => article.Id);
            PhraseSpec query = new("body.en", ["prime", "minist"]);
            OracleHighlighting options = new() { Fields = ["body.en"], Analyzer = "english", MaxPassages = 3, WeightMatches = true };
            HighlightAnswer answer = Assert.Single(oracle.Highlight(folder["index"], [query], options));
            Assert.Null(answer.Error);
            Assert.Equal(10, answer.Hits.Count);
            foreach (HighlightedHit hit in answer.Hits)
            {
                string body = articles[hit.Id!].Body;
                HighlightedField field = hit.Fields["body.en"];
                Assert.All(field.Matches, match => Assert.Matches("(?i)^prime.*minister", body[match.Start..match.End]));
                Assert.All(
                    field.Passages!.SelectMany(passage => passage.Marks),
                    mark => Assert.Matches("(?i)^prime.*minister", body[mark.Start..mark.End]));
            }
        }
    }

    [Fact]
    public void BenchmarksRunInRounds()
    {
        (LuceneOracle oracle, TemporaryFolder folder) = Wikinews();
        using (folder)
        {
            SearchLine Line(string text, string benchClass) => new(new ParsedSpec(text)) { Class = benchClass };
            SearchLine[] queries = [Line("police", "term"), Line("president", "term"), Line("+fire +city", "and")];
            foreach (string mode in (string[])["topk", "exact", "count", "facets", "highlight"])
            {
                OracleBenchmark options = new() { Mode = mode, Fields = ["title.en", "body.en"], Facets = ["person"] };
                BenchSession session = oracle.OpenBenchmark(folder["index"], queries, options);
                Assert.Equal(2, session.Classes["term"]);
                oracle.Warm(session, 0.05);
                BenchRound round = oracle.Round(session, "term");
                Assert.Equal(2, round.Nanos.Count);
                Assert.All(round.Nanos, nanos => Assert.True(nanos > 0));
                Assert.All(round.Hits, hits => Assert.True(hits > 0));
                oracle.Close(session);
            }

            NeutralDocument.WriteFile(folder["docs"], ArticleDocuments.Create(SourceArticles.Wikinews().Take(50)));
            BenchIndexReport report = oracle.BenchmarkIndexing(folder["docs"], folder["timed"], new OracleIndexing());
            Assert.Equal(50, report.Documents);
            Assert.True(report.AddNanos > 0);
        }
    }

    [Fact]
    public void EverySetCanBeIndexed()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        IEnumerable<SourceArticle> articles =
            [.. SourceArticles.Reuters().Take(300), .. SourceArticles.News().Take(100), .. SourceArticles.Files()];
        OracleIndexing options = new() { FlushEvery = 100, Compound = true };
        IndexReport report = oracle.Index(ArticleDocuments.Create(articles), folder["index"], options);
        Assert.Empty(report.Rejections);
        Assert.Equal(405, report.Added);
        Assert.All(report.Segments, segment => Assert.True(segment.Compound));
        oracle.AssertClean(folder["index"]);
    }

    private static (LuceneOracle Oracle, TemporaryFolder Folder) Wikinews()
    {
        LuceneOracle oracle = LuceneOracle.Require();
        IEnumerable<SourceArticle> articles = SourceArticles.Wikinews();
        TemporaryFolder folder = new();
        IndexReport report = oracle.Index(ArticleDocuments.Create(articles), folder["index"], new OracleIndexing { FlushEvery = 100 });
        Assert.Empty(report.Rejections);
        return (oracle, folder);
    }
}
