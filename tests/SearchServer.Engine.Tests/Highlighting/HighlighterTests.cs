using System.Collections.Immutable;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Highlighting;

public class HighlighterTests
{
    private static readonly string[] s_words = ["ferry", "bridge", "Ferries", "of", "the", "été", "😀", "bridges", "and", "x"];
    private static readonly string[] s_gaps = [" ", ", ", ". ", "\n\n", "! ", "<b>", "&"];

    [Fact]
    public void WhatStandsInHtmlIsTextBetweenTagsAndInAttributes()
    {
        Fragment fragment = new(10, "<i title=\"a'b\">é & ferry</i>", [new TextSpan(29, 34)]);
        Assert.Equal("&lt;i title=&quot;a&#39;b&quot;&gt;é &amp; <em>ferry</em>&lt;/i&gt;", fragment.ToHtml());
    }

    [Fact]
    public void OnlyWhatMatchedIsMarked()
    {
        Assert.Equal(["ferry"], Marked("ferry", "A ferry left. The bridge stayed."));
        Assert.Equal(["ferries"], Marked("ferry", "All ferries left."));
        Assert.Equal(["old ferry"], Marked("\"old ferry\"", "The old ferry, a ferry so old."));
        Assert.Equal(["ferry"], Marked("ferry -bridge", "A ferry left."));
        Assert.Equal(["ferry", "bridge"], Marked("ferry bridge", "A ferry and a bridge."));
        Assert.Equal(["ferry"], Marked("+ferry (bridge AND absent)", "A ferry and a bridge."));
    }

    [Fact]
    public void OfTheBestOfSeveralQueriesAllThatMatchAreMarked()
    {
        DisjunctionMaxQuery query = new([new TermQuery("body", "ferri"), new PhraseQuery("body", ["old", "bridg"]), new TermQuery("title", "ferri"), new TermQuery("body", "absent")], 0.1f);
        const string Text = "A ferry by the old bridge.";
        Assert.Equal(["ferry", "old bridge"], Marked(query, Text));
    }

    [Fact]
    public void WhatMatchesIsMarkedWhereItIsEnough()
    {
        WeightedClause ferry = new(new TermQuery("body", "ferri"), 2);
        WeightedClause bridge = new(new TermQuery("body", "bridg"), 1);
        WeightedClause absent = new(new TermQuery("body", "absent"), 1);
        const string Text = "A ferry by the old bridge.";
        Assert.Equal(["ferry", "bridge"], Marked(new CoverageQuery([absent, bridge, ferry], 3), Text));
        Assert.Empty(Marked(new CoverageQuery([absent, bridge, ferry], 4), Text));
    }

    [Fact]
    public void TextIsEscapedInHtml()
    {
        string text = "<script> ferry & \"co\"";
        Fragment fragment = Highlight("ferry", text)[0];
        Assert.Contains("<em>ferry</em>", fragment.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", fragment.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("&amp;", fragment.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void FragmentsLieInTheTextInOrderAndSplitNoCharacter(int seed)
    {
        RandomSource random = new(seed);
        for (int i = 0; i < 400; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Skewed(3000)).Select(_ => random.Pick(s_words) + random.Pick(s_gaps)));
            HighlightOptions options = new() { Fragments = random.Between(1, 5), Length = random.Between(10, 400) };
            ImmutableArray<Fragment> fragments = Highlight("ferry \"bridge of\" été", text, options);
            Assert.InRange(fragments.Length, text.Length == 0 ? 0 : 1, options.Fragments);
            int last = 0;
            foreach (Fragment fragment in fragments.OrderBy(fragment => fragment.Start))
            {
                Assert.InRange(fragment.Start, last, fragment.End);
                Assert.InRange(fragment.End, fragment.Start, text.Length);
                Assert.Equal(text[fragment.Start..fragment.End], fragment.Text);
                Assert.False(Splits(text, fragment.Start) || Splits(text, fragment.End), $"{fragment} splits a character of {text}");
                last = fragment.End;
                int end = fragment.Start;
                foreach (TextSpan match in fragment.Matches)
                {
                    Assert.InRange(match.Start, end, match.End);
                    Assert.InRange(match.End, match.Start + 1, fragment.End);
                    string marked = text[match.Start..match.End].ToLowerInvariant();
                    Assert.True(marked.StartsWith("ferr", StringComparison.Ordinal) || marked == "été" || marked.StartsWith("bridge", StringComparison.Ordinal), marked);
                    end = match.End;
                }
            }
        }

        static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
    }

    private static IEnumerable<string> Marked(Query query, string text) => Highlight(query, text).SelectMany(fragment => fragment.Matches).Select(match => text[match.Start..match.End]);

    private static IEnumerable<string> Marked(string query, string text) => Highlight(query, text).SelectMany(fragment => fragment.Matches).Select(match => text[match.Start..match.End]);

    private static ImmutableArray<Fragment> Highlight(string query, string text, HighlightOptions? options = null) =>
        Highlight(new QueryParser(new QueryParserOptions(new EnglishAnalyzer(), ["body"])).ParseLenient(query).Query, text, options);

    private static ImmutableArray<Fragment> Highlight(Query query, string text, HighlightOptions? options = null)
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new EnglishAnalyzer())))
        {
            writer.Add([new TextField("body", text, stored: true, offsets: true)]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        return new Highlighter(new IndexSearcher(reader)).Highlight(query, "body", [(0, text)], options ?? new HighlightOptions())[0];
    }
}
