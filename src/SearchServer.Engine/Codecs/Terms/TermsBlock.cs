using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// One block of terms while it is read: entry by entry, forward. Reused for one block after the other.
/// </summary>
internal sealed class TermsBlock(FieldInfo field, int maxDoc, long maxTotalTermFreq, IndexInput input)
{
    /// <summary>Lucene's bound on terms makes no longer block; a damaged length must not make anybody allocate it.</summary>
    private const int MaxSuffixBytes = 64 * TermsFormat.MaxTermLength * TermsFormat.MaxEntries;

    /// <summary>LZ4 makes at most so many bytes out of one.</summary>
    private const int MaxCompressionRatio = 255;

    private byte[] _suffixes = [];
    private int _suffixBytes;
    private DataCursor _lengths;
    private int _equalLength;
    private DataCursor _statistics;
    private DataCursor _metadata;
    private int _suffixEnd;
    private int _termsRead;
    private int _termsSeen;
    private int _singletons;
    private TermState _state;

    /// <summary>Offset of the block, and of what follows it: the next floor block, if this is not the last.</summary>
    public long Offset { get; private set; }

    public long End { get; private set; }

    public bool IsLastFloor { get; private set; }

    public int EntryCount { get; private set; }

    /// <summary>How many entries were read.</summary>
    public int EntriesRead { get; private set; }

    /// <summary>True where the current entry stands for a block of longer terms.</summary>
    public bool IsSubBlock { get; private set; }

    /// <summary>Offset of that block.</summary>
    public long SubBlock { get; private set; }

    /// <summary>True where the block has no sub-blocks.</summary>
    public bool IsLeaf { get; private set; }

    /// <summary>What the current entry has after the block's prefix.</summary>
    public ReadOnlySpan<byte> Suffix => _suffixes.AsSpan(SuffixStart, _suffixEnd - SuffixStart);

    private int SuffixStart { get; set; }

    /// <summary>Reads the block at an offset and stands before its first entry.</summary>
    public void Load(long offset)
    {
        DataCursor cursor = input.Cursor(offset);
        int code = cursor.ReadVInt();
        EntryCount = code >>> 1;
        if (EntryCount == 0) cursor.ThrowCorrupt("entries in a block of terms", "none");
        IsLastFloor = (code & 1) != 0;
        long token = cursor.ReadVLong();
        IsLeaf = (token & 4) != 0;
        ReadSuffixes(ref cursor, token >>> 3, (SuffixCompression)(token & 3));

        // Only one entry, the prefix itself, can be without a suffix.
        if (EntryCount - 1 > _suffixBytes) cursor.ThrowCorrupt($"suffixes of {EntryCount} entries", $"{_suffixBytes} bytes");

        int lengths = cursor.ReadVInt();
        _equalLength = -1;
        if ((lengths & 1) != 0)
        {
            _equalLength = cursor.ReadByte();
            _lengths = default;
        }
        else
        {
            _lengths = Take(ref cursor, lengths >>> 1);
        }

        _statistics = Take(ref cursor, cursor.ReadVInt());
        _metadata = Take(ref cursor, cursor.ReadVInt());
        Offset = offset;
        End = cursor.Position;
        Rewind();
    }

    /// <summary>Stands before the first entry again.</summary>
    private void Rewind()
    {
        EntriesRead = 0;
        _suffixEnd = 0;
        SuffixStart = 0;
        _termsRead = 0;
        _termsSeen = 0;
        _singletons = 0;
        _state = TermState.Origin;
    }

    /// <summary>Goes to the next entry; false after the last.</summary>
    public bool Next()
    {
        if (EntriesRead == EntryCount) return false;
        EntriesRead++;
        int length = NextLength();
        IsSubBlock = !IsLeaf && (length & 1) != 0;
        if (!IsLeaf) length >>>= 1;
        if (IsSubBlock)
        {
            long distance = NextDistance();
            SubBlock = Offset - distance;
            if (distance <= 0 || SubBlock < 0 || length == 0) Corrupt("a sub-block with a longer prefix before this block", $"{length} bytes, distance {distance}");
        }
        else
        {
            _termsSeen++;
        }

        SuffixStart = _suffixEnd;
        if ((uint)length > (uint)(_suffixBytes - SuffixStart)) Corrupt($"a suffix within {_suffixBytes} bytes", $"{length} bytes from {SuffixStart} on");
        _suffixEnd += length;
        return true;
    }

