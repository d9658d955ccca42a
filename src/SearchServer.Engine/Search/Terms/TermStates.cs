using System.Diagnostics.CodeAnalysis;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A term as the segments of a reader have it: looked up once, for the statistics and for the scorers.</summary>
internal sealed class TermStates
{
    private readonly TermState[] _states;
    private readonly string _field;

    private TermStates(string field, int leafCount)
    {
        _field = field;
        _states = new TermState[leafCount];
    }

    /// <summary>Documents that contain the term, deleted ones included.</summary>
    public long DocFreq { get; private set; }

    /// <summary>Looks a term up in all segments.</summary>
    public static TermStates Of(IndexSearcher searcher, Term term)
    {
        IReadOnlyList<LeafContext> leaves = searcher.Reader.Leaves;
        TermStates states = new(term.Field, leaves.Count);
        foreach (LeafContext leaf in leaves)
        {
            if (leaf.Reader.Terms(term.Field) is not { } terms || !terms.TryGet(term.Bytes, out TermState state)) continue;
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
        state = _states[leaf.Ordinal];
        terms = state.DocFreq > 0 ? leaf.Reader.Terms(_field) : null;
        return terms is not null;
    }
}
