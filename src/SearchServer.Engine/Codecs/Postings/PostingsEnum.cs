using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>What is wanted of postings besides documents and frequencies, which cost nothing that is not asked for.</summary>
[Flags]
internal enum PostingsFeatures
{
    /// <summary>No more.</summary>
    None = 0,

    /// <summary>Positions.</summary>
    Positions = 1,

    /// <summary>And offsets into the text.</summary>
    Offsets = 2 | Positions,

    /// <summary>And payloads.</summary>
    Payloads = 4 | Positions,
}

/// <summary>
/// Goes through the documents of a term in ascending order, a block of up to 128 decoded at a time. The hot loops of searching work on whole blocks
/// (<see cref="BlockDocs"/>, <see cref="BlockFreqs"/>); <see cref="NextDoc"/> and <see cref="Advance"/> go document by document.
/// Before the first move <see cref="Doc"/> is -1, after the last <see cref="NoMoreDocs"/>. For one thread at a time; <see cref="Dispose"/> gives it back to its pool.
/// </summary>
internal sealed class PostingsEnum : IDisposable
{
    /// <summary>What <see cref="Doc"/> is when there are no more documents.</summary>
    public const int NoMoreDocs = int.MaxValue;

    private readonly IndexInput _input;
    private readonly IndexInput? _positionInput;
    private readonly IndexInput? _payloadInput;
    private readonly int _maxDoc;
    private readonly Action<PostingsEnum> _return;
    private readonly SkipReader _skip;
    private readonly int[] _docs = new int[BlockSize + AscendingInts.Padding];
    private readonly int[] _freqs = new int[BlockSize];
    private PositionsReader? _positions;
    private FieldInfo _field = null!;
    private TermState _term;
    private bool _wantsPositions;
    private DataCursor _cursor;
    private int _index;
    private int _count;

    /// <summary>Documents in the blocks before the current one and in it.</summary>
    private int _docsRead;
    private int _lastDoc;
    private bool _freqsPending;

    /// <summary>
    /// The positions run on through all documents. What comes next in them: what is left of the document that was read last, then
    /// <see cref="_positionsBefore"/> to pass over, then those of the document at <see cref="_positionIndex"/> of the block.
    /// </summary>
    private int _positionIndex;
    private long _positionsBefore;
    private int _positionsLeft;
    private bool _positionsFound;

    /// <summary>How many positions the documents of the block before each one have together, once they are asked for.</summary>
    private readonly long[] _positionsUpTo = new long[BlockSize + 1];
    private bool _positionsCounted;

    /// <summary>The last occurrence of the document that was read, with its run: see <see cref="NextRun"/>.</summary>
    private int _position;
    private int _start;
    private int _occurrence;
    private int _runEnd;

    public PostingsEnum(IndexInput docs, IndexInput? positions, IndexInput? payloads, int maxDoc, Action<PostingsEnum> @return)
    {
        _input = docs;
        _positionInput = positions;
        _payloadInput = payloads;
        _maxDoc = maxDoc;
        _return = @return;
        _skip = new SkipReader(docs);
    }

    /// <summary>The current document.</summary>
    public int Doc { get; private set; }

    /// <summary>How many documents there are.</summary>
    public int DocFreq => _term.DocFreq;

    /// <summary>How often the term occurs in the current document; 1 where the field has no frequencies.</summary>
    public int Freq
    {
        get
        {
            if (_freqsPending) ReadFreqs();
            return _freqs[_index];
        }
    }

    /// <summary>The documents of the current block, from the current document on.</summary>
    public ReadOnlySpan<int> BlockDocs => _docs.AsSpan(_index, _count - _index);

    /// <summary>The frequencies that belong to <see cref="BlockDocs"/>.</summary>
    public ReadOnlySpan<int> BlockFreqs
    {
        get
        {
            if (_freqsPending) ReadFreqs();
            return _freqs.AsSpan(_index, _count - _index);
        }
    }

    /// <summary>The skip data with their impacts, which move by themselves, ahead of the documents.</summary>
    public SkipReader Skip => _skip;

