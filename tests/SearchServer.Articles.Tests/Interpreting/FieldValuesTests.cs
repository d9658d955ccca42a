using SearchServer.Articles.Searching;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>Fields by the names that articles are shown with.</summary>
public class FieldValuesTests
{
    [Theory]
    [InlineData("date:2016", "a b")]
    [InlineData("date:2016-05", "a")]
    [InlineData("date:2016-05-20", "a")]
    [InlineData("date:[2016-06 TO 2017]", "b c")]
    [InlineData("date:{2016-05 TO 2017}", "b")]
    [InlineData("date:[2016-05 TO 2016-11}", "a")]
    [InlineData("date:[* TO 2016-11]", "a b")]
    [InlineData("date:{2016 TO *]", "c")]
    [InlineData("date:[2016-05-20T13:00:00Z TO 2016-05-20T15:00:00Z]", "a")]
    [InlineData("date:[2016-05-20T15:00:00Z TO 2016-05-21T00:00:00Z]", "")]
    [InlineData("date:2016 ferry", "a")]
    [InlineData("ferry -date:2016", "c")]
    [InlineData("date:(2016-05 OR 2017)", "a c")]
    [InlineData("section:sport", "b")]
    [InlineData("section:\"World News\"", "a")]
    [InlineData("section:\"world news\" ferry", "a")]
    [InlineData("language:de", "c")]
    [InlineData("language:en ferry", "a")]
    [InlineData("author:Ashdown", "a")]
    [InlineData("author:\"Mira Ashdown\"", "a")]
    [InlineData("author:ashd*", "a")]
    [InlineData("url:https\\://news.example/b", "b")]
    [InlineData("url:\"https://news.example/b\"", "b")]
    [InlineData("url:https\\:\\/\\/news.example*", "a b")]
    [InlineData("outlet:\"Harbour Times\"", "b")]
    [InlineData("outlet:\"the harbour times\"", "b")]
    [InlineData("person:\"Orla Venn\"", "a")]
    [InlineData("person:Venn ferry", "a")]
    [InlineData("title:ferry", "c")]
    [InlineData("mentioned:2019", "b")]
    [InlineData("mentioned:2019-03", "b")]
    [InlineData("mentioned:[2019-02 TO 2019-04]", "b")]
    [InlineData("mentioned:[2018 TO 2019}", "")]
    [InlineData("section:nowhere ferry", "")]
    public void AreAskedFor(string query, string found)
    {
        using SmallArchive archive = new(
            new
            {
                id = "a",
                title = "Storm",
                body = "The ferry stays in. Orla Venn said so on Monday. Orla Venn is the mayor.",
                language = "en",
                date = "2016-05-20T14:00:00Z",
                section = "World news",
                authors = new[] { "Mira Ashdown" },
                url = "https://news.example/a",
                persons = new[] { "Orla Venn" },
            },
            new { id = "b", title = "Cup", body = "It was on 5 March 2019.", language = "en", date = "2016-11-03", section = "Sport", url = "https://news.example/b", outlet = "The Harbour Times" },
            new { id = "c", title = "Ferry", body = "Die F\u00e4hre f\u00e4hrt, wie im Jahr 2019.", language = "de", date = "2017-02-01" });
        Assert.Equal(found, archive.SortedIds(query));
        Assert.Empty(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings);
    }

    [Theory]
    [InlineData("date:banana", "date")]
    [InlineData("date:20*", "date")]
    [InlineData("section:spor*", "section")]
    [InlineData("mentioned:soon", "date")]
    public void WhatAFieldCannotHoldIsWarnedOf(string query, string named)
    {
        using SmallArchive archive = new(new { id = "a", title = "Storm", body = "The ferry stays in.", language = "en", date = "2016-05-20", section = "Sport" });
        Assert.Contains(named, Assert.Single(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameMistakeIsToldOnceWhereItIsMadeFirst()
    {
        using SmallArchive archive = new(new { id = "a", title = "Storm", body = "The ferry stays in.", language = "en", date = "2016-05-20" });
        Assert.EndsWith("(at character 12)", Assert.Single(archive.Search(new ArticleSearchRequest("ferry date:banana date:soon")).Meaning.Warnings), StringComparison.Ordinal);
    }
}
