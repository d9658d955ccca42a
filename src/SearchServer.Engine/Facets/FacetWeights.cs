using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>A value of a dimension, and the documents that have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many documents have it, without deleted ones.</param>
/// <param name="Weight">What they weigh together.</param>
public readonly record struct WeighedValue(string Value, int Count, float Weight);

/// <summary>What the documents of each value of a dimension weigh together, where a number says what a document weighs: its day, say.</summary>
public static class FacetWeights
{
    /// <summary>All values of a dimension in the order of their bytes, those included that only deleted documents have. One pass over the documents.</summary>
    /// <param name="state">The index.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="column">A column of numbers.</param>
    /// <param name="weightOf">What a document weighs by its number; null if it has none.</param>
    public static IReadOnlyList<WeighedValue> Of(FacetsState state, string dimension, string column, Func<long?, float> weightOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(weightOf);
        using DirectoryReader.Hold hold = state.Reader.Acquire();
        FacetField field = state.FieldOf(dimension);
        int from = field.RangeOf(dimension).From;
        int[] counts = new int[field.Ordinals.Count];

        // Millions of small numbers are added up.
        double[] weights = new double[counts.Length];
        foreach (LeafContext leaf in state.Reader.Leaves)
        {
            if (leaf.Reader.SortedSetDocValues(field.Name) is not { } values) continue;
            ReadOnlySpan<int> ords = field.Ordinals.GlobalOrds(leaf.Ordinal);
            NumericDocValues? numbers = leaf.Reader.NumericDocValues(column);
            for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc())
            {
                if (leaf.Reader.LiveDocs?.Get(doc) == false) continue;
                float weight = weightOf(numbers?.AdvanceExact(doc) == true ? numbers.Value : null);
                for (int i = values.DocValueCount; i > 0; i--)
                {
                    int ord = ords[(int)values.NextOrd()];
                    counts[ord]++;
                    weights[ord] += weight;
                }
            }
        }

        return [.. field.LabelsOf(dimension).Select((label, i) => new WeighedValue(label, counts[from + i], (float)weights[from + i]))];
    }
}