    /// <summary>Where the occurrence that <see cref="NextPosition"/> went to begins in the text, in chars.</summary>
    public int StartOffset => _positions!.StartOffset(_occurrence);

    public int EndOffset => _positions!.EndOffset(_occurrence);

    public ReadOnlySpan<byte> Payload => _positions!.Payload(_occurrence);

    /// <summary>The occurrences of which <see cref="NextRun"/> gives the indexes.</summary>
    public PositionsReader Occurrences => _positions!;

    /// <summary>Begins the postings of a term.</summary>
    public void Reset(FieldInfo field, in TermState term, PostingsFeatures features)
    {
        _field = field;
        _term = term;
        _cursor = term.SingletonDoc >= 0 ? default : _input.Cursor(term.DocStart);
        _index = 0;
        _count = 0;
        _docsRead = 0;
        _lastDoc = 0;
        _freqsPending = false;
        if (!field.HasFreqs) Array.Fill(_freqs, 1);
        _skip.Reset(field, term);
        Doc = -1;
        _wantsPositions = features.HasFlag(PostingsFeatures.Positions) && field.HasPositions;
        if (!_wantsPositions) return;
        _positions ??= new PositionsReader(_positionInput!, _payloadInput);
        _positions.Reset(field, term, features);
        _positionIndex = 0;
        _positionsBefore = 0;
        _positionsLeft = 0;
    }

    /// <summary>Goes to the next document.</summary>
    public int NextDoc()
    {
        if (++_index < _count) return StandOn(_docs[_index]);
        return NextBlock() ? StandOn(_docs[0]) : Exhaust();
    }

    /// <summary>Goes to the first document that is not below <paramref name="target"/>, which must be above the current one.</summary>
    public int Advance(int target)
    {
        if (_count == 0 || _docs[_count - 1] < target)
        {
            SkipBlocks(target);
            do
            {
                if (!NextBlock()) return Exhaust();
            }
            while (_docs[_count - 1] < target);
        }

        _index = AscendingInts.IndexOfNotBelow(_docs, _index, target);
        return StandOn(_docs[_index]);
    }

    /// <summary>
    /// Goes to the first document after the current block. With the block accessors this makes a loop over all postings that calls once per block.
    /// </summary>
    public int NextBlockDoc() => NextBlock() ? StandOn(_docs[0]) : Exhaust();

    /// <summary>Goes on by <paramref name="count"/> documents within the current block, at most to its last.</summary>
    public void MoveWithinBlock(int count)
    {
        _index += count;
        StandOn(_docs[_index]);
    }

    /// <summary>Goes to the next occurrence in the current document and returns its position. There are <see cref="Freq"/> of them.</summary>
    public int NextPosition()
    {
        if (!_positionsFound) FindPositions();
        if (++_occurrence >= _runEnd) NextRun(out _occurrence, out _runEnd);
        return _positions!.Positions[_occurrence];
    }

    /// <summary>
    /// Reads on in the current document as far as its occurrences lie in one block of the file: those from <paramref name="first"/> to before <paramref name="end"/> in
    /// <see cref="Occurrences"/>, valid until the next call. For loops over positions, in place of <see cref="NextPosition"/>. False if there are no more.
    /// </summary>
    public bool NextRun(out int first, out int end)
    {
        if (!_positionsFound) FindPositions();
        (first, end) = (0, 0);
        if (_positionsLeft == 0) return false;
        int count = _positions!.ReadRun(_positionsLeft, ref _position, ref _start, out first);
        _positionsLeft -= count;
        end = first + count;
        return true;
    }

    /// <summary>Gives the enumeration back; it must not be used afterwards.</summary>
    public void Dispose() => _return(this);

    private int StandOn(int doc)
    {
        _positionsFound = false;
        return Doc = doc;
    }

    private int Exhaust()
    {
        _index = 0;
        _count = 0;
        return Doc = NoMoreDocs;
    }

