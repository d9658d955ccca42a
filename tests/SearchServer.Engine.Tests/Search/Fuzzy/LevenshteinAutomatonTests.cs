using System.Text;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>The automaton counts the edits that the whole table of distances counts, and gives up exactly where nothing that follows can be accepted.</summary>
public class LevenshteinAutomatonTests
{
    [Theory]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ca", 3)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("naïve", "naive", 1)]
    [InlineData("😀b", "b😀", 1)]
    [InlineData("", "ab", 2)]
    [InlineData("ab", "", 2)]
    [InlineData("", "", 0)]
    [InlineData("receive", "recieve", 1)]
    public void EditsAreCounted(string word, string other, int edits)
    {
        Assert.Equal(edits, EditDistance.Between(word, other));
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of(word, 2, 0);
        int state = automaton.Run(automaton.Start, Encoding.UTF8.GetBytes(other));
        Assert.Equal(Math.Min(edits, 3), state == ByteAutomaton.Dead ? 3 : automaton.Edits(state));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AllShortWordsAreJudgedAsTheTableOfDistancesJudgesThem(int maxEdits)
    {
        string[] words = [.. AllWords("ab€", 4)];
        string[] terms = [.. AllWords("ab€x", 5)];
        RandomSource random = new(31);
        foreach (string word in random.Some(words, 60))
        {
            for (int prefix = 0; prefix <= 2; prefix++) AssertJudged(word, terms, maxEdits, prefix);
        }
    }

    [Fact]
    public void RandomWordsAreJudgedAsTheTableOfDistancesJudgesThem()
    {
        RandomSource random = new(32);
        for (int round = 0; round < 400; round++)
        {
            string word = RandomWords.Word(random, 12);
            string[] terms = [.. Enumerable.Range(0, 200).Select(_ => random.OneIn(5) ? RandomWords.Word(random, 12) : RandomWords.Edited(random, word))];
            AssertJudged(word, terms, random.Between(0, 2), random.Below(4));
        }
    }

    [Fact]
    public void TheStateIsDeadWhereNothingThatFollowsIsAcceptedAndNowhereElse()
    {
        // Every string that is accepted has at most seven characters, and only those of the word and one other matter.
        byte[][] terms = [.. AllWords("aé€x", 6).Select(Encoding.UTF8.GetBytes)];
        foreach (string word in new[] { "", "a", "éa", "aé€", "€€aé" })
        {
            for (int maxEdits = 0; maxEdits <= 2; maxEdits++)
            {
                LevenshteinAutomaton automaton = LevenshteinAutomaton.Of(word, maxEdits, word.Length / 3);
                HashSet<string> alive = [];
                foreach (byte[] term in terms)
                {
                    int state = automaton.Run(automaton.Start, term);
                    if (state == ByteAutomaton.Dead || !automaton.IsAccept(state)) continue;
                    for (int length = 0; length <= term.Length; length++) alive.Add(Convert.ToHexString(term, 0, length));
                }

                foreach (byte[] term in terms)
                {
                    for (int length = 0; length <= term.Length; length++)
                    {
                        string prefix = Convert.ToHexString(term, 0, length);
                        Assert.True(alive.Contains(prefix) == (automaton.Run(automaton.Start, term.AsSpan(0, length)) != ByteAutomaton.Dead), $"{prefix} for {word} with {maxEdits} edits");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("80")]
    [InlineData("61C3")]
    [InlineData("C361")]
    [InlineData("E28261")]
    [InlineData("F8")]
    [InlineData("FF61")]
    public void BytesThatAreNoTextAreNotAccepted(string term)
    {
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of("a€", 2, 0);
        int state = automaton.Run(automaton.Start, Convert.FromHexString(term));
        Assert.False(state != ByteAutomaton.Dead && automaton.IsAccept(state));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 0)]
    [InlineData(1, -1)]
    public void WhatNobodyCanCountIsRefused(int maxEdits, int prefixLength) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LevenshteinAutomaton.Of("word", maxEdits, prefixLength));

    private static void AssertJudged(string word, string[] terms, int maxEdits, int prefixLength)
    {
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of(word, maxEdits, prefixLength);
        foreach (string term in terms)
        {
            int expected = EditDistance.SharePrefix(word, term, prefixLength) ? Math.Min(EditDistance.Between(word, term), maxEdits + 1) : maxEdits + 1;
            int state = automaton.Run(automaton.Start, Encoding.UTF8.GetBytes(term));
            int actual = state == ByteAutomaton.Dead ? maxEdits + 1 : automaton.Edits(state);
            Assert.True(expected == actual, $"'{term}' from '{word}' with {maxEdits} edits after {prefixLength} characters: {actual}, expected {expected}");
        }
    }

    private static IEnumerable<string> AllWords(string alphabet, int maxLength)
    {
        List<string> last = [""];
        for (int length = 0; length <= maxLength; length++)
        {
            foreach (string word in last) yield return word;
            last = [.. last.SelectMany(word => alphabet.Select(character => word + character))];
        }
    }
}
