namespace SearchServer.Engine.Codecs.Points;

/// <summary>Points of several segments as one stream, with the documents' numbers in the new segment. Points of documents that are not in it are left out.</summary>
internal sealed class MergedPoints : PointStream
{
    private readonly MinHeap<Source> _sources = new();
    private bool _started;

    /// <param name="sources">
    /// The points of each segment and its documents' new numbers, -1 for one that is gone; documents keep their order.
    /// </param>
    public MergedPoints(IEnumerable<(PointStream Points, Func<int, int> NewDoc)> sources)
    {
        foreach ((PointStream points, Func<int, int> newDoc) in sources)
        {
            Source source = new(points, newDoc);
            if (source.MoveNext()) _sources.Add(source);
        }
    }

    public override int Doc => _sources.Top.Doc;

    public override ReadOnlySpan<byte> Value => _sources.Top.Points.Value;

    public override bool MoveNext()
    {
        if (_sources.Count == 0) return false;
        if (!_started) return _started = true;
        if (_sources.Top.MoveNext()) _sources.TopMoved();
        else _sources.RemoveTop();
        return _sources.Count > 0;
    }

    private sealed class Source(PointStream points, Func<int, int> newDoc) : IMergeSource<Source>
    {
        public PointStream Points => points;

        public int Doc { get; private set; }

        public bool MoveNext()
        {
            while (points.MoveNext())
            {
                Doc = newDoc(points.Doc);
                if (Doc >= 0) return true;
            }

            return false;
        }

        public bool IsBefore(Source other)
        {
            int order = points.Value.SequenceCompareTo(other.Points.Value);
            return order != 0 ? order < 0 : Doc < other.Doc;
        }
    }
}
