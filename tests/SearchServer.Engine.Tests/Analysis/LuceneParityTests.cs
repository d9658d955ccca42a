using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

/// <summary>The tokens of real and of adversarial texts, beside Apache Lucene's.</summary>
public class LuceneParityTests
{
    private static readonly (string, Analyzer)[] s_analyzers =
        [("standard", new StandardAnalyzer()), ("english", new EnglishAnalyzer()), ("simple", new SimpleAnalyzer())];

    [Theory]
    [InlineData("news.jsonl.gz")]
    [InlineData("reuters21578.jsonl.gz")]
    [InlineData("wikinews.jsonl.gz")]
    public void ArticlesGiveLucenesTokens(string file)
    {
        LuceneAnalysis.SkipUnlessAvailable();
        LuceneAnalysis.AssertSameTokens(TestData.Articles(file), s_analyzers);
    }

    [Fact]
    public void ScrapedFilesGiveLucenesTokens()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        string folder = Path.Combine(TestData.RepositoryRoot, "../shared/data/articles");
        Assert.SkipUnless(Directory.Exists(folder), "Needs ../shared/data/articles.");
        LuceneAnalysis.AssertSameTokens([.. Directory.GetFiles(folder, "*.txt").Select(File.ReadAllText)], s_analyzers);
    }

    [Fact]
    public void RandomTextsOfEveryWordClassGiveLucenesTokens()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        RandomTexts texts = new(seed);
        List<string> all = [.. Enumerable.Range(0, 200_000).Select(_ => texts.Next(maxCharacters: 40))];
        all.AddRange(Enumerable.Range(0, 2_000).Select(_ => texts.Next(maxCharacters: 2_000)));
        LuceneAnalysis.AssertSameTokens(all, s_analyzers);
    }

    [Fact]
    public void LongTokensAreCutWhereLuceneCutsThem()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        List<string> texts = [];
        foreach (string unit in (string[])["a", "1", "a.", "1,", "_", "a_", "\u0301", "a\u0301", "\u00E9", "\u30A2", "\u05D0\"", "\u0E01",
            "\U0001D400", "\U0001F600", "\U0001F600\u200D", "\U0001F1E6", "\U00020000", "\uAC00", "\u200D", "\uD83D", "\uDE00", "#\u20E3"])
        {
            for (int length = 250; length <= 260; length++)
            {
                string run = string.Concat(Enumerable.Repeat(unit, length))[..length];
                if (char.IsHighSurrogate(run[^1])) run += 'x';
                texts.AddRange([run, run + " tail", "ab " + run + "'s tail", run + "." + run, run + "\uD83D tail", run + "\U0001F600 tail"]);
            }
        }

        LuceneAnalysis.AssertSameTokens(texts, s_analyzers);
    }

    // At the end of a text, half a surrogate pair makes Lucene's scanner believe that the text ended before the last piece it
    // read, of up to 255 code units, and their words are lost. Texts cut by length end so, and their words are found here.
    [Fact]
    public void ATextThatEndsInHalfASurrogatePairKeepsTheWordsThatLuceneLoses()
    {
        Assert.Equal(["half", "an", "emoji"], TokenDigest.Terms(new StandardAnalyzer(), "Half an emoji \uD83D"));

        RandomTexts random = new(seed: 4);
        TokenStream stream = new EnglishAnalyzer().CreateStream("body");
        for (int i = 0; i < 1_000; i++)
        {
            string text = random.Next(maxCharacters: 600);
            Assert.Equal(TokenDigest.Lines(stream, text + "\uD83D.")[..^1], TokenDigest.Lines(stream, text + "\uD83D")[..^1]);
        }

        LuceneAnalysis.SkipUnlessAvailable();
        Assert.Equal(["end 0 +0"], LuceneAnalysis.Lines("Half an emoji \uD83D", "standard"));
    }

    [Fact]
    public void WordsOfArticlesHaveLucenesStems()
    {
        LuceneAnalysis.SkipUnlessAvailable();
        HashSet<string> words = [];
        TokenStream stream = new StandardAnalyzer().CreateStream("body");
        foreach (string text in TestData.Articles("news.jsonl.gz"))
        {
            stream.Reset(text);
            while (stream.Next()) words.Add(stream.Token.Term.ToString());
        }

        // Every suffix that the stemmer knows, after every shape of stem.
        foreach (string suffix in (string[])["sses", "ies", "eed", "ed", "ing", "at", "bl", "iz", "y", "ational", "tional", "enci", "anci", "izer", "bli",
            "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti", "iviti", "biliti", "logi",
            "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent",
            "sion", "tion", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "ll", "s"])
        {
            foreach (string stem in (string[])["", "a", "b", "y", "ba", "ab", "by", "yb", "bab", "aba", "bax", "baby", "hopp", "fall", "babab", "\u00E9b", "toyyy"])
                words.UnionWith([stem + suffix, stem + suffix + "s", stem + suffix + "ed", stem + suffix + "ing", stem + suffix + "ly"]);
        }

        words.Remove("");
        Assert.InRange(words.Count, 100_000, int.MaxValue);
        List<string> expected = LuceneAnalysis.FirstTerms(words, "porter");
        foreach ((string word, string stem) in words.Zip(expected))
        {
            char[] characters = word.ToCharArray();
            string actual = new(characters, 0, PorterStemmer.Stem(characters));
            Assert.True(actual == stem, $"{word}: {actual}, Lucene {stem}");
        }
    }
}
