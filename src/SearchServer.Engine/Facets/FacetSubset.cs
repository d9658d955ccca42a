using SearchServer.Engine.Indexing;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Facets;

/// <summary>Some values of a dimension in an index as a reader shows it, to count no others. A bit for each value of the field and 4 bytes for each of these. Immutable, and safe to share between threads.</summary>
public sealed class FacetSubset
{
    private readonly BitSet _has;
    private readonly int[] _ords;

    private FacetSubset(FacetField field, List<int> ords)
    {
        Field = field;
        _ords = [.. ords.Order()];
        _has = new BitSet(field.Ordinals.Count);
        foreach (int ord in _ords) _has.Set(ord);
    }

    /// <summary>How many there are.</summary>
    public int Count => _ords.Length;

    /// <summary>The field that they are of.</summary>
    internal FacetField Field { get; }

    /// <summary>Their ords, ascending.</summary>
    internal ReadOnlySpan<int> Ords => _ords;

    /// <summary>Those of some values that are in the index.</summary>
    public static FacetSubset Of(FacetsState state, string dimension, IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(state);
        using DirectoryReader.Hold hold = state.Reader.Acquire();
        FacetField field = state.FieldOf(dimension);
        FacetTerms terms = field.Terms();
        return new FacetSubset(field, [.. labels.Select(label => terms.Find(FacetsConfig.TermOf(dimension, label))).Where(ord => ord >= 0).Distinct()]);
    }

    /// <summary>The values of a dimension with some places among them, in the order of their bytes, from 0.</summary>
    public static FacetSubset At(FacetsState state, string dimension, IEnumerable<int> places)
    {
        ArgumentNullException.ThrowIfNull(state);
        using DirectoryReader.Hold hold = state.Reader.Acquire();
        FacetField field = state.FieldOf(dimension);
        int from = field.RangeOf(dimension).From;
        return new FacetSubset(field, [.. places.Distinct().Select(place => from + place)]);
    }

    /// <summary>The values of a dimension that pass a test, each of which is read.</summary>
    public static FacetSubset Where(FacetsState state, string dimension, Func<string, bool> test)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(test);
        using DirectoryReader.Hold hold = state.Reader.Acquire();
        FacetField field = state.FieldOf(dimension);
        int from = field.RangeOf(dimension).From;
        return new FacetSubset(field, [.. field.LabelsOf(dimension).Index().Where(label => test(label.Item)).Select(label => from + label.Index)]);
    }

    /// <summary>Whether it has the value with an ord.</summary>
    internal bool Has(int ord) => _has.Get(ord);
}
