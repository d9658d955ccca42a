namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// A deterministic automaton over the bytes of terms, which says of a term whether it is accepted, and of its first bytes already whether a term that begins with them can be. Its states are numbered as they
/// are first reached, and a transition is worked out when it is first taken: of an automaton of many states a dictionary sees few. Bytes that no state tells apart share a class, so that a state takes little room.
/// For one thread at a time.
/// </summary>
internal abstract class ByteAutomaton
{
    /// <summary>The state from which nothing more is accepted. No other state is like it: from each, some bytes lead to a term that is.</summary>
    public const int Dead = -1;

    private const int Unknown = -2;

    private readonly byte[] _classOf;
    private readonly int _classCount;
    private int[] _transitions = [];
    private int _stateCount;

    /// <param name="classOf">The class of each of the 256 bytes, counted from 0.</param>
    protected ByteAutomaton(byte[] classOf)
    {
        _classOf = classOf;
        _classCount = classOf.Max() + 1;
    }

    /// <summary>The state before the first byte; or <see cref="Dead"/> if nothing is accepted.</summary>
    public abstract int Start { get; }

    /// <summary>What all terms end with that are accepted, as far as it is known.</summary>
    public virtual ReadOnlySpan<byte> Ending => [];

    /// <summary>The state after one more byte.</summary>
    public int Step(int state, byte label)
    {
        int at = (state * _classCount) + _classOf[label];
        int next = _transitions[at];
        return next != Unknown ? next : WorkOut(at, state, label);
    }

    /// <summary>The state after more bytes.</summary>
    public int Run(int state, ReadOnlySpan<byte> bytes)
    {
        foreach (byte label in bytes)
        {
            state = Step(state, label);
            if (state == Dead) break;
        }

        return state;
    }

    /// <summary>Whether the bytes that led to a state are a term that is accepted.</summary>
    public abstract bool IsAccept(int state);

    /// <summary>Works out where a byte leads, the same for all bytes of a class.</summary>
    protected abstract int Next(int state, byte label);

    /// <summary>Makes room for one more state and returns its number; the first is 0.</summary>
    protected int AddState()
    {
        int start = _stateCount * _classCount;
        int needed = start + _classCount;
        if (_transitions.Length < needed) Array.Resize(ref _transitions, Math.Max(16 * _classCount, 2 * needed));
        _transitions.AsSpan(start, _classCount).Fill(Unknown);
        return _stateCount++;
    }

    private int WorkOut(int at, int state, byte label)
    {
        int next = Next(state, label);
        return _transitions[at] = next;
    }
}
