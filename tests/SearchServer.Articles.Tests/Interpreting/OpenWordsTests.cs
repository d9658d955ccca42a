using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>Patterns, words like another, regular expressions and ranges, in texts and names.</summary>
public class OpenWordsTests
{
    [Theory]
    [InlineData("F-1*", "a", "F-16|F-18")]
    [InlineData("f-?6", "a", "F-16")]
    [InlineData("*-16", "a c", "")]
    [InlineData("well-kn*", "b", "Well-known|well-known")]
    [InlineData("title:w*-kn*", "b", "Well-known")]
    [InlineData("?ell\\-known*", "b", "Well-known|well-known")]
    [InlineData("outlet:har*-cour*", "c", "")]
    [InlineData("F-2*", "", "")]
    [InlineData("boat -F-1*", "c", "")]
    public void SignsPartPatternsAsTheyPartWords(string query, string found, string marks)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Jets", body = "The F-16 and the F-18 are no boat.", language = "en" },
            new { id = "b", title = "Well-known", body = "It is well-known.", language = "en" },
            new { id = "c", title = "Apart", body = "F, then 16; a boat is known well.", outlet = "Harbour Courier", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
        if (marks.Length > 0) Assert.Equal(marks, string.Join('|', found.Split(' ').SelectMany(id => archive.Marks(query, id).Split('|')).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void MoreWordsThanMayStandSideBySideAreSaid()
    {
        using SmallArchive archive = new(new { id = "a", title = "Words", body = string.Join(' ', Enumerable.Range(0, 1100).Select(i => $"f w{i}")), language = "en" });
        Assert.Contains("too many words", Assert.Single(archive.Search(new ArticleSearchRequest("f-w*")).Meaning.Warnings), StringComparison.Ordinal);
        Assert.Equal("a", archive.Ids("f-w10*"));
    }

    [Theory]
    [InlineData("ferr*", "a b", "Ferry|ferries|ferry")]
    [InlineData("FERR*", "a b", "Ferry|ferries|ferry")]
    [InlineData("fer?y", "a b", "Ferry|ferry")]
    [InlineData("*erries", "a", "ferries")]
    [InlineData("fery~1", "a b", "Ferry|ferry")]
    [InlineData("ferry~", "a b", "Ferry|ferry")]
    [InlineData("/ferr(y|ies)/", "a b", "Ferry|ferries|ferry")]
    [InlineData("/Fer+y/", "a b", "Ferry|ferry")]
    [InlineData("body:[harbor TO harbour]", "c", "")]
    [InlineData("caf*", "c", "")]
    [InlineData("*", "a b c d", "")]
    [InlineData("ferr* cont?act", "a", "Ferry|contract|ferries")]
    [InlineData("boat -ferr*", "c", "")]
    [InlineData("title:ferr*", "a", "Ferry")]
    [InlineData("outlet:cour*", "a", "")]
    [InlineData("+ferr* +contract", "a", "")]
    [InlineData("xyz*", "", "")]
    [InlineData("?contract?", "a", "contract")]
    [InlineData("the ferry?s ?contract?", "a", "")]
    public void AreFoundAndMarked(string query, string found, string marks)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Ferry contract", body = "Two ferries and a boat.", outlet = "Harbour Courier", language = "en" },
            new { id = "b", title = "Hafen", body = "Eine ferry im Hafen.", language = "de" },
            new { id = "c", title = "The caf\u00e9", body = "A boat in the harbour.", language = "en" },
            new { id = "d", title = "Nothing", body = "Plain text.", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
        Assert.Empty(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings);
        if (marks.Length > 0) Assert.Equal(marks, string.Join('|', found.Split(' ').SelectMany(id => archive.Marks(query, id).Split('|')).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void WhatTheyFindIsToldAndWeighsInTheDemand()
    {
        using SmallArchive archive = new([.. Enumerable.Range(0, 30).Select(i => new { id = $"n{i}", title = "Note", body = i < 12 ? "The ferries are late." : "They are late.", language = "en" })]);
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest("ferr* late"));
        Assert.Equal(12, result.Total.Value);
        Assert.Equal(("ferr*", WordRole.Word, 12L), (result.Meaning.Words[0].Text, result.Meaning.Words[0].Role, result.Meaning.Words[0].Articles));
        Assert.Equal(["ferr*"], archive.Search(new ArticleSearchRequest("ferr* late") { Match = MatchMode.Any, Skip = 20 }).Hits[0].MissingWords);
    }

    [Theory]
    [InlineData("ferry~")]
    [InlineData("fe\\*ry*")]
    [InlineData("[ferries TO  ferry}")]
    [InlineData("/ferr(y|ies)/")]
    public void TheyAreToldAsTheyWereTyped(string query)
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry contract", body = "Two ferries and a boat.", language = "en" });
        Assert.Equal([query], archive.Search(new ArticleSearchRequest(query)).Meaning.Words.Select(word => word.Text));
    }

    [Theory]
    [InlineData("F-*", "a b", 1)]
    [InlineData("*-18", "a c", 1)]
    [InlineData("F-1*", "a", 0)]
    [InlineData("F-1* NEAR/5 pilot", "a", 0)]
    [InlineData("the NEAR/3 pilot", "", 1)]
    [InlineData("-*", "", 0)]
    public void SignsBesidePatterns(string query, string found, int warnings)
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Jets", body = "The F-18 pilot came.", language = "en" },
            new { id = "b", title = "Health", body = "Vitamin F helps.", language = "en" },
            new { id = "c", title = "Rooms", body = "Room 18 was empty.", language = "en" });
        Assert.Equal(found, archive.SortedIds(query));
        Assert.Equal(warnings, archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings.Length);
    }

    [Fact]
    public void APatternIsNeitherCorrectedNorSuggestedAgainst()
    {
        using SmallArchive archive = new([.. Enumerable.Range(0, 50).Select(i => new { id = $"n{i}", title = "Note", body = i == 0 ? "A ferret." : "No fear.", language = "en" })]);
        Interpretation meaning = archive.Search(new ArticleSearchRequest("ferr*")).Meaning;
        Assert.Null(meaning.DidYouMean);
        Assert.Null(meaning.Words[0].CorrectedTo);
    }
}
