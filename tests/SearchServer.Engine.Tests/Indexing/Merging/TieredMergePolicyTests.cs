using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing.Merging;

/// <summary>Simulated lives of indexes: sizes only, no files.</summary>
public class TieredMergePolicyTests
{
    private const long MB = 1L << 20;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 30)]
    [InlineData(3, 90)]
    public void SegmentsStayFewDeletesAreReclaimedAndWritingIsBounded(int seed, int deletedPercent)
    {
        RandomSource random = new(seed);
        TieredMergePolicy policy = new() { MaxMergedBytes = 1000 * MB };
        List<MergeCandidate> segments = [];
        long flushed = 0;
        long merged = 0;
        for (int i = 0; i < 4000; i++)
        {
            long length = random.Between(1, 8) * MB;
            flushed += length;
            segments.Add(Candidate(length, deleted: 0));

            // Updates delete as many documents as they add, here and there.
            if (random.Chance(deletedPercent / 100.0)) Delete(segments, random);
            for (IReadOnlyList<MergeCandidate> merge = policy.Choose(segments, merging: false); merge.Count > 0; merge = policy.Choose(segments, merging: false))
            {
                Assert.InRange(merge.Count, 1, policy.SegmentsPerTier);
                Assert.Equal(merge.Count, merge.Distinct().Count());
                long bytes = merge.Sum(segment => segment.LiveBytes);
                Assert.True(bytes <= policy.MaxMergedBytes || merge.Count == 1, $"{bytes >> 20} MB of {merge.Count} segments");
                segments = [.. segments.Except(merge), Candidate(Math.Max(1, bytes), deleted: 0)];
                merged += bytes;
            }

            double total = segments.Sum(segment => (double)segment.LiveBytes);
            double large = total / (policy.MaxMergedBytes / 2.0);
            Assert.InRange(segments.Count, 1, large + (4 * policy.SegmentsPerTier));
            double deleted = 100.0 * segments.Sum(segment => (long)segment.DeletedDocs) / segments.Sum(segment => (long)segment.MaxDoc);
            Assert.InRange(deleted, 0, policy.MaxDeletedPercent);
        }

        // A byte is written once a tier, and again for what is reclaimed.
        double most = deletedPercent == 0 ? 5 : 12;
        Assert.InRange((double)merged / flushed, 0, most);
    }

    [Fact]
    public void NothingIsMergedWithoutNeed()
    {
        TieredMergePolicy policy = new();
        Assert.Empty(policy.Choose([], merging: false));
        Assert.Empty(policy.Choose([.. Enumerable.Range(0, 10).Select(_ => Candidate(MB, 0))], merging: false));
        Assert.Empty(policy.Choose([Candidate(6L << 30, 0), Candidate(5L << 30, 0)], merging: false));
        Assert.NotEmpty(policy.Choose([.. Enumerable.Range(0, 12).Select(_ => Candidate(MB, 0))], merging: false));
        Assert.InRange(Assert.Single(policy.Choose([Candidate(4L << 30, 500_000), Candidate(MB, 0)], merging: false), segment => segment.DeletedDocs > 0).LiveBytes, (2L << 30) - MB, (2L << 30) + MB);
    }

    private static void Delete(List<MergeCandidate> segments, RandomSource random)
    {
        int at = random.Below(segments.Count);
        MergeCandidate segment = segments[at];
        segments[at] = Candidate(segment.Bytes, Math.Min(segment.MaxDoc, segment.DeletedDocs + random.Below(segment.MaxDoc / 4)));
    }

    private static MergeCandidate Candidate(long length, int deleted)
    {
        SegmentInfo info = new()
        {
            Name = "_0",
            Id = SegmentId.NewRandom(),
            MaxDoc = 1_000_000,
            Version = LuceneVersion.Written,
            IsCompound = true,
            Diagnostics = new Dictionary<string, string>(),
            Attributes = new Dictionary<string, string>(),
            Files = [],
        };
        return new MergeCandidate(new SegmentState(new SegmentCommitInfo(info) { DeleteCount = deleted }, null!, null) { Length = length });
    }
}
