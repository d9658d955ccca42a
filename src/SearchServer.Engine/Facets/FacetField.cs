using System.Collections.Concurrent;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Facets;

/// <summary>An index field of facet values as a reader shows it. The values have ords over all segments, those of a dimension side by side, in the order of the bytes of their labels. Safe to share between threads.</summary>
internal sealed class FacetField
{
    private const int IdleCounts = 8;

    private readonly DirectoryReader _reader;
    private readonly ConcurrentDictionary<string, (int From, int To)> _dimensions = new(StringComparer.Ordinal);
    private readonly Pool<OrdCounts> _counts;
    private readonly Lazy<FacetTotals> _totals;

    public FacetField(DirectoryReader reader, string name)
    {
        _reader = reader;
        Name = name;
        Ordinals = reader.Ordinals(name);
        _counts = new Pool<OrdCounts>(() => new OrdCounts(Ordinals.Count), IdleCounts);
        _totals = new Lazy<FacetTotals>(() => FacetTotals.Count(reader, this));
    }

    /// <summary>The name of the index field.</summary>
    public string Name { get; }

    /// <summary>The ords of the values.</summary>
    public OrdinalMap Ordinals { get; }

    /// <summary>How many documents the index has.</summary>
    public int Documents => _reader.NumDocs;

    /// <summary>The counts of all documents.</summary>
    public FacetTotals Totals => _totals.Value;

    /// <summary>Counts that are all zero, to be given back by <see cref="Return"/>.</summary>
    public OrdCounts RentCounts() => _counts.Rent();

    public void Return(OrdCounts counts)
    {
        if (counts.TryClear()) _counts.Return(counts);
    }

    /// <summary>Reads values, on one thread.</summary>
    public FacetTerms Terms() => new(_reader, this);

    /// <summary>The ords of the values of a dimension, from the first to before the last.</summary>
    public (int From, int To) RangeOf(string dimension) => _dimensions.GetOrAdd(dimension, FindRange);

    /// <summary>The labels of a dimension, in the order of the ords of their values. To be read on one thread, while the reader is held.</summary>
    public IEnumerable<string> LabelsOf(string dimension)
    {
        FacetTerms terms = Terms();
        int prefix = FacetsConfig.PrefixOf(dimension).Length;
        (int from, int to) = RangeOf(dimension);
        for (int ord = from; ord < to; ord++) yield return FacetsConfig.LabelOf(terms.TermOf(ord), prefix);
    }

    private (int From, int To) FindRange(string dimension)
    {
        FacetTerms terms = Terms();
        byte[] end = FacetsConfig.PrefixOf(dimension);
        int from = terms.LowerBound(end);

        // The prefix ends in the separator, which is not the largest byte.
        end[^1]++;
        return (from, terms.LowerBound(end));
    }
}
