using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>What the user's synonyms make of a query, without a change of the index.</summary>
public class SynonymsOfWordsTests
{
    private static SmallArchive Archive() => new SmallArchive(
        new { id = "a", title = "Ferry contract signed", body = "The mayor signed the contract for the ferry. Ferries run on Monday.", language = "en" },
        new { id = "b", title = "Boats in the bay", body = "A boat was lost.", language = "en" },
        new { id = "c", title = "Health service in trouble", body = "The health service of the island lacks nurses, and has no contract.", language = "en" },
        new { id = "d", title = "Nothing new", body = "The NHS wants more nurses.", language = "en" },
        new { id = "e", title = "Aus dem Hafen", body = "Die F\u00e4hren zur Insel.", language = "de" },
        new { id = "f", title = "Service at the club", body = "A club for health, with service.", language = "en" })
        .WithSynonyms("ferry, boat, F\u00e4hre", "NHS, health service", "hovercraft => ferry", "club => boat", "of the island, insular", "submarine, boat => dinghy");

    [Theory]
    [InlineData("ferry", "a b e", "Ferry|ferry|Ferries")]
    [InlineData("Ferries", "a b e", "Ferry|ferry|Ferries")]
    [InlineData("NHS", "c d", "NHS")]
    [InlineData("health service", "c d f", "NHS")]
    [InlineData("HEALTH SERVICES", "c d f", "NHS")]
    [InlineData("health-service", "c d", "NHS")]
    [InlineData("health", "c f", "")]
    [InlineData("service health", "c f", "")]
    [InlineData("NHS nurses", "c d", "NHS|nurses")]
    [InlineData("NHS AND nurses", "c d", "NHS|nurses")]
    [InlineData("+ferry +contract", "a", "Ferry|contract|ferry|Ferries")]
    [InlineData("(ferry OR nurses) contract", "a c", "Ferry|contract|ferry|Ferries")]
    [InlineData("title:ferry", "a b", "Ferry")]
    [InlineData("title:(health service)", "c", "Health|service")]
    [InlineData("body:NHS", "c d", "NHS")]
    [InlineData("hovercraft", "a", "Ferry|ferry|Ferries")]
    [InlineData("club", "b", "Boats|boat")]
    [InlineData("ferry^2", "a b e", "Ferry|ferry|Ferries")]
    [InlineData("\"ferry\"", "a", "Ferry|ferry")]
    [InlineData("\"health service\"", "c", "Health service|health service")]
    [InlineData("ferry -boat", "a e", "Ferry|ferry|Ferries")]
    [InlineData("ferry NOT boat", "a e", "Ferry|ferry|Ferries")]
    [InlineData("ferr*", "a", "Ferry|ferry|Ferries")]
    [InlineData("nurses -NHS", "c", "nurses")]
    [InlineData("insular", "c", "")]
    public void FindAndMarkWhatMeansTheSame(string query, string found, string marks)
    {
        using SmallArchive archive = Archive();
        Assert.Equal(found, archive.SortedIds(query));
        if (marks.Length > 0) Assert.Equal(marks.Split('|').Order(StringComparer.Ordinal), archive.Marks(query, MarkedIn(marks)).Split('|').Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AreOneWordOfTheDemand()
    {
        using SmallArchive archive = new SmallArchive([.. Enumerable.Range(0, 40).Select(i => new { id = $"n{i}", title = "Note", body = i % 2 == 0 ? "The ferry and the boat and the harbour." : i % 4 == 1 ? "The boat alone." : "Storm and harbour.", language = "en" })])
            .WithSynonyms("ferry, boat");
        ArticleSearchResult result = archive.Search(new ArticleSearchRequest("ferry harbour storm") { Match = MatchMode.Most });
        Assert.Equal(30, result.Meaning.Words[0].Articles);
        Assert.Equal(20, archive.Search(new ArticleSearchRequest("ferry harbour")).Total.Value);
        Assert.Equal(["harbour"], archive.Search(new ArticleSearchRequest("ferry harbour") { Match = MatchMode.Any, Take = 100 }).Hits.Single(hit => hit.Article.GivenId == "n1").MissingWords);
    }

    [Fact]
    public void ScoreAsTheBestAndNotAsASumNorByTheirRarity()
    {
        object[] articles = [.. Enumerable.Range(0, 20).Select(i => new { id = $"n{i}", title = "Note", body = "The ferry came.", language = "en" }),
            new { id = "both", title = "Note", body = "A ferry, packet.", language = "en" }, new { id = "rare", title = "Note", body = "The packet came.", language = "en" }];
        using SmallArchive archive = new SmallArchive(articles).WithSynonyms("ferry, packet");
        ArticleHit[] hits = [.. archive.Search(new ArticleSearchRequest("ferry") { Take = 100 }).Hits];
        float? ScoreOf(string id) => hits.Single(hit => hit.Article.GivenId == id).Score;
        Assert.Equal(ScoreOf("n0"), ScoreOf("rare"));
        Assert.Equal(ScoreOf("n0"), ScoreOf("both"));
        Assert.True(archive.Search(new ArticleSearchRequest("packet")).Hits[0].Article.GivenId is "both" or "rare");
    }

    [Fact]
    public void AreToldWithTheWordAndNothingIsWarnedOf()
    {
        using SmallArchive archive = Archive();
        Interpretation meaning = archive.Search(new ArticleSearchRequest("ferries hovercraft \"boat\" nurses")).Meaning;
        Assert.Equal(["boat F\u00e4hre", "ferry", "", ""], meaning.Words.Select(word => string.Join(' ', word.Synonyms)));
        Assert.Equal([false, true, false, false], meaning.Words.Select(word => word.IsReplaced));
        Assert.Empty(meaning.Warnings);
        Assert.All(archive.Search(new ArticleSearchRequest("health service")).Meaning.Words, word => Assert.Equal(["NHS"], word.Synonyms));
    }

    [Fact]
    public void TheLongestSequenceCounts()
    {
        using SmallArchive archive = Archive().WithSynonyms("health, boat", "health service, NHS", "service of trouble, ferry");
        Assert.Equal("c d f", archive.SortedIds("health service"));
        Assert.Equal("b c f", archive.SortedIds("health"));
    }

    [Fact]
    public void ACorrectedWordHasThemToo()
    {
        using SmallArchive archive = Archive();
        InterpretedWord word = archive.WithSynonyms("boat, ferry").Search(new ArticleSearchRequest("boatts")).Meaning.Words[0];
        Assert.Equal("boats", word.CorrectedTo);
        Assert.Equal(["ferry"], word.Synonyms);
    }

    [Fact]
    public void WithoutThemAQueryMeansWhatItMeant()
    {
        using SmallArchive archive = Archive();
        Assert.Equal("a b e", archive.SortedIds("ferry"));
        archive.WithSynonyms("# none");
        Assert.Equal("a", archive.SortedIds("ferry"));
    }

    [Fact]
    public void WhatAQueryTakesIsBoundedAndSaid()
    {
        string[] words = [.. Enumerable.Range(0, 300).Select(i => $"word{i}")];
        using SmallArchive archive = new SmallArchive([.. Enumerable.Range(0, 1200).Select(i => new { id = $"n{i}", title = "Note", body = $"red green blue word{i % 300}", language = "en" })])
            .WithSynonyms($"many, {string.Join(", ", words)}", $"long, {string.Join(", ", words.Select(word => $"red green blue {word}"))}", $"common, {string.Join(", ", Enumerable.Range(0, 50).Select(i => string.Join(' ', Enumerable.Range(0, 6).Select(bit => (i >> bit & 1) == 0 ? "red" : "green"))))}");
        ArticleSearchResult many = archive.Search(new ArticleSearchRequest("many"));
        Assert.Equal((200, 800L), (many.Meaning.Words[0].Synonyms.Length, many.Total.Value));
        Assert.Contains("at most 200", Assert.Single(many.Meaning.Warnings), StringComparison.Ordinal);
        Assert.Single(archive.Search(new ArticleSearchRequest("many long many")).Meaning.Warnings);
        ArticleSearchResult common = archive.Search(new ArticleSearchRequest("common"));
        Assert.Equal(3, common.Meaning.Words[0].Synonyms.Length);
        Assert.Single(common.Meaning.Warnings);
    }

    private static string MarkedIn(string marks) => marks.Contains("erry", StringComparison.Ordinal) ? "a" : marks.Contains("NHS", StringComparison.Ordinal) ? "d" : marks.Contains("oat", StringComparison.Ordinal) ? "b" : "c";
}
