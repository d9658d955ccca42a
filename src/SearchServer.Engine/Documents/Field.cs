
namespace SearchServer.Engine.Documents;

/// <summary>
/// A named value of a document. A document may have several fields of one name: several texts are indexed one after the other, several
/// sorted-set values, numbers or points are all kept. A name must mean the same in every document: index options, doc values and points that differ from those it
/// was first used with are refused.
/// </summary>
public class Field
{
    /// <summary>A field with text.</summary>
    public Field(string name, string text, FieldType type)
        : this(name, type)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>A field with bytes.</summary>
    public Field(string name, ReadOnlyMemory<byte> bytes, FieldType type)
        : this(name, type) => Bytes = bytes;

    private protected Field(string name, FieldType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Type = type;
    }

    private protected Field(string name, long number, NumberKind kind, FieldType type)
        : this(name, type)
    {
        Number = number;
        NumberKind = kind;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>What is made of the value.</summary>
    public FieldType Type { get; }

    /// <summary>The text, if it has any.</summary>
    public string? Text { get; }

    /// <summary>The bytes, if it has any.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The number, or the bits of a floating-point number.</summary>
    internal long Number { get; }

    internal NumberKind NumberKind { get; }
}

/// <summary>Text to be searched: analyzed, with positions and norms.</summary>
/// <param name="name">The field's name.</param>
/// <param name="text">The text.</param>
/// <param name="stored">Whether it can be read back.</param>
/// <param name="offsets">Whether offsets are indexed, which highlighting of long texts wants.</param>
public sealed class TextField(string name, string text, bool stored = false, bool offsets = false)
    : Field(name, text, TypeOf(stored, offsets))
{
    private static readonly FieldType[] s_types =
    [
        .. from stored in (bool[])[false, true]
           from offsets in (bool[])[false, true]
           select new FieldType
           {
               Stored = stored,
               Tokenized = true,
               IndexOptions = offsets ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets : IndexOptions.DocsAndFreqsAndPositions,
           },
    ];

    private static FieldType TypeOf(bool stored, bool offsets) => s_types[(stored ? 2 : 0) + (offsets ? 1 : 0)];
}

/// <summary>A string to be found as a whole: an identifier, a code. At most 32,766 bytes of UTF-8.</summary>
public sealed class StringField(string name, string text, bool stored = false)
    : Field(name, text, stored ? s_stored : s_indexed)
{
    private static readonly FieldType s_indexed = new() { IndexOptions = IndexOptions.Docs, OmitNorms = true };
    private static readonly FieldType s_stored = s_indexed with { Stored = true };
}

/// <summary>A value that is only stored, to be read back from a hit.</summary>
public sealed class StoredField : Field
{
    private static readonly FieldType s_type = new() { Stored = true };

    /// <summary>Stores text.</summary>
    public StoredField(string name, string text)
        : base(name, text, s_type) { }

    /// <summary>Stores bytes.</summary>
    public StoredField(string name, ReadOnlyMemory<byte> bytes)
        : base(name, bytes, s_type) { }

    /// <summary>Stores an int.</summary>
    public StoredField(string name, int value)
        : base(name, value, NumberKind.Int, s_type) { }

    /// <summary>Stores a long.</summary>
    public StoredField(string name, long value)
        : base(name, value, NumberKind.Long, s_type) { }

    /// <summary>Stores a float.</summary>
    public StoredField(string name, float value)
        : base(name, BitConverter.SingleToInt32Bits(value), NumberKind.Float, s_type) { }

    /// <summary>Stores a double.</summary>
    public StoredField(string name, double value)
        : base(name, BitConverter.DoubleToInt64Bits(value), NumberKind.Double, s_type) { }
}

/// <summary>A number that ranges are searched in.</summary>
public sealed class LongPoint(string name, long value) : Field(name, value, NumberKind.Long, s_type)
{
    private static readonly FieldType s_type = new() { PointBytes = sizeof(long) };
}

/// <summary>A number that ranges are searched in.</summary>
public sealed class IntPoint(string name, int value) : Field(name, value, NumberKind.Int, s_type)
{
    private static readonly FieldType s_type = new() { PointBytes = sizeof(int) };
}

/// <summary>A number that ranges are searched in.</summary>
public sealed class DoublePoint(string name, double value) : Field(name, BitConverter.DoubleToInt64Bits(value), NumberKind.Double, s_type)
{
    private static readonly FieldType s_type = new() { PointBytes = sizeof(double) };
}

/// <summary>A column with a number a document.</summary>
public sealed class NumericDocValuesField(string name, long value) : Field(name, value, NumberKind.Long, s_type)
{
    private static readonly FieldType s_type = new() { DocValues = DocValuesType.Numeric };
}

/// <summary>A column with any count of numbers a document.</summary>
public sealed class SortedNumericDocValuesField(string name, long value) : Field(name, value, NumberKind.Long, s_type)
{
    private static readonly FieldType s_type = new() { DocValues = DocValuesType.SortedNumeric };
}

/// <summary>A column with bytes a document.</summary>
public sealed class BinaryDocValuesField(string name, ReadOnlyMemory<byte> bytes) : Field(name, bytes, s_type)
{
    private static readonly FieldType s_type = new() { DocValues = DocValuesType.Binary };
}

/// <summary>A column with a string or bytes a document, out of a sorted dictionary. At most 32,766 bytes, of a string in UTF-8.</summary>
public sealed class SortedDocValuesField : Field
{
    private static readonly FieldType s_type = new() { DocValues = DocValuesType.Sorted };

    /// <summary>A column with strings.</summary>
    public SortedDocValuesField(string name, string text)
        : base(name, text, s_type) { }

    /// <summary>A column with bytes.</summary>
    public SortedDocValuesField(string name, ReadOnlyMemory<byte> bytes)
        : base(name, bytes, s_type) { }
}

/// <summary>A column with a set of strings a document, out of a sorted dictionary. Each at most 32,766 bytes of UTF-8.</summary>
public sealed class SortedSetDocValuesField(string name, string text) : Field(name, text, s_type)
{
    private static readonly FieldType s_type = new() { DocValues = DocValuesType.SortedSet };
}
