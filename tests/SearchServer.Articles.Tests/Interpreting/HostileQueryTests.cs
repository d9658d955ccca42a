using System.Globalization;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.QueryParsing;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>What queries must not find, delete or take.</summary>
public class HostileQueryTests
{
    /// <summary>So many texts are searched for; <c>SEARCHSERVER_QUERY_SEARCHES</c> says how many in a long run.</summary>
    private static readonly int s_searches = Environment.GetEnvironmentVariable("SEARCHSERVER_QUERY_SEARCHES") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 2000;

    [Theory]
    [InlineData("$$$")]
    [InlineData("-ferry")]
    [InlineData("(-ferry)")]
    [InlineData("-\"!!\"")]
    [InlineData("outlet:\"...\"")]
    public void WhatAsksForNothingDeletesNothing(string query)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], """{"id":"a","title":"Ferry","body":"It sails."}""");
        ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Throws<QueryParseException>(() => ArticleDelete.Try(folder["index"], new ArticleChoice { Query = query }));
        Assert.Single(ArticleDelete.Try(folder["index"], new ArticleChoice { Query = "*:* -harbour" }).Deleted);
    }

    [Fact]
    public void AQuotationTooLongToBeLookedForDeletesNothingAndSearchesSaySo()
    {
        string words = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"word{i}"));
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], $$"""{"id":"a","title":"Ferry","body":"{{words}}"}""");
        ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Throws<QueryParseException>(() => ArticleDelete.Try(folder["index"], new ArticleChoice { Query = $"\"{words} more\"" }));
        using ArticleIndex index = ArticleIndex.Open(folder["index"]);
        using var lease = index.Acquire();
        Assert.Contains("at most 100 terms", Assert.Single(lease.Value.Interpret($"\"{words} more\"").Warnings));
    }

    [Fact]
    public void AQueryThatAsksForMoreThanOneMayDeletesNothing()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], $$"""{"id":"a","title":"Ferry","body":"{{string.Join(' ', Enumerable.Range(0, 250).Select(i => $"word{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"))}}"}""");
        ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        string words = File.ReadAllText(folder["a.jsonl"]).Split("\"body\":")[1].Trim('"', '}');
        QueryParseException refused = Assert.Throws<QueryParseException>(() => ArticleDelete.Try(folder["index"], new ArticleChoice { Query = words }));
        Assert.Contains("the 200 are looked for", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trump war", "both german")]
    [InlineData("+trump +war", "both german")]
    [InlineData("trump AND war", "both german")]
    [InlineData("trump -war", "german tax")]
    [InlineData("trump NOT war", "german tax")]
    [InlineData("trump -(war OR crisis)", "german tax")]
    public void AStopWordOfAnotherLanguageBindsInItsOwn(string query, string found)
    {
        using SmallArchive archive = new(
            new { id = "tax", title = "Taxes", body = "Donald Trump spoke about taxes and jobs.", persons = new[] { "Donald Trump" }, language = "en" },
            new { id = "both", title = "A war", body = "Donald Trump spoke about a war and its crisis.", persons = new[] { "Donald Trump" }, language = "en" },
            new { id = "german", title = "Besuch", body = "Donald Trump war am Montag in Berlin.", persons = new[] { "Donald Trump" }, language = "de" });
        Assert.Equal(found, string.Join(' ', archive.Search(new ArticleSearchRequest(query) { Match = MatchMode.All }).Hits.Select(hit => hit.Article.GivenId).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void AWordThatOnlyAnotherLanguageHasIsAskedForInAll()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Ferry", body = "The ferry sails for the island.", language = "en" },
            new { id = "b", title = "Hafenfest", body = "Das Hafenfest war gut besucht.", language = "de" });
        Assert.Equal(0, archive.Search(new ArticleSearchRequest("the ferry hafenfest") { Match = MatchMode.Most }).Meaning.Demand!.WithAllWords);
        Assert.Equal("", archive.Ids("the ferry \"hafenfest\""));
    }

    [Fact]
    public void WhatIsQuotedIsAskedForThoughNoArticleHasIt()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry sails.", language = "en" });
        Assert.Equal("", archive.Ids("\"xyzzy plugh\" ferry"));
        Assert.Equal("a", archive.Ids("ferry -\"xyzzy plugh\""));
    }

    [Fact]
    public void AFieldOfNamesHasNoStopWords()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "One", body = "Text.", outlet = "The War", language = "en" },
            new { id = "b", title = "Zwei", body = "Es war ein Text.", outlet = "Die Zeit", language = "de" });
        Assert.Equal("a", archive.Ids("outlet:the"));
        Assert.Equal("a", archive.Ids("outlet:war"));
        Assert.Equal("b", archive.Ids("outlet:die"));
        Assert.Empty(archive.Search(new ArticleSearchRequest("outlet:die")).Meaning.Warnings);
    }

    [Fact]
    public void OtherFormsOfAWordStandInItsFieldToo()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Healthcare", body = "Neutral text.", language = "en" },
            new { id = "b", title = "Other", body = "The price of health care.", language = "en" });
        Assert.Equal("a", archive.Ids("title:healthcare"));
        Assert.Equal("a b", archive.SortedIds("healthcare"));
    }

    [Fact]
    public void StopWordsAreCommonInAnArchiveOfSeveralLanguages()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Ferry", body = "The ferry sails for the island.", language = "en" },
            new { id = "b", title = "Fest", body = "Das Fest war gut besucht.", language = "de" });
        Assert.Equal([WordRole.Common, WordRole.Word], archive.Search(new ArticleSearchRequest("the ferry")).Meaning.Words.Select(word => word.Role));
    }

    [Fact]
    public void SeveralWordsInOneAreCountedOnceTheyAreLookedForInParts()
    {
        using SmallArchive archive = new(new { id = "a", title = "港口新闻", body = "记者今天从北京的港口报道。", language = "zh" }, new { id = "b", title = "京都", body = "没有。", language = "zh" });
        InterpretedWord word = Assert.Single(archive.Search(new ArticleSearchRequest("北京港口")).Meaning.Words);
        Assert.Equal((WordRole.Word, 1L), (word.Role, word.Articles));
    }

    [Fact]
    public void AQueryWithoutLettersSaysThatItAsksForAll()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The ferry sails.", language = "en" });
        Assert.Single(archive.Search(new ArticleSearchRequest("!?")).Meaning.Warnings);
        Assert.Empty(archive.Search(new ArticleSearchRequest(" ")).Meaning.Warnings);
        Assert.Empty(archive.Search(new ArticleSearchRequest("*:*")).Meaning.Warnings);
    }

    [Fact]
    public void OfAPastedTextWordsAreNotCorrected()
    {
        using SmallArchive archive = new(new { id = "a", title = "Ferry", body = "The guarantees of the ferry contract.", language = "en" });
        string filling = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"filling{(char)('a' + i % 26)}"));
        Assert.Equal("guarantees", archive.Search(new ArticleSearchRequest("guarentees")).Meaning.Words[0].CorrectedTo);
        Assert.Null(archive.Search(new ArticleSearchRequest($"guarentees ferry {filling}")).Meaning.Words[0].CorrectedTo);
        Assert.Equal("a", archive.Ids($"guarentees ferry {filling}"));
    }

    /// <summary>Of whatever is typed: an answer of articles that there are, scores that are numbers, marks that lie in the texts, and what is said of it is no longer than a page.</summary>
    [Fact]
    public void WhateverIsTypedIsAnswered()
    {
        using SmallArchive archive = new(
            new { id = "a", title = "Island ferry", body = "The mayor's ferry didn’t leave the harbour in January 2025, says Ilse Marrow of the F-16 board. Health care was no war.", persons = new[] { "Ilse Marrow" }, outlet = "Northern Wire", date = "2025-01-07", language = "en" },
            new { id = "b", title = "Ferry ferry ferry", body = string.Join(' ', Enumerable.Repeat("ferry island the of a", 200)), outlet = "The War", language = "en" },
            new { id = "c", title = "Die Fähre", body = "Die Fähre war am Montag auf der Straße und der Insel.", persons = new[] { "Władysław Kowalski" }, language = "de" },
            new { id = "d", title = "Le bac", body = "Le bac de l'île et le café.", language = "fr" },
            new { id = "e", title = "北京港口", body = "记者今天从北京的港口报道。", language = "zh" },
            new { id = "f", title = "Паром", body = "Паром и гавань.", language = "ru" });
        RandomSource random = new(1);
        for (int i = 0; i < s_searches; i++)
        {
            string query = HostileStrings.Create(random);
            try
            {
                AssertIsAnswered(query, archive.Search(new ArticleSearchRequest(query) { Match = random.Pick(MatchMode.Auto, MatchMode.All, MatchMode.Most, MatchMode.Any), Highlight = new HighlightOptions(), Explain = random.OneIn(5) }));
            }
            catch (Exception e)
            {
                Assert.Fail($"{random}: query {i}, {JsonSerializer.Serialize(query)}: {e}");
            }
        }
    }

    private static void AssertIsAnswered(string query, ArticleSearchResult result)
    {
        Assert.InRange(result.Total.Value, 0, 6);
        Assert.Equal(result.Total.Value, result.Hits.Length);
        Assert.InRange(result.Meaning.Warnings.Sum(warning => warning.Length), 0, 10_000);
        Assert.All(result.Meaning.Words, word => Assert.InRange(word.Start, 0, word.End));
        Assert.All(result.Meaning.Words, word => Assert.InRange(word.End, word.Start, query.Length));
        float last = float.MaxValue;
        foreach (ArticleHit hit in result.Hits)
        {
            Assert.InRange(hit.Score!.Value, 0, last);
            last = hit.Score.Value;
            Assert.True(hit.Explanation is null || float.IsFinite(hit.Explanation.Value));
            foreach (Fragment fragment in hit.TitleHighlights.Concat(hit.BodyHighlights))
            {
                int end = fragment.Start;
                foreach (TextSpan match in fragment.Matches)
                {
                    Assert.InRange(match.Start, end, match.End - 1);
                    end = match.End;
                }

                Assert.InRange(end, fragment.Start, fragment.End);
            }
        }
    }
}
