using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>
/// Goes down the tree of a field to the leaves that a range of values touches. A node's values are known to be at least <c>min</c>, or at most <c>max</c>,
/// by the splits above it; where both hold, its points are in the range without a look at their values.
/// </summary>
internal readonly struct RangeWalk(PointsMeta meta, UInt128 min, UInt128 max)
{
    private readonly UInt128 _least = PointKey.Of(meta.Min);
    private readonly UInt128 _greatest = PointKey.Of(meta.Max);

    /// <summary>True if no point can be in the range.</summary>
    public bool IsEmpty => min > max || max < _least || min > _greatest;

    /// <summary>Shows the documents of the points in the range to a visitor. The cursor stands at the root.</summary>
    public void Visit(DataCursor tree, PointLeaf leaf, PointVisitor visitor) =>
        Visit(ref tree, leaf, visitor, meta.Leaves, Start(ref tree, 0), new Node(0, IsLeft: false, _least >= min, _greatest <= max));

    /// <summary>About how many points are in the range. The cursor stands at the root.</summary>
    public long Estimate(DataCursor tree)
    {
        Start(ref tree, 0);
        return Estimate(ref tree, meta.Leaves, new Node(0, IsLeft: false, _least >= min, _greatest <= max));
    }

    private static long Start(ref DataCursor tree, long parent) => parent + tree.ReadVLong();

    private void Visit(ref DataCursor tree, PointLeaf leaf, PointVisitor visitor, int leaves, long offset, Node node)
    {
        if (leaves == 1)
        {
            Visit(leaf, visitor, offset, node);
            return;
        }

        Split split = ReadSplit(ref tree, leaves, node);
        if (node.AboveMin || min <= split.Value) Visit(ref tree, leaf, visitor, split.LeavesLeft, offset, LeftOf(node, split));
        if (!node.BelowMax && max < split.Value) return;
        tree.Position = split.RightPosition;
        Visit(ref tree, leaf, visitor, leaves - split.LeavesLeft, Start(ref tree, offset), RightOf(node, split));
    }

    private void Visit(PointLeaf leaf, PointVisitor visitor, long offset, Node node)
    {
        leaf.ReadDocs(offset);
        int from = 0;
        int to = leaf.Count;
        if (!node.AboveMin || !node.BelowMax)
        {
            leaf.ReadValues();
            while (from < to && PointKey.Of(leaf.Value(from)) < min) from++;
            while (from < to && PointKey.Of(leaf.Value(to - 1)) > max) to--;
        }

        if (from < to) visitor.Visit(leaf.Docs[from..to]);
    }

    private long Estimate(ref DataCursor tree, int leaves, Node node)
    {
        if (node.AboveMin && node.BelowMax) return (long)meta.PointsPerLeaf * leaves;
        if (leaves == 1) return meta.PointsPerLeaf - (meta.PointsPerLeaf / 2);
        Split split = ReadSplit(ref tree, leaves, node);
        long estimate = node.AboveMin || min <= split.Value ? Estimate(ref tree, split.LeavesLeft, LeftOf(node, split)) : 0;
        if (!node.BelowMax && max < split.Value) return estimate;
        tree.Position = split.RightPosition;
        Start(ref tree, 0);
        return estimate + Estimate(ref tree, leaves - split.LeavesLeft, RightOf(node, split));
    }

    private Node LeftOf(Node node, Split split) => new(split.Value, IsLeft: true, node.AboveMin, node.BelowMax || split.Value <= max);

    private Node RightOf(Node node, Split split) => new(split.Value, IsLeft: false, node.AboveMin || split.Value >= min, node.BelowMax);

    private Split ReadSplit(ref DataCursor tree, int leaves, Node node)
    {
        int bytes = meta.BytesPerDimension;
        int code = tree.ReadVInt();
        if (code < 0) tree.ThrowCorrupt("a split", $"{code}");
        (int difference, int prefix) = Math.DivRem(code, 1 + bytes);
        UInt128 value = node.Parent;
        if (prefix < bytes)
        {
            int shift = PointKey.ShiftOf(prefix);
            int turned = (byte)(value >> shift) + (node.IsLeft ? -difference : difference);
            if (turned is < 0 or > byte.MaxValue) tree.ThrowCorrupt("the difference of two bytes", $"{difference}");
            value = (value >> shift >> 8 << 8 | (UInt128)turned) << shift;
            for (int i = prefix + 1; i < bytes; i++) value |= (UInt128)tree.ReadByte() << PointKey.ShiftOf(i);
        }

        int left = PointsFormat.LeavesOfLeftChild(leaves);
        int leftLength = left > 1 ? tree.ReadVInt() : 0;
        return new Split(value, left, tree.Position + leftLength);
    }

    /// <summary>What is known about a node on the way down to it: the split above, and how its values lie to the range.</summary>
    private readonly record struct Node(UInt128 Parent, bool IsLeft, bool AboveMin, bool BelowMax);

    private readonly record struct Split(UInt128 Value, int LeavesLeft, long RightPosition);
}
