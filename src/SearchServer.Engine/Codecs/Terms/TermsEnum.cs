using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;

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
internal sealed class TermsEnum(FieldInfo field, int maxDoc, long maxTotalTermFreq, IndexInput terms, FstIndex index, byte[] rootCode)
{
    /// <summary>A block takes at least so many bytes, which bounds how many of them can be read.</summary>
    private const int MinBlockLength = 8;

    private readonly List<Frame> _frames = [];
    private byte[] _term = new byte[64];
    private int _termLength;
    private byte[] _output = new byte[32];
    private int _depth = -1;
    private long _blocksLeft;

    /// <summary>The current term, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <summary>Statistics and place of the current term.</summary>
    public ref readonly TermState State => ref _frames[_depth].Block.State();

    /// <summary>Moves to the next term, or to the first. Returns false after the last; then a further call starts over.</summary>
    public bool Next()
    {
        if (_depth < 0) StartAtRoot();
        while (true)
        {
            Frame frame = _frames[_depth];
            if (!frame.IsLoaded) LoadAroundChild(frame);
            TermsBlock block = frame.Block;
            if (!block.Next())
            {
                if (!block.IsLastFloor)
                {
                    Load(frame, block.End);
                    continue;
                }

                if (--_depth < 0) return false;
                continue;
            }

            SetTerm(frame.PrefixLength, block.Suffix);
            if (!block.IsSubBlock) return true;
            Push(_termLength, block.SubBlock, default);
            Load(_frames[_depth], block.SubBlock);
        }
    }

    /// <summary>Moves to a term if it is there. If not, the position is undefined until the next seek.</summary>
    public bool SeekExact(ReadOnlySpan<byte> target)
    {
        Frame frame = Descend(target);
        if (!frame.ChooseFloor(target, out long offset)) return false;
        Load(frame, offset);
        TermsBlock block = frame.Block;
        ReadOnlySpan<byte> suffix = target[frame.PrefixLength..];
        while (block.Next())
        {
            int comparison = block.Suffix.SequenceCompareTo(suffix);
            if (comparison < 0 || (comparison == 0 && block.IsSubBlock)) continue;
            if (comparison > 0) return false;
            SetTerm(0, target);
            return true;
        }

        return false;
    }

    /// <summary>Moves to the first term that is not below <paramref name="target"/>.</summary>
    public SeekStatus SeekCeiling(ReadOnlySpan<byte> target)
    {
        Frame frame = Descend(target);
        SetTerm(0, target[..frame.PrefixLength]);
        frame.ChooseFloor(target, out long offset);
        Load(frame, offset);
        TermsBlock block = frame.Block;
        ReadOnlySpan<byte> suffix = target[frame.PrefixLength..];
        while (block.Next())
        {
            int comparison = block.Suffix.SequenceCompareTo(suffix);
            if (comparison < 0) continue;
            SetTerm(frame.PrefixLength, block.Suffix);
            if (!block.IsSubBlock) return comparison == 0 ? SeekStatus.Found : SeekStatus.NotFound;
            Push(_termLength, block.SubBlock, default);
            Load(_frames[_depth], block.SubBlock);
            break;
        }

        return Next() ? SeekStatus.NotFound : SeekStatus.End;
    }

    private void StartAtRoot()
    {
        _blocksLeft = (terms.Length / MinBlockLength) + 1;
        _termLength = 0;
        Push(0, 0, rootCode);
        Load(_frames[0], _frames[0].FirstOffset);
    }

    /// <summary>Follows the index along <paramref name="target"/> and pushes a frame, not loaded, for each prefix that has blocks. Returns the deepest.</summary>
    private Frame Descend(ReadOnlySpan<byte> target)
    {
        _blocksLeft = (terms.Length / MinBlockLength) + 1;
        _depth = -1;
        Push(0, 0, rootCode);
        int outputLength = 0;
        long node = index.StartNode;
        for (int i = 0; i < target.Length && node > 0 && index.TryFindArc(node, target[i], out FstArc arc); i++)
        {
            if ((arc.Flags & FstFlags.Output) != 0) outputLength = index.AppendOutput(arc.Output, ref _output, outputLength);
            if ((arc.Flags & FstFlags.Final) != 0)
            {
                int length = (arc.Flags & FstFlags.FinalOutput) != 0 ? index.AppendOutput(arc.FinalOutput, ref _output, outputLength) : outputLength;
                Push(i + 1, 0, _output.AsSpan(0, length));
            }

            node = arc.Target;
        }

        return _frames[_depth];
    }

