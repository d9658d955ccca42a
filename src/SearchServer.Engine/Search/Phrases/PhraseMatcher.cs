using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>Goes through the documents that have all the terms of a phrase, the rarest of which leads, and through the matches in each.</summary>
internal abstract class PhraseMatcher(PhrasePosition[] positions) : IDisposable
{
    private readonly PhrasePosition[] _byRarity = [.. positions.OrderBy(position => position.Occurrences)];

    /// <summary>The terms in the order in which they are in the phrase.</summary>
    protected PhrasePosition[] Positions => positions;

    /// <summary>The terms, those with the fewest occurrences in the segment first.</summary>
    protected PhrasePosition[] ByRarity => _byRarity;

    /// <summary>The current document, which has all the terms; <see cref="Scorer.NoMoreDocs"/> behind the last.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>Makes a matcher of a phrase's terms in a segment.</summary>
    public static PhraseMatcher Create(PhraseQuery query, FieldTerms terms, TermState[] states, PostingsFeatures features)
    {
        PhrasePosition[] positions = new PhrasePosition[states.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = new PhrasePosition(terms.Postings(states[i], features), query.Terms[i], query.Positions[i] - query.Positions[0], i, states[i].TotalTermFreq);
        }

        if (query.Slop == 0) return new ExactPhraseMatcher(positions);
        return positions is [var first, var second] && first.Term != second.Term ? new SloppyPairMatcher(first, second, query.Slop) : new SloppyPhraseMatcher(positions, query.Slop);
    }

    /// <summary>Goes to the first document with all the terms that is not below <paramref name="target"/>, which is above the current one, before the first match there.</summary>
    public int Advance(int target)
    {
        while (true)
        {
            int doc = _byRarity[0].AdvanceDoc(target);
            target = doc;
            for (int i = 1; i < _byRarity.Length && target == doc; i++) target = _byRarity[i].AdvanceDoc(doc);
            if (target == doc) return Doc = doc;
        }
    }

    /// <summary>Whether a document has all the terms, which is not below the current one; if so, it is the current one.</summary>
    public bool TryMoveTo(int doc) => (Doc < doc ? Advance(doc) : Doc) == doc;

    /// <summary>How often the phrase matches in the current document; or, unless <paramref name="all"/>, just more than 0 if it does.</summary>
    public float Freq(bool all)
    {
        float freq = 0;
        Start();
        while (NextMatch())
        {
            freq += MatchWeight;
            if (!all) break;
        }

        return freq;
    }

    /// <summary>A bound on the frequency in the current document, from those of the terms; Lucene's, which takes a term to be at a position once.</summary>
    public float MaxFreq()
    {
        int least = int.MaxValue;
        foreach (PhrasePosition position in positions) least = Math.Min(least, position.Freq);
        return least * MatchesPerOccurrence;
    }

    /// <summary>Bounds on scores, of each term those that its occurrences allow.</summary>
    public BlockMaxScores[] MaxScores(BM25 similarity) => [.. positions.Select(position => new BlockMaxScores(position.Postings, similarity, MatchesPerOccurrence))];

    /// <summary>In how many matches an occurrence of any term can be, by their weights.</summary>
    protected abstract float MatchesPerOccurrence { get; }

    /// <summary>Goes to the next match; false if there is none.</summary>
    public abstract bool NextMatch();

    /// <summary>Where the words are that all stand on an occurrence now, from the first to the last of them: in chars, or in positions where the postings have no offsets.</summary>
    public (int Start, int End) Place()
    {
        (int start, int end) = positions[0].Place;
        foreach (PhrasePosition position in positions.AsSpan(1))
        {
            start = Math.Min(start, position.Place.Start);
            end = Math.Max(end, position.Place.End);
        }

        return (start, end);
    }

    /// <summary>What the current match adds to the frequency.</summary>
    protected abstract float MatchWeight { get; }

    /// <summary>Prepares for the matches of the current document, of which none was asked for yet.</summary>
    public abstract void Start();

    public void Dispose()
    {
        foreach (PhrasePosition position in Positions) position.Dispose();
    }
}
