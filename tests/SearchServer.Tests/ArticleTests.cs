using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>What is told of a single article over HTTP.</summary>
public class ArticleTests(ArticleTests.CopiedServer server) : IClassFixture<ArticleTests.CopiedServer>
{
    [Fact]
    public void ArticlesAboutTheSameAreSimilarWithoutThoseOfNearlyTheSameText()
    {
        JsonElement[] hits = [.. server.Get("/articles/ferry-1/similar").GetProperty("hits").EnumerateArray()];
        Assert.Equal(["t:ferry-2"], hits.Select(hit => hit.GetProperty("id").GetString()));
        Assert.True(hits[0].GetProperty("score").GetDouble() > 0);
        Assert.Equal(["t:ferry-2"], IdsOf(server.Get("/articles/ferry-copy/similar").GetProperty("hits")));
        Assert.Equal(["t:ferry-1", "t:ferry-copy"], IdsOf(server.Get("/articles/ferry-2/similar").GetProperty("hits")).Order());
    }

    [Fact]
    public void SimilarArticlesAreFilteredAndAsManyAsAskedFor()
    {
        Assert.Equal(["t:ferry-copy"], IdsOf(server.Get("/articles/ferry-2/similar?outlet=Tarn Gazette").GetProperty("hits")));
        JsonElement one = server.Get("/articles/ferry-2/similar?size=1");
        Assert.Equal((1, 2), (one.GetProperty("hits").GetArrayLength(), one.GetProperty("total").GetProperty("value").GetInt32()));
        JsonElement none = server.Get("/articles/ferry-2/similar?not.outlet=Tarn Gazette&outlet=Nobody Daily");
        Assert.Empty(none.GetProperty("hits").EnumerateArray());
        Assert.Contains("No article has the outlet 'Nobody Daily'", none.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
        Assert.Equal("invalid-parameter", server.Get("/articles/ferry-2/similar?size=51", 400).GetProperty("code").GetString());
        Assert.Equal("unknown-parameter", server.Get("/articles/ferry-2/similar?q=ferry", 400).GetProperty("code").GetString());
    }

    [Fact]
    public void TheOtherArticlesOfNearlyTheSameTextAreListed()
    {
        JsonElement hit = server.Get("/search?q=id:\"t:ferry-1\"").GetProperty("hits")[0];
        JsonElement answer = server.Get("/articles/ferry-1/duplicates");
        Assert.Equal(hit.GetProperty("duplicates").GetInt32(), answer.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal("""{"id":"t:ferry-copy","title":"Pilots want a third ferry","outlet":"Tarn Gazette","date":"2025-03-04","url":"https://tarn.example/ferry"}""", Assert.Single(answer.GetProperty("articles").EnumerateArray()).GetRawText());
        Assert.Equal(server.Get("/articles/ferry-1").GetProperty("group").GetString(), answer.GetProperty("group").GetString());
        Assert.Empty(server.Get("/articles/ferry-1/duplicates?page=2").GetProperty("articles").EnumerateArray());
        JsonElement alone = server.Get("/articles/ferry-2/duplicates");
        Assert.Equal((0, 0), (alone.GetProperty("total").GetProperty("value").GetInt32(), alone.GetProperty("articles").GetArrayLength()));
    }

    [Theory]
    [InlineData("similar")]
    [InlineData("duplicates")]
    public void AnIdentityMayBeAnAddressAndAnUnknownOneIsNotFound(string list)
    {
        server.Get($"/articles/{Uri.EscapeDataString("https://quay.example/a?b=c%2Fd")}/{list}");
        Assert.Equal("An article about itself", server.Get($"/articles/{Uri.EscapeDataString($"https://quay.example/{list}")}").GetProperty("title").GetString());
        JsonElement problem = server.Get($"/articles/none/{list}", 404);
        Assert.Equal("article-not-found", problem.GetProperty("code").GetString());
        Assert.Contains("'none'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AllThatMatchesAQueryIsMarkedInAnArticleAsInItsHit()
    {
        foreach (JsonElement hit in server.Get("/search?q=guarantees ferry&match=any&fragments=0").GetProperty("hits").EnumerateArray())
        {
            JsonElement article = server.Get($"{PathOf(hit)}?q=guarantees ferry&match=any");
            Assert.Equal(hit.GetProperty("highlights").GetRawText(), article.GetProperty("highlights").GetRawText());
            JsonElement highlights = article.GetProperty("highlights");
            Assert.Equal(article.GetProperty("body").GetString(), Assert.Single(highlights.GetProperty("body").EnumerateArray()).GetProperty("text").GetString());
            int marks = highlights.EnumerateObject().SelectMany(field => field.Value.EnumerateArray()).Sum(fragment => fragment.GetProperty("matches").GetArrayLength());
            Assert.Equal(marks, article.GetProperty("marks").GetInt32());
            Assert.NotEqual(0, marks);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    public void WithoutAQueryNothingIsMarked(string query)
    {
        JsonElement article = server.Get(PathOf(server.Get("/search?q=guarantees&size=1").GetProperty("hits")[0]) + query);
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, 0), (article.GetProperty("highlights").ValueKind, article.GetProperty("marks").ValueKind, article.GetProperty("warnings").GetArrayLength()));
    }

    [Fact]
    public void AnArticleThatAQueryDoesNotFindHasNoMarksAndWarningsAreThoseOfASearch()
    {
        string path = PathOf(server.Get("/search?q=guarantees&size=1").GetProperty("hits")[0]);
        JsonElement article = server.Get($"{path}?q=nofield:zebra");
        Assert.Equal(0, article.GetProperty("marks").GetInt32());
        Assert.Equal(article.GetProperty("title").GetString(), article.GetProperty("highlights").GetProperty("title")[0].GetProperty("text").GetString());
        Assert.Equal(server.Get("/search?q=nofield:zebra").GetProperty("warnings").GetRawText(), article.GetProperty("warnings").GetRawText());
        Assert.NotEqual(0, article.GetProperty("warnings").GetArrayLength());
    }

    [Theory]
    [InlineData("?query=x", "unknown-parameter", "'query'")]
    [InlineData("?q=a&q=b", "invalid-parameter", "'q'")]
    [InlineData("?q=a&match=some", "invalid-parameter", "'match'")]
    public void AWrongParameterIsNamed(string query, string code, string named)
    {
        JsonElement problem = server.Get(PathOf(server.Get("/search?size=1").GetProperty("hits")[0]) + query, status: 400);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> IdsOf(JsonElement hits) => hits.EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!);

    private static string PathOf(JsonElement hit) => $"/articles/{Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}";

    /// <summary>The sample articles, with two about one thing, one of which another outlet has taken over.</summary>
    public sealed class CopiedServer : SampleServer
    {
        public CopiedServer()
            : base(["--source", "t", ArticlesFolder, "copied.jsonl"], ("copied.jsonl", """
                {"id":"ferry-1","title":"Pilots want a third ferry","body":"The pilots of the sound asked for a third ferry. Ice had held the vessels at the quay of Orrinford for eleven days in January, and no helicopter flew. Their union says that the sound needs a hull that breaks ice. The operator counts passengers until spring before it answers the pilots.","outlet":"Northern Wire","date":"2025-03-03","language":"en"}
                {"id":"ferry-copy","title":"Pilots want a third ferry","body":"The pilots of the sound asked for a third ferry. Ice had held the vessels at the quay of Orrinford for eleven days in January, and no helicopter flew. Their union says that the sound needs a hull that breaks ice. The operator counts passengers until spring before it answers the pilots.","outlet":"Tarn Gazette","date":"2025-03-04","language":"en","url":"https://tarn.example/ferry"}
                {"id":"ferry-2","title":"Operator answers the pilots of the sound","body":"After the ice of January the operator will charter a hull that breaks ice, it told the union of pilots. The vessels had lain at the quay of Orrinford for eleven days. Passengers pay no more until spring.","outlet":"Harbour Courier","date":"2025-04-01","language":"en"}
                {"id":"https://quay.example/a?b=c%2Fd","title":"Zucchini","body":"Grown on a balcony.","language":"en"}
                {"id":"https://quay.example/similar","title":"An article about itself","body":"Short.","language":"en"}
                {"id":"https://quay.example/duplicates","title":"An article about itself","body":"Short, too.","language":"en"}

                """)) { }
    }
}
