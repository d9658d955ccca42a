using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>Lists of documents and occurrences around the lengths at which the format changes: blocks of 128, and skip data of one level more with each factor of 8.</summary>
public class PostingsShapesTests
{
    public static TheoryData<int> Lengths => [1, 2, 127, 128, 129, 255, 256, 257, (8 * 128) - 1, 8 * 128, (8 * 128) + 1, (9 * 128) + 1, 64 * 128, (64 * 128) + 1, (512 * 128) + 129];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void EveryLengthIsReadInTurnAndByLeaps(int length)
    {
        Random random = TestRandom.Create();
        foreach (IndexOptions options in new[] { IndexOptions.Docs, IndexOptions.DocsAndFreqs, IndexOptions.DocsAndFreqsAndPositionsAndOffsets })
        {
            bool positions = options >= IndexOptions.DocsAndFreqsAndPositions;
            int[] docs = new int[length];
            for (int i = 0, doc = -1; i < length; i++) docs[i] = doc += 1 + (random.Next(3) == 0 ? random.Next(5) : 0);
            Posting[] postings = [.. docs.Select(doc => new Posting(doc, 1 + (doc % 2), positions ? [.. Enumerable.Range(0, 1 + (doc % 2)).Select(i => new Occurrence(i * 3, i * 9, (i * 9) + 4, []))] : []))];
            PostingsModel model = new(PostingsModel.FieldOf(options), docs[^1] + 10);
            model.Add("term", postings);
            using MemoryDirectory directory = new();
            using TermsReader reader = model.WriteAndOpen(directory);
            FieldTerms terms = reader.Find("body")!;
            Assert.True(terms.TryGet("term"u8, out TermState state));
            using (PostingsEnum read = terms.Postings(state, PostingsFeatures.None)) Assert.Equal(length > 128 ? PostingsFormat.SkipLevels((length - 1) / 128 * 128) : 0, read.Skip.LevelCount);
            foreach (int stride in new[] { 1, 100, 3000, docs[^1] + 10 }) Walk(terms, state, postings, docs, stride, random);
        }
    }

    private static void Walk(FieldTerms terms, in TermState state, Posting[] expected, int[] docs, int stride, Random random)
    {
        using PostingsEnum actual = terms.Postings(state, PostingsFeatures.Offsets);
        for (int doc = -1; ;)
        {
            int target = doc + 1 + random.Next(stride);
            int at = Array.BinarySearch(docs, target);
            if (at < 0) at = ~at;
            doc = stride == 1 ? actual.NextDoc() : actual.Advance(target);
            if (at == docs.Length)
            {
                Assert.Equal(PostingsEnum.NoMoreDocs, doc);
                return;
            }

            Assert.Equal(docs[at], doc);
            if (terms.Field.HasFreqs) Assert.Equal(expected[at].Freq, actual.Freq);
            else Assert.Equal(1, actual.Freq);
            if (random.Next(3) > 0) continue;
            foreach (Occurrence occurrence in expected[at].Occurrences)
            {
                Assert.Equal((occurrence.Position, occurrence.Start, occurrence.End), (actual.NextPosition(), actual.StartOffset, actual.EndOffset));
            }
        }
    }
}
