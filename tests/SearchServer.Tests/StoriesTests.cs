using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Articles of nearly the same text as one hit, over HTTP and on the command line.</summary>
public sealed class StoriesTests(ArticleTests.CopiedServer server) : IClassFixture<ArticleTests.CopiedServer>
{
    private const string Pilots = "q=pilots ferry quay&match=any&outlet=Northern Wire&outlet=Tarn Gazette&outlet=Harbour Courier";

    [Theory]
    [InlineData("story", "sort=date", "t:ferry-1")]
    [InlineData("story", "sort=-date", "t:ferry-copy")]
    [InlineData("story:newest", "sort=date", "t:ferry-copy")]
    [InlineData("story:oldest", "sort=-date", "t:ferry-1")]
    public void AStoryIsOneHitThatSaysWhatItStandsFor(string collapse, string sort, string shown)
    {
        JsonElement flat = server.Get($"/search?{Pilots}&{sort}");
        JsonElement folded = server.Get($"/search?{Pilots}&{sort}&collapse={collapse}");
        int total = Total(flat);
        Assert.Equal((total, total - 1, "articles"), (Total(folded), folded.GetProperty("stories").GetInt32(), folded.GetProperty("counts").GetString()));
        Assert.Equal(flat.GetProperty("facets").GetRawText(), folded.GetProperty("facets").GetRawText());
        Assert.Equal(JsonValueKind.Null, flat.GetProperty("stories").ValueKind);
        Assert.All(flat.GetProperty("hits").EnumerateArray(), hit => Assert.Equal(JsonValueKind.Null, hit.GetProperty("story").ValueKind));

        JsonElement hit = Assert.Single(folded.GetProperty("hits").EnumerateArray(), hit => hit.GetProperty("story").GetProperty("count").GetInt32() > 1);
        Assert.Equal(shown, hit.GetProperty("id").GetString());
        JsonElement story = hit.GetProperty("story");
        Assert.Equal("""["Northern Wire","Tarn Gazette"]""", story.GetProperty("outlets").GetRawText());
        Assert.Equal((2, 2), (story.GetProperty("count").GetInt32(), story.GetProperty("totalOutlets").GetInt32()));

        // Its articles in the order of time, and the same by the group that an article tells.
        string id = story.GetProperty("id").GetString()!;
        Assert.Equal(["t:ferry-1", "t:ferry-copy"], IdsOf(server.Get($"/search?{Pilots}&story={id}&sort=date")));
        Assert.Equal(id, server.Get("/articles/ferry-1").GetProperty("group").GetString());
    }

    [Fact]
    public void AStoryHasTheArticlesThatMatchAlone()
    {
        JsonElement hit = Assert.Single(server.Get("/search?q=pilots&outlet=Tarn Gazette&collapse=story").GetProperty("hits").EnumerateArray());
        Assert.Equal(("t:ferry-copy", 1, 1), (hit.GetProperty("id").GetString(), hit.GetProperty("story").GetProperty("count").GetInt32(), hit.GetProperty("duplicates").GetInt32()));
    }

    [Fact]
    public void PagesAndCursorsWalkTheStories()
    {
        JsonElement whole = server.Get("/search?collapse=story&sort=title&size=100");
        int stories = whole.GetProperty("stories").GetInt32();
        Assert.Equal((stories, Total(whole)), (whole.GetProperty("hits").GetArrayLength(), whole.GetProperty("hits").EnumerateArray().Sum(hit => hit.GetProperty("story").GetProperty("count").GetInt32())));
        Assert.True(stories < Total(whole));

        JsonElement first = server.Get("/search?collapse=story&sort=title&size=7");
        int pages = first.GetProperty("pages").GetInt32();
        Assert.Equal((stories + 6) / 7, pages);
        Assert.Equal(IdsOf(whole), Enumerable.Range(1, pages).SelectMany(page => IdsOf(server.Get($"/search?collapse=story&sort=title&size=7&page={page}"))));

        List<string> given = [.. IdsOf(first)];
        for (JsonElement page = first; page.GetProperty("cursor").GetString() is { } cursor;)
        {
            page = server.Get($"/search?cursor={cursor}&size=7");
            Assert.Equal(stories, page.GetProperty("stories").GetInt32());
            given.AddRange(IdsOf(page));
        }

        Assert.Equal(IdsOf(whole), given);
    }

    [Theory]
    [InlineData("/search?collapse=outlet", "invalid-parameter", "'collapse': expected story, story:newest or story:oldest, found 'outlet'")]
    [InlineData("/search?collapse=story&collapse=story", "invalid-parameter", "'collapse'")]
    [InlineData("/export?format=jsonl&collapse=story", "unknown-parameter", "'collapse'")]
    [InlineData("/articles/ferry-1/similar?collapse=story", "unknown-parameter", "'collapse'")]
    public void WhatCannotBeFoldedIsRefused(string path, string code, string named)
    {
        JsonElement problem = server.Get(path, 400);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCommandLineSaysHowManyMoreAndOfWhom()
    {
        string output = server.Search("pilots quay", "--collapse", "story:oldest", "--sort", "date", "--facet", "none").Output;
        Assert.StartsWith("3 articles in 2 stories (", output, StringComparison.Ordinal);
        Assert.Contains("t:ferry-1\n     +1 more: Tarn Gazette\n", output, StringComparison.Ordinal);
    }

    private static int Total(JsonElement answer) => answer.GetProperty("total").GetProperty("value").GetInt32();

    private static IEnumerable<string> IdsOf(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!);
}
