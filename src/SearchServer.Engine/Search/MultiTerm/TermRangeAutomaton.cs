using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// Accepts the terms from one on and before another, in the order of their bytes. A state is how many bytes of each end the bytes read so far are equal to, or that they are past the first end, or before the last.
/// </summary>
internal sealed class TermRangeAutomaton : ByteAutomaton
{
    /// <summary>The bytes are between the ends, whatever follows.</summary>
    private const int Free = -1;

    private readonly byte[] _first;
    private readonly byte[] _end;
    private readonly List<(int First, int End)> _states = [];
    private readonly Dictionary<(int First, int End), int> _numbers = [];

    /// <param name="first">The first term.</param>
    /// <param name="end">The term after the last; null if there is no last one.</param>
    public TermRangeAutomaton(byte[] first, byte[]? end)
        : base(ClassesOf([.. first, .. end ?? []]))
    {
        _first = first;
        _end = end ?? [];
        Start = end is not null && first.AsSpan().SequenceCompareTo(end) >= 0 ? Dead : NumberOf((0, end is null ? Free : 0));
    }

    public override int Start { get; }

    /// <summary>What is equal to a part of the first term comes before it; what is equal to a part of the last one does too, and all of that is never read.</summary>
    public override bool IsAccept(int state) => _states[state].First == Free || _states[state].First == _first.Length;

    protected override int Next(int state, byte label)
    {
        (int first, int end) = _states[state];
        if (first != Free)
        {
            int comparison = first == _first.Length ? 1 : label.CompareTo(_first[first]);
            if (comparison < 0) return Dead;
            first = comparison == 0 ? first + 1 : Free;
        }

        if (end != Free)
        {
            int comparison = label.CompareTo(_end[end]);
            if (comparison > 0) return Dead;
            end = comparison == 0 ? end + 1 : Free;
            if (end == _end.Length) return Dead;
        }

        return NumberOf((first, end));
    }

    /// <summary>A class for each byte of the ends, and one for each run of bytes between two of these.</summary>
    private static byte[] ClassesOf(byte[] own)
    {
        byte[] classOf = new byte[256];
        for (int b = 1; b < classOf.Length; b++) classOf[b] = (byte)(classOf[b - 1] + (own.Contains((byte)b) || own.Contains((byte)(b - 1)) ? 1 : 0));
        return classOf;
    }

    private int NumberOf((int First, int End) state)
    {
        if (_numbers.TryGetValue(state, out int number)) return number;
        number = AddState();
        _numbers.Add(state, number);
        _states.Add(state);
        return number;
    }
}
