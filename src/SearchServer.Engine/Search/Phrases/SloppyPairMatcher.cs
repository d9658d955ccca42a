namespace SearchServer.Engine.Search;

/// <summary>
/// Two terms near their places: what <see cref="SloppyPhraseMatcher"/> says of two terms. In the order of the starts that they imply, the occurrences are runs of the one and of the other term,
/// and a match is the last of a run with the first of the next if they are within the slop.
/// </summary>
internal sealed class SloppyPairMatcher(PhrasePosition first, PhrasePosition second, int slop) : PhraseMatcher([first, second])
{
    private bool _exhausted;
    private int _occurrencesLeft;
    private int _spread;

    /// <summary>The term whose run is next.</summary>
    private PhrasePosition _least = first;
    private PhrasePosition _other = second;

    protected override float MatchWeight => 1f / (1f + _spread);

    /// <summary>That with the run before and that with the run behind.</summary>
    protected override float MatchesPerOccurrence => 2;

    public override bool NextMatch()
    {
        while (!_exhausted)
        {
            _exhausted = !PassOverRun();
            (_least, _other) = (_other, _least);
            if (_spread <= slop) return true;
        }

        return false;
    }

    public override void Start()
    {
        _occurrencesLeft = SloppyPhraseMatcher.MaxWork / 2;
        (_least, _other) = (Positions[0], Positions[1]);
        _exhausted = !_least.Next() || !_other.Next();
        if (!_exhausted && _other.Start < _least.Start) (_least, _other) = (_other, _least);
    }

    /// <summary>Moves on past the occurrences up to that of the other term, and keeps how far the last of them is from that; false if there are no more, or no more are looked at.</summary>
    private bool PassOverRun()
    {
        int next = _other.Start;
        bool more;
        do
        {
            ReadOnlySpan<int> run = _least.Run;
            if (run.Length > _occurrencesLeft + 1) run = run[..(_occurrencesLeft + 1)];
            int passed = 1;
            while (passed < run.Length && run[passed] - _least.Offset <= next) passed++;
            _spread = next - (run[passed - 1] - _least.Offset);
            _occurrencesLeft -= passed;
            more = _least.Move(passed) && _occurrencesLeft >= 0;
        }
        while (more && _least.Start <= next);
        return more;
    }
}
