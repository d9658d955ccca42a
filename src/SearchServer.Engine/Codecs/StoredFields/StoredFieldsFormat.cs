namespace SearchServer.Engine.Codecs.StoredFields;

/// <summary>
/// The files .fdt (documents), .fdx (where each chunk of them starts) and .fdm (what is known about both).
/// <code>
/// .fdm  = IndexHeader, VInt chunkSize, VInt 2, Int numDocs, Int blockShift, Int chunks + 1, Long docsStart, DirectMonotonic META of docs,
///         Long docsEnd = pointersStart, DirectMonotonic META of pointers, Long pointersEnd, Long end of .fdt's chunks,
///         VLong incomplete chunks, VLong documents missing from them, Footer
/// .fdx  = IndexHeader, DirectMonotonic DATA of the first document of each chunk and numDocs, DATA of the offset of each chunk and their end, Footer
/// .fdt  = IndexHeader, Chunk*, Footer
/// Chunk = VInt first document, VInt documents &lt;&lt; 1 | sliced, Ints fields of each document, Ints length of each document, Slice (Slice* when sliced)
/// Ints  = VInt value when there is one; else VInt 0, VInt value when all are equal; else VInt bits, packed values most significant bit first
/// Slice = VInt dictionary length, VInt block length, Parts: the dictionary (which is the slice's beginning) and the blocks that follow it,
///         each compressed by itself with the dictionary in front of it
/// Parts = fast: VInt compressed length of each part, then the parts by LZ4;  high: (VInt compressed length, raw DEFLATE) for each part
/// Document = per field VLong number &lt;&lt; 3 | type, value: 0 VInt length, UTF-8;  1 VInt length, bytes;  2 ZInt;  3 ZFloat;  4 TLong;  5 ZDouble
/// </code>
/// A chunk ends with the document that fills it to the chunk size, or with the 1,024th. It is sliced, each slice being chunkSize bytes of it,
/// when it is at least twice the chunk size. Source: Lucene 8.7, codecs/compressing and codecs/lucene87.
/// </summary>
internal static class StoredFieldsFormat
{
    public const string DataExtension = "fdt";
    public const string IndexExtension = "fdx";
    public const string MetaExtension = "fdm";
    public const string FastCodec = "Lucene87StoredFieldsFastData";
    public const string HighCodec = "Lucene87StoredFieldsHighData";
    public const string IndexCodec = "Lucene85FieldsIndexIdx";
    public const string MetaCodec = "Lucene85FieldsIndexMeta";
    public const int DataVersion = 3;
    public const int IndexVersion = 0;
    public const int MetaVersion = 3;
    public const int PackedIntsVersion = 2;
    public const int BlockShift = 10;
    public const int ChunkSize = 10 * 60 * 1024;
    public const int MaxDocsPerChunk = 1024;

    /// <summary>Blocks of a slice, besides its dictionary.</summary>
    public const int BlocksPerSlice = 10;

    /// <summary>A slice is this many times as long as its dictionary.</summary>
    public const int DictionaryDivisor = BlocksPerSlice * 16;

    /// <summary>The segment attribute that says how the segment's stored fields are compressed.</summary>
    public const string ModeAttribute = "Lucene87StoredFieldsFormat.mode";
    public const string FastMode = "BEST_SPEED";
    public const string HighMode = "BEST_COMPRESSION";

    public const int TypeBits = 3;
}

/// <summary>The type of a stored value, as a document has it before the value.</summary>
internal enum StoredType
{
    String = 0,
    Bytes = 1,
    Int = 2,
    Float = 3,
    Long = 4,
    Double = 5,
}
