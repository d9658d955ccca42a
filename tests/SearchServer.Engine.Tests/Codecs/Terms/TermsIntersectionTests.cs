using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>The terms that an automaton accepts, against running it over all terms.</summary>
public class TermsIntersectionTests
{
    [Fact]
    public void WhatAnAutomatonAcceptsIsFoundInOrderAndNothingElse()
    {
        Random random = TestRandom.Create();
        int found = 0;
        for (int round = 0; round < 60; round++)
        {
            PostingsModel model = PostingsModel.Random(random, PostingsModel.FieldOf(IndexOptions.Docs), 5, 1 + random.Next(3000), 1);
            using MemoryDirectory directory = new();
            using TermsReader reader = model.WriteAndOpen(directory);
            FieldTerms terms = reader.Find("body")!;
            for (int i = 0; i < 20; i++)
            {
                TableAutomaton automaton = TableAutomaton.Random(random);
                using TermsIntersection actual = terms.Intersect(automaton);
                foreach ((byte[] term, List<Posting> postings) in model.Terms)
                {
                    int state = automaton.Start == ByteAutomaton.Dead ? ByteAutomaton.Dead : automaton.Run(automaton.Start, term);
                    if (state == ByteAutomaton.Dead || !automaton.IsAccept(state)) continue;
                    Assert.True(actual.Next());
                    Assert.Equal(term, actual.Term.ToArray());
                    Assert.Equal(state, actual.AutomatonState);
                    Assert.Equal(postings.Count, actual.State.DocFreq);
                    found++;
                }

                Assert.False(actual.Next());
                Assert.False(actual.Next());
            }
        }

        Assert.InRange(found, 10_000, int.MaxValue);
    }

    [Fact]
    public void BlocksThatCannotHoldWhatIsAcceptedAreNotRead()
    {
        FieldInfo field = PostingsModel.FieldOf(IndexOptions.Docs);
        PostingsModel model = new(field, 10);
        for (int i = 0; i < 4000; i++) model.Add($"{"abcd"[i / 1000]}{i % 1000:000}", new Posting(i % 10, 1, []));
        using TestSegment segment = new(10);
        model.WriteAndOpen(segment.Directory).Dispose();

        // The blocks of longer terms come in their order, before those around them. What is overwritten are those of b and c.
        string file = $"_0_{PerFieldFormat.PostingsSuffix}.tim";
        byte[] bytes = segment.ReadFile(file);
        bytes.AsSpan(bytes.Length * 30 / 100, bytes.Length * 40 / 100).Fill(0xFF);
        segment.ReplaceFile(file, bytes);
        using TermsReader reader = new(segment.Directory, model.Segment, new FieldInfos([field]), PerFieldFormat.PostingsSuffix);
        FieldTerms terms = reader.Find("body")!;
        Assert.Equal(29, Count(LevenshteinAutomaton.Of("a500", 1, 1)));
        Assert.Equal(29, Count(LevenshteinAutomaton.Of("d500", 1, 1)));
        Assert.Throws<CorruptIndexException>(() => Count(LevenshteinAutomaton.Of("b500", 1, 1)));
        Assert.Throws<CorruptIndexException>(() => Count(LevenshteinAutomaton.Of("a500", 1, 0)));

        int Count(ByteAutomaton automaton)
        {
            using TermsIntersection found = terms.Intersect(automaton);
            int count = 0;
            while (found.Next()) count++;
            return count;
        }
    }

    [Fact]
    public void ADamagedDictionaryEndsInValuesOrTheTypedError()
    {
        const int MaxDoc = 20;
        Random random = TestRandom.Create();
        FieldInfo field = PostingsModel.FieldOf(IndexOptions.Docs);
        PostingsModel model = PostingsModel.Random(random, field, MaxDoc, 3000, 1);
        using TestSegment segment = new(MaxDoc);
        model.WriteAndOpen(segment.Directory).Dispose();
        byte[] middle = model.Terms.Keys.ElementAt(model.Terms.Count / 2);
        foreach (string extension in new[] { "tim", "tip", "tmd" }) Damage.ForgedBytesDoNoHarm(segment, $"_0_{PerFieldFormat.PostingsSuffix}.{extension}", Read, random, most: 100);

        void Read()
        {
            using TermsReader reader = new(segment.Directory, model.Segment, new FieldInfos([field]), PerFieldFormat.PostingsSuffix);
            FieldTerms terms = reader.Find("body")!;
            Check(terms.Intersect(new PrefixAutomaton(middle[..Math.Min(2, middle.Length)])));
            Check(terms.Intersect(LevenshteinAutomaton.Of("abcde", 2, 0)));
            Check(terms.Intersect(new PrefixAutomaton([])));
        }

        static void Check(TermsIntersection found)
        {
            using (found)
            {
                while (found.Next()) Assert.InRange(found.State.DocFreq, 1, MaxDoc);
            }
        }
    }

    [Fact]
    public void NothingIsAllocatedOnceAnAutomatonHasItsStates()
    {
        PostingsModel model = PostingsModel.Random(new Random(9), PostingsModel.FieldOf(IndexOptions.Docs), 5, 3000, 1);
        using MemoryDirectory directory = new();
        using TermsReader reader = model.WriteAndOpen(directory);
        FieldTerms terms = reader.Find("body")!;
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of("abcde", 2, 0);
        long found = 0;
        long allocated = Allocations.Of(() =>
        {
            using TermsIntersection intersection = terms.Intersect(automaton);
            while (intersection.Next()) found += intersection.State.DocFreq;
        });
        Assert.NotEqual(0, found);
        Assert.Equal(0, allocated);
    }
}
