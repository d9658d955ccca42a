namespace SearchServer.Engine.Search;

/// <summary>The places of a phrase whose words are where they should be: each from its first to its last word.</summary>
/// <param name="matcher">Finds them, by postings with offsets; is taken over.</param>
/// <param name="found">Takes them.</param>
/// <param name="weight">What they weigh.</param>
internal sealed class PhraseMatches(PhraseMatcher matcher, FieldMatches found, float weight) : Matches
{
    private readonly int _part = found.AddPart(weight);

    public override bool Collect(int doc)
    {
        if (!matcher.TryMoveTo(doc)) return false;
        matcher.Start();
        int count = 0;
        for (; count < FieldMatches.MaxOfPart && matcher.NextMatch(); count++)
        {
            (int start, int end) = matcher.Place();
            found.Add(start, end, _part);
        }

        return count > 0;
    }

    public override void Dispose() => matcher.Dispose();
}
