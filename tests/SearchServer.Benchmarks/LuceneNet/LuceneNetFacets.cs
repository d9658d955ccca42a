using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchServer.Benchmarks.LuceneNet;

/// <summary>
/// Counts facet values of an index of one segment as its hits come in: Lucene.Net's facet package is not to be had, and this is what a user would write instead.
/// </summary>
internal sealed class LuceneNetFacets : ICollector
{
    private readonly SortedSetDocValues[] _values;
    private readonly int[][] _counts;

    /// <param name="reader">The segment.</param>
    /// <param name="fields">The index fields of the dimensions.</param>
    public LuceneNetFacets(AtomicReader reader, IEnumerable<string> fields)
    {
        _values = [.. fields.Select(field => reader.GetSortedSetDocValues(field) ?? DocValues.EMPTY_SORTED_SET)];
        _counts = [.. _values.Select(values => new int[values.ValueCount])];
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context) { }

    public void Collect(int doc)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            SortedSetDocValues values = _values[i];
            int[] counts = _counts[i];
            values.SetDocument(doc);
            for (long ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd()) counts[ord]++;
        }
    }

    /// <summary>The values with the highest counts of each dimension, best first, with their counts; counting begins anew.</summary>
    public (string Value, int Count)[][] Take(int top)
    {
        (string, int)[][] best = new (string, int)[_values.Length][];
        for (int i = 0; i < best.Length; i++)
        {
            int[] counts = _counts[i];
            PriorityQueue<int, (int, int)> heap = new();
            for (int ord = 0; ord < counts.Length; ord++)
            {
                if (counts[ord] == 0) continue;

                // Of equal counts the first values stay.
                if (heap.Count < top) heap.Enqueue(ord, (counts[ord], -ord));
                else if (counts[ord] > counts[heap.Peek()]) heap.EnqueueDequeue(ord, (counts[ord], -ord));
            }

            best[i] = new (string, int)[heap.Count];
            for (int at = heap.Count - 1; at >= 0; at--)
            {
                int ord = heap.Dequeue();
                BytesRef bytes = new();
                _values[i].LookupOrd(ord, bytes);
                best[i][at] = (bytes.Utf8ToString(), counts[ord]);
            }

            Array.Clear(counts);
        }

        return best;
    }
}
