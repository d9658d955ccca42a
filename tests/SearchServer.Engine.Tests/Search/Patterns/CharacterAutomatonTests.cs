using System.Text;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Search;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>What patterns match is compared with Lucene by MultiTermParityTests; here is what they promise besides.</summary>
public class CharacterAutomatonTests
{
    [Theory]
    [InlineData("a|b", "a", "ab")]
    [InlineData("~(.*x.*)&.{3}", "abc", "axc")]
    [InlineData("a{2,3}b?", "aab", "ab")]
    [InlineData("<7-123>", "0099", "0006")]
    [InlineData("<007-123>", "099", "0099")]
    [InlineData("\"a.b\"", "a.b", "axb")]
    [InlineData(@"\.\\", @".\", ".")]
    [InlineData("[^a-cx]", "d", "b")]
    [InlineData("[😀-😂]+", "😁😀", "😃")]
    [InlineData("a#|b", "b", "a")]
    [InlineData("a@", "a", "b")]
    [InlineData("()a()", "a", "")]
    [InlineData("", "", "a")]
    [InlineData("(a?){0,1000}", "aaa", "b")]
    public void RegularExpressionsMatchWholeTerms(string pattern, string match, string other)
    {
        ByteAutomaton automaton = CharacterAutomaton.Of(pattern, RegexpParser.Parse).RentOfBytes();
        Assert.True(Accepts(automaton, Encoding.UTF8.GetBytes(match)));
        Assert.False(Accepts(automaton, Encoding.UTF8.GetBytes(other)));
    }

    [Theory]
    [InlineData("a(b", 3)]
    [InlineData("a)", 1)]
    [InlineData("a|", 2)]
    [InlineData("[a", 2)]
    [InlineData("a{", 2)]
    [InlineData("a{1", 3)]
    [InlineData("a{99999999999}", 13)]
    [InlineData("[b-a]", 1)]
    [InlineData("\"a", 1)]
    [InlineData("<a-b>", 5)]
    [InlineData("<name>", 6)]
    [InlineData("<1-2", 1)]
    [InlineData("a\\", 2)]
    public void WhatIsNoExpressionIsRefusedWithItsPlace(string pattern, int position) =>
        Assert.Equal(position, Assert.Throws<RegexpSyntaxException>(() => new RegexpQuery("f", pattern)).Position);

    [Theory]
    [InlineData("*ing", "ing")]
    [InlineData("a?b*cd", "cd")]
    [InlineData("*é😀", "é😀")]
    [InlineData("abc", "abc")]
    [InlineData("ab*", "")]
    [InlineData("", "")]
    public void WhatAllTermsEndWithIsKnown(string pattern, string ending)
    {
        Assert.Equal(ending, Encoding.UTF8.GetString(CharacterAutomaton.Of(pattern, WildcardParser.Parse).RentOfBytes().Ending));
        Assert.Equal("c", Encoding.UTF8.GetString(CharacterAutomaton.Of("(a|b)?x[bd]c", RegexpParser.Parse).RentOfBytes().Ending));
        Assert.True(CharacterAutomaton.Of("(ab|cb)|b", RegexpParser.Parse).RentOfBytes().Ending.IsEmpty);
    }

    [Fact]
    public void WhatTakesTooMuchIsRefusedByTheNameOfTheBound()
    {
        AssertRefused("characters", new string('a', CharacterAutomaton.MaxPattern + 1));
        AssertRefused("states", ".*a.{14}");
        AssertRefused("states", "a{10001}");
        AssertRefused("steps", "(((a?b?){300}c?){300}d?){300}");
        Assert.Throws<PatternTooComplexException>(() => new WildcardQuery("f", "*a" + new string('?', 14)));
    }

    [Fact]
    public void DeepAndLongExpressionsAreRead()
    {
        int depth = (CharacterAutomaton.MaxPattern / 2) - 1;
        Assert.NotNull(new RegexpQuery("f", $"{new string('(', depth)}a{new string(')', depth)}"));
        Assert.NotNull(new RegexpQuery("f", string.Concat(Enumerable.Repeat("a?", depth))));
        Assert.NotNull(new RegexpQuery("f", new string('~', depth) + "a"));
        Assert.NotNull(new WildcardQuery("f", new string('*', CharacterAutomaton.MaxPattern)));
    }

    [Fact]
    public void EveryCharacterIsOneAndNothingElseIs()
    {
        ByteAutomaton any = CharacterAutomaton.Of(".", RegexpParser.Parse).RentOfBytes();
        ByteAutomaton some = CharacterAutomaton.Of("[a-é€-\uFFFD😀]", RegexpParser.Parse).RentOfBytes();
        byte[] bytes = new byte[4];
        for (int character = 0; character <= 0x10FFFF; character++)
        {
            if (!Rune.IsValid(character)) continue;
            ReadOnlySpan<byte> utf8 = bytes.AsSpan(0, new Rune(character).EncodeToUtf8(bytes));
            Assert.True(Accepts(any, utf8));
            Assert.Equal(character is (>= 'a' and <= 'é') or (>= '€' and <= 0xFFFD) or 0x1F600, Accepts(some, utf8));
        }

        foreach (string hex in new[] { "80", "C0", "C080", "C161", "E08080", "E09FBF", "E282", "F0808080", "F08FBFBF", "F4908080", "F5808080", "FF", "6161" })
        {
            Assert.False(Accepts(any, Convert.FromHexString(hex)), hex);
            Assert.False(Accepts(some, Convert.FromHexString(hex)), hex);
        }
    }

    [Fact]
    public void FromEveryStateSomethingIsAccepted()
    {
        RandomSource random = new(61);
        MultiTermQueries queries = new(random);
        int states = 0;
        for (int i = 0; i < 400; i++)
        {
            VocabularyTerm term = new("f", RandomWords.Word(random, 8), 1, 1);
            ByteAutomaton? automaton = i % 2 == 0 ? Of(queries.Regexp(term).Pattern) : CharacterAutomaton.Of(queries.Wildcard(term).Pattern, WildcardParser.Parse).RentOfBytes();
            if (automaton is not null) states += AssertAlive(automaton);
        }

        Assert.InRange(states, 1000, int.MaxValue);
    }

    [Fact]
    public void FromEveryStateOfARangeSomethingIsAccepted()
    {
        RandomSource random = new(62);
        for (int i = 0; i < 400; i++)
        {
            byte[] first = [.. Enumerable.Range(0, random.Below(4)).Select(_ => (byte)random.Pick(0, 1, 97, 255))];
            byte[] end = [.. Enumerable.Range(0, random.Below(4)).Select(_ => (byte)random.Pick(0, 1, 97, 255))];
            TermRangeAutomaton automaton = new(first, random.OneIn(4) ? null : end);
            AssertAlive(automaton);
        }
    }

    private static void AssertRefused(string bound, string pattern) =>
        Assert.Contains(bound, Assert.Throws<PatternTooComplexException>(() => new RegexpQuery("f", pattern)).Bound, StringComparison.Ordinal);

    private static ByteAutomaton? Of(string pattern)
    {
        try
        {
            return CharacterAutomaton.Of(pattern, RegexpParser.Parse).RentOfBytes();
        }
        catch (RegexpSyntaxException)
        {
            return null;
        }
    }

    private static bool Accepts(ByteAutomaton automaton, ReadOnlySpan<byte> term)
    {
        int state = automaton.Start == ByteAutomaton.Dead ? ByteAutomaton.Dead : automaton.Run(automaton.Start, term);
        return state != ByteAutomaton.Dead && automaton.IsAccept(state);
    }

    /// <summary>Goes to all states, and asserts that from each one that accepts is reached; returns how many there are.</summary>
    private static int AssertAlive(ByteAutomaton automaton)
    {
        if (automaton.Start == ByteAutomaton.Dead) return 0;
        List<int> states = [automaton.Start];
        HashSet<int> known = [.. states];
        List<(int From, int To)> steps = [];
        for (int i = 0; i < states.Count; i++)
        {
            for (int b = 0; b < 256; b++)
            {
                int next = automaton.Step(states[i], (byte)b);
                if (next == ByteAutomaton.Dead) continue;
                steps.Add((states[i], next));
                if (known.Add(next)) states.Add(next);
            }
        }

        ILookup<int, int> before = steps.Distinct().ToLookup(step => step.To, step => step.From);
        HashSet<int> alive = [.. states.Where(automaton.IsAccept)];
        Queue<int> open = new(alive);
        while (open.TryDequeue(out int state))
        {
            foreach (int from in before[state].Where(alive.Add)) open.Enqueue(from);
        }

        Assert.Equal(states.Count, alive.Count);
        return states.Count;
    }
}
