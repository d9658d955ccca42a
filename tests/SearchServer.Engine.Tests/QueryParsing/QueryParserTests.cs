using SearchServer.Engine.Analysis;
using SearchServer.Engine.QueryParsing;
using Xunit;

namespace SearchServer.Engine.Tests.QueryParsing;

public class QueryParserTests
{
    private static readonly QueryParser s_parser = new(new QueryParserOptions(new StandardAnalyzer(), ["body"]) { ResolveField = name => name is "body" or "title" ? [name] : null });

    [Theory]
    [InlineData("ferry", "body:ferry")]
    [InlineData("Ferry Bridge", "body:ferry body:bridge")]
    [InlineData("+ferry -bridge", "+body:ferry -body:bridge")]
    [InlineData("ferry AND bridge", "+body:ferry +body:bridge")]
    [InlineData("ferry OR NOT bridge", "body:ferry -body:bridge")]
    [InlineData("title:ferry^2", "(title:ferry)^2")]
    [InlineData("\"old ferry\"~3", "body:\"old ferry\"~3")]
    [InlineData("(a b) AND c", "+(body:a body:b) +body:c")]
    [InlineData("*:*", "*:*")]
    [InlineData("co-operation", "body:co body:operation")]
    [InlineData("\\(1\\+1\\)", "body:1 body:1")]
    public void ClassicSyntaxIsRead(string text, string query) => Assert.Equal(query, s_parser.Parse(text).ToString());

    [Theory]
    [InlineData("\"open", 0)]
    [InlineData("(a", 0)]
    [InlineData("a)", 1)]
    [InlineData("nofield:a", 0)]
    [InlineData("a AND", 2)]
    public void AnErrorSaysWhere(string text, int position)
    {
        QueryParseException error = Assert.Throws<QueryParseException>(() => s_parser.Parse(text));
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("Ferry Bridge")]
    [InlineData("+ferry -bridge \"old ferry\"")]
    [InlineData("title:ferry^2 OR (a AND b)")]
    public void WhatIsWellFormedIsReadLenientlyAsItIsStrictly(string text)
    {
        LenientQuery lenient = s_parser.ParseLenient(text);
        Assert.Empty(lenient.Warnings);
        Assert.Equal(s_parser.Parse(text), lenient.Query);
    }

    [Theory]
    [InlineData("Island ferry - mayor", "body:island body:ferry body:mayor")]
    [InlineData("news -- council", "body:news body:council")]
    [InlineData("Alerte ! Incendie", "body:alerte body:incendie")]
    [InlineData("B && C || D", "body:b body:c body:d")]
    [InlineData("ferry +", "body:ferry")]
    [InlineData("Mayor: no ferry", "body:mayor body:no body:ferry")]
    [InlineData("title: ferry", "body:title body:ferry")]
    [InlineData("Mayor in Halden:Ferry off", "body:mayor body:in body:halden:ferry body:off")]
    [InlineData("NO FERRY AND NO BRIDGE TODAY", "body:no body:ferry body:and body:no body:bridge body:today")]
    [InlineData("at 10:30", "body:at (body:10 body:30)")]
    [InlineData("“old ferry” „new pier“ «the quay» »a boat«", "body:\"old ferry\" body:\"new pier\" body:\"the quay\" body:\"a boat\"")]
    [InlineData("the “old ferry", "body:the body:old body:ferry")]
    public void APastedTextIsWordsWithoutWarnings(string text, string query)
    {
        LenientQuery lenient = s_parser.ParseLenient(text);
        Assert.Equal(query, lenient.Query.ToString());
        Assert.Empty(lenient.Warnings);
    }

    [Fact]
    public void AFieldThatThereIsNotIsTakenAsAWordAndSaid()
    {
        LenientQuery lenient = s_parser.ParseLenient("titel:ferry");
        Assert.Equal("body:titel body:ferry", lenient.Query.ToString());
        Assert.Equal(["There is no field titel (at character 1)"], lenient.Warnings);
    }

    [Theory]
    [InlineData("a OR b c", "Alternative Alternative None")]
    [InlineData("a AND b OR c", "Required Required Alternative")]
    [InlineData("a OR -b +c d", "Alternative Excluded Required None")]
    public void TheSyntaxTreeTellsOperatorsApart(string text, string operators) =>
        Assert.Equal(operators, string.Join(' ', QuerySyntax.Parse(text, _ => false).Root.Clauses.Select(clause => clause.Operator)));

    [Fact]
    public void ATextInAScriptWithoutCapitalsIsNoHeadlineInCapitals() =>
        Assert.Equal("body:قطر body:مصر -body:ليبيا body:تونس", s_parser.ParseLenient("قطر OR مصر NOT ليبيا OR تونس").Query.ToString());
}
