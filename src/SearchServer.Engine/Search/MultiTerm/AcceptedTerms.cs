using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>The terms of some fields in all segments that an automaton accepts, each once, in the order of their bytes. Stands before the first. Its memory does not grow with how many there are.</summary>
internal sealed class AcceptedTerms : IDisposable
{
    private readonly MinHeap<Source> _sources = new();
    private byte[] _term = new byte[64];
    private int _termLength;

    /// <param name="reader">The index, which must stay open.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="automaton">What is accepted.</param>
    public AcceptedTerms(DirectoryReader reader, IReadOnlyList<string> fields, ByteAutomaton automaton)
    {
        foreach (LeafContext leaf in reader.Leaves)
        {
            foreach (string field in fields)
            {
                if (leaf.Reader.Terms(field)?.Intersect(automaton) is not { } terms) continue;
                if (terms.Next()) _sources.Add(new Source(terms));
                else terms.Dispose();
            }
        }
    }

    /// <summary>The current term, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <summary>The state that the automaton is in after it.</summary>
    public int AutomatonState { get; private set; }

    /// <summary>In how many documents it is, deleted ones included; a document counts once for each field.</summary>
    public long DocFreq { get; private set; }

    /// <summary>Moves to the next term; false after the last.</summary>
    public bool Next()
    {
        if (_sources.Count == 0) return false;
        SetTerm(_sources.Top.Terms.Term);
        AutomatonState = _sources.Top.Terms.AutomatonState;
        DocFreq = 0;
        while (_sources.Count > 0 && _sources.Top.Terms.Term.SequenceEqual(Term))
        {
            TermsIntersection terms = _sources.Top.Terms;
            DocFreq += terms.State.DocFreq;
            if (terms.Next()) _sources.TopMoved();
            else _sources.RemoveTop().Terms.Dispose();
        }

        return true;
    }

    public void Dispose()
    {
        while (_sources.Count > 0) _sources.RemoveTop().Terms.Dispose();
    }

    private void SetTerm(ReadOnlySpan<byte> term)
    {
        if (_term.Length < term.Length) _term = new byte[2 * term.Length];
        term.CopyTo(_term);
        _termLength = term.Length;
    }

    /// <summary>The terms of a field in a segment, by their turn.</summary>
    private sealed class Source(TermsIntersection terms) : IMergeSource<Source>
    {
        public TermsIntersection Terms => terms;

        public bool IsBefore(Source other) => terms.Term.SequenceCompareTo(other.Terms.Term) < 0;
    }
}
