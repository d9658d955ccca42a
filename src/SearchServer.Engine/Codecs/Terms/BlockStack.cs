using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// The current term, and the blocks it lies in, one within the other. For one thread at a time; allocates only when it meets a longer term or a deeper block than before.
/// </summary>
internal sealed class BlockStack(FieldInfo field, int maxDoc, long maxTotalTermFreq, IndexInput terms)
{
    /// <summary>A block takes at least so many bytes, which bounds how many of them can be read.</summary>
    private const int MinBlockLength = 8;

    private readonly List<BlockFrame> _frames = [];
    private byte[] _term = new byte[64];
    private int _termLength;
    private int _depth = -1;
    private long _blocksLeft;

    /// <summary>The current term, or of an entry that is a sub-block its prefix.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <summary>The innermost block.</summary>
    public BlockFrame Top => _frames[_depth];

    public bool IsEmpty => _depth < 0;

    /// <summary>How many blocks lie around the innermost.</summary>
    public int Depth => _depth;

    /// <summary>Enters the root block and nothing else; it is not loaded.</summary>
    public BlockFrame Start(ReadOnlySpan<byte> rootCode)
    {
        _blocksLeft = (terms.Length / MinBlockLength) + 1;
        _depth = -1;
        _termLength = 0;
        return Push(0, 0, rootCode);
    }

    /// <summary>Enters the blocks of a prefix, known by the code of the index or else by the offset of the first; they are not loaded.</summary>
    public BlockFrame Push(int prefixLength, long firstOffset, ReadOnlySpan<byte> code)
    {
        if (prefixLength > TermsFormat.MaxTermLength) throw new CorruptIndexException(
            terms.Name, $"terms of at most {TermsFormat.MaxTermLength} bytes in field {field.Name}", $"{prefixLength}");
        _depth++;
        if (_depth == _frames.Count) _frames.Add(new BlockFrame(new TermsBlock(field, maxDoc, maxTotalTermFreq, terms), terms.Name));
        _frames[_depth].Reset(prefixLength, firstOffset, code);
        return _frames[_depth];
    }

    /// <summary>Leaves the innermost block, which is returned.</summary>
    public BlockFrame Pop() => _frames[_depth--];

    /// <summary>Loads a block of a frame.</summary>
    public void Load(BlockFrame frame, long offset)
    {
        if (_blocksLeft-- == 0) throw new CorruptIndexException(terms.Name, $"an end of the blocks of field {field.Name}", "a cycle");
        frame.Block.Load(offset);
        frame.IsLoaded = true;
    }

    /// <summary>Puts a suffix behind the first bytes of the current term.</summary>
    public void SetTerm(int prefixLength, ReadOnlySpan<byte> suffix)
    {
        _termLength = prefixLength + suffix.Length;
        if (_term.Length < _termLength) Array.Resize(ref _term, 2 * _termLength);
        suffix.CopyTo(_term.AsSpan(prefixLength));
    }

    /// <summary>Makes the error of a block that the terms and their index do not agree about.</summary>
    public CorruptIndexException Corrupt(string expected, string found) => new(terms.Name, expected, found);
}
