namespace SearchServer.Engine.Search;

/// <summary>
/// All terms in their places. The occurrences of the two terms that are rarest in the segment are merged; where they meet, the others are looked at, so that those of a frequent word are mostly not read at all.
/// </summary>
internal sealed class ExactPhraseMatcher(PhrasePosition[] positions) : PhraseMatcher(positions)
{
    /// <summary>Where the last match began; int.MinValue before the first.</summary>
    private int _start;

    protected override float MatchWeight => 1;

    protected override float MatchesPerOccurrence => 1;

    public override bool NextMatch()
    {
        // Where the first term stands twice at one place there are two matches: they are counted as Lucene counts them.
        PhrasePosition first = Positions[0];
        if (_start != int.MinValue && first.Next() && first.Start == _start) return true;
        PhrasePosition lead = ByRarity[0];
        int start = _start + 1;
        while (lead.AdvanceTo(start) && PhrasePosition.TryMeet(lead, ByRarity[1]))
        {
            start = lead.Start;
            int met = start;
            for (int i = 2; i < ByRarity.Length && start == met; i++)
            {
                if (!ByRarity[i].AdvanceTo(start)) return false;
                start = ByRarity[i].Start;
            }

            if (start > met) continue;
            _start = start;
            return true;
        }

        return false;
    }

    public override void Start() => _start = int.MinValue;
}
