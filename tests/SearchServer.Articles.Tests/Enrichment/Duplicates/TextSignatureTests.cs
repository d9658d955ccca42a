using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Duplicates;

public sealed class TextSignatureTests
{
    private const string Story =
        "The ferry to Port Halden will sail again from Monday, the harbour office said, after a week in which a storm had kept it at the quay. Some four hundred people had waited on the island. " +
        "\"We have bread for two more days,\" said Ilse Marrow, who keeps the shop there. The office didn't say who will pay for the nights they spent in the school.";

    [Fact]
    public void CaseQuotesDashesAndSpacingDoNotCount()
    {
        string other = Story.ToUpperInvariant().Replace("\"", "“", StringComparison.Ordinal).Replace("'", "’", StringComparison.Ordinal).Replace(". ", " –\n\n  ", StringComparison.Ordinal);
        Assert.Equal(TextSignature.Of("", Story).Bytes, TextSignature.Of("Another title", other).Bytes);
    }

    /// <summary>Signatures are kept in indexes: one that comes out otherwise finds none of those.</summary>
    [Fact]
    public void TheSignatureOfATextStaysWhatItIs()
    {
        TextSignature signature = TextSignature.Of("", Story, out ulong[] bands);
        Assert.Equal("f02eee761ceae2e2", Convert.ToHexStringLower(SHA256.HashData(signature.Bytes))[..16]);
        Assert.Equal("7b019e427c862974 5ba4dc066d3bf356", string.Create(CultureInfo.InvariantCulture, $"{bands[0]:x16} {bands[^1]:x16}"));
    }

    [Fact]
    public void SimilarityIsTheShareOfRunsInCommon()
    {
        RandomSource random = new(307);
        double squares = 0;
        const int Rounds = 400;
        for (int i = 0; i < Rounds; i++)
        {
            string[] a = RandomStories.Words(random, random.Between(60, 600));
            string[] b = [.. a.Take(random.Below(a.Length)), .. RandomStories.Words(random, random.Between(30, 300))];
            HashSet<string> runsOfA = Runs(a);
            HashSet<string> runsOfB = Runs(b);
            double expected = (double)runsOfA.Intersect(runsOfB).Count() / runsOfA.Union(runsOfB).Count();
            double found = TextSignature.Similarity(TextSignature.Of("", RandomStories.Text(a)), TextSignature.Of("", RandomStories.Text(b)));
            Assert.True(Math.Abs(expected - found) < 0.25, $"expected {expected:F2}, found {found:F2}; {random}");
            squares += Math.Pow(expected - found, 2) / Math.Max(expected * (1 - expected) / MinHash.Count, 1e-4);
        }

        // As a binomial's, whose mean is 1; functions that depend on each other give more.
        Assert.InRange(squares / Rounds, 0.7, 1.4);
    }

    [Fact]
    public void ATextThatStandsInAnotherIsContainedInIt()
    {
        RandomSource random = new(11);
        string[] words = RandomStories.Words(random, 800);
        double containment = TextSignature.Containment(TextSignature.Of("", RandomStories.Text(words)), TextSignature.Of("", RandomStories.Text(words.Take(300))));
        Assert.InRange(containment, 0.8, 1);
    }

    [Fact]
    public void MinimaAreThoseOfALoopOverRunsAndFunctions()
    {
        RandomSource random = new(5);
        foreach (int count in (int[])[0, 1, 2, 3, 30, 257, 258, 259, 900])
        {
            uint[] minima = new uint[MinHash.Count];
            string[] words = RandomStories.Words(random, count);
            Assert.Equal((uint)count, MinHash.Compute(RandomStories.Text(words), minima));
            uint[] least = new uint[MinHash.Count];
            Array.Fill(least, uint.MaxValue);
            for (int at = 0; at + MinHash.RunLength <= count; at++)
            {
                uint[] one = new uint[MinHash.Count];
                MinHash.Compute(RandomStories.Text(words.Skip(at).Take(MinHash.RunLength)), one);
                for (int i = 0; i < one.Length; i++) least[i] = Math.Min(least[i], one[i]);
            }

            Assert.Equal(least, minima);
        }
    }

    [Fact]
    public void ShortTextsAreLikeOthersOnlyWhenTheyAreEqual()
    {
        TextSignature signature = TextSignature.Of("Ferry sails", "It sails again.", out ulong[] bands);
        Assert.Single(bands);
        Assert.Equal(1, TextSignature.Similarity(signature, TextSignature.Of("FERRY sails", "It sails: again")));
        Assert.Equal(0, TextSignature.Similarity(signature, TextSignature.Of("Ferry sails", "It sails again today.")));
        Assert.Equal(0, TextSignature.Similarity(signature, TextSignature.Of("Another title", "It sails again.")));
        Assert.Equal(0, TextSignature.Similarity(signature, TextSignature.Of("", Story)));
        Assert.Equal(0U, signature.Words);
    }

    [Fact]
    public void OfScriptsWithoutSpacesEachCharacterIsAWord()
    {
        StringBuilder text = new();
        for (int i = 0; i < 60; i++) text.Append((char)(0x4E00 + (i * 37)));
        string cut = text.ToString()[..50] + "終";
        Assert.InRange(TextSignature.Similarity(TextSignature.Of("", text.ToString()), TextSignature.Of("", cut)), 0.6, 0.95);
    }

    [Fact]
    public void WhatIsKeptIsReadBack()
    {
        foreach (string text in (string[])[Story, "Short."])
        {
            TextSignature signature = TextSignature.Of("", text);
            TextSignature read = TextSignature.Read(signature.Bytes)!;
            Assert.Equal(1, TextSignature.Similarity(signature, read));
            Assert.Null(TextSignature.Read(signature.Bytes[..^1]));
            Assert.Null(TextSignature.Read([9, .. signature.Bytes[1..]]));
        }

        Assert.Null(TextSignature.Read([]));
    }

    private static HashSet<string> Runs(string[] words) => [.. Enumerable.Range(0, words.Length - MinHash.RunLength + 1).Select(i => string.Join(' ', words.Skip(i).Take(MinHash.RunLength)))];
}
