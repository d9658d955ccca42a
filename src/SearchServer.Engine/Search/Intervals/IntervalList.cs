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

/// <summary>The intervals of one source in one document, ascending, a column for each of what an interval is: the loops that combine them look at starts and ends, which those of a term have in one array.</summary>
/// <param name="ofPlaces">Whether each is one position, a gap in nothing.</param>
internal sealed class IntervalList(bool ofPlaces)
{
    private static readonly Pool<IntervalList> s_places = new(() => new IntervalList(ofPlaces: true), capacity: 64);
    private static readonly Pool<IntervalList> s_intervals = new(() => new IntervalList(ofPlaces: false), capacity: 64);

    private int[] _starts = [];
    private int[] _ends = [];
    private int[] _widths = [];
    private int[] _gaps = [];

    /// <summary>An empty list that was used before.</summary>
    public static IntervalList Rent(bool ofPlaces) => (ofPlaces ? s_places : s_intervals).Rent();

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        Clear();
        (ofPlaces ? s_places : s_intervals).Return(this);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>Where each begins.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Where each ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    public Interval this[int index] => ofPlaces ? new(_starts[index], _starts[index], 1, 0) : new(_starts[index], _ends[index], _widths[index], _gaps[index]);

    /// <summary>How many positions one takes up.</summary>
    public int Width(int index) => ofPlaces ? 1 : _widths[index];

    /// <summary>The first interval that does not start before a position.</summary>
    public int FirstFrom(int start)
    {
        (int low, int high) = (0, Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_starts[middle] < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public void Clear() => Count = 0;

    public void Add(Interval interval)
    {
        if (Count == _starts.Length) Grow(Count + 1);
        _starts[Count] = interval.Start;
        if (!ofPlaces) (_ends[Count], _widths[Count], _gaps[Count]) = (interval.End, interval.Width, interval.Gaps);
        Count++;
    }

    /// <summary>Adds positions.</summary>
    public void Add(ReadOnlySpan<int> places)
    {
        if (Count + places.Length > _starts.Length) Grow(Count + places.Length);
        places.CopyTo(_starts.AsSpan(Count));
        Count += places.Length;
    }

    private void Grow(int needed)
    {
        int length = Math.Max(16, Math.Max(needed, 2 * Count));
        Array.Resize(ref _starts, length);
        if (ofPlaces)
        {
            _ends = _starts;
            return;
        }

        Array.Resize(ref _ends, length);
        Array.Resize(ref _widths, length);
        Array.Resize(ref _gaps, length);
    }
}
