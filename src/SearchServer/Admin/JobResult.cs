using SearchServer.Articles;
using SearchServer.Articles.Ingest;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Problems;

namespace SearchServer.Admin;

/// <summary>What came of a job; of its members those that its kind has.</summary>
public sealed record JobResult
{
    /// <summary>So many rejections are listed.</summary>
    private const int MaxRejected = 100;

    /// <summary>Articles: that were indexed, copied, or restored.</summary>
    public long? Articles { get; init; }

    /// <summary>Of these, how many were made anew from what the index had stored of them; of a reindex.</summary>
    public long? FromStore { get; init; }

    /// <summary>How many could not be indexed; of a reindex.</summary>
    public long? RejectedCount { get; init; }

    /// <summary>Why, for the first hundred.</summary>
    public IReadOnlyList<string>? Rejected { get; init; }

    /// <summary>Articles that were kept away, for they were purged: how many, or of a restore their ids.</summary>
    public IReadOnlyList<string>? KeptAway { get; init; }

    /// <summary>The commit that was copied, or checked; of a backup.</summary>
    public long? Generation { get; init; }

    /// <summary>Bytes that were copied; of a backup.</summary>
    public long? Bytes { get; init; }

    /// <summary>Segments that were read; of a check.</summary>
    public int? Segments { get; init; }

    /// <summary>What is damaged, in sentences; of a check.</summary>
    public IReadOnlyList<string>? Problems { get; init; }

    internal static JobResult Of(IngestReport report, PublicSources sources) => new()
    {
        Articles = report.Indexed,
        FromStore = report.FromStore,
        RejectedCount = report.RejectedCount,
        Rejected = [.. report.Rejected.Take(MaxRejected).Select(rejection => (rejection with { Path = sources.Of(rejection.Path) }).ToString())],
    };

    internal static JobResult Of(BackupManifest manifest) => new() { Articles = manifest.Documents, Generation = manifest.Generation, Bytes = manifest.Files.Sum(file => file.Length) };

    internal static JobResult Of(RestoreReport report) => new() { Articles = report.Backup.Documents - report.KeptAway.Length, KeptAway = report.KeptAway };

    internal static JobResult Of(IntegrityReport report, PublicMessages messages) => new() { Segments = report.Segments, Problems = [.. report.Problems.Select(messages.Of)] };
}
