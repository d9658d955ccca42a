using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// Finds the intervals of a source, in documents that ascend, all of a document at once: the work is that of reading the positions of its terms there, and of going through the intervals of its parts once.
/// They ascend, starts and ends alike, so that none holds another; only a term may stand twice in one place.
/// </summary>
/// <param name="ofPlaces">Whether each interval is one position.</param>
/// <param name="parts">What finds those of its parts.</param>
internal abstract class IntervalMatcher(bool ofPlaces, params IntervalMatcher[] parts) : IMergeSource<IntervalMatcher>, IDisposable
{
    /// <summary>The part with the fewest documents first.</summary>
    private readonly IntervalMatcher[] _byRarity = [.. parts.OrderBy(part => part.Cost)];

    /// <summary>The intervals in the document that was asked for last.</summary>
    public IntervalList Found { get; } = IntervalList.Rent(ofPlaces);

    /// <summary>Whether each interval is one position.</summary>
    public bool IsOfPlaces => ofPlaces;

    /// <summary>About how many documents may have an interval.</summary>
    public virtual long Cost => _byRarity[0].Cost;

    /// <summary>The current document, which may have an interval, -1 before the first; <see cref="Scorer.NoMoreDocs"/> behind the last.</summary>
    public virtual int Doc => _byRarity[0].Doc;

    /// <summary>The most intervals that the current document can have.</summary>
    public abstract long MostFound { get; }

    protected IntervalMatcher[] Parts => parts;

    /// <summary>The parts that may have an interval in the current document.</summary>
    protected virtual ReadOnlySpan<IntervalMatcher> Present => parts;

    public bool IsBefore(IntervalMatcher other) => Doc < other.Doc;

    /// <summary>The documents that may have an interval, without scores, by postings of their own.</summary>
    public virtual Scorer Candidates()
    {
        Scorer[] scorers = [.. parts.Select(part => part.Candidates())];
        return scorers.Length == 1 ? scorers[0] : new ConjunctionScorer(scorers, ScoreMode.CompleteNoScores);
    }

    /// <summary>Goes to the first document that is not below <paramref name="target"/>, nor below the current one, and may have an interval.</summary>
    public virtual int Advance(int target)
    {
        while (true)
        {
            int doc = _byRarity[0].Advance(target);
            target = doc;
            for (int i = 1; i < _byRarity.Length && target == doc; i++) target = _byRarity[i].Advance(doc);
            if (target == doc) return doc;
        }
    }

    /// <summary>Finds the intervals in the current document; or none if that is another one.</summary>
    public void FindIn(int doc)
    {
        Found.Clear();
        if (Doc != doc) return;
        foreach (IntervalMatcher part in Present) part.FindIn(doc);
        Find();
    }

    /// <summary>Adds the places of the words in the text that an interval is made of: of each part those of its intervals that lie within.</summary>
    public virtual void AddPlaces(int start, int end, List<(int Start, int End)> places)
    {
        foreach (IntervalMatcher part in Present)
        {
            IntervalList found = part.Found;
            for (int i = found.FirstFrom(start); i < found.Count && found.Starts[i] <= end; i++)
            {
                if (found.Ends[i] <= end) part.AddPlaces(found.Starts[i], found.Ends[i], places);
            }
        }
    }

    public virtual void Dispose()
    {
        Found.Return();
        foreach (IntervalMatcher part in parts) part.Dispose();
    }

    /// <summary>Adds the intervals, after the parts have found theirs.</summary>
    protected abstract void Find();
}

/// <summary>Each occurrence of a term.</summary>
internal sealed class TermIntervalMatcher(FieldTerms terms, TermState state, PostingsFeatures features) : IntervalMatcher(ofPlaces: true)
{
    private readonly PostingsEnum _postings = terms.Postings(state, features);
    private readonly List<(int Start, int End)> _places = [];

    public override long Cost => state.DocFreq;

    public override int Doc => _postings.Doc;

    public override long MostFound => _postings.Freq;

    public override Scorer Candidates() => new TermScorer(terms.Postings(state, PostingsFeatures.None), null, null, ScoreMode.CompleteNoScores);

