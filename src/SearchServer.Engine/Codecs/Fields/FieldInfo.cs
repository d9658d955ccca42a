namespace SearchServer.Engine.Codecs.Fields;

/// <summary>What the postings of a field hold. The numbers are the file format's.</summary>
public enum IndexOptions
{
    /// <summary>Not in the inverted index.</summary>
    None = 0,

    /// <summary>Which documents.</summary>
    Docs = 1,

    /// <summary>And how often.</summary>
    DocsAndFreqs = 2,

    /// <summary>And at which positions.</summary>
    DocsAndFreqsAndPositions = 3,

    /// <summary>And at which offsets into the text.</summary>
    DocsAndFreqsAndPositionsAndOffsets = 4,
}

/// <summary>The kind of a field's doc values. The numbers are those of .fnm.</summary>
public enum DocValuesType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A number a document.</summary>
    Numeric = 1,

    /// <summary>Bytes a document.</summary>
    Binary = 2,

    /// <summary>A value of a sorted dictionary a document.</summary>
    Sorted = 3,

    /// <summary>A set of values of a sorted dictionary a document.</summary>
    SortedSet = 4,

    /// <summary>Numbers a document, in ascending order.</summary>
    SortedNumeric = 5,
}

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
