using System.Globalization;
using SearchServer.Engine.QueryParsing;
using Xunit;

namespace SearchServer.Engine.Tests.QueryParsing;

/// <summary>What a text is read as, by the tree that is made of it.</summary>
public class QuerySyntaxTests
{
    [Theory]
    [InlineData("ferr*", "ferr*")]
    [InlineData("fer?y *erry", "fer?y *erry")]
    [InlineData("title:ferr*^2", "title:ferr*^2")]
    [InlineData("fery~1 fery~ fery~0 fery~0.5 fery~7", "fery~1 fery~2 fery~0 fery~2 fery~2")]
    [InlineData("fery~1^3 fery^3~1", "fery~1^3 fery~1^3")]
    [InlineData("\"old ferry\"~3^2", "\"old ferry\"~3^2")]
    [InlineData("/fer{1,2}y|boat/", "/fer{1,2}y|boat/")]
    [InlineData("date:[2016 TO 2017}", "date:[2016 TO 2017}")]
    [InlineData("date:{* TO 2017] date:[2016 TO *]", "date:{* TO 2017] date:[2016 TO *]")]
    [InlineData("[\"a b\" TO \"c \\\" d\"]", "[a b TO c \" d]")]
    [InlineData("title:(ferry bridge)^2", "title:(ferry bridge)^2")]
    [InlineData("*:* *", "*:* *")]
    [InlineData("fe\\*r\\u0041", "fe*rA")]
    [InlineData("fe\\*r*", "fe\\*r*")]
    [InlineData("title : ferry", "title:ferry")]
    public void ClassicSyntax(string text, string tree) => Assert.Equal(tree, Print(QuerySyntax.Parse(text, s_isField).Root));

    [Theory]
    [InlineData("ferr*", "ferr*")]
    [InlineData("*", "*:*")]
    [InlineData("fer?y", "fer?y")]
    [InlineData("f*rry, fer*?", "f*rry fer*")]
    [InlineData("Who built the ferry?", "Who built the ferry?")]
    [InlineData("Really?! ¿Qué?", "Really?! ¿Qué?")]
    [InlineData("***** five stars", "***** five stars")]
    [InlineData("fery~1 fery~", "fery~1 fery~2")]
    [InlineData("~5,000 people, cost ~ 30", "~5,000 people, cost ~ 30")]
    [InlineData("and/or 12/25/2020 /usr/bin", "and/or 12/25/2020 /usr/bin")]
    [InlineData("/fer+y/ boat", "/fer+y/ boat")]
    [InlineData("[Updated] Ferry contract {2}", "[Updated] Ferry contract {2}")]
    [InlineData("date:[2016 TO 2017} brexit", "date:[2016 TO 2017} brexit")]
    [InlineData("https://news.example/a?b=c*", "https://news.example/a?b=c*")]
    [InlineData("news.example/a?b=c", "news.example/a?b=c")]
    [InlineData("https\\://news*", "https\\://news*")]
    [InlineData("C:\\*", "C:*")]
    public void APersonsText(string text, string tree)
    {
        QuerySyntax syntax = QuerySyntax.ParseLenient(text, s_isField);
        Assert.Empty(syntax.Warnings);
        Assert.Equal(tree, Print(syntax.Root));
    }

    [Theory]
    [InlineData("ferry [2016", 6)]
    [InlineData("[2016 2017]", 0)]
    [InlineData("ferry/boat", 5)]
    [InlineData("ferry]", 5)]
    [InlineData("~1", 0)]
    [InlineData("ferry~1.5", 9)]
    [InlineData("ferry^x", 5)]
    [InlineData("ferry^999999999999999999999999999999999999999", 5)]
    [InlineData("title:body:x", 6)]
    [InlineData("title:", 6)]
    [InlineData("a ()", 2)]
    [InlineData("a\\", 1)]
    [InlineData("\\u00g0", 0)]
    public void AMistakeIsNamedWithItsPlace(string text, int position) =>
        Assert.Equal(position, Assert.Throws<QueryParseException>(() => QuerySyntax.Parse(text, s_isField)).Position);

    [Fact]
    public void EachKindOfMistakeIsSaidOnce()
    {
        QuerySyntax syntax = QuerySyntax.ParseLenient(string.Concat(Enumerable.Repeat("titel:ferry^ ) ", 100)), s_isField);
        Assert.Equal(3, syntax.Warnings.Length);
        Assert.Contains("titel", syntax.Warnings[0]);
    }

    [Fact]
    public void SoManyPatternsAreReadAsOnesAndTheRestAsWords()
    {
        QuerySyntax syntax = QuerySyntax.ParseLenient(string.Concat(Enumerable.Range(0, 50).Select(i => $"w{i}* /w{i}/ ")), s_isField);
        Assert.Equal("A query has at most 64 patterns and regular expressions (at character 333)", Assert.Single(syntax.Warnings));
        Assert.Equal(64, syntax.Root.Clauses.Count(clause => clause.Node is PatternSyntax or RegexpSyntax));
        Assert.Equal(36, syntax.Root.Clauses.Count(clause => clause.Node is WordSyntax));
    }

    [Fact]
    public void AGroupOfMoreThanAQueryMayHaveKeepsWhatItMay()
    {
        QuerySyntax syntax = QuerySyntax.ParseLenient($"({string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"w{i}"))}) x (y)", s_isField);
        Assert.Single(syntax.Warnings);
        GroupSyntax group = Assert.IsType<GroupSyntax>(Assert.Single(syntax.Root.Clauses).Node);
        Assert.Equal(1023, group.Clauses.Length);
    }

    private static readonly Func<string, bool> s_isField = name => name is "title" or "body" or "date";

    private static string Print(GroupSyntax group) => string.Join(' ', group.Clauses.Select(clause =>
        $"{(clause.Field is { } field ? $"{field}:" : "")}{Print(clause.Node)}{(clause.Boost == 1 ? "" : $"^{clause.Boost.ToString(CultureInfo.InvariantCulture)}")}"));

    private static string Print(SyntaxNode node) => node switch
    {
        WordSyntax word => word.Text,
        FuzzySyntax fuzzy => $"{fuzzy.Text}~{fuzzy.Edits}",
        PatternSyntax pattern => pattern.Pattern,
        RegexpSyntax regexp => $"/{regexp.Pattern}/",
        RangeSyntax range => $"{(range.IncludesLow ? '[' : '{')}{range.Low ?? "*"} TO {range.High ?? "*"}{(range.IncludesHigh ? ']' : '}')}",
        PhraseSyntax phrase => $"\"{phrase.Text}\"{(phrase.Slop == 0 ? "" : $"~{phrase.Slop}")}",
        GroupSyntax group => $"({Print(group)})",
        _ => "*:*",
    };
}
