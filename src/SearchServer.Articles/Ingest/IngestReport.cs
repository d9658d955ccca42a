using System.Text.Json.Serialization;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>Two articles of a run that have one identity and are not the same.</summary>
/// <param name="Id">The identity.</param>
/// <param name="First">Where the first one stands: a file, and in a text of several the line.</param>
/// <param name="Second">Where the one stands that took its place.</param>
public sealed record Collision(string Id, string First, string Second);

/// <summary>An article that was kept away, for it was purged.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Place">Where it stands: a file, and in a text of several the line.</param>
/// <param name="By">By what it was recognised.</param>
public sealed record KeptAwayArticle(string Id, string Place, PurgedBy By);

/// <summary>A value that is too long to be kept, of an article that was kept without it.</summary>
/// <param name="Place">Where it stands: a file, and in a text of several the line.</param>
/// <param name="Value">What it is, and how long.</param>
public sealed record LeftOutValue(string Place, LongValue Value);

/// <summary>What became of the articles of a run.</summary>
public sealed record IngestReport
{
    /// <summary>How many of each kind, as rejections, are listed one by one.</summary>
    public const int MaxListed = 1000;

    /// <summary>Articles that are in the index now and were not before.</summary>
    [JsonInclude]
    public long Indexed { get; internal set; }

    /// <summary>Articles that took the place of what the index had of them.</summary>
    [JsonInclude]
    public long Updated { get; internal set; }

    /// <summary>Articles that the index had as they are, or that came before in the run as they are.</summary>
    [JsonInclude]
    public long Known { get; internal set; }

    /// <summary>Articles that took the place of another with the same identity that came before in the run: the last one that was read is in the index.</summary>
    [JsonInclude]
    public long Replaced { get; internal set; }

    /// <summary>Which these are; the first <see cref="MaxListed"/>.</summary>
    public List<Collision> Collisions { get; init; } = [];

    /// <summary>Articles that were kept away because they were purged.</summary>
    [JsonInclude]
    public long KeptAway { get; internal set; }

    /// <summary>Which these are; the first <see cref="MaxListed"/>.</summary>
    public List<KeptAwayArticle> Away { get; init; } = [];

    /// <summary>Articles that were taken out because the file that they came from has them no more.</summary>
    [JsonInclude]
    public long Removed { get; internal set; }

    /// <summary>Articles that were taken out because the files that they came from are gone; only where that is wanted.</summary>
    [JsonInclude]
    public long Pruned { get; internal set; }

    /// <summary>Articles that stay although the files that they came from are gone: of the folders that were read, or of the whole index when it is rebuilt.</summary>
    [JsonInclude]
    public long Gone { get; internal set; }

    /// <summary>Articles that were made anew from what the index has stored of them; only when it is rebuilt.</summary>
    [JsonInclude]
    public long FromStore { get; internal set; }

    /// <summary>Files of folders, members of archives, pages of crawls and items of exports that are of no kind that articles come in.</summary>
    [JsonInclude]
    public long PassedOver { get; internal set; }

    /// <summary>How many of these there are of each kind, most first: by extension, media type, or what else they are.</summary>
    [JsonInclude]
    public IReadOnlyDictionary<string, long> PassedOverKinds { get; internal set; } = new Dictionary<string, long>();

    /// <summary>Characters that could not be read, and are U+FFFD in the articles.</summary>
    [JsonInclude]
    public long DamagedCharacters { get; internal set; }

    /// <summary>Values that were left out because they are too long.</summary>
    [JsonInclude]
    public long LeftOutCount { get; internal set; }

    /// <summary>Which these are; the first <see cref="MaxListed"/>.</summary>
    public List<LeftOutValue> LeftOut { get; init; } = [];

    /// <summary>How much could not be indexed in all.</summary>
    [JsonInclude]
    public long RejectedCount { get; internal set; }

    /// <summary>What could not be indexed, and why; the first <see cref="MaxListed"/>.</summary>
    public List<Rejection> Rejected { get; init; } = [];

    /// <summary>What was done to files so that they could be read; the first <see cref="MaxListed"/>.</summary>
    public List<string> Notes { get; init; } = [];

    /// <summary>What a person must know of the index if it was made with another schema or model; null if it was not.</summary>
    [JsonInclude]
    public string? Mismatch { get; internal set; }

    /// <summary>How long it took.</summary>
    [JsonInclude]
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>The numbers, without what is listed one by one.</summary>
    public IngestReport Counts() => this with { Collisions = [], Away = [], LeftOut = [], Rejected = [], Notes = [] };

    internal void Replace(Collision collision)
    {
        if (Replaced++ < MaxListed) Collisions.Add(collision);
    }

    internal void LeaveOut(LeftOutValue value)
    {
        if (LeftOutCount++ < MaxListed) LeftOut.Add(value);
    }

    internal void KeepAway(KeptAwayArticle article)
    {
        if (KeptAway++ < MaxListed) Away.Add(article);
    }

    internal void AddNote(string note)
    {
        if (Notes.Count < MaxListed) Notes.Add(note);
    }

    internal void Reject(Rejection rejection)
    {
        if (RejectedCount++ < MaxListed) Rejected.Add(rejection);
    }
}
