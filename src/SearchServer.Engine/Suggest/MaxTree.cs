namespace SearchServer.Engine.Suggest;

/// <summary>
/// The greatest weight of any range of a list, and of any half of it, so that going down where it is greatest gives the weights of a range in descending order. A binary tree in an array: node 1 is the root, 2n and 2n + 1 are the
/// children of n, and the leaves are the second half. Immutable; 8 bytes a weight.
/// </summary>
internal sealed class MaxTree
{
    private readonly int _count;
    private readonly float[] _max;

    public MaxTree(ReadOnlySpan<float> weights)
    {
        _count = weights.Length;
        _max = new float[2 * _count];
        weights.CopyTo(_max.AsSpan(_count));
        for (int node = _count - 1; node > 0; node--) _max[node] = Math.Max(_max[2 * node], _max[(2 * node) + 1]);
    }

    public bool IsLeaf(int node) => node >= _count;

    /// <summary>The nodes whose leaves are a range of the list, at most two of each height.</summary>
    public List<int> NodesOf(int from, int to)
    {
        List<int> nodes = [];
        int low = from + _count;
        int high = to + _count;
        for (; low < high; low /= 2, high /= 2)
        {
            if (low % 2 == 1) nodes.Add(low++);
            if (high % 2 == 1) nodes.Add(--high);
        }

        return nodes;
    }

    public Rank RankOf(int node)
    {
        int leaf = node;
        while (leaf < _count) leaf *= 2;
        return new Rank(_max[node], leaf - _count);
    }

    /// <summary>The turn of a node: the greater weight first, of equal ones what stands first in the list.</summary>
    /// <param name="Weight">The greatest weight in it.</param>
    /// <param name="Position">The place of its first leaf in the list.</param>
    public readonly record struct Rank(float Weight, int Position) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Weight != other.Weight ? other.Weight.CompareTo(Weight) : Position.CompareTo(other.Position);
    }
}
