using System.Collections.Immutable;

namespace SearchServer.Engine.Codecs.Segments;

/// <summary>A commit: the segments that make up the index at one moment, and the user data committed with them. Immutable.</summary>
internal sealed record SegmentInfos
{
    /// <summary>The most documents that an index may hold: Lucene's bound, 2^31 - 1 - 128.</summary>
    public const int MaxDocs = int.MaxValue - 128;

    /// <summary>No segments, not committed yet.</summary>
    public static readonly SegmentInfos Empty = new();

    /// <summary>N of segments_N; 0 when nothing was committed yet.</summary>
    public long Generation { get; init; }

    /// <summary>Counts changes of the index.</summary>
    public long Version { get; init; }

    /// <summary>Number that the next new segment takes.</summary>
    public long Counter { get; init; }

    /// <summary>Major release that created the index.</summary>
    public int CreatedMajor { get; init; } = LuceneVersion.Written.Major;

    /// <summary>Release that wrote the commit.</summary>
    public LuceneVersion WrittenBy { get; init; } = LuceneVersion.Written;

    public SegmentId Id { get; init; }

    public ImmutableArray<SegmentCommitInfo> Segments { get; init; } = [];

    public ImmutableDictionary<string, string> UserData { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string FileName => IndexFileNames.Commit(Generation);

    /// <summary>Documents in all segments, deleted ones included.</summary>
    public long MaxDoc => Segments.Sum(segment => (long)segment.Info.MaxDoc);

    /// <summary>Every file of the commit's segments.</summary>
    public IEnumerable<string> SegmentFiles() => Segments.SelectMany(segment => segment.Files());
}
