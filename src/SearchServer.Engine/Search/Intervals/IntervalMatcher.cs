using System.Runtime.InteropServices;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>Positions of a text, both ends included.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last.</param>
/// <param name="Width">How many are taken up where the interval is a part of another: all, but for repeated sources.</param>
/// <param name="Gaps">How many the parts of the interval leave over; less than 0 where they share some.</param>
internal readonly record struct Interval(int Start, int End, int Width, int Gaps)
{
    /// <summary>An interval of parts.</summary>
    /// <param name="start">Its first position.</param>
    /// <param name="end">Its last position.</param>
    /// <param name="parts">What the parts take up together.</param>
    public static Interval Of(int start, int end, int parts) => new(start, end, end - start + 1, end - start + 1 - parts);

    /// <summary>How many positions it reaches over.</summary>
    public int Extent => End - Start + 1;
}

/// <summary>
/// Finds the intervals of a source in a document, all at once: the work is that of reading the positions of its terms there, and of going through the intervals of its parts once.
/// They ascend, starts and ends alike, so that none holds another; only a term may stand twice in one place.
/// </summary>
internal abstract class IntervalMatcher(params IntervalMatcher[] parts) : IDisposable
{
    private readonly List<Interval> _found = [];

    /// <summary>The intervals in the document.</summary>
    public ReadOnlySpan<Interval> Found => CollectionsMarshal.AsSpan(_found);

    protected IntervalMatcher[] Parts => parts;

    /// <summary>The documents that may have an interval, without scores.</summary>
    public virtual Scorer Candidates()
    {
        Scorer[] scorers = [.. parts.Select(part => part.Candidates())];
        return scorers.Length == 1 ? scorers[0] : new ConjunctionScorer(scorers, ScoreMode.CompleteNoScores);
    }

    /// <summary>Goes to a document, which is above those before.</summary>
    public void MoveTo(int doc)
    {
        _found.Clear();
        foreach (IntervalMatcher part in parts) part.MoveTo(doc);
        Find(doc);
    }

    /// <summary>Adds the places of the words in the text that an interval is made of: of each part those of its intervals that lie within.</summary>
    public virtual void AddPlaces(Interval within, List<(int Start, int End)> places)
    {
        foreach (IntervalMatcher part in parts)
        {
            ReadOnlySpan<Interval> found = part.Found;
            for (int i = FirstFrom(found, within.Start); i < found.Length && found[i].Start <= within.End; i++)
            {
                if (found[i].End <= within.End) part.AddPlaces(found[i], places);
            }
        }
    }

    public virtual void Dispose()
    {
        foreach (IntervalMatcher part in parts) part.Dispose();
    }

    /// <summary>Adds the intervals, after the parts have found theirs.</summary>
    protected abstract void Find(int doc);

    protected void Add(Interval interval) => _found.Add(interval);

