using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Codecs.Fields;

/// <summary>How a segment has a field.</summary>
internal sealed record FieldInfo(string Name, int Number)
{
    public IndexOptions IndexOptions { get; init; }

    public bool OmitNorms { get; init; }

    public bool HasPayloads { get; init; }

    public bool HasTermVectors { get; init; }

    public bool IsSoftDeletes { get; init; }

    public DocValuesType DocValues { get; init; }

    /// <summary>Generation of the files that hold the doc values, -1 for the segment's own.</summary>
    public long DocValuesGeneration { get; init; } = -1;

    /// <summary>Dimensions of the field's points; 0 if it has none.</summary>
    public int PointDimensions { get; init; }

    /// <summary>How many of the dimensions are in the tree.</summary>
    public int PointIndexDimensions { get; init; }

    public int PointBytesPerDimension { get; init; }

    /// <summary>Among others, which files hold the field: see <see cref="PerFieldFormat"/>.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public bool IsIndexed => IndexOptions != IndexOptions.None;

    public bool HasFreqs => IndexOptions >= IndexOptions.DocsAndFreqs;

    public bool HasPositions => IndexOptions >= IndexOptions.DocsAndFreqsAndPositions;

    public bool HasOffsets => IndexOptions >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;

    public bool HasNorms => IsIndexed && !OmitNorms;
}