    public override int Advance(int target) => _postings.Doc < target ? _postings.Advance(target) : _postings.Doc;

    public override void AddPlaces(int start, int end, List<(int Start, int End)> places)
    {
        for (int i = Found.FirstFrom(start); i < Found.Count && Found.Starts[i] == start; i++) places.Add(_places[i]);
    }

    public override void Dispose()
    {
        base.Dispose();
        _postings.Dispose();
    }

    protected override void Find()
    {
        _places.Clear();
        while (_postings.NextRun(out int first, out int end))
        {
            Found.Add(_postings.Occurrences.Positions.AsSpan(first, end - first));
            for (int i = first; i < end && features == PostingsFeatures.Offsets; i++) _places.Add(_postings.Occurrences.Place(i));
        }
    }
}

/// <summary>One part after the other, without anything in between.</summary>
internal sealed class PhraseIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(ofPlaces: false, parts)
{
    private readonly int[] _next = new int[parts.Length];

    /// <summary>Each begins with one of the first part.</summary>
    public override long MostFound => Parts[0].MostFound;

    /// <summary>From the first to the last word.</summary>
    public override void AddPlaces(int start, int end, List<(int Start, int End)> places)
    {
        int before = places.Count;
        base.AddPlaces(start, end, places);
        (int Start, int End) all = places[before];
        foreach ((int first, int last) in places.Skip(before)) all = (Math.Min(all.Start, first), Math.Max(all.End, last));
        places.RemoveRange(before, places.Count - before);
        places.Add(all);
    }

    protected override void Find()
    {
        Array.Clear(_next);
        ReadOnlySpan<int> starts = Parts[0].Found.Starts;
        ReadOnlySpan<int> ends = Parts[0].Found.Ends;
        for (int first = 0; first < starts.Length; first++)
        {
            int end = ends[first];
            int i = 1;
            for (; i < Parts.Length; i++)
            {
                ReadOnlySpan<int> part = Parts[i].Found.Starts;
                int next = _next[i];
                while (next < part.Length && part[next] <= end) next++;
                _next[i] = next;
                if (next == part.Length) return;
                if (part[next] != end + 1) break;
                end = Parts[i].Found.Ends[next];
            }

            if (i == Parts.Length) Found.Add(new Interval(starts[first], end, end - starts[first] + 1, 0));
        }
    }
}

/// <summary>
/// One part after the other: the parts follow the first one, which goes on as long as the last one need not, so that the interval is shortest. Then, for the next interval, each part goes on, also where it stood well:
/// of "a b a c b c", <c>ordered(a, b, c)</c> is found at "a b a c" alone, for at "a c b c" the b was passed over. It is a fault, which Lucene 8 has; whoever finds more than Lucene counts more, too.
/// </summary>
internal sealed class OrderedIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(ofPlaces: false, parts)
{
    private readonly int[] _at = new int[parts.Length];
    private readonly bool _areOfPlaces = parts.All(part => part.IsOfPlaces);

    /// <summary>Each takes one of each part that none before it has taken.</summary>
    public override long MostFound => Parts.Least();

    protected override void Find()
    {
        if (_areOfPlaces && Parts.Length == 2)
        {
            FindPairs(Parts[0].Found.Starts, Parts[1].Found.Starts);
            return;
        }

        Array.Fill(_at, -1);
        _at[0] = 0;
        int count = Parts[0].Found.Count;
        while (_at[0] < count && Follow())
        {
            int start, end, width;
            do
            {
                (start, end, width) = Current();
                _at[0]++;
            }
            while (_at[0] < count && FollowBeforeLast());
            Found.Add(Interval.Of(start, end, width));
        }
    }

    /// <summary>What the loop comes to for two terms, which most queries have.</summary>
    private void FindPairs(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        int j = -1;
        for (int i = 0; i < first.Length; i++)
        {
            do
            {
                if (++j == second.Length) return;
            }
            while (second[j] <= first[i]);
            int end = second[j];
            while (i + 1 < first.Length && first[i + 1] < end) i++;
            Found.Add(Interval.Of(first[i], end, 2));
        }
    }

