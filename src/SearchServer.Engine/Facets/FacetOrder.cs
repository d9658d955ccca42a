using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>The values of a dimension in the order in which a person puts their labels (<see cref="CollationKey"/>); those whose keys are the same by their bytes. Made once a reader, 4 bytes a value, and safe to share between threads.</summary>
public sealed class FacetOrder
{
    private readonly DirectoryReader _reader;

    /// <summary>The place of each value, in the order of ords.</summary>
    private readonly int[] _places;

    private FacetOrder(DirectoryReader reader, int[] places)
    {
        _reader = reader;
        _places = places;
    }

    /// <summary>The order of the labels of a dimension in an index as a reader shows it.</summary>
    /// <param name="reader">The reader whose searches ask for this order.</param>
    /// <param name="config">How facets lie in the index.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="labelOf">What is shown for a value; null if it is the value.</param>
    public static FacetOrder ByLabel(DirectoryReader reader, FacetsConfig config, string dimension, Func<string, string>? labelOf = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(config);
        using DirectoryReader.Hold hold = reader.Acquire();
        FacetDictionary values = new(reader, config.IndexFieldOf(dimension));
        byte[] prefix = FacetsConfig.PrefixOf(dimension);
        (int from, int to) = values.RangeOf(prefix);
        byte[][] keys = new byte[to - from][];
        for (int i = 0; i < keys.Length; i++)
        {
            string value = FacetsConfig.LabelOf(values.TermOf(from + i), prefix.Length);
            keys[i] = CollationKey.Of(labelOf?.Invoke(value) ?? value);
        }

        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(order, (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]) is not 0 and int byKey ? byKey : a.CompareTo(b));
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++) places[order[place]] = place;
        return new FacetOrder(reader, places);
    }

    /// <summary>The place of the value with an index among those of the dimension, in the order of their bytes.</summary>
    internal int PlaceOf(int index) => _places[index];

    /// <summary>Whether it is the order of a reader's values.</summary>
    internal bool IsOf(DirectoryReader reader) => _reader == reader;
}
