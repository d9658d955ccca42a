
namespace SearchServer.Engine.Documents;

/// <summary>What is made of a field's value. Combine freely: one field may be stored, indexed and have doc values.</summary>
public sealed record FieldType
{
    /// <summary>The value can be read back from a hit.</summary>
    public bool Stored { get; init; }

    /// <summary>What the inverted index keeps of the text.</summary>
    public IndexOptions IndexOptions { get; init; }

    /// <summary>The text is analyzed; otherwise it is one term as it stands.</summary>
    public bool Tokenized { get; init; }

    /// <summary>Leaves out the length of the text, by which ranking favours shorter texts.</summary>
    public bool OmitNorms { get; init; }

    /// <summary>A column of values, for sorting and faceting.</summary>
    public DocValuesType DocValues { get; init; }

    /// <summary>Bytes of a point, for ranges; 0 for none.</summary>
    public int PointBytes { get; init; }
}

/// <summary>What kind of number a numeric field holds, which decides how it is stored.</summary>
internal enum NumberKind
{
    None,
    Int,
    Long,
    Float,
    Double,
}
