using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>Writes the tree over the leaves of a field: see <see cref="PointsFormat"/>.</summary>
/// <param name="leaves">The offset of each leaf.</param>
/// <param name="splits">The first value of each leaf but the first.</param>
/// <param name="bytesPerDimension">The length of each.</param>
internal sealed class PointIndexWriter(List<long> leaves, byte[] splits, int bytesPerDimension)
{
    /// <summary>A left child is written before its length is known: a buffer for each depth.</summary>
    private readonly List<BufferOutput> _buffers = [];

    public BufferOutput Write()
    {
        BufferOutput tree = new();
        Write(tree, depth: 0, firstLeaf: 0, leaves.Count, offset: 0, new byte[bytesPerDimension], isLeft: false);
        return tree;
    }

    private void Write(BufferOutput output, int depth, int firstLeaf, int count, long offset, ReadOnlySpan<byte> parent, bool isLeft)
    {
        if (!isLeft) output.WriteVLong(leaves[firstLeaf] - offset);
        if (count == 1) return;
        int left = PointsFormat.LeavesOfLeftChild(count);
        ReadOnlySpan<byte> split = splits.AsSpan((firstLeaf + left - 1) * bytesPerDimension, bytesPerDimension);
        WriteSplit(output, split, parent, downwards: isLeft);
        if (_buffers.Count == depth) _buffers.Add(new BufferOutput());
        BufferOutput child = _buffers[depth];
        child.Clear();
        Write(child, depth + 1, firstLeaf, left, leaves[firstLeaf], split, isLeft: true);
        if (left > 1) output.WriteVInt(child.Length);
        child.CopyTo(output);
        Write(output, depth + 1, firstLeaf + left, count - left, leaves[firstLeaf], split, isLeft: false);
    }

    private void WriteSplit(BufferOutput output, ReadOnlySpan<byte> split, ReadOnlySpan<byte> parent, bool downwards)
    {
        int prefix = split.CommonPrefixLength(parent);
        if (prefix == bytesPerDimension)
        {
            output.WriteVInt(prefix);
            return;
        }

        int difference = downwards ? parent[prefix] - split[prefix] : split[prefix] - parent[prefix];
        output.WriteVInt((difference * (1 + bytesPerDimension)) + prefix);
        output.WriteBytes(split[(prefix + 1)..]);
    }
}
