using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Fields;

/// <summary>
/// The file .fnm.
/// <code>
/// .fnm  = IndexHeader, VInt count, Field*, Footer
/// Field = String name, VInt number, Byte bits (1 term vectors, 2 no norms, 4 payloads, 8 soft deletes), Byte index options, Byte doc values type,
///         Long doc values generation, Map attributes, VInt point dimensions [, VInt index dimensions, VInt bytes per dimension, if any]
/// </code>
/// Source: Lucene 8.7, codecs/lucene60/Lucene60FieldInfosFormat.
/// </summary>
internal static class FieldInfosFormat
{
    private const string Extension = "fnm";
    private const string Codec = "Lucene60FieldInfos";
    private const int FormatVersion = 2;
    private const int MaxPointDimensions = 16;
    private const int MaxIndexedPointDimensions = 8;
    private const int MaxPointBytes = 16;
    private const Bits AllBits = Bits.TermVectors | Bits.OmitNorms | Bits.Payloads | Bits.SoftDeletes;

    [Flags]
    private enum Bits : byte
    {
        TermVectors = 1,
        OmitNorms = 2,
        Payloads = 4,
        SoftDeletes = 8,
    }

    /// <summary>The name of the file; <paramref name="suffix"/> is empty or the generation.</summary>
    public static string FileName(string segment, string suffix) => IndexFileNames.Segment(segment, suffix, Extension);

    public static FieldInfos Read(IndexDirectory directory, string segment, SegmentId id, string suffix)
    {
        using IndexInput input = directory.OpenInput(FileName(segment, suffix));
        DataCursor cursor = input.Cursor();
        CodecHeader.CheckIndexHeader(ref cursor, Codec, FormatVersion, FormatVersion, id, suffix);
        CodecFooter.VerifyChecksum(input);
        FieldInfo[] fields = new FieldInfo[cursor.ReadCount(minimumBytesEach: 15)];
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<int> numbers = [];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField(ref cursor);
            if (!names.Add(fields[i].Name) || !numbers.Add(fields[i].Number)) cursor.ThrowCorrupt("every field once", $"{fields[i].Name}, number {fields[i].Number}, again");
        }

        CodecFooter.CheckAtEnd(cursor);
        return new FieldInfos(fields);
    }

    public static void Write(IndexDirectory directory, string segment, SegmentId id, FieldInfos fields)
    {
        using IndexOutput output = directory.CreateOutput(FileName(segment, ""));
        CodecHeader.WriteIndexHeader(output, Codec, FormatVersion, id, "");
        output.WriteVInt(fields.Count);
        foreach (FieldInfo field in fields)
        {
            output.WriteString(field.Name);
            output.WriteVInt(field.Number);
            output.WriteByte((byte)BitsOf(field));
            output.WriteByte((byte)field.IndexOptions);
            output.WriteByte((byte)field.DocValues);
            output.WriteInt64(field.DocValuesGeneration);
            output.WriteStringMap(field.Attributes);
            output.WriteVInt(field.PointDimensions);
            if (field.PointDimensions == 0) continue;
            output.WriteVInt(field.PointIndexDimensions);
            output.WriteVInt(field.PointBytesPerDimension);
        }

        CodecFooter.Write(output);
    }

    private static FieldInfo ReadField(ref DataCursor cursor)
    {
        string name = cursor.ReadString();
        int number = cursor.ReadVInt();
        if (number < 0) cursor.ThrowCorrupt("a field number", $"{number}");
        Bits bits = (Bits)cursor.ReadByte();
        if ((bits & ~AllBits) != 0) cursor.ThrowCorrupt($"bits of a field within {(byte)AllBits:x2}", $"{(byte)bits:x2}");
        int options = cursor.ReadByte();
        if (options > (int)IndexOptions.DocsAndFreqsAndPositionsAndOffsets) cursor.ThrowCorrupt("index options 0 to 4", $"{options}");
        if (bits.HasFlag(Bits.Payloads) && options < (int)IndexOptions.DocsAndFreqsAndPositions) cursor.ThrowCorrupt("positions where there are payloads", $"index options {options}");
        int docValues = cursor.ReadByte();
        if (docValues > (int)DocValuesType.SortedNumeric) cursor.ThrowCorrupt("a type of doc values 0 to 5", $"{docValues}");
        long generation = cursor.ReadInt64();
        if (generation < -1) cursor.ThrowCorrupt("the generation of doc values, or -1", $"{generation}");
        Dictionary<string, string> attributes = cursor.ReadStringMap();
        int dimensions = cursor.ReadVInt();
        int indexDimensions = dimensions == 0 ? 0 : cursor.ReadVInt();
        int bytes = dimensions == 0 ? 0 : cursor.ReadVInt();
        bool valid = dimensions == 0
            || (dimensions is > 0 and <= MaxPointDimensions && indexDimensions is > 0 and <= MaxIndexedPointDimensions && indexDimensions <= dimensions && bytes is > 0 and <= MaxPointBytes);
        if (!valid)
        {
            cursor.ThrowCorrupt("dimensions of points", $"{dimensions}, {indexDimensions} of them indexed, {bytes} bytes each");
        }

        return new FieldInfo(name, number)
        {
            HasTermVectors = bits.HasFlag(Bits.TermVectors),
            OmitNorms = bits.HasFlag(Bits.OmitNorms),
            HasPayloads = bits.HasFlag(Bits.Payloads),
            IsSoftDeletes = bits.HasFlag(Bits.SoftDeletes),
            IndexOptions = (IndexOptions)options,
            DocValues = (DocValuesType)docValues,
            DocValuesGeneration = generation,
            Attributes = attributes,
            PointDimensions = dimensions,
            PointIndexDimensions = indexDimensions,
            PointBytesPerDimension = bytes,
        };
    }

    private static Bits BitsOf(FieldInfo field) =>
        (field.HasTermVectors ? Bits.TermVectors : 0) | (field.OmitNorms ? Bits.OmitNorms : 0)
        | (field.HasPayloads ? Bits.Payloads : 0) | (field.IsSoftDeletes ? Bits.SoftDeletes : 0);
}
