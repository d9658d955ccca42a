using System.Numerics;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>
/// The files .kdd (points in leaves, ordered by value), .kdi (a tree over the leaves) and .kdm (what is known about both). One dimension; fields with more
/// can be in the files, too, and are passed over.
/// <code>
/// .kdm   = IndexHeader, (Int field number, Field)*, Int -1, Long length of .kdi, Long length of .kdd, Footer
/// Field  = Header (BKD, version 9), VInt dimensions, VInt dimensions in the tree, VInt points of a leaf, VInt bytes per dimension, VInt leaves,
///          least value, greatest value (of each dimension in the tree), VLong points, VInt documents,
///          VInt length of the tree, Long offset of the first leaf, Long offset of the tree
/// .kdd   = IndexHeader, Leaf*, Footer
/// Leaf   = VInt points, Docs, VInt length of the common prefix of the values, prefix, Values
/// Docs   = Byte 0, VInt difference to the document before, each, if they ascend;  Byte 24, three bytes each;  Byte 32, Int each
/// Values = Byte -1: all are the prefix
///        | Byte -2, (VInt how often, the bytes behind the prefix)*
///        | Byte 0, (Byte first byte behind the prefix, Byte how often, the bytes behind that of each)*
/// .kdi   = IndexHeader, Node of each field, Footer
/// Node   = [VLong offset of its first leaf minus the parent's (the root's: minus 0), unless a left child], nothing more for a leaf; Split,
///          [VInt length of the left child, unless a leaf], Node left, Node right
/// Split  = VInt difference * (1 + bytes) + prefix, the bytes behind the one that differs
/// </code>
/// Points are ordered by value, then document. All leaves but the last are full. The split is the first value of the right child; it shares the
/// prefix with the split above it (above the root: zeros), and the next byte differs from that one's by difference, downwards in a left child.
/// Of a node's leaves the left child has as many as make the tree complete and filled from the left. Source: Lucene 8.7, codecs/lucene86 and util/bkd.
/// </summary>
internal static class PointsFormat
{
    public const string DataExtension = "kdd";
    public const string IndexExtension = "kdi";
    public const string MetaExtension = "kdm";
    public const string DataCodec = "Lucene86PointsFormatData";
    public const string IndexCodec = "Lucene86PointsFormatIndex";
    public const string MetaCodec = "Lucene86PointsFormatMeta";
    public const int FormatVersion = 0;
    public const string TreeCodec = "BKD";
    public const int TreeVersion = 9;

    /// <summary>Stands where the next field's number would.</summary>
    public const int EndOfFields = -1;

    public const int MaxBytesPerDimension = 16;
    public const int MaxDimensions = 16;
    public const int PointsPerLeaf = 512;

    /// <summary>Whoever reads makes room for a leaf; more than this is damage.</summary>
    public const int MaxPointsPerLeaf = 1 << 16;

    public const byte DocsAscending = 0;
    public const byte Docs24Bits = 24;
    public const byte Docs32Bits = 32;

    public const byte AllEqual = unchecked((byte)-1);
    public const byte FewValues = unchecked((byte)-2);
    public const byte ByFirstByte = 0;

    /// <summary>How many of a node's leaves its left child has.</summary>
    public static int LeavesOfLeftChild(int leaves)
    {
        int fullLevel = 1 << BitOperations.Log2((uint)leaves);
        int half = fullLevel / 2;
        return half + Math.Min(leaves - fullLevel, half);
    }
}