    /// <summary>The state of the term that the current entry is. Decodes those of the terms before it, because each is relative to the last.</summary>
    public ref readonly TermState State()
    {
        for (; _termsRead < _termsSeen; _termsRead++)
        {
            ReadStatistics();
            ReadMetadata();
        }

        return ref _state;
    }

    private void ReadStatistics()
    {
        if (_singletons > 0)
        {
            _singletons--;
            _state.DocFreq = 1;
            _state.TotalTermFreq = 1;
            return;
        }

        int token = _statistics.ReadVInt();
        if ((token & 1) != 0)
        {
            _singletons = token >>> 1;
            _state.DocFreq = 1;
            _state.TotalTermFreq = 1;
            return;
        }

        _state.DocFreq = token >>> 1;
        _state.TotalTermFreq = field.HasFreqs ? _state.DocFreq + _statistics.ReadVLong() : _state.DocFreq;
        if (_state.DocFreq <= 0 || _state.DocFreq > maxDoc) _statistics.ThrowCorrupt($"a term in 1 to {maxDoc} documents", $"{_state.DocFreq}");
        if (_state.TotalTermFreq < _state.DocFreq || _state.TotalTermFreq > maxTotalTermFreq) _statistics.ThrowCorrupt(
            $"{_state.DocFreq} to {maxTotalTermFreq} occurrences of a term", $"{_state.TotalTermFreq}");
    }

    private void ReadMetadata()
    {
        long code = _metadata.ReadVLong();
        if ((code & 1) != 0)
        {
            if (_state.DocFreq != 1) _metadata.ThrowCorrupt("the place of postings", $"the only document of a term that is in {_state.DocFreq}");
            long zigzag = code >>> 1;
            _state.SingletonDoc += (int)((zigzag >>> 1) ^ -(zigzag & 1));
        }
        else
        {
            _state.DocStart += code >>> 1;
            _state.SingletonDoc = _state.DocFreq == 1 ? _metadata.ReadVInt() : -1;
        }

        if (_state.DocFreq == 1 && (uint)_state.SingletonDoc >= (uint)maxDoc) _metadata.ThrowCorrupt($"a document below {maxDoc}", $"{_state.SingletonDoc}");
        _state.LastPositionBlockOffset = -1;
        if (field.HasPositions)
        {
            _state.PositionStart += _metadata.ReadVLong();
            if (field.HasOffsets || field.HasPayloads) _state.PayloadStart += _metadata.ReadVLong();
            if (_state.TotalTermFreq > PostingsFormat.BlockSize) _state.LastPositionBlockOffset = _metadata.ReadVLong();
        }

        _state.SkipOffset = _state.DocFreq > PostingsFormat.BlockSize ? _metadata.ReadVLong() : -1;
    }

    private void ReadSuffixes(ref DataCursor cursor, long length, SuffixCompression compression)
    {
        long most = Math.Min(MaxSuffixBytes, cursor.Remaining * MaxCompressionRatio);
        if (length > most) cursor.ThrowCorrupt($"at most {most} bytes of suffixes", $"{length}");
        _suffixBytes = (int)length;
        if (_suffixes.Length < _suffixBytes) _suffixes = new byte[Math.Max(_suffixBytes, 2 * _suffixes.Length)];
        Span<byte> suffixes = _suffixes.AsSpan(0, _suffixBytes);
        switch (compression)
        {
            case SuffixCompression.None:
                cursor.ReadBytes(suffixes);
                break;
            case SuffixCompression.LowercaseAscii:
                LowercaseAscii.Decompress(ref cursor, suffixes);
                break;
            case SuffixCompression.Lz4:
                Lz4.Decompress(ref cursor, suffixes, dictionaryLength: 0);
                break;
            default:
                cursor.ThrowCorrupt("a compression of suffixes 0 to 2", $"{(int)compression}");
                break;
        }
    }

    private static DataCursor Take(ref DataCursor cursor, int length)
    {
        DataCursor taken = cursor.Input.Cursor(cursor.Position, length);
        cursor.Skip(length);
        return taken;
    }

    private int NextLength()
    {
        if (_equalLength < 0) return _lengths.ReadVInt();
        return _equalLength;
    }

    private long NextDistance() => _equalLength < 0 ? _lengths.ReadVLong() : _equalLength;

    private void Corrupt(string expected, string found) => throw new CorruptIndexException(input.Name, $"{expected} at offset {Offset}", found);
}
