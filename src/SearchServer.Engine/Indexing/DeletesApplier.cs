using System.Collections.Immutable;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Indexing;

/// <summary>Finds the documents that deletes are for.</summary>
internal sealed class DeletesApplier
{
    private readonly DirectoryReader _reader;
    private readonly ImmutableArray<SegmentState> _segments;

    /// <summary>The live documents of each segment that lost some.</summary>
    private readonly BitSet?[] _changed;

    private DeletesApplier(DirectoryReader reader, ImmutableArray<SegmentState> segments)
    {
        _reader = reader;
        _segments = segments;
        _changed = new BitSet?[segments.Length];
    }

    /// <summary>Returns the segments as they are after buffered deletes.</summary>
    /// <param name="reader">Reads these segments.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="sequences">The sequence numbers of a segment's documents; null for a segment that is older than all deletes.</param>
    /// <param name="deletes">The deletes.</param>
    public static ImmutableArray<SegmentState> Apply(DirectoryReader reader, ImmutableArray<SegmentState> segments, long[]?[] sequences, BufferedDeletes deletes)
    {
        DeletesApplier applier = new(reader, segments);
        foreach (IGrouping<string, KeyValuePair<Term, long>> field in deletes.Terms.GroupBy(pair => pair.Key.Field))
        {
            KeyValuePair<Term, long>[] terms = [.. field];
            Array.Sort(terms, (a, b) => a.Key.Bytes.SequenceCompareTo(b.Key.Bytes));
            applier.DeleteTerms(field.Key, terms, sequences);
        }

        return applier.Result();
    }

    /// <summary>Returns the segments without the documents that a selector chooses.</summary>
    /// <param name="reader">Reads these segments.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="selector">Chooses.</param>
    public static ImmutableArray<SegmentState> Apply(DirectoryReader reader, ImmutableArray<SegmentState> segments, IDocumentSelector selector)
    {
        DeletesApplier applier = new(reader, segments);
        selector.Select(reader, (leaf, docs) =>
        {
            foreach (int doc in docs) applier.Delete(leaf.Ordinal, doc);
        });
        return applier.Result();
    }

    private ImmutableArray<SegmentState> Result() => [.. _segments.Select((segment, i) => _changed[i] is { } live ? segment.With(live) : segment)];

    /// <summary>Deletes in each segment the documents of terms, which ascend. Whichever are fewer, the terms here or the segment's, are gone through: what lies between two of the others is passed over.</summary>
    private void DeleteTerms(string field, KeyValuePair<Term, long>[] deletes, long[]?[] sequences)
    {
        foreach (LeafContext leaf in _reader.Leaves)
        {
            if (leaf.Reader.Terms(field) is not { } terms) continue;
            TermsEnum found = terms.Enumerate();
            for (int next = FirstFrom(deletes, 0, terms.FirstTerm); next < deletes.Length;)
            {
                SeekStatus status = found.SeekCeiling(deletes[next].Key.Bytes);
                if (status == SeekStatus.End) break;
                if (status == SeekStatus.Found) Delete(leaf, terms, found.State, deletes[next].Value, sequences[leaf.Ordinal]);
                next = status == SeekStatus.Found ? next + 1 : FirstFrom(deletes, next + 1, found.Term);
            }
        }
    }

    /// <summary>The index, at or after another one, of the first delete whose term is not below a term. Looks at twice as many each time: often it is near.</summary>
    private static int FirstFrom(KeyValuePair<Term, long>[] deletes, int from, ReadOnlySpan<byte> term)
    {
        int step = 1;
        int low = from;
        while (low + step <= deletes.Length && deletes[low + step - 1].Key.Bytes.SequenceCompareTo(term) < 0)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(deletes.Length, low + step - 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (deletes[middle].Key.Bytes.SequenceCompareTo(term) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Deletes the documents of a term that came before a delete.</summary>
    private void Delete(LeafContext leaf, FieldTerms terms, in TermState state, long sequence, long[]? sequences)
    {
        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.None);
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            if (sequences is null || sequences[doc] < sequence) Delete(leaf.Ordinal, doc);
        }
    }

    private void Delete(int segment, int doc)
    {
        BitSet? live = _changed[segment] ?? _segments[segment].Live;
        if (live is not null && !live.Get(doc)) return;
        if (_changed[segment] is null)
        {
            // Readers share the bits that there are, so those that change are new ones.
            live = live?.Clone() ?? BitSet.Full(_segments[segment].Commit.Info.MaxDoc);
            _changed[segment] = live;
        }

        live!.Clear(doc);
    }
}