    /// <summary>Reads the next block and stands on its first document; false if there is none.</summary>
    private bool NextBlock()
    {
        if (_wantsPositions) CountPositionsOfBlock();
        if (_freqsPending) BlockCodec.SkipPatched(ref _cursor);
        _freqsPending = false;
        int left = _term.DocFreq - _docsRead;
        if (left == 0) return false;
        _index = 0;
        _positionsCounted = false;
        if (left >= BlockSize)
        {
            BlockCodec.ReadDocs(ref _cursor, _docs.AsSpan(0, BlockSize), _lastDoc, _maxDoc);
            _freqsPending = _field.HasFreqs;
            _count = BlockSize;
        }
        else if (_term.SingletonDoc >= 0)
        {
            _docs[0] = _term.SingletonDoc;
            _freqs[0] = (int)_term.TotalTermFreq;
            _count = 1;
        }
        else
        {
            ReadRest(left);
        }

        _docsRead += _count;
        _lastDoc = _docs[_count - 1];
        return true;
    }

    private void ReadRest(int count)
    {
        int doc = _lastDoc;
        for (int i = 0; i < count; i++)
        {
            int code = _cursor.ReadVInt();
            if (_field.HasFreqs)
            {
                _freqs[i] = (code & 1) != 0 ? 1 : _cursor.ReadVInt();
                code >>>= 1;
            }

            if ((uint)code >= (uint)(_maxDoc - doc)) _cursor.ThrowCorrupt($"a document from {doc} to below {_maxDoc}", $"{doc + (long)code}");
            _docs[i] = doc += code;
        }

        _count = count;
    }

    private void ReadFreqs()
    {
        BlockCodec.ReadPatched(ref _cursor, _freqs);
        _freqsPending = false;
    }

    /// <summary>Passes over the blocks that end before <paramref name="target"/>, as far as skip data tell.</summary>
    private void SkipBlocks(int target)
    {
        if (_skip.LevelCount == 0) return;
        _skip.SkipTo(target);
        if (_skip.LastCount < _docsRead || _skip.LastCount == 0 || _skip.Last.Doc >= target) return;
        if (_skip.Last.Doc >= _maxDoc) throw new CorruptIndexException(_input.Name, $"skip entries of documents below {_maxDoc}", $"{_skip.Last.Doc}");
        _docsRead = _skip.LastCount;
        _lastDoc = _skip.Last.Doc;
        _cursor = _input.Cursor(_skip.Last.DocOffset);
        _freqsPending = false;
        _count = 0;
        if (!_wantsPositions) return;
        _positions!.SeekBlock(_skip.Last.PositionOffset, _skip.Last.PayloadOffset);
        _positionIndex = 0;
        _positionsBefore = _skip.Last.PositionIndex;
        _positionsLeft = 0;
    }

    private void FindPositions()
    {
        if (!_positionsCounted) CountPositions();
        long before = _positionsLeft + _positionsBefore + _positionsUpTo[_index] - _positionsUpTo[_positionIndex];
        if (before < 0) throw new CorruptIndexException(_input.Name, "frequencies above 0", $"{before} occurrences before document {Doc}");
        _positions!.Skip(before);
        _positionsBefore = 0;
        _positionsLeft = _freqs[_index];
        if (_positionsLeft <= 0 || _positionsLeft > _term.TotalTermFreq) throw new CorruptIndexException(
            _input.Name, $"1 to {_term.TotalTermFreq} occurrences of a term in document {Doc}", $"{_positionsLeft}");
        _positionIndex = _index + 1;
        _positionsFound = true;
        (_position, _start) = (0, 0);
        (_occurrence, _runEnd) = (0, 0);
    }

    /// <summary>Before the block goes: the occurrences in it that were not read are to be passed over later.</summary>
    private void CountPositionsOfBlock()
    {
        if (_positionIndex < _count)
        {
            if (!_positionsCounted) CountPositions();
            _positionsBefore += _positionsUpTo[_count] - _positionsUpTo[_positionIndex];
        }

        _positionIndex = 0;
    }

    private void CountPositions()
    {
        if (_freqsPending) ReadFreqs();
        long count = 0;
        for (int i = 0; i < _count; i++)
        {
            _positionsUpTo[i] = count;
            count += _freqs[i];
        }

        _positionsUpTo[_count] = count;
        _positionsCounted = true;
    }
}
