namespace SearchServer.Engine.Codecs.Postings;

/// <summary>
/// The files .doc (documents and frequencies, skip data), .pos (positions) and .pay (payloads, offsets).
/// <code>
/// .doc  = IndexHeader, Byte 'L' or 'B' (byte order of the writing machine; nothing depends on it), per term with more than one document:
///         (Deltas of documents [, Patched frequencies])*, rest, [SkipData, if more than 128 documents]
///   rest  = fewer than 128 documents: VInt delta, or with frequencies VInt delta &lt;&lt; 1 | 1 for frequency 1, else VInt delta &lt;&lt; 1, VInt frequency
///   The first delta of a term is from 0.
/// .pos  = IndexHeader, per term: (Patched position deltas)*, rest, Footer. Deltas start from 0 in each document, blocks run on over documents.
///   rest  = fewer than 128 positions, each: VInt delta, or with payloads VInt delta &lt;&lt; 1 | newLength [, VInt length], payload;
///           with offsets then VInt startDelta &lt;&lt; 1 | newLength [, VInt length]. A start is counted from the start before it in its document.
/// .pay  = IndexHeader, per block of 128 positions: [payloads: Patched lengths, VInt bytes, the payloads] [offsets: Patched start deltas, Patched lengths], Footer
/// Deltas  = Byte width, packed 128 numbers; width 0: all are 1
/// Patched = Byte exceptions &lt;&lt; 5 | width, packed 128 numbers (width 0: VLong, which all of them are), (Byte index, Byte bits above the width)*
/// SkipData = for each level from the highest down to 1 that has entries: VLong length, Entry*; then level 0: Entry*
/// Entry  = VInt delta of the last document of a block, VLong delta of the .doc offset behind it,
///          [positions: VLong delta of the .pos offset of the block with its last position, VInt index in it,
///           [payloads: VInt byte in the block's payloads], [payloads or offsets: VLong delta of the .pay offset]],
///          VInt length of impacts, Impacts [, VLong offset of the child entry in the level below, on levels above 0]
/// Impacts = the pairs (frequency, norm) that may score best since the last entry of the level, both ascending (norms unsigned):
///           VInt (frequency delta - 1) &lt;&lt; 1 | (norm delta is not 1) [, ZLong norm delta - 1]
/// </code>
/// A skip entry stands for a full block of 128 documents (level 0), 8 entries of the level below (above), and is written when another document follows.
/// Metadata of a term in the terms dictionary (see Terms.TermsFormat), deltas from the term before it in the block:
/// <code>
/// Metadata = (VLong zig-zag of document delta &lt;&lt; 1 | 1, if this and the last term have one document and the .doc offset is the same)
///          | (VLong .doc delta &lt;&lt; 1 [, VInt the document, if only one]),
///            [positions: VLong .pos delta, [payloads or offsets: VLong .pay delta], [more than 128 occurrences: VLong start of the rest in .pos, from the term's start]],
///            [more than 128 documents: VLong start of the skip data in .doc, from the term's start]
/// </code>
/// Source: Lucene 8.7, codecs/lucene84.
/// </summary>
internal static class PostingsFormat
{
    public const string DocExtension = "doc";
    public const string PositionExtension = "pos";
    public const string PayloadExtension = "pay";
    public const string DocCodec = "Lucene84PostingsWriterDoc";
    public const string PositionCodec = "Lucene84PostingsWriterPos";
    public const string PayloadCodec = "Lucene84PostingsWriterPay";
    public const string TermsCodec = "Lucene84PostingsWriterTerms";

    /// <summary>The version before had no compressed metadata of single documents; Lucene 8.4 and 8.5 wrote it.</summary>
    public const int Version = 1;

    public const int BlockSize = Numerics.BlockPacking.BlockSize;
    public const int SkipMultiplier = 8;
    public const int MaxSkipLevels = 10;

    /// <summary>The largest position, Lucene's bound.</summary>
    public const int MaxPosition = int.MaxValue - 128;

    /// <summary>How many levels of skip data a list of <paramref name="count"/> documents has.</summary>
    public static int SkipLevels(int count)
    {
        int levels = 1;
        for (int entries = count / BlockSize; entries >= SkipMultiplier && levels < MaxSkipLevels; entries /= SkipMultiplier) levels++;
        return levels;
    }
}