    /// <summary>Each part goes on, to the first interval that is behind the part before; false if one has none.</summary>
    private bool Follow()
    {
        int end = Parts[0].Found.Ends[_at[0]];
        for (int i = 1; i < _at.Length; i++)
        {
            ReadOnlySpan<int> starts = Parts[i].Found.Starts;
            int at = _at[i] + 1;
            while (at < starts.Length && starts[at] <= end) at++;
            _at[i] = at;
            if (at >= starts.Length) return false;
            end = Parts[i].Found.Ends[at];
        }

        return true;
    }

    /// <summary>The parts that must go on, do; false if one would have to go as far as the last part stands.</summary>
    private bool FollowBeforeLast()
    {
        int last = Parts[^1].Found.Starts[_at[^1]];
        int end = Parts[0].Found.Ends[_at[0]];
        for (int i = 1; i < _at.Length; i++)
        {
            if (end >= last) return false;
            ReadOnlySpan<int> starts = Parts[i].Found.Starts;
            ReadOnlySpan<int> ends = Parts[i].Found.Ends;
            int at = _at[i];
            if (starts[at] > end) return true;
            do
            {
                if (ends[at] >= last || ++at >= starts.Length)
                {
                    _at[i] = at;
                    return false;
                }
            }
            while (starts[at] <= end);
            _at[i] = at;
            end = ends[at];
        }

        return true;
    }

    private (int Start, int End, int Width) Current()
    {
        int width = _areOfPlaces ? _at.Length : 0;
        for (int i = 0; i < _at.Length && !_areOfPlaces; i++) width += Parts[i].Found.Width(_at[i]);
        return (Parts[0].Found.Starts[_at[0]], Parts[^1].Found.Ends[_at[^1]], width);
    }
}

/// <summary>All parts: each stands on an interval, and the first of them goes on; what they span before the end moves is shortest.</summary>
internal sealed class UnorderedIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(ofPlaces: false, parts)
{
    private readonly int[] _at = new int[parts.Length];

    /// <summary>
    /// Of those that hold one and the same place of the rarest part, no two begin with the same part: the later beginning would be in the earlier interval, which would not be shortest. Of longer parts less is known.
    /// </summary>
    public override long MostFound => Parts.All(part => part.IsOfPlaces) ? Parts.Length * Parts.Least() : long.MaxValue;

    protected override void Find()
    {
        Array.Clear(_at);
        foreach (IntervalMatcher part in Parts)
        {
            if (part.Found.IsEmpty) return;
        }

        while (true)
        {
            (int first, Interval span) = Span();
            IntervalList leader = Parts[first].Found;
            bool isWithinFirst = leader.Ends[_at[first]] == span.End;
            bool hasMore = ++_at[first] < leader.Count;

            // With the same end, what comes is shorter.
            if (hasMore && !isWithinFirst && leader.Ends[_at[first]] <= span.End) continue;
            Found.Add(span);
            for (int i = 0; i < _at.Length && hasMore; i++)
            {
                ReadOnlySpan<int> starts = Parts[i].Found.Starts;
                while (hasMore && starts[_at[i]] == span.Start) hasMore = ++_at[i] < starts.Length;
            }

            if (!hasMore) return;
        }
    }

    /// <summary>The part that begins first, of those that begin together the longest, and what all span.</summary>
    private (int First, Interval Span) Span()
    {
        int first = 0;
        int start = int.MaxValue;
        int firstEnd = 0;
        int end = 0;
        int width = 0;
        for (int i = 0; i < _at.Length; i++)
        {
            IntervalList part = Parts[i].Found;
            int at = _at[i];
            int partStart = part.Starts[at];
            int partEnd = part.Ends[at];
            if (partStart < start || (partStart == start && partEnd > firstEnd)) (first, start, firstEnd) = (i, partStart, partEnd);
            end = Math.Max(end, partEnd);
            width += part.Width(at);
        }

        return (first, Interval.Of(start, end, width));
    }
}

/// <summary>The intervals of all parts but those that hold another. There may be a thousand parts, of which a document has a few: they come by their documents.</summary>
internal sealed class AnyIntervalMatcher : IntervalMatcher
{
    /// <summary>The parts that stand behind the current document.</summary>
    private readonly MinHeap<IntervalMatcher> _behind = new();

