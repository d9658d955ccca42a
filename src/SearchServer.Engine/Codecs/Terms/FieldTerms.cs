using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>The terms of a field in a segment, and their statistics. Safe to share between threads.</summary>
internal sealed class FieldTerms
{
    private const int MaxIdle = 16;

    private readonly IndexInput _terms;
    private readonly FstIndex _index;
    private readonly PostingsReader _postings;
    private readonly byte[] _rootCode;
    private readonly Pool<TermsEnum> _enums;
    private readonly Pool<TermsIntersection> _intersections;

    public FieldTerms(FieldInfo field, int maxDoc, IndexInput terms, FstIndex index, PostingsReader postings, byte[] rootCode)
    {
        Field = field;
        MaxDoc = maxDoc;
        _terms = terms;
        _index = index;
        _postings = postings;
        _rootCode = rootCode;
        _enums = new Pool<TermsEnum>(Enumerate, MaxIdle);
        _intersections = new Pool<TermsIntersection>(() => new TermsIntersection(Blocks(), new IndexPath(_index), _rootCode, Return), MaxIdle);
    }

    public FieldInfo Field { get; }

    /// <summary>Documents of the segment.</summary>
    public int MaxDoc { get; }

    public required long TermCount { get; init; }

    /// <summary>Documents that have the field.</summary>
    public required int DocCount { get; init; }

    /// <summary>Pairs of term and document.</summary>
    public required long SumDocFreq { get; init; }

    /// <summary>Occurrences of all terms; equal to <see cref="SumDocFreq"/> without frequencies.</summary>
    public required long SumTotalTermFreq { get; init; }

    public required byte[] FirstTerm { get; init; }

    public required byte[] LastTerm { get; init; }

    /// <summary>An enumeration of the terms in the order of their bytes, which stands before the first.</summary>
    public TermsEnum Enumerate() => new(Blocks(), new IndexPath(_index), _rootCode);

    /// <summary>The terms that an automaton accepts, in the order of their bytes. Give it back by <see cref="TermsIntersection.Dispose"/>.</summary>
    public TermsIntersection Intersect(ByteAutomaton automaton)
    {
        TermsIntersection intersection = _intersections.Rent();
        intersection.Reset(automaton);
        return intersection;
    }

    /// <summary>Looks a term up.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermState state)
    {
        TermsEnum terms = _enums.Rent();
        bool found = terms.SeekExact(term);
        state = found ? terms.State : default;
        _enums.Return(terms);
        return found;
    }

    /// <summary>The postings of a term of this field. Give it back by <see cref="PostingsEnum.Dispose"/>.</summary>
    public PostingsEnum Postings(in TermState state, PostingsFeatures features)
    {
        PostingsEnum postings = _postings.Rent();
        postings.Reset(Field, state, features);
        return postings;
    }

    private BlockStack Blocks() => new(Field, MaxDoc, SumTotalTermFreq, _terms);

    private void Return(TermsIntersection intersection) => _intersections.Return(intersection);
}
