namespace SearchServer.Engine.Indexing.Merging;

/// <summary>
/// Decides which segments are merged. Segments of about the same size form tiers, each about <see cref="SegmentsPerTier"/> times as large as the one below; an index
/// may have so many segments of each tier. Where it has more, or too many deleted documents, the merge is taken that gains most for its cost:
/// of segments of like size, small ones, with many deletes.
/// </summary>
public sealed record TieredMergePolicy
{
    /// <summary>How many segments a tier may have, and how many are merged at once at most.</summary>
    public int SegmentsPerTier { get; init; } = 10;

    /// <summary>Bytes that a merged segment has at most, about; larger ones come from forced merges only.</summary>
    public long MaxMergedBytes { get; init; } = 5L << 30;

    /// <summary>Smaller segments count as if they had so many bytes, so that tiny ones do not pile up.</summary>
    public long FloorBytes { get; init; } = 2L << 20;

    /// <summary>Above this share of deleted documents in the index, in percent, segments are merged to reclaim them.</summary>
    public double MaxDeletedPercent { get; init; } = 10;

    /// <summary>The share of the index above which a merged segment is not packed into one file, as Lucene's <c>noCFSRatio</c>.</summary>
    public double NoCompoundRatio { get; init; } = 0.1;

    /// <summary>Chooses the next merge.</summary>
    /// <param name="segments">All segments that are not being merged.</param>
    /// <param name="merging">Whether others are being merged.</param>
    /// <returns>The segments to merge, or none.</returns>
    internal IReadOnlyList<MergeCandidate> Choose(IReadOnlyList<MergeCandidate> segments, bool merging)
    {
        MergeCandidate[] bySize = [.. segments.OrderByDescending(segment => segment.LiveBytes)];
        long docs = bySize.Sum(segment => (long)segment.MaxDoc);
        long deleted = bySize.Sum(segment => (long)segment.DeletedDocs);
        bool reclaim = docs > 0 && 100.0 * deleted / docs > MaxDeletedPercent;

        // A segment near the bound is left alone, unless it is its deletes that matter.
        MergeCandidate[] eligible = [.. bySize.Where(segment => segment.LiveBytes <= MaxMergedBytes / 2 || (reclaim && segment.DeletedDocs > 0))];
        bool tooMany = eligible.Length > Allowed(eligible);
        if (!tooMany && (!reclaim || merging)) return [];
        IReadOnlyList<MergeCandidate> best = [];
        double bestScore = double.MaxValue;
        for (int start = 0; start < eligible.Length; start++)
        {
            List<MergeCandidate> merge = Fill(eligible, start);
            if (merge.Count == 0 || (merge.Count == 1 && merge[0].DeletedDocs == 0)) continue;
            if (merge.Count == 1 && !reclaim) continue;
            double score = Score(merge);
            if (score >= bestScore) continue;
            best = merge;
            bestScore = score;
        }

        return best;
    }

    /// <summary>How many segments an index of this size may have.</summary>
    private double Allowed(MergeCandidate[] bySize)
    {
        if (bySize.Length == 0) return 0;
        double left = bySize.Sum(segment => (double)segment.LiveBytes);
        double level = Math.Max(FloorBytes, bySize[^1].LiveBytes);
        double allowed = 0;
        while (true)
        {
            double count = left / level;
            if (count < SegmentsPerTier || level >= MaxMergedBytes)
            {
                allowed += Math.Ceiling(count);
                return Math.Max(allowed, SegmentsPerTier);
            }

            allowed += SegmentsPerTier;
            left -= SegmentsPerTier * level;
            level = Math.Min(MaxMergedBytes, level * SegmentsPerTier);
        }
    }

    /// <summary>The largest merge that begins at a segment, by descending size, passing over what would make it too large.</summary>
    private List<MergeCandidate> Fill(MergeCandidate[] bySize, int start)
    {
        List<MergeCandidate> merge = [];
        long bytes = 0;
        for (int i = start; i < bySize.Length && merge.Count < SegmentsPerTier; i++)
        {
            if (bytes + bySize[i].LiveBytes > MaxMergedBytes && merge.Count > 0) continue;
            merge.Add(bySize[i]);
            bytes += bySize[i].LiveBytes;
        }

        return merge;
    }

    /// <summary>The lower the better: how unlike the sizes are, weighed a little by the cost of the merge and much by what it reclaims.</summary>
    private double Score(List<MergeCandidate> merge)
    {
        double total = merge.Sum(segment => (double)segment.LiveBytes);
        double floored = merge.Sum(segment => (double)Math.Max(FloorBytes, segment.LiveBytes));
        double skew = merge.Count < SegmentsPerTier && total >= MaxMergedBytes * 0.9 ? 1.0 / SegmentsPerTier : Math.Max(FloorBytes, merge[0].LiveBytes) / floored;
        double kept = total / Math.Max(1.0, merge.Sum(segment => (double)segment.Bytes));
        return skew * Math.Pow(Math.Max(1, total), 0.05) * kept * kept;
    }
}

/// <summary>A segment as a merge policy sees it.</summary>
/// <param name="State">The segment.</param>
internal sealed record MergeCandidate(SegmentState State)
{
    public long Bytes => State.Length;

    public int MaxDoc => State.Commit.Info.MaxDoc;

    public int DeletedDocs => State.Commit.DeleteCount;

    /// <summary>About the bytes that are left when deleted documents are gone.</summary>
    public long LiveBytes { get; } = State.Commit.Info.MaxDoc == 0 ? 0 : (long)((double)State.Length * State.Commit.LiveCount / State.Commit.Info.MaxDoc);
}
