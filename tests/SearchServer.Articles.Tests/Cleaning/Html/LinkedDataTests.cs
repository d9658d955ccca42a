using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class LinkedDataTests
{
    private static LinkedArticle? Read(params string[] scripts) => LinkedData.Read(scripts).Main(["Ferry sails again"]);

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Ferry sails again"}""")]
    [InlineData("""[{"@type":"BreadcrumbList"},{"@type":"NewsArticle","headline":"Ferry sails again"}]""")]
    [InlineData("""{"@context":"x","@graph":[{"@type":"WebPage","name":"y"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Ferry sails again"}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"LiveBlogPosting","headline":"Ferry sails again"}}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Ferry sails again",}""")]
    [InlineData("""/* x */ {"@type":"NewsArticle","headline":"Ferry sails again"};""")]
    public void AnArticleIsFoundWhereverItStands(string script) => Assert.Equal("Ferry sails again", Read(script)?.Headline);

    [Theory]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\"} -->")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\"}\n//]]>")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"headline\":\"Ferry sails again\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"she said \"yes\" twice\",\"headline\":\"Ferry sails again\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"it\\'s\",\"headline\":\"Ferry sails again\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\",\"author\":[{\"name\":\"Ilse")]
    [InlineData("{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Ferry sails again&quot;}")]
    public void ABrokenScriptIsRepaired(string script) => Assert.Equal("Ferry sails again", Read(script)?.Headline);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{\"@type\":")]
    [InlineData("{]}")]
    [InlineData("var x = 1;")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("{\"@type\":7,\"headline\":[[]]}")]
    public void WhatCannotBeReadIsPassedOverAndTheRestIsRead(string script) =>
        Assert.Equal("Ferry sails again", Read(script, """{"@type":"NewsArticle","headline":"Ferry sails again"}""")?.Headline);

    [Fact]
    public void OfSeveralArticlesTheOneOfThePageIsTaken() =>
        Assert.Equal("Ferry sails again", Read("""[{"@type":"NewsArticle","headline":"Ice breaker sold"},{"@type":"NewsArticle","headline":"Ferry sails again"}]""")?.Headline);

    [Fact]
    public void AnEntryOfALiveBlogIsNotThePage() =>
        Assert.Equal("Live from the harbour", Read("""{"@type":"LiveBlogPosting","headline":"Live from the harbour","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Crew on board"}]}""")?.Headline);

    [Fact]
    public void NestingWithoutEndIsPassedOver()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 200_000));
        Assert.Null(Read(deep));
        Assert.Null(Read(new string('[', 1_000_000)));
    }
}
