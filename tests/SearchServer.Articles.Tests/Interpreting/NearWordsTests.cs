using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;
using Xunit;

namespace SearchServer.Articles.Tests.Interpreting;

/// <summary>NEAR and PRE: what they find and mark, and what cannot be near.</summary>
public class NearWordsTests
{
    private static SmallArchive Archive() => new(
        new { id = "a", title = "Note", body = "The mayor signed the contract for a ferry. Later a second ferry came.", language = "en" },
        new { id = "b", title = "Note", body = "The ferries sail, and there is talk of storms and of rain and of a contract.", language = "en" },
        new { id = "c", title = "Ferry contracts", body = "Nothing.", language = "en" },
        new { id = "d", title = "Notiz", body = "Die F\u00e4hren liegen nach dem Vertrag zur Insel.", language = "de" });

    [Theory]
    [InlineData("contract NEAR/3 ferry", "a c", "a", "contract|ferry")]
    [InlineData("contract NEAR/2 ferry", "c", "c", "Ferry|contracts")]
    [InlineData("ferry NEAR/100 contract", "a b c", "b", "ferries|contract")]
    [InlineData("contract PRE/3 ferry", "a", "a", "contract|ferry")]
    [InlineData("ferry PRE/1 contract", "c", "c", "Ferry|contracts")]
    [InlineData("(storm OR mayor) NEAR/3 (contract OR rain)", "a b", "b", "storms|rain")]
    [InlineData("\"second ferry\" NEAR/1 came", "a", "a", "second ferry|came")]
    [InlineData("sign* NEAR/2 contract", "a", "a", "signed|contract")]
    [InlineData("mayor PRE/1 signed PRE/2 contract", "a", "a", "mayor|signed|contract")]
    [InlineData("F\u00e4hre NEAR/4 Vertrag", "d", "d", "F\u00e4hren|Vertrag")]
    [InlineData("title:(ferry NEAR/3 contract)", "c", "c", "Ferry|contracts")]
    [InlineData("body:(ferry NEAR/3 contract)", "a", "a", "contract|ferry")]
    [InlineData("mayor contract NEAR/3 ferry", "a", "a", "mayor|contract|ferry")]
    [InlineData("ferry -(contract NEAR/3 ferry)", "b", "b", "ferries")]
    [InlineData("contract NEAR/3 zebra", "", "", "")]
    public void FindAndMarkWhatIsNear(string query, string found, string id, string marks)
    {
        using SmallArchive archive = Archive();
        Assert.Equal(found, archive.SortedIds(query));
        Assert.Empty(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings);
        if (id.Length > 0) Assert.Equal(marks, archive.Marks(query, id));
    }

    [Theory]
    [InlineData("NEAR/5 ferry", "An operator has nothing to work on: NEAR/5 (at character 1)")]
    [InlineData("ferry NEAR/5", "An operator has nothing to work on: NEAR/5 (at character 7)")]
    [InlineData("ferry NEAR/500 contract", "Words near each other stand 1 to 100 places apart (at character 7)")]
    [InlineData("ferry NEAR/0 contract", "Words near each other stand 1 to 100 places apart (at character 7)")]
    [InlineData("ferry NEAR/99999999999 contract", "Words near each other stand 1 to 100 places apart (at character 7)")]
    [InlineData("(ferry AND mayor) NEAR/5 contract", "NEAR and PRE stand between words, quotations, patterns and alternatives of these in parentheses, as in (ferry OR boat) NEAR/5 contract (at character 19)")]
    [InlineData("ferry NEAR/5 title:contract", "What stands near each other is in one field, as in title:(ferry NEAR/5 contract) (at character 7)")]
    [InlineData("language:(en NEAR/5 de)", "Field language has whole values, which are found neither by patterns nor by ranges nor near each other (at character 11)")]
    public void WhatCannotBeNearIsSaidAndRefusedStrictly(string query, string warning)
    {
        using SmallArchive archive = Archive();
        Assert.Equal(warning, Assert.Single(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings));
        Assert.Throws<QueryParseException>(() => archive.Matching(query));
    }

    [Theory]
    [InlineData("contract NEAR/3 ferry", 2)]
    [InlineData("contract PRE/3 \"ferry\"", 1)]
    [InlineData("title:(ferry NEAR/3 contract)", 1)]
    public void TheStrictLanguageReadsThemAlike(string query, int found)
    {
        using SmallArchive archive = Archive();
        Assert.Equal(found, archive.Matching(query));
    }

    [Theory]
    [InlineData("near ferry")]
    [InlineData("NEAR ferry")]
    [InlineData("near/5 ferry")]
    [InlineData("NEAR/x ferry")]
    public void WhatIsNoOperatorIsWords(string query)
    {
        using SmallArchive archive = Archive();
        Assert.Empty(archive.Search(new ArticleSearchRequest(query)).Meaning.Warnings);
        Assert.DoesNotContain(archive.Search(new ArticleSearchRequest(query)).Meaning.Words, word => word.Role == WordRole.Phrase);
    }

    [Fact]
    public void WhatTheyMayTakeIsBoundedAndSaid()
    {
        using SmallArchive archive = new([.. Enumerable.Range(0, 110).Select(i => new { id = $"n{i}", title = "Note", body = $"ferry word{i} contract", language = "en" })]);
        Assert.Contains("a pattern for more than 100 words", Assert.Single(archive.Search(new ArticleSearchRequest("ferry NEAR/2 wor*")).Meaning.Warnings), StringComparison.Ordinal);
        Assert.Equal(21, archive.Search(new ArticleSearchRequest("ferry NEAR/2 word1*")).Total.Value);
        string Alternatives(string first) => string.Join(" OR ", Enumerable.Range(0, 40).Select(i => $"\"{first} word{i}\""));
        Assert.Contains("left out", Assert.Single(archive.Search(new ArticleSearchRequest($"({Alternatives("ferry")}) NEAR/2 ({Alternatives("contract")})")).Meaning.Warnings), StringComparison.Ordinal);
        Assert.Contains("at most 32", Assert.Single(archive.Search(new ArticleSearchRequest(string.Join(" NEAR/9 ", Enumerable.Repeat("ferry", 60)))).Meaning.Warnings), StringComparison.Ordinal);
    }
}
