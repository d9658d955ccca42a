using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Segments;

/// <summary>
/// The file .si.
/// <code>
/// .si   = IndexHeader, Version, MinVersion, Int maxDoc, Byte isCompound (1, or FF for no), Map diagnostics, Strings files, Map attributes, Sort, Footer
/// Version    = Int major, minor, bugfix
/// MinVersion = Byte 0 | Byte 1, Version
/// Sort       = VInt count, (String provider, SortField)*
/// SortField  = provider SortField:              String field, String type, Int descending, Missing
///              provider SortedNumericSortField: String field, String type, Int descending, Int selector, Missing
///              provider SortedSetSortField:     String field, Int descending, Int selector, Int missing (0 default, 1 first, 2 last)
/// Missing    = Int 0 | Int 1, then Int (INT, FLOAT, and STRING: 0 last, 1 first) or Long (LONG, DOUBLE)
/// </code>
/// Source: Lucene 8.7, codecs/lucene86/Lucene86SegmentInfoFormat, search/SortField and its kin.
/// </summary>
internal static class SegmentInfoFormat
{
    public const string Extension = "si";

    private const string Codec = "Lucene86SegmentInfo";
    private const int FormatVersion = 0;
    private const byte Yes = 1;
    private const byte No = 0xFF;

    public static string FileName(string segment) => IndexFileNames.Segment(segment, "", Extension);

    public static SegmentInfo Read(IndexDirectory directory, string segment, SegmentId id)
    {
        using IndexInput input = directory.OpenInput(FileName(segment));
        DataCursor cursor = input.Cursor();
        CodecHeader.CheckIndexHeader(ref cursor, Codec, FormatVersion, FormatVersion, id, "");
        CodecFooter.VerifyChecksum(input);
        LuceneVersion version = LuceneVersion.ReadInts(ref cursor);
        LuceneVersion? minVersion = cursor.ReadByte() == 0 ? null : LuceneVersion.ReadInts(ref cursor);
        int maxDoc = cursor.ReadInt32();
        if (maxDoc is < 0 or > SegmentInfos.MaxDocs) cursor.ThrowCorrupt($"0 to {SegmentInfos.MaxDocs} documents", $"{maxDoc}");
        SegmentInfo info = new()
        {
            Name = segment,
            Id = id,
            Version = version,
            MinVersion = minVersion,
            MaxDoc = maxDoc,
            IsCompound = ReadFlag(ref cursor),
            Diagnostics = cursor.ReadStringMap(),
            Files = cursor.ReadStrings(),
            Attributes = cursor.ReadStringMap(),
            IndexSort = ReadSort(ref cursor),
        };
        CodecFooter.CheckAtEnd(cursor);
        cursor.CheckFiles(info.Files, segment);
        return info;
    }

    public static void Write(IndexDirectory directory, SegmentInfo info)
    {
        using IndexOutput output = directory.CreateOutput(FileName(info.Name));
        CodecHeader.WriteIndexHeader(output, Codec, FormatVersion, info.Id, "");
        info.Version.WriteInts(output);
        output.WriteByte(info.MinVersion is null ? (byte)0 : (byte)1);
        info.MinVersion?.WriteInts(output);
        output.WriteInt32(info.MaxDoc);
        output.WriteByte(info.IsCompound ? Yes : No);
        output.WriteStringMap(info.Diagnostics);
        output.WriteStrings(info.Files);
        output.WriteStringMap(info.Attributes);
        output.WriteVInt(info.IndexSort.Count);
        foreach (IndexSortField field in info.IndexSort) WriteSortField(output, field);
        CodecFooter.Write(output);
    }

    private static bool ReadFlag(ref DataCursor cursor)
    {
        byte flag = cursor.ReadByte();
        if (flag is not (Yes or No)) cursor.ThrowCorrupt($"{Yes} or {No}", $"{flag}");
        return flag == Yes;
    }

    private static IndexSortField[] ReadSort(ref DataCursor cursor)
    {
        IndexSortField[] fields = new IndexSortField[cursor.ReadCount(minimumBytesEach: 12)];
        for (int i = 0; i < fields.Length; i++) fields[i] = ReadSortField(ref cursor);
        return fields;
    }

    private static IndexSortField ReadSortField(ref DataCursor cursor)
    {
        string provider = cursor.ReadString();
        string field = cursor.ReadString();
        IndexSortType type;
        bool descending;
        switch (provider)
        {
            case "SortField":
                type = ReadType(ref cursor);
                descending = cursor.ReadInt32() == 1;
                return new IndexSortField(field, type, descending, ReadMissing(ref cursor, type));
            case "SortedNumericSortField":
                type = ReadType(ref cursor);
                descending = cursor.ReadInt32() == 1;
                int selector = cursor.ReadInt32();
                return new IndexSortField(field, type, descending, ReadMissing(ref cursor, type), IndexSortSource.SortedNumeric, selector);
            case "SortedSetSortField":
                descending = cursor.ReadInt32() == 1;
                selector = cursor.ReadInt32();
                long? missing = cursor.ReadInt32() switch { 1 => 1, 2 => 0, _ => null };
                return new IndexSortField(field, IndexSortType.String, descending, missing, IndexSortSource.SortedSet, selector);
            default:
                cursor.ThrowCorrupt("a sort on doc values", provider);
                return null;
        }
    }

    private static IndexSortType ReadType(ref DataCursor cursor)
    {
        string name = cursor.ReadString();
        foreach (IndexSortType type in Enum.GetValues<IndexSortType>())
        {
            if (name == NameOf(type)) return type;
        }

        cursor.ThrowCorrupt("the type of a sort", name);
        return default;
    }

    private static string NameOf(IndexSortType type) => type.ToString().ToUpperInvariant();

    private static long? ReadMissing(ref DataCursor cursor, IndexSortType type)
    {
        if (cursor.ReadInt32() == 0) return null;
        return type is IndexSortType.Long or IndexSortType.Double ? cursor.ReadInt64() : cursor.ReadInt32();
    }

    private static void WriteSortField(IndexOutput output, IndexSortField field)
    {
        if (field.Source != IndexSortSource.SingleValued) throw new NotSupportedException($"Sorting an index by the multi-valued field {field.Field} is not supported.");
        output.WriteString("SortField");
        output.WriteString(field.Field);
        output.WriteString(NameOf(field.Type));
        output.WriteInt32(field.Descending ? 1 : 0);
        output.WriteInt32(field.Missing is null ? 0 : 1);
        if (field.Missing is not { } missing) return;
        if (field.Type is IndexSortType.Long or IndexSortType.Double) output.WriteInt64(missing);
        else output.WriteInt32((int)missing);
    }
}
