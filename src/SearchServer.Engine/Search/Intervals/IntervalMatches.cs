namespace SearchServer.Engine.Search;

/// <summary>
/// The words of intervals: each that an interval is made of, by itself, and a phrase as one; for what is between did not match.
/// </summary>
/// <param name="matcher">Finds the intervals, by postings with offsets; is taken over.</param>
/// <param name="found">Takes the words.</param>
internal sealed class IntervalMatches(IntervalMatcher matcher, FieldMatches found) : Matches
{
    private readonly int _part = found.AddPart(FieldMatches.UsualWeight);
    private readonly List<(int Start, int End)> _words = [];
    private readonly HashSet<(int Start, int End)> _marked = [];

    public override bool Collect(int doc)
    {
        matcher.Advance(doc);
        matcher.FindIn(doc);
        _marked.Clear();
        for (int i = 0; i < matcher.Found.Count && _marked.Count < FieldMatches.MaxOfPart; i++)
        {
            _words.Clear();
            matcher.AddPlaces(matcher.Found.Starts[i], matcher.Found.Ends[i], _words);
            foreach ((int start, int end) in _words)
            {
                if (_marked.Add((start, end))) found.Add(start, end, _part);
            }
        }

        return !matcher.Found.IsEmpty;
    }

    public override void Dispose() => matcher.Dispose();
}