    /// <summary>Enters the blocks of a prefix, known by the code of the index or else by the offset of the first.</summary>
    private void Push(int prefixLength, long firstOffset, ReadOnlySpan<byte> code)
    {
        if (prefixLength > TermsFormat.MaxTermLength) throw new CorruptIndexException(
            terms.Name, $"terms of at most {TermsFormat.MaxTermLength} bytes in field {field.Name}", $"{prefixLength}");
        _depth++;
        if (_depth == _frames.Count) _frames.Add(new Frame(new TermsBlock(field, maxDoc, maxTotalTermFreq, terms), terms.Name));
        _frames[_depth].Reset(prefixLength, firstOffset, code);
    }

    private void Load(Frame frame, long offset)
    {
        if (_blocksLeft-- == 0) throw new CorruptIndexException(terms.Name, $"an end of the blocks of field {field.Name}", "a cycle");
        frame.Block.Load(offset);
        frame.IsLoaded = true;
    }

    /// <summary>After the blocks of a longer prefix are through: loads the block they hang on and goes to their entry.</summary>
    private void LoadAroundChild(Frame frame)
    {
        long child = _frames[_depth + 1].FirstOffset;
        frame.ChooseFloor(Term, out long offset);
        Load(frame, offset);
        while (frame.Block.Next())
        {
            if (frame.Block.IsSubBlock && frame.Block.SubBlock == child) return;
        }

        throw new CorruptIndexException(terms.Name, $"an entry for the block at offset {child} in the block at offset {offset}", "none");
    }

    private void SetTerm(int prefixLength, ReadOnlySpan<byte> suffix)
    {
        _termLength = prefixLength + suffix.Length;
        if (_term.Length < _termLength) Array.Resize(ref _term, 2 * _termLength);
        suffix.CopyTo(_term.AsSpan(prefixLength));
    }

    /// <summary>The blocks of one prefix on the way to the current term.</summary>
    private sealed class Frame(TermsBlock block, string file)
    {
        private byte[] _floors = [];
        private int _floorsLength;
        private bool _hasTerms;

        public TermsBlock Block => block;

        public bool IsLoaded { get; set; }

        public int PrefixLength { get; private set; }

        /// <summary>Offset of the first block with the prefix.</summary>
        public long FirstOffset { get; private set; }

        public void Reset(int prefixLength, long firstOffset, ReadOnlySpan<byte> code)
        {
            PrefixLength = prefixLength;
            FirstOffset = firstOffset;
            IsLoaded = false;
            _floorsLength = 0;
            _hasTerms = true;
            if (code.IsEmpty) return;
            long value = ReadVLong(ref code);
            FirstOffset = value >>> TermsFormat.CodeFlagBits;
            _hasTerms = (value & TermsFormat.CodeHasTerms) != 0;
            if ((value & TermsFormat.CodeIsFloor) == 0) return;
            ReadVLong(ref code);
            if (_floors.Length < code.Length) _floors = new byte[Math.Max(32, 2 * code.Length)];
            code.CopyTo(_floors);
            _floorsLength = code.Length;
        }

        /// <summary>The block that holds a term if any does; false if that block has no terms.</summary>
        public bool ChooseFloor(ReadOnlySpan<byte> term, out long offset)
        {
            offset = FirstOffset;
            bool hasTerms = _hasTerms;
            if (term.Length <= PrefixLength) return hasTerms;
            byte label = term[PrefixLength];
            ReadOnlySpan<byte> floors = _floors.AsSpan(0, _floorsLength);
            while (!floors.IsEmpty && floors[0] <= label)
            {
                floors = floors[1..];
                long value = ReadVLong(ref floors);
                offset = FirstOffset + (value >>> 1);
                hasTerms = (value & 1) != 0;
            }

            return hasTerms;
        }

        private long ReadVLong(ref ReadOnlySpan<byte> bytes)
        {
            long value = 0;
            for (int i = 0; i < bytes.Length && i < 9; i++)
            {
                value |= (long)(bytes[i] & 0x7F) << (7 * i);
                if (bytes[i] >= 0x80) continue;
                bytes = bytes[(i + 1)..];
                return value;
            }

            throw new CorruptIndexException(file, "a code of blocks in the index of terms", Convert.ToHexString(bytes));
        }
    }
}
