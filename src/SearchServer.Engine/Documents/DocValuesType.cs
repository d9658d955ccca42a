namespace SearchServer.Engine.Documents;

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
