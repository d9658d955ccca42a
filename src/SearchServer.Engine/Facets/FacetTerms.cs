using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>Reads the values of a field by their ords over all segments. For one thread, as long as the reader is held.</summary>
internal sealed class FacetTerms(DirectoryReader reader, FacetField field)
{
    private readonly SortedSetDocValues?[] _leaves = new SortedSetDocValues?[reader.Leaves.Count];

    /// <summary>The bytes of a value, valid until the next call.</summary>
    public ReadOnlySpan<byte> TermOf(int globalOrd)
    {
        (int leaf, int ord) = field.Ordinals.First(globalOrd);
        return (_leaves[leaf] ??= reader.Leaves[leaf].Reader.SortedSetDocValues(field.Name)!).LookupOrd(ord);
    }

    /// <summary>The first ord whose value is not less than some bytes.</summary>
    public int LowerBound(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = field.Ordinals.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (TermOf(middle).SequenceCompareTo(term) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The ord of a value; -1 if there is none.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        int ord = LowerBound(term);
        return ord < field.Ordinals.Count && TermOf(ord).SequenceEqual(term) ? ord : -1;
    }
}
