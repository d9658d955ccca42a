namespace SearchServer.Engine.Codecs.Segments;

/// <summary>What is fixed about a segment once it is written: the content of its .si file.</summary>
internal sealed class SegmentInfo
{
    public required string Name { get; init; }

    public required SegmentId Id { get; init; }

    /// <summary>Documents in the segment, deleted ones included.</summary>
    public required int MaxDoc { get; init; }

    /// <summary>The release that wrote the segment.</summary>
    public required LuceneVersion Version { get; init; }

    /// <summary>The oldest release that contributed documents.</summary>
    public LuceneVersion? MinVersion { get; init; }

    public required bool IsCompound { get; init; }

    public required IReadOnlyDictionary<string, string> Diagnostics { get; init; }

    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    public IReadOnlyList<IndexSortField> IndexSort { get; init; } = [];

    /// <summary>All files of the segment, its .si included; of a compound segment the .cfs and .cfe instead of what is in them.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The same segment under another name.</summary>
    public SegmentInfo Renamed(string name, IReadOnlyList<string> files) => new()
    {
        Name = name,
        Id = Id,
        MaxDoc = MaxDoc,
        Version = Version,
        MinVersion = MinVersion,
        IsCompound = IsCompound,
        Diagnostics = Diagnostics,
        Attributes = Attributes,
        IndexSort = IndexSort,
        Files = files,
    };
}
