using System.Collections.Concurrent;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>The terms that were looked up in the segments of a reader: what a query means, how it is counted, and its search ask for each of its words again. Safe to share between threads.</summary>
internal sealed class KnownTerms(IReadOnlyList<LeafContext> leaves)
{
    /// <summary>So much is kept, in segments in which a term was found, and in terms that were looked up: some ten megabytes. Then it begins anew.</summary>
    private const int MaxKept = 50_000;

    private readonly ConcurrentDictionary<Term, TermStates> _known = [];
    private int _kept;

    /// <summary>A term as the segments have it.</summary>
    public TermStates Of(Term term)
    {
        if (_known.TryGetValue(term, out TermStates? known)) return known;
        TermStates states = TermStates.LookUp(leaves, term);
        if (Interlocked.Add(ref _kept, 1 + states.SegmentCount) > MaxKept)
        {
            _known.Clear();
            _kept = 0;
        }

        return _known[term] = states;
    }
}
