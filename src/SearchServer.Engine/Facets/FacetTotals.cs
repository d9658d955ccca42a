using System.Collections.Concurrent;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>The counts of all live documents of a reader, and the ords in the order of these: what is asked of all of them is answered without looking at any. 12 bytes a value. Safe to share between threads.</summary>
internal sealed class FacetTotals
{
    private readonly OrdCounts _counts;
    private readonly ConcurrentDictionary<(int From, int To), (int Values, long Total)> _sums = [];

    private FacetTotals(OrdCounts counts, int missing)
    {
        _counts = counts;
        Missing = missing;
        ByCount = counts.Met.ToArray();
        Array.Sort(ByCount, (a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : a.CompareTo(b));
    }

    /// <summary>The ords whose count is not zero, the most frequent first, of equally frequent ones the first.</summary>
    public int[] ByCount { get; }

    /// <summary>How many documents have no value.</summary>
    public int Missing { get; }

    /// <summary>The count of an ord.</summary>
    public int this[int ord] => _counts[ord];

    /// <summary>How many of the values from one to before another occur, and the sum of their counts.</summary>
    public (int Values, long Total) SumOf(int from, int to) => _sums.GetOrAdd((from, to), range =>
    {
        int[] within = [.. ByCount.Where(ord => ord >= range.From && ord < range.To)];
        return (within.Length, within.Sum(ord => (long)_counts[ord]));
    });

    public static FacetTotals Count(DirectoryReader reader, FacetField field)
    {
        using FacetsCollector collector = new(field);
        new IndexSearcher(reader).Search(new MatchAllDocsQuery(), collector);
        return new FacetTotals(collector.TakeCounts(), collector.Missing);
    }
}
