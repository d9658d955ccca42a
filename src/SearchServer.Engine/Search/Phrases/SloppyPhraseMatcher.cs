namespace SearchServer.Engine.Search;

/// <summary>
/// Terms near their places. All terms stand on an occurrence each; the spread between the least and the greatest start they imply is how far they would have to be moved.
/// The least goes forward until it is no longer the least: the narrowest spread on the way is a match if it is within the slop.
/// A term that is in the phrase twice must not use one occurrence for both; where two meet on one, the lesser goes on.
/// These are the matches, and their weights, that Lucene 8 finds; the phrases are short, so the least is found by looking at all.
/// Of a document in which the terms stand so often that a whole search would wait for it, what is behind the first <see cref="MaxWork"/> is not looked at.
/// </summary>
internal sealed class SloppyPhraseMatcher : PhraseMatcher
{
    /// <summary>The most work in a document, in occurrences times terms: half a million words that are two terms, or ten thousand where a hundred terms are looked for.</summary>
    public const int MaxWork = 1 << 20;

    private readonly int _slop;
    private readonly bool _hasRepeats;

    /// <summary>For each position, its fellows of the same term, in order of their offsets; empty for a term that is there once.</summary>
    private readonly PhrasePosition[][] _repeats;
    private bool _exhausted;
    private int _occurrencesLeft;
    private int _end;
    private int _spread;

    public SloppyPhraseMatcher(PhrasePosition[] positions, int slop)
        : base(positions)
    {
        _slop = slop;
        _repeats = [.. positions.Select(position => FellowsOf(position, positions))];
        _hasRepeats = _repeats.Any(group => group.Length > 0);
    }

    protected override float MatchWeight => 1f / (1f + _spread);

    /// <summary>One occurrence may stay in its place while others pass by.</summary>
    protected override float MatchesPerOccurrence => float.PositiveInfinity;

    public override bool NextMatch()
    {
        if (_exhausted) return false;
        PhrasePosition least = Least(except: null);
        int next = Least(except: least).Start;
        _spread = _end - least.Start;
        while (Advance(least))
        {
            if (_hasRepeats && !ResolveCollisions(least)) break;
            if (least.Start > next)
            {
                if (_spread <= _slop) return true;
                least = Least(except: null);
                next = Least(except: least).Start;
                _spread = _end - least.Start;
            }
            else
            {
                _spread = Math.Min(_spread, _end - least.Start);
            }
        }

        _exhausted = true;
        return _spread <= _slop;
    }

    public override void Start()
    {
        _exhausted = false;
        _occurrencesLeft = MaxWork / Positions.Length;
        _end = int.MinValue;
        foreach (PhrasePosition position in Positions) _exhausted |= !position.Next();

        // The second of a repeated term begins at its second occurrence, and so on.
        foreach (PhrasePosition position in Positions)
        {
            for (int i = Array.IndexOf(_repeats[position.Ordinal], position); i > 0 && !_exhausted; i--) _exhausted |= !position.Next();
        }

        foreach (PhrasePosition position in Positions) _end = Math.Max(_end, position.Start);
    }

    private static PhrasePosition[] FellowsOf(PhrasePosition position, PhrasePosition[] all)
    {
        // A term that is twice at one place in the phrase asks for nothing more than once.
        PhrasePosition[] same = [.. all.Where(other => other.Term == position.Term).DistinctBy(other => other.Offset).OrderBy(other => other.Offset)];
        return same.Length > 1 && same.Contains(position) ? same : [];
    }

    private static bool IsLess(PhrasePosition a, PhrasePosition b) =>
        a.Start != b.Start ? a.Start < b.Start : a.Offset != b.Offset ? a.Offset < b.Offset : a.Ordinal < b.Ordinal;

    private PhrasePosition Least(PhrasePosition? except)
    {
        PhrasePosition? least = null;
        foreach (PhrasePosition position in Positions)
        {
            if (position != except && (least is null || IsLess(position, least))) least = position;
        }

        return least!;
    }

    private bool Advance(PhrasePosition position)
    {
        if (--_occurrencesLeft < 0 || !position.Next()) return false;
        _end = Math.Max(_end, position.Start);
        return true;
    }

    private bool ResolveCollisions(PhrasePosition position)
    {
        while (Collision(position) is { } other)
        {
            if (other.Start < position.Start || (other.Start == position.Start && other.Offset < position.Offset)) position = other;
            if (!Advance(position)) return false;
        }

        return true;
    }

    private PhrasePosition? Collision(PhrasePosition position)
    {
        foreach (PhrasePosition other in _repeats[position.Ordinal])
        {
            if (other != position && other.Position == position.Position) return other;
        }

        return null;
    }
}
