using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Highlighting;

/// <summary>Where texts are cut, and which words fragments show.</summary>
public class FragmentTests
{
    private const string Woman = "\U0001F469\u200D\U0001F52C";
    private const string Flag = "\U0001F1EB\U0001F1F7";

    [Fact]
    public void AChineseFragmentIsTheSentenceOfItsMatch()
    {
        string before = string.Concat(Enumerable.Repeat("天气晴朗，海面平静。", 20));
        Fragment fragment = Highlight("北京", $"{before}市长说：“渡轮从北京出发。”{before}", length: 30)[0];
        Assert.StartsWith("市长说：“渡轮从北京出发。”", fragment.Text, StringComparison.Ordinal);
        Assert.EndsWith("。", fragment.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void InASentenceThatIsTooLongTheMatchHasWhatIsAroundIt()
    {
        string long_ = string.Concat(Enumerable.Repeat("港口的老渡轮今天早上没有出发", 20));
        Fragment fragment = Highlight("北京", $"{long_}北京{long_}", length: 60)[0];
        Assert.InRange(fragment.Text.Length, 50, 62);
        TextSpan match = Assert.Single(fragment.Matches);
        Assert.InRange(match.Start - fragment.Start, 8, 20);
    }

    [Fact]
    public void AFragmentDoesNotBeginWithWhatCloses()
    {
        string clauses = string.Concat(Enumerable.Repeat("「老渡轮」，", 40));
        for (int length = 20; length < 50; length++)
        {
            Fragment fragment = Highlight("北京", $"{clauses}北京，{clauses}", length)[0];
            Assert.DoesNotContain(fragment.Text[0], "，」");
            Assert.NotEqual('「', fragment.Text[^1]);
        }
    }

    [Theory]
    [InlineData("กี่")]
    [InlineData("น้ำ")]
    [InlineData("ほ\u309A")]
    [InlineData(Woman)]
    [InlineData(Flag)]
    [InlineData("e\u0301\u0323")]
    public void NoCharacterIsCut(string character)
    {
        string run = string.Concat(Enumerable.Repeat(character, 60));
        for (int length = 10; length < 40; length++)
        {
            Fragment fragment = Highlight("ferry", $"{run} ferry {run}", length)[0];
            Assert.Contains("ferry", fragment.Text, StringComparison.Ordinal);
            Assert.InRange(fragment.Text.Length, 5, length + 10);
            Assert.True(Boundaries($"{run} ferry {run}").IsSupersetOf([fragment.Start, fragment.End]), $"{length}: {fragment.Start} to {fragment.End}");
        }

        static HashSet<int> Boundaries(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];
    }

    [Fact]
    public void AWholeTextHasAllItsMarks()
    {
        string text = string.Join(' ', Enumerable.Repeat("A ferry left.", 5000));
        Fragment fragment = Highlight("ferry", text, HighlightOptions.Whole).Single();
        Assert.Equal(text, fragment.Text);
        Assert.Equal(5000, fragment.Matches.Length);
    }

    [Fact]
    public void MoreMarksOfAWordThanAreReadAreNotMade()
    {
        Fragment fragment = Highlight("ferry", string.Join(' ', Enumerable.Repeat("ferry", FieldMatches.MaxOfPart + 1)), HighlightOptions.Whole).Single();
        Assert.Equal(FieldMatches.MaxOfPart, fragment.Matches.Length);
    }

    [Fact]
    public void AFragmentSaysWhichWordsItShows()
    {
        string filler = string.Concat(Enumerable.Repeat("Nothing else was said that day. ", 10));
        string text = $"The ferry was late. {filler}The bridge was closed. {filler}A ferry came by the bridge.";
        using Index index = new(text);
        TermQuery ferry = new("body", "ferry"), bridge = new("body", "bridge");
        using FieldHighlighter highlighter = index.Highlighter.Of(BooleanQuery.AnyOf([ferry, bridge]), ["body"], [0], [ferry, bridge, new TermQuery("body", "said"), new TermQuery("body", "absent")]);
        ImmutableArray<Fragment> fragments = highlighter.Highlight(0, text, new HighlightOptions { Length = 40 });
        Assert.Equal([[0], [1], [0, 1]], fragments.Select(fragment => fragment.Words.ToArray()));
    }

    [Fact]
    public void WhatTheCallerFoundIsOfTheWordsThatItSays()
    {
        using Index index = new("A ferry came by the bridge.");
        using FieldHighlighter highlighter = index.Highlighter.Of(new TermQuery("body", "ferry"), ["body"], [0], [new TermQuery("body", "ferry"), new TermQuery("body", "quay")]);
        Fragment fragment = highlighter.Highlight(0, index.Text, new HighlightOptions(), [new GivenMatch(new TextSpan(20, 26), [1]), new GivenMatch(new TextSpan(20, 999), [0])]).Single();
        Assert.Equal(["ferry", "bridge"], fragment.Matches.Select(match => fragment[match]));
        Assert.Equal([0, 1], fragment.Words);
    }

    private static ImmutableArray<Fragment> Highlight(string word, string text, int length) => Highlight(word, text, new HighlightOptions { Fragments = 1, Length = length });

    private static ImmutableArray<Fragment> Highlight(string word, string text, HighlightOptions options)
    {
        using Index index = new(text);
        return index.Highlighter.Highlight(new TermQuery("body", word), "body", [(0, text)], options)[0];
    }

    /// <summary>An index of one text, whose characters of Chinese and Japanese are found by pairs.</summary>
    private sealed class Index : IDisposable
    {
        private readonly MemoryDirectory _directory = new();
        private readonly DirectoryReader _reader;

        public Index(string text)
        {
            Text = text;
            using (IndexWriter writer = new(_directory, new IndexWriterOptions(new StemsAnalyzer(new PlainLanguage("zh")))))
            {
                writer.Add([new TextField("body", text, offsets: true)]);
                writer.Commit();
            }

            _reader = DirectoryReader.Open(_directory);
            Highlighter = new Highlighter(new IndexSearcher(_reader));
        }

        public string Text { get; }

        public Highlighter Highlighter { get; }

        public void Dispose()
        {
            _reader.Dispose();
            _directory.Dispose();
        }
    }
}
