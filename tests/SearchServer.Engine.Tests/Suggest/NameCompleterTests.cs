using SearchServer.Engine.Suggest;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Suggest;

/// <summary>Names by the beginnings of their words, against a loop over all of them.</summary>
public class NameCompleterTests
{
    private const string Letters = "abcd";

    private const int Lists = 40;

    [Fact]
    public void TheWeightiestAreFoundAndNoOthers()
    {
        RandomSource random = new(42);
        int found = 0, misspelt = 0;
        for (int i = 0; i < Lists; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            Name[] names = RandomNames(own, own.Between(1, 300));
            NameCompleter completer = CompleterOf(names);
            for (int j = 0; j < 50; j++)
            {
                string[] begun = [.. Enumerable.Range(0, own.Below(4)).Select(_ => RandomWord(own, 4))];
                int count = own.Pick(1, 3, 10, 1000);
                string says = $"{random}: list {i}, '{string.Join(' ', begun)}'";
                Completions actual = completer.Complete(begun, count);
                Completion[] exact = [.. BestOfEach(names.Where(name => Begins(name.Words, begun)), names, name => Begins(name.Words, begun), 0, _ => 1).Take(count)];
                Assert.True(exact.SequenceEqual(actual.Exact), says);
                found += exact.Length;

                HashSet<int> all = [];
                completer.Match(begun, entry => all.Add(entry));
                Assert.True(all.SetEquals(names.Where(name => Begins(name.Words, begun)).Select(name => name.Entry)), says);
                if (begun is not [{ Length: >= 3 } word]) continue;

                // Of one word. Which of several is the misspelt one is held below.
                HashSet<int> shown = [.. exact.Select(completion => completion.Entry)];
                bool IsMisspelt(Name name) => !Begins(name.Words, begun) && name.Words.Any(other => EditsOf(word).Any(edited => word.Length > 3 ? other.StartsWith(edited.Text, StringComparison.Ordinal) : other == edited.Text && edited.IsWhole));
                float ShareOf(Name name) => name.Words.Any(other => EditsOf(word).Any(edited => other == edited.Text && edited.IsWhole)) ? 1 : 0.1f;
                Completion[] expected = [.. BestOfEach(names.Where(name => !shown.Contains(name.Entry) && IsMisspelt(name)), names, name => Begins(name.Words, begun) || IsMisspelt(name), 1, ShareOf).Take(count)];
                Assert.True(expected.SequenceEqual(actual.Misspelt), says);
                misspelt += expected.Length;
            }
        }

        Assert.True(found > 1000 && misspelt > 1000, $"{random}: {found} found, {misspelt} misspelt");
    }

    [Theory]
    [InlineData("vlad put", 0)]
    [InlineData("put vlad", 0)]
    [InlineData("vald put", 1)]
    [InlineData("vlad puttin", 1)]
    [InlineData("ladimir", null)]
    [InlineData("vald puttin", null)]
    [InlineData("vladimir vladimir", null)]
    public void OneOfTheWordsMayBeMisspelt(string typed, int? edits)
    {
        NameCompleter completer = CompleterOf([new Name(0, 0, ["vladimir", "putin"], 2), new Name(1, 0, ["vladimir", "nabokov"], 1)]);
        Completions found = completer.Complete(typed.Split(' '), 10);
        Assert.Equal(edits, found.Exact.Concat(found.Misspelt).Select(completion => (int?)completion.Edits).SingleOrDefault());
    }

    [Fact]
    public void AnEntryIsToldByItsFirstNameIfThatGoesAsWell()
    {
        NameCompleter completer = CompleterOf([new Name(0, 0, ["zelenskyy"], 1), new Name(0, 1, ["zelensky"], 1), new Name(0, 2, ["vovan"], 0.5f)]);
        Assert.Equal([new Completion(0, 0, 0, 1)], completer.Complete(["zel"], 10).Exact);
        Assert.Equal([new Completion(0, 2, 0, 0.5f)], completer.Complete(["vo"], 10).Exact);
    }

