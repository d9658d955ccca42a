using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Points.PointsFormat;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>What .kdm says about a field.</summary>
internal sealed record PointsMeta
{
    public required int Dimensions { get; init; }

    public required int PointsPerLeaf { get; init; }

    public required int BytesPerDimension { get; init; }

    public required int Leaves { get; init; }

    public required byte[] Min { get; init; }

    public required byte[] Max { get; init; }

    public required long Count { get; init; }

    public required int DocCount { get; init; }

    public required int IndexLength { get; init; }

    public required long DataStart { get; init; }

    public required long IndexStart { get; init; }

    public static PointsMeta Read(ref DataCursor meta, FieldInfo field)
    {
        CodecHeader.Check(ref meta, TreeCodec, TreeVersion, TreeVersion);
        int dimensions = meta.ReadVInt();
        int indexDimensions = meta.ReadVInt();
        int pointsPerLeaf = meta.ReadVInt();
        int bytes = meta.ReadVInt();
        if (dimensions != field.PointDimensions || indexDimensions != field.PointIndexDimensions || bytes != field.PointBytesPerDimension)
        {
            meta.ThrowCorrupt(
                $"{field.PointDimensions} dimensions, {field.PointIndexDimensions} in the tree, of {field.PointBytesPerDimension} bytes for field {field.Name}",
                $"{dimensions}, {indexDimensions} and {bytes}");
        }

        return new PointsMeta
        {
            Dimensions = dimensions,
            PointsPerLeaf = pointsPerLeaf,
            BytesPerDimension = bytes,
            Leaves = meta.ReadVInt(),
            Min = meta.ReadSpan(indexDimensions * bytes).ToArray(),
            Max = meta.ReadSpan(indexDimensions * bytes).ToArray(),
            Count = meta.ReadVLong(),
            DocCount = meta.ReadVInt(),
            IndexLength = meta.ReadVInt(),
            DataStart = meta.ReadInt64(),
            IndexStart = meta.ReadInt64(),
        };
    }

    /// <summary>Checks what reading a field of one dimension relies on.</summary>
    public void Check(in DataCursor meta, IndexInput data, IndexInput index, int maxDoc)
    {
        meta.CheckRegion(index, IndexStart, IndexLength);

        // A point takes at least a byte, so that nobody makes room for more than the file could fill.
        meta.CheckRegion(data, DataStart, Count);
        if (PointsPerLeaf is <= 0 or > MaxPointsPerLeaf) meta.ThrowCorrupt($"leaves of 1 to {MaxPointsPerLeaf} points", $"{PointsPerLeaf}");
        if (Leaves <= 0 || Count <= (Leaves - 1L) * PointsPerLeaf || Count > (long)Leaves * PointsPerLeaf)
        {
            meta.ThrowCorrupt($"{Leaves} leaves of {PointsPerLeaf} points, all but the last full", $"{Count} points");
        }

        if (DocCount <= 0 || DocCount > Math.Min(Count, maxDoc)) meta.ThrowCorrupt($"at most {Math.Min(Count, maxDoc)} documents", $"{DocCount}");
        if (Min.AsSpan().SequenceCompareTo(Max) > 0) meta.ThrowCorrupt("a least value that is not above the greatest", "one above");
    }
}
