using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class WordTokenizerTests
{
    // Letters with what normalization makes of them, marks, what is not seen, apostrophes, and what parts words.
    private static readonly string[] s_alphabets =
    [
        "aBcS", "019\u2082\uFF15", "\u00E9\u00DF\u1E9E\u0130\u0416", "\uFB03\uFB01\u0133\uFF21\uFF22\u2160\u00AA", "\u0301\u0308\u0323\u0327", "\u00AD\u200E\u2060\uFEFF\u202A\u200B\u200C", "'\u2019\u2018\u00B4\u02BC\uFF07",
        ".\uFF0E,:", "\u05D0\u05D1\"\u201D\u05F4'", "\u6F22\u5B57\u3042\u304B\u3099", "\u30A2\u30FC\uFF76\uFF9E", "\uAC00\uD55C\u1112\u1161\u11AB", "\u0E01\u0E44\u1780\u200B", "\u0627\u0644\uFEFB\u064E", "_ ", " \n-\u00A0\u2026\u00BD",
    ];

    [Theory]
    [InlineData("The F-16", "The [0,3)", "F [4,5)", "16 [6,8)")]
    [InlineData("didn’t o’clock ‘so’", "didn't [0,6)", "o'clock [7,14)", "so [16,18)")]
    [InlineData("didn´t don‛t rock ʼnʼ roll", "didn't [0,6)", "don't [7,12)", "rock [13,17)", "n [19,20)", "roll [22,26)")]
    [InlineData("cafe\u0301 on", "caf\u00E9 [0,5)", "on [6,8)")]
    [InlineData("ex\u00ADten\u00ADsion", "extension [0,11)")]
    [InlineData("the \u200Eharbour\u200E!", "the [0,3)", "harbour [5,12)")]
    [InlineData("har\u200Bbour\uFEFF \u2060a\u2060", "harbour [0,8)", "a [11,12)")]
    [InlineData("\u0E01\u0E32\u200B\u0E02\u0E32", "\u0E01\u0E32 [0,2)", "\u0E02\u0E32 [3,5)")]
    [InlineData("\u0E01\u0E34\u200B\u0E02", "\u0E01\u0E34 [0,2)", "\u0E02 [3,4)")]
    [InlineData("o\uFB03ce \uFF26\uFF22\uFF29", "office [0,4)", "FBI [5,8)")]
    [InlineData("Straße STRAẞE", "Strasse [0,6)", "STRASSE [7,13)")]
    [InlineData("G.O.P. in the U.S. and the N.F.L’s", "GOP [0,5)", "in [7,9)", "the [10,13)", "US [14,17)", "and [19,22)", "the [23,26)", "NFL's [27,34)")]
    [InlineData("Ph.D. example.com 3.5 J.", "Ph.D [0,4)", "example.com [6,17)", "3.5 [18,21)", "J [22,23)")]
    [InlineData("CO₂ and 5 km²", "CO2 [0,3)", "and [4,7)", "5 [8,9)", "km [10,12)")]
    [InlineData("צה”ל", "צה\"ל [0,4)")]
    [InlineData("½ … –")]
    public void WordsAreThoseOfTheNormalizedText(string text, params string[] expected) =>
        Assert.Equal(expected.Select(token => token + " +1"), TokenDigest.Lines(new WordTokenizer(bigrams: false), text)[..^1]);

    [Theory]
    [InlineData("北京報道", "北京 [0,2)", "京報 [1,3)", "報道 [2,4)")]
    [InlineData("在 京。東京", "在 [0,1)", "京 [2,3)", "東京 [4,6)")]
    [InlineData("北\u200B京\uFE00", "北京 [0,4)")]
    [InlineData("AI技術", "AI [0,2)", "技術 [2,4)")]
    [InlineData("2024년 K팝", "2024 [0,4)", "년 [4,5)", "K [6,7)", "팝 [7,8)")]
    [InlineData("한국어 \u1112\u1161\u11AB\u1100\u116E\u11A8", "한국 [0,2)", "국어 [1,3)", "한국 [4,10)")]
    [InlineData("か\u3099き ﾃﾞｰﾀ", "がき [0,3)", "デー [4,7)", "ータ [6,8)")]
    [InlineData("ジョン・スミス", "ジョ [0,2)", "ョン [1,3)", "スミ [4,6)", "ミス [5,7)")]
    [InlineData("ア_イ", "ア [0,1)", "イ [2,3)")]
    [InlineData("\U00020000\U00020001a", "\U00020000\U00020001 [0,4)", "a [4,5)")]
    public void EastAsianCharactersThatTouchArePairs(string text, params string[] expected) =>
        Assert.Equal(expected.Select(token => token + " +1"), TokenDigest.Lines(new WordTokenizer(bigrams: true), text)[..^1]);

    [Fact]
    public void RandomTextsHaveTheWordsOfTheirNormalizedForm()
    {
        RandomSource random = new(seed: 7);
        WordTokenizer tokenizer = new(bigrams: false);
        for (int i = 0; i < 50_000; i++)
        {
            string text = RandomText(random);
            List<string> expected = NormalizedText.Lines(text);
            List<string> found = TokenDigest.Lines(tokenizer, text);
            Assert.True(expected.SequenceEqual(found), $"{random}: {TokenDigest.Escape(text)}\n{TokenDigest.Escape(string.Join('\n', expected))}\nbut\n{TokenDigest.Escape(string.Join('\n', found))}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatTheOffsetsCutOutIsTheWord(bool bigrams)
    {
        RandomSource random = new(seed: 8);
        WordTokenizer tokenizer = new(bigrams);
        for (int i = 0; i < 50_000; i++) AssertReslices(tokenizer, bigrams, random.OneIn(2) ? RandomText(random) : new RandomTexts(random.Between(0, int.MaxValue)).Next(maxCharacters: 30), random.ToString());
    }

    [Theory]
    [InlineData("news.jsonl.gz", 2_000)]
    [InlineData("wikinews.jsonl.gz", 600)]
    public void WhatTheOffsetsCutOutOfArticlesIsTheWord(string file, int texts)
    {
        WordTokenizer tokenizer = new(bigrams: true);
        foreach (string text in TestData.Articles(file).Take(texts)) AssertReslices(tokenizer, bigrams: true, text, file);
    }

    private static void AssertReslices(WordTokenizer tokenizer, bool bigrams, string text, string where)
    {
        WordTokenizer again = new(bigrams);
        tokenizer.Reset(text);
        int last = 0;
        while (tokenizer.Next())
        {
            (string term, int start, int end) = (tokenizer.Token.Term.ToString(), tokenizer.Token.StartOffset, tokenizer.Token.EndOffset);
            Assert.True(start >= last && end > start && end <= text.Length, $"{where}: [{start},{end}) after {last}");
            last = start;
            string slice = text[start..end];
            Assert.True(new WordNormalizer().Normalize(slice, out _).SequenceEqual(term), $"{where}: {TokenDigest.Escape(slice)} is not {TokenDigest.Escape(term)}");
            again.Reset(slice);
            Assert.True(again.Next() && again.Token.StartOffset == 0, $"{where}: {TokenDigest.Escape(slice)} is no word by itself");
        }
    }

    private static string RandomText(RandomSource random)
    {
        string[] alphabets = [.. Enumerable.Range(0, random.Between(1, 5)).Select(_ => random.Pick(s_alphabets))];
        StringBuilder text = new();
        for (int count = random.Between(1, 14); count > 0; count--) text.Append(random.Pick(random.Pick(alphabets).ToCharArray()));
        return text.ToString();
    }
}