    [Fact]
    public void WhateverIsTypedTheWorkIsBounded()
    {
        // Names that share all beginnings, of as many letters as there are, so that most must be looked at before one has all words.
        RandomSource random = new(7);
        NameCompleter.Builder builder = new();
        for (int i = 0; i < 50_000; i++)
        {
            builder.AddEntry();
            builder.AddName([$"a{(char)random.Between(0x4E00, 0x9FFF)}{RandomWord(random, 6)}", $"b{i % 7}", $"a{random.Below(1000)}"], random.Below(1000));
        }

        NameCompleter completer = builder.Build();
        int most = 0;
        foreach (string typed in (string[])["", "a", "a b", "a a a", "b a x", "aaaa", "abcdefgh", "a一丁丂七丄", new string('a', 200), string.Join(' ', Enumerable.Repeat("a", 100)), string.Join(' ', Enumerable.Repeat("abcd", 30)), "bbbb a", "b6 b5", "a999 b6 axxxx"])
        {
            Completions found = completer.Complete(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), 50);
            Assert.InRange(found.Visited, 0, NameCompleter.MaxVisited + 40);
            most = Math.Max(most, found.Visited);
        }

        // Some would look at more, were there no bound.
        Assert.True(most >= NameCompleter.MaxVisited, $"{most}");
    }

    [Fact]
    public void WithoutNamesNothingIsFound()
    {
        NameCompleter empty = new NameCompleter.Builder().Build();
        Assert.Empty(empty.Complete([], 10).Exact);
        Assert.Empty(empty.Complete(["abcd"], 10).Misspelt);
        empty.Match(["a"], _ => Assert.Fail("There is nothing."));
    }

    private static NameCompleter CompleterOf(IReadOnlyList<Name> names)
    {
        NameCompleter.Builder builder = new();
        int entries = 0;
        foreach (Name name in names)
        {
            for (; entries <= name.Entry; entries++) builder.AddEntry();
            builder.AddName(name.Words, name.Weight);
        }

        return builder.Build();
    }

    /// <summary>Names of entries, some without any, with weights that are all different, also by a tenth of them.</summary>
    private static Name[] RandomNames(RandomSource random, int count)
    {
        List<Name> names = [];
        int[] weights = [.. Enumerable.Range(1, count)];
        random.Shuffle<int>(weights);
        (int entry, int ofEntry) = (0, 0);
        for (int i = 0; i < count; i++)
        {
            if (i > 0 && random.OneIn(2)) (entry, ofEntry) = (entry + random.Between(1, 2), 0);
            names.Add(new Name(entry, ofEntry++, [.. Enumerable.Range(0, random.Between(1, 4)).Select(_ => RandomWord(random, 7))], weights[i] + 0.5f));
        }

        return [.. names];
    }

    private static string RandomWord(RandomSource random, int most) => string.Concat(Enumerable.Range(0, random.Between(1, most)).Select(_ => Letters[random.Skewed(Letters.Length + 1) % Letters.Length]));

    /// <summary>Of each entry the weightiest of some names, told by the first name that goes as well.</summary>
    private static IEnumerable<Completion> BestOfEach(IEnumerable<Name> matching, Name[] all, Func<Name, bool> goes, int edits, Func<Name, float> shareOf) => matching
        .Select(name => (Name: name, Weight: shareOf(name) * name.Weight))
        .GroupBy(name => name.Name.Entry)
        .Select(entry => entry.MaxBy(name => name.Weight))
        .OrderByDescending(best => best.Weight)
        .Select(best => new Completion(best.Name.Entry, goes(all.First(name => name.Entry == best.Name.Entry)) ? 0 : best.Name.Number, edits, best.Weight));

    /// <summary>Whether each beginning has a word of its own, by trying all ways.</summary>
    private static bool Begins(string[] words, ReadOnlySpan<string> begun)
    {
        if (begun.IsEmpty) return true;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith(begun[0], StringComparison.Ordinal) && Begins([.. words[..i], .. words[(i + 1)..]], begun[1..])) return true;
        }

        return false;
    }

    /// <summary>What a word is after each edit but of its first letter; and whether that may be the whole of a word.</summary>
    private static IEnumerable<(string Text, bool IsWhole)> EditsOf(string word)
    {
        for (int at = 1; at < word.Length; at++)
        {
            yield return (word.Remove(at, 1), at < word.Length - 1);
            foreach (char letter in Letters)
            {
                yield return (word.Insert(at, $"{letter}"), true);
                yield return ($"{word[..at]}{letter}{word[(at + 1)..]}", true);
            }

            if (at + 1 < word.Length) yield return ($"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}", true);
        }
    }

    private sealed record Name(int Entry, int Number, string[] Words, float Weight);
}
