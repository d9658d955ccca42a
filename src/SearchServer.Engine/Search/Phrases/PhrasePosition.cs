using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>One term of a phrase and its occurrences in the current document, read by the run. Before the first and after the last one it stands on none.</summary>
/// <param name="postings">The term's postings, which are taken over.</param>
/// <param name="term">The term.</param>
/// <param name="offset">The term's place in the phrase, from that of the first one.</param>
/// <param name="ordinal">Its number among the terms.</param>
/// <param name="occurrences">How often it occurs in all documents.</param>
internal sealed class PhrasePosition(PostingsEnum postings, Term term, int offset, int ordinal, long occurrences) : IDisposable
{
    private readonly PositionsReader _occurrences = postings.Occurrences;
    private int _index;
    private int _end;

    public Term Term => term;

    public int Offset => offset;

    public int Ordinal => ordinal;

    public long Occurrences => occurrences;

    /// <summary>The positions of the current occurrence and of those behind it in the run.</summary>
    public ReadOnlySpan<int> Run => _occurrences.Positions.AsSpan(_index, _end - _index);

    /// <summary>The position of the occurrence.</summary>
    public int Position => _occurrences.Positions[_index];

    /// <summary>Where the phrase would begin if this occurrence were in its place.</summary>
    public int Start => Position - offset;

    /// <summary>Where the occurrence is in the text: in chars, or as a position where the postings have no offsets.</summary>
    public (int Start, int End) Place => _occurrences.Place(_index);

    /// <summary>The current document, of the postings.</summary>
    public int Doc => postings.Doc;

    /// <summary>How often the term is in the current document.</summary>
    public int Freq => postings.Freq;

    public PostingsEnum Postings => postings;

    /// <summary>Goes to the first document that is not below <paramref name="target"/>, before its first occurrence there.</summary>
    public int AdvanceDoc(int target)
    {
        (_index, _end) = (0, 0);
        return postings.Doc < target ? postings.Advance(target) : postings.Doc;
    }

    /// <summary>Goes to the next occurrence; false if there is none.</summary>
    public bool Next() => ++_index < _end || NextRun();

    /// <summary>Goes on by so many occurrences, at most to behind the last of the run, and from there to the next run; false if there is none.</summary>
    public bool Move(int count)
    {
        _index += count;
        return _index < _end || NextRun();
    }

    /// <summary>Stands on the current occurrence, or the first; false if there is none.</summary>
    public bool Any() => _index < _end || NextRun();

    /// <summary>Goes on to the first occurrence whose start is not below <paramref name="start"/>, from the current one; false if there is none.</summary>
    public bool AdvanceTo(int start)
    {
        if (!Any()) return false;
        while (Start < start)
        {
            if (!Next()) return false;
        }

        return true;
    }

    /// <summary>Moves two terms on, from where they stand, to occurrences that mean the same start; false if there are none.</summary>
    public static bool TryMeet(PhrasePosition a, PhrasePosition b)
    {
        while (a.Any() && b.Any())
        {
            if (AscendingInts.TryFindPair(a._occurrences.Positions, ref a._index, a._end, b._occurrences.Positions, ref b._index, b._end, a.Offset - b.Offset)) return true;
        }

        return false;
    }

    public void Dispose() => postings.Dispose();

    private bool NextRun() => postings.NextRun(out _index, out _end);
}
