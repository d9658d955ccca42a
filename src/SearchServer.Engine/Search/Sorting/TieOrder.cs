using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>
/// The order of hits that are equal otherwise: by the terms of a column, those without one last, and then by their numbers. Terms are compared by their ords where documents
/// are of one segment; the term of the last hit kept is looked up in a segment's dictionary when that hit is another one. For one search.
/// </summary>
/// <param name="searcher">The searcher.</param>
/// <param name="after">The place behind which hits are wanted; null for all.</param>
internal sealed class TieOrder(IndexSearcher searcher, SearchAfter? after = null)
{
    private readonly string? _column = searcher.TieBreaker;
    private readonly SortedDocValues?[] _columns = new SortedDocValues?[searcher.Reader.Leaves.Count];
    private LeafContext _leaf = null!;
    private Tie _last;
    private uint _lastOrd;

    /// <summary>The first ord of the segment that is not before the place's term, and whether it is that term.</summary>
    private uint _afterOrd;
    private bool _hasAfterTerm;

    /// <summary>Whether documents come in the order of their numbers.</summary>
    public bool IsByNumber => _column is null;

    /// <summary>The next documents are of this segment.</summary>
    public void StartLeaf(LeafContext leaf)
    {
        _leaf = leaf;
        _columns[leaf.Ordinal] = _column is null ? null : leaf.Reader.SortedDocValues(_column);
        _last = new Tie(-1, -1);
        if (after is null) return;
        int ord = after.Tie is { } term && _columns[leaf.Ordinal] is { } column ? column.LookupTerm(term.Span) : -1;

        // Documents without a term have the ord -1, which is the greatest: so has a place without one, and one with a term comes before all documents of a segment without the column.
        _hasAfterTerm = ord >= 0 || after.Tie is null;
        _afterOrd = after.Tie is null ? uint.MaxValue : (uint)(ord >= 0 ? ord : -1 - ord);
    }

    /// <summary>Whether a document of the segment comes behind the place, if it is equal to it otherwise.</summary>
    public bool IsAfter(int doc)
    {
        uint ord = (uint)OrdOf(doc);
        return ord == _afterOrd && _hasAfterTerm ? _leaf.DocBase + doc > after!.Doc : ord >= _afterOrd;
    }

    /// <summary>The place of a document of the segment; documents ascend from call to call.</summary>
    public Tie Of(int doc) => new(_leaf.DocBase + doc, OrdOf(doc));

    /// <summary>Whether a document of the segment, above all those that have a place, comes before the last hit.</summary>
    public bool IsBefore(int doc, Tie last)
    {
        if (_columns[_leaf.Ordinal] is null) return false;
        if (_last != last)
        {
            _last = last;
            _lastOrd = (uint)OrdInLeaf(last);
        }

        // A document without a term has the ord -1, which is the greatest.
        return (uint)OrdOf(doc) < _lastOrd;
    }

    /// <summary>Compares two places.</summary>
    public int Compare(Tie a, Tie b)
    {
        if (a.Ord >= 0 && b.Ord >= 0)
        {
            int leaf = searcher.Reader.LeafOf(a.Doc).Ordinal;
            int other = searcher.Reader.LeafOf(b.Doc).Ordinal;
            int order = leaf == other ? a.Ord.CompareTo(b.Ord) : _columns[leaf]!.LookupOrd(a.Ord).SequenceCompareTo(_columns[other]!.LookupOrd(b.Ord));
            if (order != 0) return order;
        }
        else if (a.Ord != b.Ord)
        {
            return ((uint)a.Ord).CompareTo((uint)b.Ord);
        }

        return a.Doc.CompareTo(b.Doc);
    }

    private int OrdOf(int doc) => _columns[_leaf.Ordinal] is { } column && column.AdvanceExact(doc) ? column.Ord : -1;

    /// <summary>The ord that the term of a hit has, or would get, in the segment.</summary>
    private int OrdInLeaf(Tie hit)
    {
        int leaf = searcher.Reader.LeafOf(hit.Doc).Ordinal;
        if (hit.Ord < 0 || leaf == _leaf.Ordinal) return hit.Ord;
        int ord = _columns[_leaf.Ordinal]!.LookupTerm(_columns[leaf]!.LookupOrd(hit.Ord));
        return ord >= 0 ? ord : -1 - ord;
    }

    /// <summary>A document's place among its equals.</summary>
    /// <param name="Doc">Its number in the index.</param>
    /// <param name="Ord">The ord of its term in its segment, -1 for none.</param>
    internal readonly record struct Tie(int Doc, int Ord);
}
