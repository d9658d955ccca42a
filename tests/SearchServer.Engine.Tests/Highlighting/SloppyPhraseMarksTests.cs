using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Highlighting;

/// <summary>A word is marked for a phrase whose words may be moved if, and only if, it is in a match of it; in fields with offsets and without.</summary>
public class SloppyPhraseMarksTests
{
    [Theory]
    [InlineData("a b", 0, "a b a c b", "a b")]
    [InlineData("a b", 1, "a c b", "a|b")]
    [InlineData("a b", 1, "a c c b a b", "a|b")]
    [InlineData("a b", 1, "b c c c a", "")]
    [InlineData("a a b", 0, "a b", "")]
    [InlineData("a a b", 2, "a b c c c a", "")]
    [InlineData("a a b", 4, "a b c c a", "a|b|a")]
    public void WordsAreMarkedByThemselvesWhereTheyMayBeMoved(string quotation, int slop, string text, string marks) => Assert.Equal(marks, string.Join('|', Marks(quotation, slop, text).Select(mark => text[mark.Start..mark.End])));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MarksAreThoseOfAllMatchesThatThereAreWhereTheDocumentMatches(int seed)
    {
        RandomSource random = new(seed);
        for (int i = 0; i < 300; i++)
        {
            string[] wanted = Words(random, random.Between(1, 4));
            string[] words = Words(random, random.Between(0, 14));
            int slop = random.Below(6);
            string text = string.Join(' ', words);
            int[] marked = [.. Marks(string.Join(' ', wanted), slop, text).SelectMany(mark => Enumerable.Range(mark.Start, mark.End - mark.Start)).Where(at => at % 2 == 0).Select(at => at / 2).Distinct().Order()];
            HashSet<int> expected = [];
            Match(wanted, words, slop, [], expected);
            Assert.True(expected.Order().SequenceEqual(marked), $"{random}: \"{string.Join(' ', wanted)}\"~{slop} in {text}: {string.Join(' ', marked)} instead of {string.Join(' ', expected.Order())}");
        }
    }

    [Fact]
    public void ATextOfTheQuotationsWordsIsMarkedToABound()
    {
        string text = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => "abcde"[i * 7 % 5]));
        Assert.InRange(Marks(string.Join(' ', Enumerable.Repeat("a b c d e", 10)), 10_000, text).Count, 1000, 20_000);
        Assert.InRange(Marks("a c", 0, text).Count, 1000, 20_000);
    }

    private static string[] Words(RandomSource random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Pick("a", "b", "c"))];

    /// <summary>The marks in a text, which are the same whether the field has offsets or not.</summary>
    private static List<TextSpan> Marks(string phrase, int slop, string text)
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer())))
        {
            writer.Add([new TextField("offsets", text, offsets: true), new TextField("positions", text)]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        Highlighter highlighter = new(new IndexSearcher(reader)) { Analyzer = new StandardAnalyzer() };
        List<TextSpan>[] marks = [.. new[] { "offsets", "positions" }.Select(field => highlighter
            .Highlight(new PhraseQuery(field, phrase.Split(' '), slop: slop), field, [(0, text)], HighlightOptions.Whole)[0].SelectMany(fragment => fragment.Matches).ToList())];
        Assert.Equal(marks[0], marks[1]);
        return marks[0];
    }

    /// <summary>Tries all ways to take a word of the text for each that is wanted.</summary>
    private static void Match(string[] wanted, string[] words, int slop, List<int> taken, HashSet<int> matched)
    {
        if (taken.Count == wanted.Length)
        {
            int[] starts = [.. taken.Select((at, place) => at - place)];
            if (starts.Max() - starts.Min() <= slop) matched.UnionWith(taken);
            return;
        }

        for (int at = 0; at < words.Length; at++)
        {
            if (words[at] == wanted[taken.Count] && !taken.Contains(at)) Match(wanted, words, slop, [.. taken, at], matched);
        }
    }
}
