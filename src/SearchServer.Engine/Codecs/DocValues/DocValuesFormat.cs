namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// The files .dvd (values by document) and .dvm (what is known about them): a column per field.
/// <code>
/// .dvm          = IndexHeader (suffix: Lucene80_0, or generation_Lucene80_0), (Int field number, Byte type, body)*, Int -1, Footer
/// .dvd          = IndexHeader, the data that .dvm's offsets and lengths point to, Footer
/// body          = type 0: Numeric;  1: Binary;  2: Sorted;  3: SortedSet;  4: SortedNumeric
/// Docs          = Long offset, Long length, Short jump entries, Byte rank power: an IndexedDisi
///               | Long -2, Long 0, Short -1, Byte -1: no document has a value
///               | Long -1, Long 0, Short -1, Byte -1: all have
/// Numeric       = Docs, Long values, Table, Byte bits (-1 with blocks), Long min, Long gcd, Long offset, Long length, Long offset of jump table or -1
/// Table         = Int -1: value = min + gcd * packed;  Int n, Long*n: value = table[packed];  Int -16: Block per 16,384 values
/// Block         = Byte bits, Long min, [Int bytes, packed, if bits > 0]: value = min + gcd * packed; jump table = Long offset of each block, Long its own
/// Binary        = Long offset, Long length, Docs, Int count, Int shortest, Int longest, [Chunked, if count > 0 | Plain, if shortest &lt; longest]
/// Chunked       = Long offset, VInt chunks, VInt 5, VInt longest chunk, VInt 16, DirectMonotonic META of the chunks' offsets, Long length
/// Chunk         = VInt length &lt;&lt; 1 | 1 of all 32 values, or VInt length &lt;&lt; 1 of the first and VInt length of the other 31 (0 past the last value);
///                 the values, one after the other, by LZ4
/// Plain         = Long offset, VInt 16, DirectMonotonic META of the values' offsets and their end, Long length
/// Sorted        = Docs, Int count, Byte bits (0 for one term), Long offset, Long length of the packed ords, Terms
/// SortedSet     = Byte 0, Sorted | Byte 1, Docs, Byte bits, Long offset, Long length of the packed ords, Int count, Addresses, Terms
/// SortedNumeric = Numeric, Int count, [Addresses, if a document has several values]
/// Addresses     = Long offset, VInt 16, DirectMonotonic META of the index of each document's first value and their end, Long length
/// Terms         = VLong count, Int 4, Int 16, DirectMonotonic META of the offset of each block of 16, Int longest, Long offset, Long length,
///                 Long offset, Long length of the META's data, Int 10, DirectMonotonic META of the offset of each index entry and their end,
///                 Long offset, Long length, Long offset, Long length of that META's data
/// terms block   = VInt length, bytes; per further term Byte min(prefix, 15) | min(suffix - 1, 15) &lt;&lt; 4, [VInt prefix - 15], [VInt suffix - 16], suffix
/// index entry   = for every 1,024th term the bytes up to the first that differs from the term before it; none for the first
/// </code>
/// Values lie in the order of their documents, those without one left out. Packed numbers are those of DirectWriter. A field whose sets are all of
/// one term is written as Sorted. Version 0 and version 2 in the mode BEST_SPEED, which the field's attributes name, have Plain binary values,
/// version 1 and BEST_COMPRESSION Chunked ones. Version 1 is written. Source: Lucene 8.7 and 8.8.1, codecs/lucene80.
/// </summary>
internal static class DocValuesFormat
{
    public const string DataExtension = "dvd";
    public const string MetaExtension = "dvm";
    public const string DataCodec = "Lucene80DocValuesData";
    public const string MetaCodec = "Lucene80DocValuesMetadata";
    public const int OldestVersion = 0;
    public const int CompressedBinaryVersion = 1;
    public const int BinaryModeVersion = 2;
    public const int WrittenVersion = CompressedBinaryVersion;

    /// <summary>The attribute of a binary field that says, from version 2 on, how it is stored.</summary>
    public const string ModeAttribute = "Lucene80DocValuesFormat.mode";
    public const string FastMode = "BEST_SPEED";
    public const string HighMode = "BEST_COMPRESSION";

    /// <summary>Stands where the next field's number would.</summary>
    public const int EndOfFields = -1;

    public const int NoTable = -1;
    public const int Blocks = -2 - BlockShift;
    public const int BlockShift = 14;
    public const byte BlockBits = 0xFF;
    public const int MaxTableSize = 256;
    public const int NoJumpTable = -1;

    public const int ChunkShift = 5;
    public const int DocsPerChunk = 1 << ChunkShift;
    public const int AddressShift = 16;

    public const int TermsBlockShift = 4;
    public const int TermsIndexShift = 10;
}

/// <summary>How .dvm names the kind of a field.</summary>
internal enum EntryType : byte
{
    Numeric = 0,
    Binary = 1,
    Sorted = 2,
    SortedSet = 3,
    SortedNumeric = 4,
}