    /// <summary>Those that stand on it come first.</summary>
    private readonly IntervalMatcher[] _current;
    private readonly int[] _next;
    private int _currentCount;
    private int _doc = -1;

    public AnyIntervalMatcher(IntervalMatcher[] parts)
        : base(parts.All(part => part.IsOfPlaces), parts)
    {
        _current = [.. parts];
        _currentCount = parts.Length;
        _next = new int[parts.Length];
    }

    public override long Cost => Parts.Sum(part => part.Cost);

    public override int Doc => _doc;

    public override long MostFound
    {
        get
        {
            long sum = 0;
            foreach (IntervalMatcher part in Present) sum += Math.Min(part.MostFound, int.MaxValue);
            return sum;
        }
    }

    protected override ReadOnlySpan<IntervalMatcher> Present => _current.AsSpan(0, _currentCount);

    public override Scorer Candidates() => new DisjunctionScorer([.. Parts.Select(part => part.Candidates())], ScoreMode.CompleteNoScores);

    public override int Advance(int target)
    {
        if (_doc >= target) return _doc;
        foreach (IntervalMatcher part in Present)
        {
            if (part.Advance(target) != Scorer.NoMoreDocs) _behind.Add(part);
        }

        while (_behind.Count > 0 && _behind.Top.Doc < target)
        {
            if (_behind.Top.Advance(target) == Scorer.NoMoreDocs) _behind.RemoveTop();
            else _behind.TopMoved();
        }

        _doc = _behind.Count == 0 ? Scorer.NoMoreDocs : _behind.Top.Doc;
        _currentCount = 0;
        while (_behind.Count > 0 && _behind.Top.Doc == _doc) _current[_currentCount++] = _behind.RemoveTop();
        return _doc;
    }

    protected override void Find()
    {
        _next.AsSpan(0, _currentCount).Clear();
        int start = -1;
        while (TryTake(out Interval next))
        {
            // They come by their ends, the shorter first: one that begins no later than another before holds it.
            if (next.Start <= start) continue;
            Found.Add(next);
            start = next.Start;
        }
    }

    private bool TryTake(out Interval next)
    {
        int best = -1;
        int bestStart = 0;
        int bestEnd = 0;
        for (int i = 0; i < _currentCount; i++)
        {
            IntervalList part = _current[i].Found;
            int at = _next[i];
            if (at == part.Count) continue;
            int start = part.Starts[at];
            int end = part.Ends[at];
            if (best < 0 || end < bestEnd || (end == bestEnd && start > bestStart)) (best, bestStart, bestEnd) = (i, start, end);
        }

        next = best < 0 ? default : _current[best].Found[_next[best]++];
        return best >= 0;
    }
}

/// <summary>So many intervals in a row.</summary>
internal sealed class RepeatedIntervalMatcher(IntervalMatcher part, int count) : IntervalMatcher(ofPlaces: false, part)
{
    public override long MostFound => Parts[0].MostFound;

    protected override void Find()
    {
        IntervalList found = Parts[0].Found;
        for (int last = count - 1; last < found.Count; last++)
        {
            int first = last - count + 1;
            int width = 0;
            for (int i = first; i <= last; i++) width += found.Width(i);

            // What is in between is a gap of its own and of what it is a part of.
            Found.Add(Interval.Of(found.Starts[first], found.Ends[last], width) with { Width = width });
        }
    }
}

/// <summary>The intervals with at most so many positions left over.</summary>
internal sealed class GapsIntervalMatcher(IntervalMatcher part, int gaps) : IntervalMatcher(ofPlaces: false, part)
{
    public override long MostFound => Parts[0].MostFound;

    protected override void Find()
    {
        IntervalList found = Parts[0].Found;
        for (int i = 0; i < found.Count; i++)
        {
            Interval interval = found[i];
            if (interval.Gaps <= gaps) Found.Add(interval);
        }
    }
}

file static class PartsExtensions
{
    /// <summary>The fewest intervals that any of the parts can have at most.</summary>
    public static long Least(this IntervalMatcher[] parts)
    {
        long least = long.MaxValue;
        foreach (IntervalMatcher part in parts) least = Math.Min(least, part.MostFound);
        return least;
    }
}
