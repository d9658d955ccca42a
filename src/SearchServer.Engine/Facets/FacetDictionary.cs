using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>The values of an index field over all segments of a reader, those of a dimension side by side, by the bytes of their labels. For one thread.</summary>
internal sealed class FacetDictionary(DirectoryReader reader, string field)
{
    /// <summary>The ords of the values.</summary>
    public OrdinalMap Ordinals { get; } = reader.Ordinals(field);

    /// <summary>The bytes of a value, valid until the next call.</summary>
    public ReadOnlySpan<byte> TermOf(int globalOrd)
    {
        (int leaf, int ord) = Ordinals.First(globalOrd);
        return reader.Leaves[leaf].Reader.SortedSetDocValues(field)!.LookupOrd(ord);
    }

    /// <summary>The ords of the values of a dimension, from the first to before the last.</summary>
    /// <param name="prefix">What <see cref="FacetsConfig.PrefixOf"/> says.</param>
    public (int From, int To) RangeOf(byte[] prefix)
    {
        int from = LowerBound(prefix);
        byte[] end = [.. prefix];

        // The prefix ends in the separator, which is not the largest byte.
        end[^1]++;
        return (from, LowerBound(end));
    }

    /// <summary>The first ord whose value is not less than some bytes.</summary>
    public int LowerBound(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = Ordinals.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (TermOf(middle).SequenceCompareTo(term) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
