namespace SearchServer.Engine.Codecs.Points;

/// <summary>Points of several segments as one stream, with the documents' numbers in the new segment. Points of documents that are not in it are left out.</summary>
internal sealed class MergedPoints : PointStream
{
    /// <summary>A heap: each source comes before those at twice its place plus one and two.</summary>
    private readonly List<Source> _heap = [];
    private bool _started;

    /// <param name="sources">
    /// The points of each segment and its documents' new numbers, -1 for one that is gone; documents keep their order.
    /// </param>
    public MergedPoints(IEnumerable<(PointStream Points, Func<int, int> NewDoc)> sources)
    {
        foreach ((PointStream points, Func<int, int> newDoc) in sources)
        {
            Source source = new(points, newDoc);
            if (source.MoveNext()) _heap.Add(source);
        }

        for (int i = (_heap.Count / 2) - 1; i >= 0; i--) SiftDown(i);
    }

    public override int Doc => _heap[0].Doc;

    public override ReadOnlySpan<byte> Value => _heap[0].Points.Value;

    public override bool MoveNext()
    {
        if (_heap.Count == 0) return false;
        if (!_started) return _started = true;
        if (!_heap[0].MoveNext())
        {
            _heap[0] = _heap[^1];
            _heap.RemoveAt(_heap.Count - 1);
        }

        if (_heap.Count == 0) return false;
        SiftDown(0);
        return true;
    }

    private void SiftDown(int at)
    {
        Source source = _heap[at];
        for (int child = (2 * at) + 1; child < _heap.Count; child = (2 * at) + 1)
        {
            if (child + 1 < _heap.Count && _heap[child + 1].IsBefore(_heap[child])) child++;
            if (!_heap[child].IsBefore(source)) break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = source;
    }

    private sealed class Source(PointStream points, Func<int, int> newDoc)
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
