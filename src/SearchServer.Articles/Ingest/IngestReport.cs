using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>What became of the articles of a run.</summary>
public sealed record IngestReport
{
    /// <summary>How many rejections are listed.</summary>
    public const int MaxRejections = 1000;

    /// <summary>Articles that are in the index now and were not before.</summary>
    public long Indexed { get; internal set; }

    /// <summary>Articles that took the place of what the index had of them.</summary>
    public long Updated { get; internal set; }

    /// <summary>Articles that the index had as they are, or that came before in the run as they are.</summary>
    public long Known { get; internal set; }

    /// <summary>Articles that took the place of another with the same identity that came before in the run: the last one that was read is in the index.</summary>
    public long Replaced { get; internal set; }

    /// <summary>Articles that were taken out because the file that they came from has them no more.</summary>
    public long Removed { get; internal set; }

    /// <summary>Articles that were made anew from what the index has stored of them; only when it is rebuilt.</summary>
    public long FromStore { get; internal set; }

    /// <summary>Files of folders, members of archives and pages of crawls that are of no kind that articles come in.</summary>
    public long PassedOver { get; internal set; }

    /// <summary>Characters that could not be read, and are U+FFFD in the articles.</summary>
    public long DamagedCharacters { get; internal set; }

    /// <summary>How much could not be indexed in all.</summary>
    public long RejectedCount { get; internal set; }

    /// <summary>What could not be indexed, and why; the first <see cref="MaxRejections"/>.</summary>
    public List<Rejection> Rejected { get; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; internal set; }

    internal void Reject(Rejection rejection)
    {
        if (RejectedCount++ < MaxRejections) Rejected.Add(rejection);
    }
}
