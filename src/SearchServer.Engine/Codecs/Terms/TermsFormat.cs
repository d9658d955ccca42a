namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// The terms dictionary: .tim (blocks of terms), .tip (an index of their prefixes) and .tmd (what is known of each field).
/// <code>
/// .tmd  = IndexHeader, IndexHeader of the postings' metadata, VInt 128, VInt fields, Field* in order of names, Long length of .tip, Long length of .tim, Footer
/// Field = VInt number, VLong terms, VInt length and bytes of the code of the root block, [VLong occurrences, if frequencies are indexed],
///         VLong postings, VInt documents, VInt length and bytes of the first term, VInt length and bytes of the last, VLong start in .tip, FstMeta
/// FstMeta = Header "FST" version 7, Byte hasEmptyOutput [, VInt length, the bytes in reverse], Byte 0, VLong start node, VLong bytes in .tip
/// .tip  = IndexHeader, the bytes of each field's FST, Footer
/// .tim  = IndexHeader, Block*, Footer
/// Block = VInt entries &lt;&lt; 1 | isLast, VLong suffix bytes &lt;&lt; 3 | isLeaf &lt;&lt; 2 | compression, the suffixes,
///         VInt bytes of the suffix lengths &lt;&lt; 1 | allEqual, the suffix lengths (or the one byte that all are),
///         VInt bytes of the statistics, the statistics, VInt bytes of the metadata, the metadata
/// Suffix length = in a leaf VInt; else VInt length &lt;&lt; 1 | isSubBlock, and of a sub-block VLong distance back from this block to it
/// Statistics = VInt (run - 1) &lt;&lt; 1 | 1 for a run of terms that occur once; else VInt documents &lt;&lt; 1 [, VLong occurrences - documents, if frequencies]
/// Metadata = see Postings.PostingsFormat
/// Code  = VLong offset &lt;&lt; 2 | hasTerms &lt;&lt; 1 | isFloor [, VInt following, (Byte first label, VLong (offset - first offset) &lt;&lt; 1 | hasTerms)*, if isFloor]
/// </code>
/// A block holds the terms and sub-blocks that share a prefix: 25 to 48 of them where there are as many. More are divided by their next byte into floor blocks,
/// which follow each other; the last has isLast. The FST maps each prefix that has blocks to the Code of the first, the empty prefix being the root.
/// Compression of suffixes: 0 none, 1 lower-case ASCII, 2 LZ4. Source: Lucene 8.7, codecs/blocktree.
/// </summary>
internal static class TermsFormat
{
    public const string TermsExtension = "tim";
    public const string IndexExtension = "tip";
    public const string MetaExtension = "tmd";
    public const string TermsCodec = "BlockTreeTermsDict";
    public const string IndexCodec = "BlockTreeTermsIndex";
    public const string MetaCodec = "BlockTreeTermsMeta";
    public const int Version = 6;

    public const int MinEntries = 25;
    public const int MaxEntries = 48;

    /// <summary>The longest term in bytes: Lucene's bound.</summary>
    public const int MaxTermLength = 32766;

    public const int CodeFlagBits = 2;
    public const int CodeHasTerms = 2;
    public const int CodeIsFloor = 1;

    public const string FstCodec = "FST";
    public const int FstVersion = 7;
}

/// <summary>How the suffixes of a block are compressed.</summary>
internal enum SuffixCompression
{
    None = 0,
    LowercaseAscii = 1,
    Lz4 = 2,
}