    /// <summary>The first interval that does not start before a position.</summary>
    protected static int FirstFrom(ReadOnlySpan<Interval> found, int start)
    {
        (int low, int high) = (0, found.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (found[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>Each occurrence of a term.</summary>
internal sealed class TermIntervalMatcher(FieldTerms terms, TermState state, PostingsFeatures features) : IntervalMatcher
{
    private readonly PostingsEnum _postings = terms.Postings(state, features);
    private readonly List<(int Start, int End)> _places = [];

    public override Scorer Candidates() => new TermScorer(terms.Postings(state, PostingsFeatures.None), null, null, ScoreMode.CompleteNoScores);

    public override void AddPlaces(Interval within, List<(int Start, int End)> places)
    {
        for (int i = FirstFrom(Found, within.Start); i < Found.Length && Found[i].Start == within.Start; i++) places.Add(_places[i]);
    }

    public override void Dispose()
    {
        base.Dispose();
        _postings.Dispose();
    }

    protected override void Find(int doc)
    {
        _places.Clear();
        if (_postings.Doc < doc) _postings.Advance(doc);
        if (_postings.Doc != doc) return;
        while (_postings.NextRun(out int first, out int end))
        {
            for (int i = first; i < end; i++)
            {
                int position = _postings.Occurrences.Positions[i];
                Add(new Interval(position, position, 1, 0));
                if (features == PostingsFeatures.Offsets) _places.Add(_postings.Occurrences.Place(i));
            }
        }
    }
}

/// <summary>One part after the other, without anything in between.</summary>
internal sealed class PhraseIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(parts)
{
    private readonly int[] _next = new int[parts.Length];

    /// <summary>From the first to the last word.</summary>
    public override void AddPlaces(Interval within, List<(int Start, int End)> places)
    {
        int before = places.Count;
        base.AddPlaces(within, places);
        (int Start, int End) all = places[before];
        foreach ((int start, int end) in places.Skip(before)) all = (Math.Min(all.Start, start), Math.Max(all.End, end));
        places.RemoveRange(before, places.Count - before);
        places.Add(all);
    }

    protected override void Find(int doc)
    {
        Array.Clear(_next);
        foreach (Interval first in Parts[0].Found)
        {
            int end = first.End;
            int i = 1;
            for (; i < Parts.Length; i++)
            {
                ReadOnlySpan<Interval> part = Parts[i].Found;
                while (_next[i] < part.Length && part[_next[i]].Start <= end) _next[i]++;
                if (_next[i] == part.Length) return;
                if (part[_next[i]].Start != end + 1) break;
                end = part[_next[i]].End;
            }

            if (i == Parts.Length) Add(new Interval(first.Start, end, end - first.Start + 1, 0));
        }
    }
}

/// <summary>
/// One part after the other: the parts follow the first one, which goes on as long as the last one need not, so that the interval is shortest. Then, for the next interval, each part goes on, also where it stood well:
/// of "a b a c b c", <c>ordered(a, b, c)</c> is found at "a b a c" alone, for at "a c b c" the b was passed over. It is a fault, which Lucene 8 has; whoever finds more than Lucene counts more, too.
/// </summary>
internal sealed class OrderedIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(parts)
{
    private readonly int[] _at = new int[parts.Length];

    protected override void Find(int doc)
    {
        Array.Fill(_at, -1);
        _at[0] = 0;
        while (_at[0] < Parts[0].Found.Length && Follow())
        {
            Interval shortest;
            do
            {
                shortest = Current();
                _at[0]++;
            }
            while (_at[0] < Parts[0].Found.Length && FollowBeforeLast());
            Add(shortest);
        }
    }

    /// <summary>Each part goes on, to the first interval that is behind the part before; false if one has none.</summary>
    private bool Follow()
    {
        for (int i = 1; i < Parts.Length; i++)
        {
            do
            {
                if (++_at[i] >= Parts[i].Found.Length) return false;
            }
            while (At(i).Start <= At(i - 1).End);
        }

        return true;
    }

    /// <summary>The parts that must go on, do; false if one would have to go as far as the last part stands.</summary>
    private bool FollowBeforeLast()
    {
        int last = At(Parts.Length - 1).Start;
        for (int i = 1; i < Parts.Length; i++)
        {
            if (At(i - 1).End >= last) return false;
            if (At(i).Start > At(i - 1).End) return true;
            do
            {
                if (At(i).End >= last || ++_at[i] >= Parts[i].Found.Length) return false;
            }
            while (At(i).Start <= At(i - 1).End);
        }

        return true;
    }

    private Interval At(int part) => Parts[part].Found[_at[part]];

    private Interval Current()
    {
        int width = 0;
        for (int i = 0; i < Parts.Length; i++) width += At(i).Width;
        return Interval.Of(At(0).Start, At(Parts.Length - 1).End, width);
    }
}

/// <summary>All parts: each stands on an interval, and the first of them goes on; what they span before the end moves is shortest.</summary>
internal sealed class UnorderedIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(parts)
{
    private readonly int[] _at = new int[parts.Length];

    protected override void Find(int doc)
    {
        Array.Clear(_at);
        foreach (IntervalMatcher part in Parts)
        {
            if (part.Found.IsEmpty) return;
        }

        while (true)
        {
            (int first, Interval span) = Span();
            bool isWithinFirst = Current(first).End == span.End;
            bool hasMore = Next(first);

            // With the same end, what comes is shorter.
            if (hasMore && !isWithinFirst && Current(first).End <= span.End) continue;
            Add(span);
            for (int i = 0; i < Parts.Length && hasMore; i++)
            {
                while (hasMore && Current(i).Start == span.Start) hasMore = Next(i);
            }

            if (!hasMore) return;
        }
    }

    private Interval Current(int part) => Parts[part].Found[_at[part]];

    private bool Next(int part) => ++_at[part] < Parts[part].Found.Length;

    /// <summary>The part that begins first, of those that begin together the longest, and what all span.</summary>
    private (int First, Interval Span) Span()
    {
        int first = 0;
        int end = 0;
        int width = 0;
        for (int i = 0; i < Parts.Length; i++)
        {
            Interval current = Current(i);
            Interval least = Current(first);
            if (current.Start < least.Start || (current.Start == least.Start && current.End > least.End)) first = i;
            end = Math.Max(end, current.End);
            width += current.Width;
        }

        int start = Current(first).Start;
        return (first, Interval.Of(start, end, width));
    }
}

/// <summary>The intervals of all parts but those that hold another.</summary>
internal sealed class AnyIntervalMatcher(IntervalMatcher[] parts) : IntervalMatcher(parts)
{
    private readonly int[] _next = new int[parts.Length];

    public override Scorer Candidates() => new DisjunctionScorer([.. Parts.Select(part => part.Candidates())], ScoreMode.CompleteNoScores);

    protected override void Find(int doc)
    {
        Array.Clear(_next);
        int start = -1;
        while (TryTake(out Interval next))
        {
            // They come by their ends, the shorter first: one that begins no later than another before holds it.
            if (next.Start <= start) continue;
            Add(next);
            start = next.Start;
        }
    }

    private bool TryTake(out Interval next)
    {
        int best = -1;
        next = default;
        for (int i = 0; i < Parts.Length; i++)
        {
            if (_next[i] == Parts[i].Found.Length) continue;
            Interval other = Parts[i].Found[_next[i]];
            if (best >= 0 && (other.End > next.End || (other.End == next.End && other.Start <= next.Start))) continue;
            best = i;
            next = other;
        }

        if (best >= 0) _next[best]++;
        return best >= 0;
    }
}

/// <summary>So many intervals in a row.</summary>
internal sealed class RepeatedIntervalMatcher(IntervalMatcher part, int count) : IntervalMatcher(part)
{
    protected override void Find(int doc)
    {
        ReadOnlySpan<Interval> found = Parts[0].Found;
        for (int i = count - 1; i < found.Length; i++)
        {
            int width = 0;
            foreach (Interval interval in found[(i - count + 1)..(i + 1)]) width += interval.Width;
            int start = found[i - count + 1].Start;

            // What is in between is a gap of its own and of what it is a part of.
            Add(Interval.Of(start, found[i].End, width) with { Width = width });
        }
    }
}

/// <summary>The intervals with at most so many positions left over.</summary>
internal sealed class GapsIntervalMatcher(IntervalMatcher part, int gaps) : IntervalMatcher(part)
{
    protected override void Find(int doc)
    {
        foreach (Interval interval in Parts[0].Found)
        {
            if (interval.Gaps <= gaps) Add(interval);
        }
    }
}
