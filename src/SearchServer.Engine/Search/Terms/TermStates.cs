using System.Diagnostics.CodeAnalysis;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A term as the segments of a reader have it: looked up once, for the statistics and for the scorers.</summary>
internal sealed class TermStates
{
    private readonly string _field;

    /// <summary>By the segments' ordinals; empty for a term that is nowhere.</summary>
    private TermState[] _states = [];

    private TermStates(string field) => _field = field;

    /// <summary>Documents that contain the term, deleted ones included.</summary>
    public long DocFreq { get; private set; }

    /// <summary>For how many segments there is room.</summary>
    public int SegmentCount => _states.Length;

    /// <summary>A term as the segments have it that are searched.</summary>
    public static TermStates Of(IndexSearcher searcher, Term term) => searcher.KnownTerms.Of(term);

    /// <summary>Looks a term up in all segments.</summary>
    public static TermStates LookUp(IReadOnlyList<LeafContext> leaves, Term term)
    {
        TermStates states = new(term.Field);
        foreach (LeafContext leaf in leaves)
        {
            if (leaf.Reader.Terms(term.Field) is not { } terms || !terms.TryGet(term.Bytes, out TermState state)) continue;
            if (states._states.Length == 0) states._states = new TermState[leaves.Count];
            states._states[leaf.Ordinal] = state;
            states.DocFreq += state.DocFreq;
        }

        return states;
    }

    /// <summary>What the term weighs in its field.</summary>
    public TermStatistics Statistics(IndexSearcher searcher) => new(DocFreq, searcher.FieldStatistics(_field).DocCount);

    /// <summary>Whether a segment has the term, and where.</summary>
    public bool TryGet(LeafContext leaf, [NotNullWhen(true)] out FieldTerms? terms, out TermState state)
    {
        state = _states.Length == 0 ? default : _states[leaf.Ordinal];
        terms = state.DocFreq > 0 ? leaf.Reader.Terms(_field) : null;
        return terms is not null;
    }
}
