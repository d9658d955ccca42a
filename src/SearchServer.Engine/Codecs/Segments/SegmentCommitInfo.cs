namespace SearchServer.Engine.Codecs.Segments;

/// <summary>
/// A segment as one commit has it: what is fixed, and which generation of deletes and updates applies.
/// Immutable; a change makes a new one. A generation of -1 means none.
/// </summary>
internal sealed record SegmentCommitInfo(SegmentInfo Info)
{
    /// <summary>Generation of the .liv file.</summary>
    public long DeleteGeneration { get; init; } = -1;

    /// <summary>Deleted documents.</summary>
    public int DeleteCount { get; init; }

    /// <summary>Generation of the .fnm file that replaces the segment's own, after doc values were updated in place.</summary>
    public long FieldInfosGeneration { get; init; } = -1;

    public long DocValuesGeneration { get; init; } = -1;

    public int SoftDeleteCount { get; init; }

    /// <summary>Changes with every change of this record.</summary>
    public SegmentId? Id { get; init; }

    public IReadOnlyList<string> FieldInfosFiles { get; init; } = [];

    /// <summary>Files of updated doc values, by field number.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> DocValuesUpdateFiles { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    public int LiveCount => Info.MaxDoc - DeleteCount;

    /// <summary>Every file that the commit needs for this segment.</summary>
    public IEnumerable<string> Files()
    {
        IEnumerable<string> files = Info.Files.Concat(FieldInfosFiles).Concat(DocValuesUpdateFiles.Values.SelectMany(names => names));
        return DeleteGeneration < 0 ? files : files.Append(LiveDocs.LiveDocsFormat.FileName(Info.Name, DeleteGeneration));
    }
}
