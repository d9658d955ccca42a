using System.Globalization;
using System.Text.Json;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.QueryParsing;

/// <summary>
/// Of whatever is typed the lenient language makes a tree and a query, by work in proportion to the text. <c>SEARCHSERVER_QUERY_STRINGS</c> says how many texts are tried in a long run.
/// </summary>
public class HostileSyntaxTests
{
    /// <summary>Times that a character is looked at, on the average of a text, and a few for what every text takes.</summary>
    private const int MaxLooks = 12;

    /// <summary>One a kind of mistake.</summary>
    private const int MaxWarnings = 16;

    /// <summary>Of one in so many texts a query is made as well.</summary>
    private const int QueryEvery = 8;

    private static readonly int s_strings = Environment.GetEnvironmentVariable("SEARCHSERVER_QUERY_STRINGS") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 100_000;

    private static readonly Func<string, bool> s_isField = name => name is "body" or "title" or "outlet" or "date" or "id" or "url";

    private static readonly QueryParser s_parser = new(new QueryParserOptions(new StandardAnalyzer(), ["body"]) { ResolveField = name => s_isField(name) ? [name] : null });

    [Fact]
    public void WhateverIsTypedIsReadByWorkInProportion()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()))) writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        RandomSource random = new(31);
        double most = 0;
        for (int i = 0; i < s_strings; i++)
        {
            string text = HostileStrings.Create(random);
            try
            {
                most = Math.Max(most, AssertIsRead(text));
                if (i % QueryEvery == 0) Assert.Equal(0, searcher.Count(s_parser.ParseLenient(text).Query));
            }
            catch (Exception e)
            {
                Assert.Fail($"{random}: text {i}, {JsonSerializer.Serialize(text)}: {e}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{s_strings} texts, at most {most:F1} looks a character");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("NOT ")]
    [InlineData("-a ")]
    [InlineData("+-")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("“a")]
    [InlineData("“a»«")]
    [InlineData("title:")]
    [InlineData("a:")]
    [InlineData("(a ")]
    [InlineData("a^2 ")]
    [InlineData("\\")]
    [InlineData("x")]
    [InlineData("([")]
    [InlineData("({a ")]
    [InlineData("[\"")]
    [InlineData("[\"a\" TO \"b\" ")]
    [InlineData("(/a")]
    [InlineData("/\\/")]
    [InlineData("a~1")]
    [InlineData("a~1 ")]
    [InlineData("^1")]
    [InlineData("AND OR + ")]
    [InlineData("/a.*b/ ")]
    [InlineData("*a* ")]
    public void ManyTimesTheSameTakesNoMoreThanItsLength(string unit)
    {
        // What closes at the very end, or nowhere.
        foreach (string end in (string[])["", "x", "]", "\"", "»", "/", " ]", ")"])
        {
            string text = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length)) + end;
            AssertIsRead(text);
            s_parser.ParseLenient(text);
            try
            {
                s_parser.Parse(text);
            }
            catch (QueryParseException)
            {
                // An error is an answer.
            }
        }
    }

    /// <summary>Reads a text, and returns how often each of its characters was looked at.</summary>
    private static double AssertIsRead(string text)
    {
        List<string> warnings = [];
        SyntaxParser parser = new(text, s_isField, warnings);
        GroupSyntax root = parser.Parse();
        Assert.InRange(parser.Steps, 0, MaxLooks * (text.Length + 1L));
        Assert.InRange(warnings.Count, 0, MaxWarnings);
        Assert.InRange(warnings.Sum(warning => warning.Length), 0, (MaxWarnings * 200) + text.Length);
        Assert.Equal((0, text.Length), (root.Start, root.End));
        Assert.InRange(Nodes(root, depth: 0), 1, 1 + Math.Min(text.Length, 2 * BooleanQuery.MaxClauses));
        return parser.Steps / (text.Length + 1.0);
    }

    /// <summary>Counts the nodes of a tree, each of which lies within its parent.</summary>
    private static int Nodes(SyntaxNode node, int depth)
    {
        Assert.InRange(depth, 0, 65);
        if (node is not GroupSyntax group) return 1;
        int nodes = 1;
        foreach (ClauseSyntax clause in group.Clauses)
        {
            Assert.InRange(clause.Node.Start, group.Start, clause.Node.End);
            Assert.InRange(clause.Node.End, clause.Node.Start, group.End);
            Assert.True(float.IsFinite(clause.Boost) || clause.Boost > 0);
            nodes += Nodes(clause.Node, depth + 1);
        }

        return nodes;
    }
}
