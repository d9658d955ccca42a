using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>What <see cref="TermsWriter"/> writes, <see cref="TermsReader"/> reads, on random postings of every kind and size class.</summary>
public class TermsRoundTripTests
{
    public static TheoryData<IndexOptions, bool, int, int, int> Shapes()
    {
        TheoryData<IndexOptions, bool, int, int, int> shapes = [];
        foreach (IndexOptions options in Enum.GetValues<IndexOptions>())
        {
            if (options == IndexOptions.None) continue;
            foreach (bool payloads in options >= IndexOptions.DocsAndFreqsAndPositions ? new[] { false, true } : [false])
            {
                shapes.Add(options, payloads, 1, 1, 3);
                shapes.Add(options, payloads, 300, 2000, 5);
                shapes.Add(options, payloads, 3000, 60, 300);
                if (!payloads) shapes.Add(options, payloads, 40_000, 12, 3);
            }
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EveryPostingIsReadBack(IndexOptions options, bool payloads, int maxDoc, int termCount, int maxFreq)
    {
        PostingsModel model = PostingsModel.Random(new Random(maxDoc + termCount), PostingsModel.FieldOf(options, payloads), maxDoc, termCount, maxFreq);
        using MemoryDirectory directory = new();
        using TermsReader reader = model.WriteAndOpen(directory);
        FieldTerms terms = reader.Find("body")!;
        Assert.Equal(model.Terms.Count, terms.TermCount);
        Assert.Equal(model.Terms.Values.Sum(postings => (long)postings.Count), terms.SumDocFreq);
        TermsEnum actual = terms.Enumerate();
        foreach ((byte[] term, List<Posting> postings) in model.Terms)
        {
            Assert.True(actual.Next());
            Assert.Equal(term, actual.Term.ToArray());
            Assert.Equal(postings.Count, actual.State.DocFreq);
            CheckInTurn(terms, actual.State, postings);
        }

        Assert.False(actual.Next());
        Checksums.Verify(directory);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AdvanceStopsWhereAScanWould(IndexOptions options, bool payloads, int maxDoc, int termCount, int maxFreq)
    {
        Random random = new(maxDoc - termCount);
        PostingsModel model = PostingsModel.Random(random, PostingsModel.FieldOf(options, payloads), maxDoc, Math.Min(termCount, 100), maxFreq);
        using MemoryDirectory directory = new();
        using TermsReader reader = model.WriteAndOpen(directory);
        FieldTerms terms = reader.Find("body")!;
        foreach ((byte[] term, List<Posting> postings) in model.Terms)
        {
            Assert.True(terms.TryGet(term, out TermState state));
            for (int round = 0; round < 5; round++) CheckAdvancing(terms, state, postings, random, longest: 1 + random.Next(maxDoc));
        }
    }

    [Fact]
    public void SeekingFindsTheTermOrTheNext()
    {
        Random random = new(5);
        for (int round = 0; round < 40; round++)
        {
            PostingsModel model = PostingsModel.Random(random, PostingsModel.FieldOf(IndexOptions.Docs), 5, 1 + random.Next(3000), 1);
            using MemoryDirectory directory = new();
            using TermsReader reader = model.WriteAndOpen(directory);
            FieldTerms terms = reader.Find("body")!;
            TermsEnum actual = terms.Enumerate();
            byte[][] all = [.. model.Terms.Keys];
            for (int i = 0; i < 400; i++)
            {
                byte[] target = Perturb(random, all[random.Next(all.Length)]);
                int expected = Array.FindIndex(all, term => term.AsSpan().SequenceCompareTo(target) >= 0);
                Assert.Equal(model.Terms.ContainsKey(target), terms.TryGet(target, out _));
                SeekStatus status = actual.SeekCeiling(target);
                if (expected < 0)
                {
                    Assert.Equal(SeekStatus.End, status);
                    continue;
                }

                Assert.Equal(all[expected].AsSpan().SequenceEqual(target) ? SeekStatus.Found : SeekStatus.NotFound, status);
                for (int next = expected; next < Math.Min(all.Length, expected + 60); next++)
                {
                    Assert.Equal(all[next], actual.Term.ToArray());
                    Assert.Equal(model.Terms[all[next]].Count, actual.State.DocFreq);
                    Assert.Equal(next + 1 < all.Length, actual.Next());
                }
            }
        }
    }

    [Fact]
    public void EnumerationGoesOnAfterAnExactSeek()
    {
        Random random = new(6);
        PostingsModel model = PostingsModel.Random(random, PostingsModel.FieldOf(IndexOptions.Docs), 5, 3000, 1);
        using MemoryDirectory directory = new();
        using TermsReader reader = model.WriteAndOpen(directory);
        TermsEnum actual = reader.Find("body")!.Enumerate();
        byte[][] all = [.. model.Terms.Keys];
        for (int i = 0; i < all.Length; i++)
        {
            Assert.True(actual.SeekExact(all[i]));
            for (int next = i + 1; next < Math.Min(all.Length, i + 70); next++)
            {
                Assert.True(actual.Next());
                Assert.Equal(all[next], actual.Term.ToArray());
            }
        }
    }

    [Fact]
    public void TheLongestTermsAndTheDeepestPrefixesAreKept()
    {
        PostingsModel model = new(PostingsModel.FieldOf(IndexOptions.Docs), 10);
        string prefix = new('p', TermsFormat.MaxTermLength - 1);
        for (int i = 0; i < 100; i++) model.Add(prefix[..(i * 300)], new Posting(1, 1, []));
        for (char c = '0'; c < '0' + 60; c++) model.Add(prefix + c, new Posting(2, 1, []));
        using MemoryDirectory directory = new();
        using TermsReader reader = model.WriteAndOpen(directory);
        TermsEnum actual = reader.Find("body")!.Enumerate();
        foreach (byte[] term in model.Terms.Keys)
        {
            Assert.True(actual.Next());
            Assert.Equal(term, actual.Term.ToArray());
        }

        foreach (byte[] term in model.Terms.Keys) Assert.True(reader.Find("body")!.TryGet(term, out _));
    }

    private static void CheckInTurn(FieldTerms terms, in TermState state, List<Posting> expected)
    {
        using PostingsEnum actual = terms.Postings(state, PostingsFeatures.Offsets | PostingsFeatures.Payloads);
        Assert.Equal(-1, actual.Doc);
        foreach (Posting posting in expected)
        {
            Assert.Equal(posting.Doc, actual.NextDoc());
            CheckOccurrences(terms, actual, posting, posting.Occurrences.Count);
        }

        Assert.Equal(PostingsEnum.NoMoreDocs, actual.NextDoc());
    }

    private static void CheckAdvancing(FieldTerms terms, in TermState state, List<Posting> expected, Random random, int longest)
    {
        using PostingsEnum actual = terms.Postings(state, PostingsFeatures.Offsets | PostingsFeatures.Payloads);
        int at = -1;
        int doc = -1;
        while (doc != PostingsEnum.NoMoreDocs)
        {
            int target = doc + 1 + random.Next(longest);
            bool step = random.Next(3) == 0;
            at = step ? at + 1 : expected.FindIndex(at + 1, posting => posting.Doc >= target);
            if (at < 0) at = expected.Count;
            doc = step ? actual.NextDoc() : actual.Advance(target);
            Assert.Equal(at < expected.Count ? expected[at].Doc : PostingsEnum.NoMoreDocs, doc);
            if (doc == PostingsEnum.NoMoreDocs || random.Next(2) == 0) continue;
            if (terms.Field.HasPositions && random.Next(2) == 0) CheckRuns(actual, expected[at], random);
            else CheckOccurrences(terms, actual, expected[at], random.Next(expected[at].Occurrences.Count + 1));
        }
    }

    private static void CheckRuns(PostingsEnum actual, Posting expected, Random random)
    {
        int read = 0;
        while (random.Next(5) > 0)
        {
            bool any = actual.NextRun(out int first, out int end);
            Assert.Equal(read < expected.Freq, any);
            if (!any) return;
            for (int i = first; i < end; i++) Assert.Equal(expected.Occurrences[read++].Position, actual.Occurrences.Positions[i]);
        }
    }

    private static void CheckOccurrences(FieldTerms terms, PostingsEnum actual, Posting expected, int count)
    {
        Assert.Equal(expected.Freq, actual.Freq);
        foreach (Occurrence occurrence in expected.Occurrences.Take(count))
        {
            Assert.Equal(occurrence.Position, actual.NextPosition());
            if (terms.Field.HasPayloads) Assert.Equal(occurrence.Payload, actual.Payload.ToArray());
            if (!terms.Field.HasOffsets) continue;
            Assert.Equal(occurrence.Start, actual.StartOffset);
            Assert.Equal(occurrence.End, actual.EndOffset);
        }
    }

    private static byte[] Perturb(Random random, byte[] term) => random.Next(5) switch
    {
        0 => term,
        1 => [.. term, (byte)random.Next(256)],
        2 => term[..random.Next(term.Length + 1)],
        3 when term.Length > 0 => [.. term[..^1], (byte)(term[^1] + 1)],
        _ => [.. term[..random.Next(term.Length + 1)], (byte)random.Next('a', 'h')],
    };
}
