using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>One term of a phrase and its occurrences in the current document.</summary>
internal sealed class PhrasePosition(PostingsEnum postings, Term term, int offset, int ordinal) : IDisposable
{
    private int _left;

    public Term Term => term;

    /// <summary>The term's place in the phrase.</summary>
    public int Offset => offset;

    public int Ordinal => ordinal;

    /// <summary>Where the phrase would begin if this occurrence were in its place.</summary>
    public int Start { get; private set; }

    /// <summary>The position of the occurrence.</summary>
    public int Position => Start + offset;

    public int StartOffset => postings.StartOffset;

    public int EndOffset => postings.EndOffset;

    /// <summary>Goes to a document, before its first occurrence there; false if it has none.</summary>
    public bool TryMoveTo(int doc)
    {
        if (postings.Doc < doc) postings.Advance(doc);
        if (postings.Doc != doc) return false;
        _left = postings.Freq;
        return true;
    }

    /// <summary>Goes to the next occurrence; false if there is none.</summary>
    public bool Next()
    {
        if (_left == 0) return false;
        _left--;
        Start = postings.NextPosition() - offset;
        return true;
    }

    public void Dispose() => postings.Dispose();
}

/// <summary>Counts the matches of a phrase in a document.</summary>
internal abstract class PhraseMatcher(PhrasePosition[] positions) : IDisposable
{
    protected PhrasePosition[] Positions { get; } = positions;

    /// <summary>Makes a matcher of a phrase's terms in a segment.</summary>
    public static PhraseMatcher Create(PhraseQuery query, FieldTerms terms, TermState[] states, PostingsFeatures features)
    {
        PhrasePosition[] positions =
        [
            .. states.Select((state, i) => new PhrasePosition(terms.Postings(state, features), query.Terms[i], query.Positions[i] - query.Positions[0], i)),
        ];
        return query.Slop == 0 ? new ExactPhraseMatcher(positions) : new SloppyPhraseMatcher(positions, query.Slop);
    }

    /// <summary>How often the phrase matches in a document, which is above those asked for before; or, unless <paramref name="all"/>, just more than 0 if it does.</summary>
    public float Freq(int doc, bool all)
    {
        float freq = 0;
        if (!TryReset(doc)) return freq;
        while (NextMatch())
        {
            freq += MatchWeight;
            if (!all) break;
        }

        return freq;
    }

    /// <summary>Goes to a document, before its first match; false if it has not all the terms.</summary>
    public bool TryReset(int doc)
    {
        foreach (PhrasePosition position in Positions)
        {
            if (!position.TryMoveTo(doc)) return false;
        }

        Start();
        return true;
    }

    /// <summary>Goes to the next match; false if there is none.</summary>
    public abstract bool NextMatch();

    /// <summary>Adds where each word of the current match is in the text; the postings must have offsets.</summary>
    public virtual void AddWords(List<(int Start, int End)> words)
    {
        foreach (PhrasePosition position in Positions) words.Add((position.StartOffset, position.EndOffset));
    }

    /// <summary>What the current match adds to the frequency.</summary>
    protected abstract float MatchWeight { get; }

    /// <summary>Prepares for the document that the positions were moved to.</summary>
    protected abstract void Start();

    public void Dispose()
    {
        foreach (PhrasePosition position in Positions) position.Dispose();
    }
}

/// <summary>All terms in their places.</summary>
internal sealed class ExactPhraseMatcher(PhrasePosition[] positions) : PhraseMatcher(positions)
{
    protected override float MatchWeight => 1;

    public override bool NextMatch()
    {
        PhrasePosition lead = Positions[0];
        if (!lead.Next()) return false;
        for (int i = 1; i < Positions.Length; i++)
        {
            PhrasePosition other = Positions[i];
            while (other.Start < lead.Start)
            {
                if (!other.Next()) return false;
            }

            if (other.Start == lead.Start) continue;

            // This one is ahead: let the first catch up and begin anew.
            while (lead.Start < other.Start)
            {
                if (!lead.Next()) return false;
            }

            i = 0;
        }

        return true;
    }

    protected override void Start()
    {
        // The lead is moved by the search for a match; the others stand on their first occurrence.
        for (int i = 1; i < Positions.Length; i++) Positions[i].Next();
    }
}
