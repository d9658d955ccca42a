using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The REST API over real HTTP.</summary>
public class HttpTests(SampleServer server) : IClassFixture<SampleServer>
{
    /// <summary>More than another process takes to index fifty articles, and the server to see them, while all processors search.</summary>
    private static readonly TimeSpan s_commitTimeout = TimeSpan.FromMinutes(2);

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void ABareQueryAnswersWithHitsFacetsAndHighlights()
    {
        JsonElement answer = server.Get("/search?q=guarantees");
        Assert.Equal(["query", "total", "stories", "counts", "tookMs", "page", "size", "pages", "hits", "cursor", "moved", "facets", "histogram", "periods", "interpreted", "didYouMean", "warnings"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal("guarantees", answer.GetProperty("query").GetString());
        Assert.Equal(10, answer.GetProperty("total").GetProperty("value").GetInt32());
        Assert.True(answer.GetProperty("total").GetProperty("exact").GetBoolean());
        Assert.Equal(["outlet", "person", "place", "date"], answer.GetProperty("facets").EnumerateObject().Select(facet => facet.Name));
        double last = double.MaxValue;
        foreach (JsonElement hit in answer.GetProperty("hits").EnumerateArray())
        {
            double score = hit.GetProperty("score").GetDouble();
            Assert.True(score <= last);
            last = score;
            Assert.NotEqual(0, Highlights.AssertTheyMark(server, hit, "guarantee"));
        }
    }

    [Fact]
    public void TheFiveArticlesAreFoundWithFacetsAndHighlights()
    {
        string articles = Path.GetDirectoryName(Directory.GetFiles(TestData.Require("articles"), "*.txt")[0])!;
        using SampleServer five = SampleServer.Over(articles);
        JsonElement answer = five.Get("/search?q=guarantees");
        JsonElement[] hits = [.. answer.GetProperty("hits").EnumerateArray()];
        Assert.NotEmpty(hits);
        Assert.Equal(4, answer.GetProperty("facets").EnumerateObject().Count());
        Assert.All(hits, hit => Assert.NotEqual(0, Highlights.AssertTheyMark(five, hit, "guarantee")));
    }

    [Theory]
    [InlineData("/search?q=x&bogus=1", "unknown-parameter", "bogus")]
    [InlineData("/search?facet=colour", "unknown-facet", "colour")]
    [InlineData("/search?facet=person:x", "invalid-parameter", "facet")]
    [InlineData("/search?sort=random", "invalid-parameter", "sort")]
    [InlineData("/search?sort=date,", "invalid-parameter", "sort")]
    [InlineData("/search?sort=title,-title", "invalid-parameter", "sort")]
    [InlineData("/search?recency=30", "invalid-parameter", "'recency': expected a number and a unit, d for days")]
    [InlineData("/search?recency=1y&recency=2y", "invalid-parameter", "recency")]
    [InlineData("/search?page=0", "invalid-parameter", "page")]
    [InlineData("/search?page=x", "invalid-parameter", "page")]
    [InlineData("/search?size=101", "invalid-parameter", "size")]
    [InlineData("/search?page=200&size=100", "page-too-deep", "page")]
    [InlineData("/search?date=yesterday", "invalid-parameter", "date")]
    [InlineData("/search?from=2025-13", "invalid-parameter", "from")]
    [InlineData("/search?highlight=maybe", "invalid-parameter", "highlight")]
    [InlineData("/search?fragments=11", "invalid-parameter", "fragments")]
    public void AWrongRequestIsAProblemThatNamesWhatIsWrong(string path, string code, string named)
    {
        JsonElement problem = server.Get(path, status: 400);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FiltersOfMoreValuesThanAQueryHasAreRefusedByTheirBound()
    {
        server.Get($"/search?{string.Concat(Enumerable.Repeat("outlet=a&", 1000))}q=x");
        JsonElement problem = server.Get($"/search?{string.Concat(Enumerable.Repeat("outlet=a&", 600))}{string.Concat(Enumerable.Repeat("all.person=a&", 425))}q=x", status: 400);
        Assert.Equal("invalid-parameter", problem.GetProperty("code").GetString());
        Assert.Contains("at most 1000 values, these have 1025", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-a")]
    [InlineData("-w#")]
    [InlineData("\"of the\" OR")]
    [InlineData("ferry^99999999999999999999999999999999999999")]
    public void AThousandClausesAreAnsweredWithAllThatSearchesSay(string clause) =>
        server.Get($"/search?explain=true&q={Uri.EscapeDataString(string.Join(' ', Enumerable.Range(0, Math.Min(1024, 9_900 / (clause.Length + 4))).Select(i => clause.Replace("#", $"{i}", StringComparison.Ordinal))))}");

    [Theory]
    [InlineData("\"unbalanced")]
    [InlineData("AND")]
    [InlineData("((((")]
    [InlineData("title:")]
    [InlineData("nofield:word")]
    [InlineData("a^")]
    [InlineData("*")]
    [InlineData("😀 \u0000 \u001b")]
    [InlineData("+ - !")]
    [InlineData("NOT guarantees")]
    public void NoInputOfAPersonFails(string query) => server.Get($"/search?q={Uri.EscapeDataString(query)}");

    [Fact]
    public void AVeryLongQueryIsAnsweredOrRefusedByName()
    {
        server.Get($"/search?q={string.Join('+', Enumerable.Repeat("word", 1900))}");
        Assert.Equal("invalid-parameter", server.Get($"/search?q={new string('w', 10_001)}", status: 400).GetProperty("code").GetString());
    }

    [Fact]
    public void AnUnknownFieldIsTakenAsWordsWithAWarning() => Assert.NotEmpty(server.Get("/search?q=nofield:guarantees").GetProperty("warnings").EnumerateArray());

    [Fact]
    public void AFilterNarrowsHitsButNotItsOwnCounts()
    {
        JsonElement all = server.Get("/search?q=guarantees&size=100");
        JsonElement first = all.GetProperty("facets").GetProperty("outlet").GetProperty("values")[0];
        string outlet = first.GetProperty("value").GetString()!;
        JsonElement narrowed = server.Get($"/search?q=guarantees&size=100&outlet={Uri.EscapeDataString(outlet)}");
        Assert.Equal(first.GetProperty("count").GetInt32(), narrowed.GetProperty("total").GetProperty("value").GetInt32());
        Assert.All(narrowed.GetProperty("hits").EnumerateArray(), hit => Assert.Equal(outlet, hit.GetProperty("outlet").GetString()));
        JsonElement values = narrowed.GetProperty("facets").GetProperty("outlet").GetProperty("values");
        Assert.Equal(all.GetProperty("facets").GetProperty("outlet").GetProperty("values").GetArrayLength(), values.GetArrayLength());
        Assert.Equal([outlet], values.EnumerateArray().Where(value => value.GetProperty("selected").GetBoolean()).Select(value => value.GetProperty("value").GetString()));
    }

    [Fact]
    public void SizesPagesFacetsAndHighlightsAreAsAskedFor()
    {
        JsonElement none = server.Get("/search?q=guarantees&size=0&facet=none&highlight=false");
        Assert.Empty(none.GetProperty("hits").EnumerateArray());
        Assert.Empty(none.GetProperty("facets").EnumerateObject());
        JsonElement one = server.Get("/search?q=guarantees&size=3&page=4&facet=person:1:label&highlight=false");
        JsonElement hit = Assert.Single(one.GetProperty("hits").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, hit.GetProperty("highlights").ValueKind);
        Assert.Single(one.GetProperty("facets").GetProperty("person").GetProperty("values").EnumerateArray());
    }

    [Fact]
    public void FragmentsAreAsManyAsAskedForOrTheWholeTextAndSayWhichWordsTheyShow()
    {
        foreach (JsonElement hit in server.Get("/search?q=guarantees ferry&match=all&fragments=0").GetProperty("hits").EnumerateArray())
        {
            JsonElement whole = Assert.Single(hit.GetProperty("highlights").GetProperty("body").EnumerateArray());
            Assert.Equal(server.Get($"/articles/{Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}").GetProperty("body").GetString(), whole.GetProperty("text").GetString());
            string[] words = [.. hit.GetProperty("highlights").GetProperty("title")[0].GetProperty("words").EnumerateArray().Concat(whole.GetProperty("words").EnumerateArray()).Select(word => word.GetString()!).Distinct().Order()];
            Assert.Equal(["ferry", "guarantees"], words);
        }

        Assert.All(server.Get("/search?q=guarantees&fragments=1").GetProperty("hits").EnumerateArray(), hit => Assert.Single(hit.GetProperty("highlights").GetProperty("body").EnumerateArray()));
    }

    [Fact]
    public void AnArticleHasAllItsMembersAndAnUnknownOneIsNotFound()
    {
        string id = server.Get("/search?q=guarantees&size=1").GetProperty("hits")[0].GetProperty("id").GetString()!;
        JsonElement article = server.Get($"/articles/{Uri.EscapeDataString(id)}");
        Assert.Equal(id, article.GetProperty("id").GetString());
        foreach (string member in (string[])["title", "body", "outlet", "date", "dateSource", "persons", "places", "language", "url", "source"]) Assert.True(article.TryGetProperty(member, out _), member);
        Assert.NotEmpty(server.Get("/articles/no-such-article", status: 404).GetProperty("code").GetString()!);
    }

    [Fact]
    public void HealthSaysWhetherItLivesAndIsReady()
    {
        Assert.Equal("live", server.Get("/health/live").GetProperty("status").GetString());
        JsonElement ready = server.Get("/health/ready");
        Assert.Equal("ready", ready.GetProperty("status").GetString());
        Assert.True(ready.GetProperty("articles").GetInt32() >= 13);
    }

    [Fact]
    public void EveryParameterOfTheApiIsDescribed()
    {
        JsonElement document = server.Get("/swagger/v1/swagger.json");
        JsonElement search = document.GetProperty("paths").GetProperty("/search").GetProperty("get");
        Assert.All(search.GetProperty("parameters").EnumerateArray(), parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
        Assert.True(document.GetProperty("paths").TryGetProperty("/articles/{id}", out _));
        Assert.True(document.GetProperty("paths").TryGetProperty("/health/ready", out _));
    }

    /// <summary>Who makes a client of the description sees what changes. SEARCHSERVER_OPENAPI=write takes over what the server says.</summary>
    [Fact]
    public void TheDescriptionOfTheApiInTheTreeIsTheServers()
    {
        string path = Path.Combine(TestData.Repository, "docs", "openapi.json");
        string served = JsonSerializer.Serialize(server.Get("/swagger/v1/swagger.json"), s_indented) + "\n";
        if (Environment.GetEnvironmentVariable("SEARCHSERVER_OPENAPI") == "write") File.WriteAllText(path, served);
        Assert.Equal(File.ReadAllText(path), served, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void WhatMayBeAskedIsDescribedByItsTypeAndAnswersByWhatTheyHave()
    {
        JsonElement document = server.Get("/swagger/v1/swagger.json");
        Dictionary<string, JsonElement> schemas = document.GetProperty("paths").GetProperty("/search").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!, parameter => parameter.GetProperty("schema"));
        Assert.Equal(("integer", 1, "boolean"), (schemas["page"].GetProperty("type").GetString(), schemas["page"].GetProperty("minimum").GetInt32(), schemas["explain"].GetProperty("type").GetString()));
        Assert.Equal(["auto", "all", "most", "any"], schemas["match"].GetProperty("enum").EnumerateArray().Select(value => value.GetString()));
        JsonElement types = document.GetProperty("components").GetProperty("schemas");
        JsonElement answer = server.Get("/search?q=guarantees&explain=true");
        AssertDescribed(types.GetProperty("SearchResponse"), answer);
        AssertDescribed(types.GetProperty("HitResponse"), answer.GetProperty("hits")[0]);
        AssertDescribed(types.GetProperty("ProblemDetails"), server.Get("/search?page=0", 400));
    }

    [Fact]
    public void WhatIsDescribedAsTheDefaultIsTaken()
    {
        IEnumerable<string> defaults = server.Get("/swagger/v1/swagger.json").GetProperty("paths").GetProperty("/search").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Where(parameter => parameter.GetProperty("schema").TryGetProperty("default", out _))
            .Select(parameter => $"{parameter.GetProperty("name").GetString()}={parameter.GetProperty("schema").GetProperty("default").ToString().ToLowerInvariant()}");
        Assert.Equal(["match=auto", "sort=relevance", "page=1", "size=10", "highlight=true", "fragments=3", "explain=false"], defaults);
        JsonElement said = server.Get($"/search?q=guarantees&{string.Join('&', defaults)}");
        JsonElement unsaid = server.Get("/search?q=guarantees");
        Assert.All(said.EnumerateObject().Where(member => member.Name != "tookMs"), member => Assert.Equal(unsaid.GetProperty(member.Name).GetRawText(), member.Value.GetRawText()));
    }

    /// <summary>All members of an answer are described and required, and null is only what is said to be.</summary>
    private static void AssertDescribed(JsonElement type, JsonElement found)
    {
        JsonElement members = type.GetProperty("properties");
        Assert.All(type.GetProperty("required").EnumerateArray(), name => Assert.True(found.TryGetProperty(name.GetString()!, out _), name.GetString()));
        foreach (JsonProperty member in found.EnumerateObject())
        {
            Assert.True(members.TryGetProperty(member.Name, out JsonElement described), member.Name);
            if (member.Value.ValueKind == JsonValueKind.Null) Assert.True(described.TryGetProperty("nullable", out JsonElement nullable) && nullable.GetBoolean(), member.Name);
        }
    }

    [Fact]
    public async Task ManySearchesAtOnceSeeACommitOfAnotherProcessAsAWhole()
    {
        using SampleServer own = new();
        string more = own.Write("more.jsonl", string.Concat(Enumerable.Range(0, 50).Select(i => $$"""{"id":"more-{{i}}","title":"Zebra {{i}}"}""" + "\n")));
        using CancellationTokenSource deadline = new(s_commitTimeout);
        Task<int>[] searches = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            int seen = 0;
            while (seen == 0)
            {
                deadline.Token.ThrowIfCancellationRequested();
                seen = own.Get("/search?q=zebra&size=1").GetProperty("total").GetProperty("value").GetInt32();
                Assert.True(seen is 0 or 50, $"{seen} of 50 articles of one commit");
            }

            return seen;
        }))];
        Assert.Equal(0, own.Index(more).ExitCode);
        Assert.All(await Task.WhenAll(searches), seen => Assert.Equal(50, seen));
    }

    [Fact]
    public void WithoutAnIndexTheServerLivesAndSaysWhatIsMissing()
    {
        using TemporaryFolder folder = new();
        using SearchServerProcess process = SearchServerProcess.Serve(folder.Path, "serve", "--index", "none", "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, process.Get("/health/live").Status);
        (int status, string body) = process.Get("/health/ready");
        Assert.Equal(503, status);
        Assert.Contains("index-unavailable", body, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["none"]));
    }
}
