using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Search;

/// <summary>
/// The words of a phrase that may be moved, each by itself, for what is between did not match: those that are in any match, and not in those alone that Lucene counts, which are some of them.
/// An occurrence in the place of a word says where the phrase would begin: it is in a match with others, one for each place, if all of these beginnings lie within the slop.
/// </summary>
internal sealed class SloppyPhraseMatches : Matches
{
    /// <summary>So much of a document is looked through, in occurrences times the places that they may be in.</summary>
    private const int MaxStarts = 1 << 17;

    private readonly PhraseMatcher _matcher;
    private readonly FieldMatches _found;
    private readonly Word[] _words;
    private readonly int _slop;
    private readonly int _part;
    private readonly List<(int Start, int Place, int Word, int Occurrence)> _starts = [];

    /// <summary>For each place in the phrase, how many occurrences of those that are looked at may be in it.</summary>
    private readonly int[] _inside;

    /// <param name="matcher">Says whether a document matches; is taken over.</param>
    /// <param name="query">The phrase.</param>
    /// <param name="postings">The postings of each of its terms, with offsets; are taken over.</param>
    /// <param name="found">Takes the words.</param>
    /// <param name="weight">What they weigh.</param>
    public SloppyPhraseMatches(PhraseMatcher matcher, PhraseQuery query, Func<int, PostingsEnum> postings, FieldMatches found, float weight)
    {
        (_matcher, _found, _slop, _part) = (matcher, found, query.Slop, found.AddPart(weight));

        // A term that is twice at one place in the phrase asks for nothing more than once.
        _words = [.. Enumerable.Range(0, query.Terms.Length).GroupBy(i => query.Terms[i]).Select(same => new Word(postings(same.First()), [.. same.Select(i => query.Positions[i]).Distinct()]))];
        _inside = new int[_words.Sum(word => word.Places.Length)];
    }

    public override bool Collect(int doc)
    {
        if (!_matcher.TryMoveTo(doc) || _matcher.Freq(all: false) == 0) return false;
        _starts.Clear();
        int place = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            Word word = _words[i];
            word.MoveTo(doc, MaxStarts / _inside.Length);
            for (int at = 0; at < word.Positions.Count; at++)
            {
                for (int j = 0; j < word.Places.Length; j++) _starts.Add((word.Positions[at] - word.Places[j], place + j, i, at));
            }

            place += word.Places.Length;
        }

        _starts.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        Mark();
        return true;
    }

    public override void Dispose()
    {
        _matcher.Dispose();
        foreach (Word word in _words) word.Postings.Dispose();
    }

    private void Mark()
    {
        Array.Clear(_inside);
        int missing = _inside.Length;
        int end = 0;
        int known = 0;
        for (int first = 0; first < _starts.Count; first++)
        {
            for (; end < _starts.Count && _starts[end].Start - _starts[first].Start <= _slop; end++)
            {
                if (_inside[_starts[end].Place]++ == 0) missing--;
            }

            if (missing == 0 && known < end && HaveOneEach(_starts[first].Start))
            {
                for (known = Math.Max(known, first); known < end; known++) _words[_starts[known].Word].Mark(_starts[known].Occurrence, _found, _part);
            }

            if (--_inside[_starts[first].Place] == 0) missing++;
        }
    }

    /// <summary>Whether each place of a word that is there several times has an occurrence of its own.</summary>
    private bool HaveOneEach(int start)
    {
        foreach (Word word in _words)
        {
            if (word.Places.Length > 1 && !word.HasOneEach(start, _slop)) return false;
        }

        return true;
    }

    /// <summary>A term of the phrase.</summary>
    /// <param name="postings">Its postings.</param>
    /// <param name="places">The positions in the phrase that it has, ascending.</param>
    private sealed class Word(PostingsEnum postings, int[] places)
    {
        private readonly List<(int Start, int End)> _marks = [];
        private readonly HashSet<int> _marked = [];

        public PostingsEnum Postings => postings;

        public int[] Places => places;

        /// <summary>The positions in the current document.</summary>
        public List<int> Positions { get; } = [];

        /// <summary>Goes to a document, which has the term, and looks at so many of the occurrences, for each place.</summary>
        public void MoveTo(int doc, int most)
        {
            Positions.Clear();
            _marks.Clear();
            _marked.Clear();
            if (postings.Doc < doc) postings.Advance(doc);
            while (Positions.Count < most && postings.NextRun(out int first, out int end))
            {
                for (int i = first; i < end && Positions.Count < most; i++)
                {
                    Positions.Add(postings.Occurrences.Positions[i]);
                    _marks.Add(postings.Occurrences.Place(i));
                }
            }
        }

        /// <summary>Marks an occurrence, once.</summary>
        public void Mark(int occurrence, FieldMatches found, int part)
        {
            if (_marked.Count < FieldMatches.MaxOfPart && _marked.Add(occurrence)) found.Add(_marks[occurrence].Start, _marks[occurrence].End, part);
        }

        /// <summary>Each place takes the first occurrence that is left.</summary>
        public bool HasOneEach(int start, int slop)
        {
            int next = 0;
            foreach (int place in places)
            {
                int first = Positions.BinarySearch(start + place);
                next = Math.Max(next, first < 0 ? ~first : first);
                if (next == Positions.Count || Positions[next++] > start + place + slop) return false;
            }

            return true;
        }
    }
}
