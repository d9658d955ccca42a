using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>What is told of a single article over HTTP.</summary>
public class ArticleTests(SampleServer server) : IClassFixture<SampleServer>
{
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

    private static string PathOf(JsonElement hit) => $"/articles/{Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}";
}
