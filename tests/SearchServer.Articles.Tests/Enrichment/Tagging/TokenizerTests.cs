using System.Runtime.InteropServices;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Tagging;

public class TokenizerTests
{
    [Theory]
    [InlineData("Mr. O'Brien isn't in Halden's harbour.", "Mr.|O'Brien|is|n't|in|Halden|'s|harbour|.")]
    [InlineData("The U.S. and J. K. Pell met at 10:30 a.m. on 1996-08-30.", "The|U.S.|and|J.|K.|Pell|met|at|10:30|a.m.|on|1996-08-30|.")]
    [InlineData("It cost $1,234.50 -- 3.5% more... they'll say", "It|cost|$|1,234.50|--|3.5|%|more|...|they|'ll|say")]
    [InlineData("“We won’t,” said Pell’s aide (of AT&T)", "“|We|wo|n’t|,|”|said|Pell|’s|aide|(|of|AT&T|)")]
    [InlineData("See https://example.org/a,b?c=d. Write to a.pell@example.org, @agnes_pell #Halden", "See|https://example.org/a,b?c=d|.|Write|to|a.pell@example.org|,|@agnes_pell|#Halden")]
    [InlineData("the Halden-based, U.S.-led, anti-Pell group; al-Assad and Jong-un", "the|Halden|-based|,|U.S.|-led|,|anti-|Pell|group|;|al-Assad|and|Jong-un")]
    [InlineData("the farmers' union and rock 'n' roll", "the|farmers|'|union|and|rock|'|n|'|roll")]
    public void WordsAreCutAsInTheTreebank(string text, string expected) => Assert.Equal(expected.Split('|'), Words(text));

    [Theory]
    [InlineData("Pell left. She was late.", 2)]
    [InlineData("Mr. Pell of Halden Inc. left. The company stayed.", 2)]
    [InlineData("“Did she go?” he asked. “Yes.” Nobody knew.", 3)]
    [InlineData("A headline\n\nThe text begins\nand goes on\nhere as before. It ends.", 3)]
    [InlineData("A list\nof two\n", 2)]
    [InlineData("One line\nAnother line\nA third", 3)]
    [InlineData("She met J. Pell in the U.S. on Monday", 1)]
    public void SentencesEndWhereAReaderEndsThem(string text, int expected) => Assert.Equal(expected, Read(text).Sentences.Count);

    [Theory]
    [InlineData("Pell wins vote in Halden after a long night", LetterCase.Normal)]
    [InlineData("Pell Wins Vote in Halden After a Long Night", LetterCase.Title)]
    [InlineData("PELL WINS VOTE IN HALDEN", LetterCase.Upper)]
    [InlineData("HALDEN (Agency) - The mayor said on Monday that she would go", LetterCase.Normal)]
    [InlineData("The FBI, the CIA and the NSA were there as well", LetterCase.Normal)]
    public void TheCaseOfASentenceIsSeen(string text, object expected) => Assert.Equal(expected, Assert.Single(Read(text).Sentences).Case);

    [Fact]
    public void TokensCoverEverythingButSpaceAndFollowEachOther()
    {
        RandomSource random = new(4711);
        string[] pieces = ["Pell", "halden", " ", "\n", "\r\n\n", "’s", "n't", ".", "...", "-", "--", "“", "”", "(", "1,2", "U.S", "@", "#", "https://", "\u00AD", "é", "e\u0301", "😀", "\uD800", "\uDC00", "\0", "中文", "ﬀ", "·", "&", "/", "_", "\u2028", "Mr", "anti-", "-based", "\u200B"];
        for (int i = 0; i < 5_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Below(40)).Select(_ => random.Pick<string>(pieces)));
            (List<Token> tokens, List<Sentence> sentences) = Read(text);
            int at = 0;
            foreach (Token token in tokens)
            {
                Assert.True(token.Start >= at && token.Length is > 0 and <= Tokenizer.MaxLength, $"{random}: {text}");
                Assert.True(text.AsSpan(at, token.Start - at).IndexOfAnyInRange('!', '~') < 0, $"{random}: {text}");
                at = token.End;
            }

            Assert.True(text.AsSpan(at).IndexOfAnyInRange('!', '~') < 0, $"{random}: {text}");
            Assert.Equal(tokens.Count, sentences.Sum(sentence => sentence.End - sentence.First));
            Assert.All(sentences, sentence => Assert.InRange(sentence.End - sentence.First, 1, SentenceBreaks.MaxLength));
        }
    }

    [Fact]
    public void ATextIsReadInParts()
    {
        string text = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"Word{i} and more, "));
        List<Token> whole = [], part = [], parts = [];
        Tokenizer.Read(text, 0, int.MaxValue, whole);
        for (int at = 0; at < text.Length;)
        {
            at = Tokenizer.Read(text, at, 100, part);
            parts.AddRange(part);
            part.Clear();
        }

        Assert.Equal(whole.Select(token => (token.Start, token.Length)), parts.Select(token => (token.Start, token.Length)));
    }

    /// <summary>That a line of one mark ends in a token every so often must not mean that each of them looks for the line's end. With the square of thirty million it is twelve minutes of work, else a tenth of a second.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('a')]
    [InlineData('ا')]
    [InlineData('_')]
    [InlineData('`')]
    public async Task ALineOfOneMarkIsReadInProportionToItsLength(char mark)
    {
        const int Length = 30_000_000;
        List<Token> tokens = [];
        int end = await Task.Run(() => Tokenizer.Read(new string(mark, Length), 0, int.MaxValue, tokens), TestContext.Current.CancellationToken);
        Assert.Equal((Length, Length), (end, tokens.Sum(token => token.Length)));
    }

    [Theory]
    [InlineData("n't x")]
    [InlineData("'ll x")]
    [InlineData("'s")]
    [InlineData("’re.")]
    [InlineData(".com/a x")]
    [InlineData(". X")]
    [InlineData(".-led")]
    [InlineData("-1,000")]
    public void AWordOfTheGreatestLengthEndsAsAShortOneDoes(string tail)
    {
        // Longer words than the first of these are cut.
        string[] expected = Words("aaa" + tail);
        for (int more = 0; expected[0].Length + more <= Tokenizer.MaxLength; more++)
        {
            string head = new('a', more);
            Assert.Equal([head + expected[0], .. expected[1..]], Words(head + "aaa" + tail));
        }
    }

    private static string[] Words(string text) => [.. Read(text).Tokens.Select(token => text.Substring(token.Start, token.Length))];

    private static (List<Token> Tokens, List<Sentence> Sentences) Read(string text)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        Assert.Equal(text.Length, Tokenizer.Read(text, 0, int.MaxValue, tokens));
        if (tokens.Count > 0) SentenceBreaks.Find(text, CollectionsMarshal.AsSpan(tokens), 0, sentences);
        return (tokens, sentences);
    }
}
