using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>What <see cref="TermsEnum.SeekCeiling"/> found.</summary>
internal enum SeekStatus
{
    /// <summary>The term itself.</summary>
    Found,

    /// <summary>The next term above it.</summary>
    NotFound,

    /// <summary>No term at or above it.</summary>
    End,
}

/// <summary>
/// Goes through the terms of a field in the order of their bytes, and seeks. For one thread at a time; allocates only when it meets a longer term or a deeper block than before.
/// </summary>
internal sealed class TermsEnum(BlockStack blocks, IndexPath path, byte[] rootCode)
{
    /// <summary>The current term, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => blocks.Term;

    /// <summary>Statistics and place of the current term.</summary>
    public ref readonly TermState State => ref blocks.Top.Block.State();

    /// <summary>Moves to the next term, or to the first. Returns false after the last; then a further call starts over.</summary>
    public bool Next()
    {
        if (blocks.IsEmpty)
        {
            BlockFrame root = blocks.Start(rootCode);
            blocks.Load(root, root.FirstOffset);
        }

        while (true)
        {
            BlockFrame frame = blocks.Top;
            TermsBlock block = frame.Block;
            if (!block.Next())
            {
                if (!block.IsLastFloor)
                {
                    blocks.Load(frame, block.End);
                    continue;
                }

                blocks.Pop();
                if (blocks.IsEmpty) return false;
                if (!blocks.Top.IsLoaded) LoadAround(frame);
                continue;
            }

            blocks.SetTerm(frame.PrefixLength, block.Suffix);
            if (!block.IsSubBlock) return true;
            Enter(block.SubBlock);
        }
    }

    /// <summary>Moves to a term if it is there. If not, the position is undefined until the next seek.</summary>
    public bool SeekExact(ReadOnlySpan<byte> target)
    {
        BlockFrame frame = Descend(target);
        if (!frame.ChooseFloor(target)) return false;
        blocks.Load(frame, frame.FloorOffset);
        TermsBlock block = frame.Block;
        ReadOnlySpan<byte> suffix = target[frame.PrefixLength..];
        while (block.Next())
        {
            int comparison = block.Suffix.SequenceCompareTo(suffix);
            if (comparison < 0 || (comparison == 0 && block.IsSubBlock)) continue;
            if (comparison > 0) return false;
            blocks.SetTerm(0, target);
            return true;
        }

        return false;
    }

    /// <summary>Moves to the first term that is not below <paramref name="target"/>.</summary>
    public SeekStatus SeekCeiling(ReadOnlySpan<byte> target)
    {
        BlockFrame frame = Descend(target);
        blocks.SetTerm(0, target[..frame.PrefixLength]);
        frame.ChooseFloor(target);
        blocks.Load(frame, frame.FloorOffset);
        TermsBlock block = frame.Block;
        ReadOnlySpan<byte> suffix = target[frame.PrefixLength..];
        while (block.Next())
        {
            int comparison = block.Suffix.SequenceCompareTo(suffix);
            if (comparison < 0) continue;
            blocks.SetTerm(frame.PrefixLength, block.Suffix);
            if (!block.IsSubBlock) return comparison == 0 ? SeekStatus.Found : SeekStatus.NotFound;
            Enter(block.SubBlock);
            break;
        }

        return Next() ? SeekStatus.NotFound : SeekStatus.End;
    }

    /// <summary>Follows the index along <paramref name="target"/> and pushes a frame, not loaded, for each prefix that has blocks. Returns the deepest.</summary>
    private BlockFrame Descend(ReadOnlySpan<byte> target)
    {
        BlockFrame deepest = blocks.Start(rootCode);
        path.Start();
        for (int i = 0; i < target.Length && path.Step(target[i]); i++)
        {
            if (path.HasBlocks) deepest = blocks.Push(i + 1, 0, path.Code);
        }

        return deepest;
    }

    private void Enter(long subBlock) => blocks.Load(blocks.Push(blocks.Term.Length, subBlock, default), subBlock);

    /// <summary>After the blocks of a longer prefix are through: loads the block they hang on and goes to their entry.</summary>
    private void LoadAround(BlockFrame child)
    {
        BlockFrame frame = blocks.Top;
        frame.ChooseFloor(Term);
        blocks.Load(frame, frame.FloorOffset);
        while (frame.Block.Next())
        {
            if (frame.Block.IsSubBlock && frame.Block.SubBlock == child.FirstOffset) return;
        }

        throw blocks.Corrupt($"an entry for the block at offset {child.FirstOffset} in the block at offset {frame.FloorOffset}", "none");
    }
}
