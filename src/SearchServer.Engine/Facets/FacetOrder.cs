using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>The values of a dimension in the order in which a person puts their labels (<see cref="CollationKey"/>); those whose keys are the same by their bytes. Made once a reader, 4 bytes a value, and safe to share between threads.</summary>
public sealed class FacetOrder
{
    private readonly FacetField _field;

    /// <summary>The place of each value, in the order of ords.</summary>
    private readonly int[] _places;

    private FacetOrder(FacetField field, int[] places)
    {
        _field = field;
        _places = places;
    }

    /// <summary>The order of the labels of a dimension in an index as a reader shows it.</summary>
    /// <param name="state">Of the reader whose searches ask for this order.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="labelOf">What is shown for a value; null if it is the value.</param>
    public static FacetOrder ByLabel(FacetsState state, string dimension, Func<string, string>? labelOf = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        using DirectoryReader.Hold hold = state.Reader.Acquire();
        FacetField field = state.FieldOf(dimension);
        byte[][] keys = [.. field.LabelsOf(dimension).Select(value => CollationKey.Of(labelOf?.Invoke(value) ?? value))];
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(order, (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]) is not 0 and int byKey ? byKey : a.CompareTo(b));
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++) places[order[place]] = place;
        return new FacetOrder(field, places);
    }

    /// <summary>The place of the value with an index among those of the dimension, in the order of their bytes.</summary>
    internal int PlaceOf(int index) => _places[index];

    /// <summary>Whether it is the order of a field's values.</summary>
    internal bool IsOf(FacetField field) => _field == field;
}
