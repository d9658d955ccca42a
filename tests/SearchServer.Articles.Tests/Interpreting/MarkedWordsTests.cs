using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>What is marked in an article, and which of the query's words a fragment says that it shows.</summary>
public sealed class MarkedWordsTests : IDisposable
{
    private readonly SmallArchive _archive = new(
        new { id = "a", title = "Ferry guarantees", body = "The mayor, Ilse Marrow, wants guarantees of the ferry operator. Mayor Marrow would not say more on the ferries.", persons = new[] { "Ilse Marrow" }, language = "en" },
        new { id = "b", title = "Heron", body = "A grey heron stood by the ferry, of the sort that is grey.", language = "en" },
        new { id = "c", title = "港口新闻", body = "天气晴朗。记者今天从北京报道，渡轮出发了。海面平静。", language = "zh" });

    [Theory]
    [InlineData("ferries mayor", "a", "Ferry|mayor|ferry|Mayor|ferries")]
    [InlineData("guar*", "a", "guarantees|guarantees")]
    [InlineData("ferry -grey", "a", "Ferry|ferry|ferries")]
    [InlineData("heron \"of the sort\"", "b", "Heron|heron|of the sort")]
    [InlineData("/gr[ae]y/ \"stood ferry\"~2", "b", "grey|stood|ferry|grey")]
    [InlineData("hezon~1", "b", "Heron|heron")]
    [InlineData("[grey TO grez]", "b", "grey|grey")]
    [InlineData("北京", "c", "北京")]
    public void WhateverIsAskedForIsMarked(string query, string id, string marks) => Assert.Equal(marks, _archive.Marks(query, id), ignoreCase: true);

    [Theory]
    [InlineData("mayor ferries operator", "ferries|mayor ferries operator")]
    [InlineData("guar* \"the mayor\"", "guar*|guar* the mayor")]
    [InlineData("marrow guarantees absent", "guarantees|marrow guarantees")]
    [InlineData("title:ferry guarantees", "ferry guarantees|guarantees")]
    [InlineData("person:\"ilse marrow\"", "|ilse marrow")]
    public void AFragmentSaysWhichWordsItShows(string query, string words)
    {
        ArticleSearchResult result = _archive.Search(new ArticleSearchRequest(query));
        ArticleHit hit = result.Hits.Single(hit => hit.Article.GivenId == "a");
        Assert.Equal(words, string.Join('|', hit.TitleHighlights.Concat(hit.BodyHighlights).Select(fragment => string.Join(' ', fragment.Words.Select(result.Meaning.WordOf)))));
    }

    [Fact]
    public void AChineseFragmentIsASentence()
    {
        ArticleSearchResult result = _archive.Search(new ArticleSearchRequest("北京") { Highlight = new HighlightOptions { Length = 20 } });
        Assert.Equal("记者今天从北京报道，渡轮出发了。", Assert.Single(result.Hits[0].BodyHighlights).Text);
    }

    public void Dispose() => _archive.Dispose();
}
