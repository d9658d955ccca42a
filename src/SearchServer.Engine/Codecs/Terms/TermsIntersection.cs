using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// Goes through the terms of a field that an automaton accepts, in the order of their bytes. Blocks whose prefix, and floor blocks whose first bytes the automaton does not accept, are not read.
/// Stands before the first term. For one thread at a time; allocates only when it meets a longer term or a deeper block than before; <see cref="Dispose"/> gives it back to its pool.
/// </summary>
internal sealed class TermsIntersection(BlockStack blocks, IndexPath path, byte[] rootCode, Action<TermsIntersection> @return) : IDisposable
{
    private ByteAutomaton _automaton = null!;

    /// <summary>For each block of the stack where its prefix leads, in the automaton and in the index.</summary>
    private (int State, IndexPath.Place Place)[] _prefixes = new (int, IndexPath.Place)[8];

    /// <summary>The current term, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => blocks.Term;

    /// <summary>Statistics and place of the current term.</summary>
    public ref readonly TermState State => ref blocks.Top.Block.State();

    /// <summary>The state that the automaton is in after the current term.</summary>
    public int AutomatonState { get; private set; }

    /// <summary>Stands before the first term that an automaton accepts.</summary>
    public void Reset(ByteAutomaton automaton)
    {
        _automaton = automaton;
        path.Start();
        Enter(blocks.Start(rootCode), automaton.Start);
    }

    /// <summary>Moves to the next term; false after the last.</summary>
    public bool Next()
    {
        while (!blocks.IsEmpty)
        {
            BlockFrame frame = blocks.Top;
            TermsBlock block = frame.Block;
            (int prefix, IndexPath.Place place) = _prefixes[blocks.Depth];
            if (!NextEntry(block, prefix, out int state))
            {
                if (!frame.NextFloor() || !LoadFloor(frame, prefix)) blocks.Pop();
                continue;
            }

            blocks.SetTerm(frame.PrefixLength, block.Suffix);
            if (block.IsSubBlock)
            {
                path.At = place;
                Enter(PushIndexed(block), state);
                continue;
            }

            AutomatonState = state;
            return true;
        }

        return false;
    }

    public void Dispose()
    {
        _automaton = null!;
        @return(this);
    }

    /// <summary>Goes to the next term that is accepted, or sub-block that may hold one; false if the block has no more.</summary>
    private bool NextEntry(TermsBlock block, int prefix, out int state)
    {
        // Most terms are told from what is accepted by how they end, where that is known, and need not be gone through.
        ReadOnlySpan<byte> ending = _automaton.Ending;
        while (block.Next())
        {
            ReadOnlySpan<byte> suffix = block.Suffix;
            if (!block.IsSubBlock && !AgreeAtEnd(suffix, ending)) continue;
            state = _automaton.Run(prefix, suffix);
            if (state != ByteAutomaton.Dead && (block.IsSubBlock || _automaton.IsAccept(state))) return true;
        }

        state = ByteAutomaton.Dead;
        return false;
    }

    /// <summary>Whether the shorter one is the end of the longer one.</summary>
    private static bool AgreeAtEnd(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.IsEmpty || b.IsEmpty) return true;
        if (a[^1] != b[^1]) return false;
        int shared = Math.Min(a.Length, b.Length);
        return a[^shared..].SequenceEqual(b[^shared..]);
    }

    /// <summary>Pushes the blocks that the current entry stands for as the index knows them: with the floor blocks.</summary>
    private BlockFrame PushIndexed(TermsBlock block)
    {
        bool isKnown = true;
        foreach (byte label in block.Suffix) isKnown = isKnown && path.Step(label);
        BlockFrame? frame = isKnown && path.HasBlocks ? blocks.Push(blocks.Term.Length, 0, path.Code) : null;
        if (frame?.FirstOffset != block.SubBlock) throw blocks.Corrupt(
            $"in the index of terms the block at offset {block.SubBlock}", frame is null ? "none of its prefix" : $"one at offset {frame.FirstOffset}");
        return frame;
    }

    /// <summary>Notes where the prefix of a frame leads, and loads the first of its blocks that may hold what is accepted; leaves it if none does.</summary>
    private void Enter(BlockFrame frame, int state)
    {
        if (_prefixes.Length == blocks.Depth) Array.Resize(ref _prefixes, 2 * _prefixes.Length);
        _prefixes[blocks.Depth] = (state, path.At);
        if (state == ByteAutomaton.Dead || !LoadFloor(frame, state)) blocks.Pop();
    }

    /// <summary>Loads the current floor block, or the next, that may hold what is accepted; false if none does.</summary>
    private bool LoadFloor(BlockFrame frame, int state)
    {
        do
        {
            if (!MayHoldAccepted(frame, state)) continue;
            blocks.Load(frame, frame.FloorOffset);
            return true;
        }
        while (frame.NextFloor());
        return false;
    }

    private bool MayHoldAccepted(BlockFrame frame, int state)
    {
        // Where the state is not dead something is accepted, and a block without floors is where it would be.
        if (!frame.HasFloors || (frame.FloorLabel < 0 && _automaton.IsAccept(state))) return true;
        for (int label = Math.Max(0, frame.FloorLabel); label < frame.FloorEnd; label++)
        {
            if (_automaton.Step(state, (byte)label) != ByteAutomaton.Dead) return true;
        }

        return false;
    }
}
