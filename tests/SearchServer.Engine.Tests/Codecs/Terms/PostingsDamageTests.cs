using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>Damaged terms and postings: documents neither go back nor beyond the segment, occurrences do not go back in their document, and all ends in values or in the typed error.</summary>
public class PostingsDamageTests
{
    private const int MaxDoc = 3000;

    private static readonly string[] s_extensions = ["doc", "pos", "pay", "tim", "tip", "tmd"];

    [Theory]
    [InlineData(IndexOptions.Docs, false)]
    [InlineData(IndexOptions.DocsAndFreqs, false)]
    [InlineData(IndexOptions.DocsAndFreqsAndPositions, true)]
    [InlineData(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, true)]
    public void ForgedBytesEndInValuesOrTheTypedError(IndexOptions options, bool payloads)
    {
        Random random = TestRandom.Create();
        FieldInfo field = PostingsModel.FieldOf(options, payloads);
        PostingsModel model = PostingsModel.Random(random, field, MaxDoc, 40, 20);
        using TestSegment segment = new(MaxDoc);
        model.WriteAndOpen(segment.Directory).Dispose();
        foreach (string extension in s_extensions)
        {
            string file = $"_0_{PerFieldFormat.PostingsSuffix}.{extension}";
            if (!segment.Directory.ListAll().Contains(file)) continue;
            Damage.TruncationsAreRefused(segment, file, () => Open(segment, model, field).Dispose());
            Damage.ForgedBytesDoNoHarm(segment, file, Read, random, most: 50);
        }

        void Read()
        {
            using TermsReader reader = Open(segment, model, field);
            FieldTerms terms = reader.Find("body")!;
            IndexException? first = null;
            Try(() => ReadAll(terms, random));
            Try(() => ReadAccepted(terms, LevenshteinAutomaton.Of("abcd", 2, 0)));
            foreach (byte[] term in model.Terms.Keys)
            {
                Try(() => _ = terms.Enumerate().SeekCeiling(term));
                Try(() =>
                {
                    if (!terms.TryGet(term, out TermState state)) return;
                    ReadPostings(terms, state);
                    Skip(terms, state, random);
                });
            }

            if (first is not null) throw first;

            void Try(Action read)
            {
                try
                {
                    read();
                }
                catch (IndexException e)
                {
                    first ??= e;
                }
            }
        }
    }

    [Fact]
    public void ADifferenceBelowZeroIsRefused()
    {
        // Each difference takes five bytes, the last of which are overwritten by -5.
        PostingsModel model = new(PostingsModel.FieldOf(IndexOptions.Docs), 700_000_000);
        model.Add("term", new Posting(5, 1, []), new Posting(300_000_000, 1, []), new Posting(600_000_000, 1, []));
        using TestSegment segment = new(700_000_000);
        model.WriteAndOpen(segment.Directory).Dispose();
        string file = $"_0_{PerFieldFormat.PostingsSuffix}.doc";
        byte[] bytes = segment.ReadFile(file);
        new byte[] { 0xFB, 0xFF, 0xFF, 0xFF, 0x0F }.CopyTo(bytes, bytes.Length - 16 - 5);
        segment.ReplaceFile(file, bytes);
        using TermsReader reader = Open(segment, model, PostingsModel.FieldOf(IndexOptions.Docs));
        FieldTerms terms = reader.Find("body")!;
        Assert.True(terms.TryGet("term"u8, out TermState state));
        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.None);
        Assert.Contains(".doc", Assert.Throws<CorruptIndexException>(() => postings.NextDoc()).File, StringComparison.Ordinal);
    }

    [Fact]
    public void ASharedValueOfABlockBeyond31BitsIsRefused()
    {
        BufferOutput output = new();
        output.WriteByte(0);
        output.WriteVLong(1L << 31);
        using MemoryDirectory directory = new();
        using (IndexOutput file = directory.CreateOutput("_0.pos")) file.WriteBytes(output.Written);
        using IndexInput input = directory.OpenInput("_0.pos");
        Assert.Throws<CorruptIndexException>(() =>
        {
            DataCursor cursor = input.Cursor();
            BlockCodec.ReadPatched(ref cursor, new int[PostingsFormat.BlockSize]);
        });
    }

    private static TermsReader Open(TestSegment segment, PostingsModel model, FieldInfo field) =>
        new(segment.Directory, model.Segment, new FieldInfos([field]), PerFieldFormat.PostingsSuffix);

    private static void ReadAll(FieldTerms terms, Random random)
    {
        TermsEnum all = terms.Enumerate();

        // A damaged dictionary may hold the same block again and again; it ends, but not soon enough for all of its postings.
        for (int i = 0; all.Next(); i++)
        {
            if (i < 200 || random.Next(100) == 0) ReadPostings(terms, all.State);
        }
    }

    private static void ReadAccepted(FieldTerms terms, LevenshteinAutomaton automaton)
    {
        using TermsIntersection accepted = terms.Intersect(automaton);
        while (accepted.Next())
        {
            Assert.InRange(automaton.Edits(accepted.AutomatonState), 0, 2);
            Assert.InRange(accepted.State.DocFreq, 1, MaxDoc);
        }
    }

    private static void ReadPostings(FieldTerms terms, in TermState state)
    {
        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.Offsets | PostingsFeatures.Payloads);
        int last = 0;
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            Assert.InRange(doc, last, MaxDoc - 1);
            last = doc;
            if (!terms.Field.HasPositions) continue;
            (int position, int start) = (0, 0);
            for (int i = Math.Min(postings.Freq, 1000); i > 0; i--)
            {
                int next = postings.NextPosition();
                Assert.InRange(next, position, int.MaxValue);
                Assert.InRange(postings.StartOffset, start, int.MaxValue);
                Assert.InRange(postings.EndOffset, postings.StartOffset, int.MaxValue);
                (position, start) = (next, postings.StartOffset);
                _ = postings.Payload.Length;
            }
        }
    }

    private static void Skip(FieldTerms terms, in TermState state, Random random)
    {
        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.Positions);
        for (int doc = -1; doc != PostingsEnum.NoMoreDocs;)
        {
            int target = doc + 1 + random.Next(500);
            doc = postings.Advance(target);
            Assert.True(doc >= target && (doc < MaxDoc || doc == PostingsEnum.NoMoreDocs));
            if (doc != PostingsEnum.NoMoreDocs && terms.Field.HasPositions && random.Next(2) == 0) postings.NextPosition();
        }

        for (int level = 0; level < postings.Skip.LevelCount; level++)
        {
            if (postings.Skip.UpTo(level) != int.MaxValue) _ = postings.Skip.Impacts(level).Remaining;
        }
    }
}
