using System.Diagnostics.CodeAnalysis;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>
/// The occurrences of one term, in turn through all documents: positions, and offsets and payloads where they are wanted. A block is decoded when one of its occurrences is asked for;
/// they are read by the run, which is the occurrences of one document in one block, or what is left of these.
/// </summary>
internal sealed class PositionsReader(IndexInput positions, IndexInput? payloads)
{
    /// <summary>Differences between occurrences, which become positions and offsets when their run is read.</summary>
    private readonly int[] _positions = new int[BlockSize + AscendingInts.Padding];
    private readonly int[] _starts = new int[BlockSize];
    private readonly int[] _lengths = new int[BlockSize];

    /// <summary>Where the payload of each occurrence ends in <see cref="_payloadBytes"/>.</summary>
    private readonly int[] _payloadEnds = new int[BlockSize];
    private byte[] _payloadBytes = [];
    private FieldInfo _field = null!;
    private bool _wantsOffsets;
    private bool _wantsPayloads;
    private DataCursor _pos;
    private DataCursor _pay;
    private long _restStart;
    private int _restCount;

    /// <summary>Where the block starts that is decoded.</summary>
    private long _blockStart;

    /// <summary>How many occurrences the decoded block has, and the first that is in no run yet.</summary>
    private int _count;
    private int _next;

    /// <summary>The positions of the occurrences of the run, and behind them <see cref="AscendingInts.Padding"/>.</summary>
    public int[] Positions => _positions;

    /// <summary>Where each occurrence of the run begins in the text, in chars; 0 unless offsets are wanted.</summary>
    public int StartOffset(int index) => _wantsOffsets ? _starts[index] : 0;

    /// <summary>Where it ends.</summary>
    public int EndOffset(int index) => _wantsOffsets ? _starts[index] + _lengths[index] : 0;

    /// <summary>Where it is, the end exclusive: in chars if offsets are wanted and there are some, else as a position.</summary>
    public (int Start, int End) Place(int index) => _wantsOffsets ? (_starts[index], _starts[index] + _lengths[index]) : (_positions[index], _positions[index] + 1);

    /// <summary>The payload of an occurrence, valid until the next run; empty where there is none.</summary>
    public ReadOnlySpan<byte> Payload(int index)
    {
        if (!_wantsPayloads) return [];
        int start = index == 0 ? 0 : _payloadEnds[index - 1];
        return _payloadBytes.AsSpan(start, _payloadEnds[index] - start);
    }

    public void Reset(FieldInfo field, in TermState term, PostingsFeatures features)
    {
        _field = field;
        _wantsOffsets = features.HasFlag(PostingsFeatures.Offsets) && field.HasOffsets;
        _wantsPayloads = features.HasFlag(PostingsFeatures.Payloads) && field.HasPayloads;
        _restCount = (int)(term.TotalTermFreq % BlockSize);
        _restStart = term.TotalTermFreq < BlockSize ? term.PositionStart
            : term.TotalTermFreq == BlockSize ? long.MaxValue
            : term.PositionStart + term.LastPositionBlockOffset;
        _blockStart = -1;
        SeekBlock(term.PositionStart, term.PayloadStart);
    }

    /// <summary>Goes to a block that skip data name; its first occurrence is next.</summary>
    public void SeekBlock(long positionOffset, long payloadOffset)
    {
        _next = 0;
        if (positionOffset == _blockStart) return;
        _pos = positions.Cursor(positionOffset);
        if (ReadsPay) _pay = payloads!.Cursor(payloadOffset);
        _blockStart = -1;
        _count = 0;
    }

    /// <summary>Passes over occurrences.</summary>
    public void Skip(long count)
    {
        while (count > _count - _next)
        {
            count -= _count - _next;
            _next = _count;
            if (count >= BlockSize && _pos.Position != _restStart)
            {
                SkipBlock();
                count -= BlockSize;
            }
            else
            {
                ReadBlock();
            }
        }

        _next += (int)count;
    }

    /// <summary>Reads the next run.</summary>
    /// <param name="most">How many occurrences the document still has, at least one.</param>
    /// <param name="position">The position of the one before in the document, or 0; becomes that of the last one.</param>
    /// <param name="start">Where that one begins in the text, or 0; becomes that of the last one.</param>
    /// <param name="first">The first occurrence of the run in the block.</param>
    /// <returns>How many occurrences the run has.</returns>
    /// <exception cref="CorruptIndexException">An occurrence is before the one before it.</exception>
    public int ReadRun(int most, ref int position, ref int start, out int first)
    {
        if (_next == _count) ReadBlock();
        first = _next;
        Span<int> run = _positions.AsSpan(first, Math.Min(most, _count - first));
        AddUp(run, ref position);
        if (_wantsOffsets)
        {
            AddUp(_starts.AsSpan(first, run.Length), ref start);
            for (int i = first; i < first + run.Length; i++)
            {
                if (_starts[i] + _lengths[i] < _starts[i]) ThrowDescending();
            }
        }

        _next += run.Length;
        return run.Length;
    }

    private bool ReadsPay => _wantsOffsets || _wantsPayloads;

    private void AddUp(Span<int> deltas, ref int from)
    {
        int sum = from;
        int signs = 0;
        for (int i = 0; i < deltas.Length; i++)
        {
            signs |= deltas[i];
            deltas[i] = sum += deltas[i];
            signs |= sum;
        }

        if (signs < 0) ThrowDescending();
        from = sum;
    }

    [DoesNotReturn]
    private void ThrowDescending() => _pos.ThrowCorrupt("occurrences of a document in ascending order", "others");

    private void SkipBlock()
    {
        BlockCodec.SkipPatched(ref _pos);
        if (!ReadsPay) return;
        if (_field.HasPayloads) SkipPayloadBlock();
        if (!_field.HasOffsets) return;
        BlockCodec.SkipPatched(ref _pay);
        BlockCodec.SkipPatched(ref _pay);
    }

    private void ReadBlock()
    {
        _next = 0;
        _blockStart = _pos.Position;
        if (_blockStart == _restStart)
        {
            ReadRest();
            return;
        }

        _count = BlockSize;
        BlockCodec.ReadPatched(ref _pos, _positions);
        if (!ReadsPay) return;
        if (_wantsPayloads) ReadPayloadBlock();
        else if (_field.HasPayloads) SkipPayloadBlock();
        if (_wantsOffsets)
        {
            BlockCodec.ReadPatched(ref _pay, _starts);
            BlockCodec.ReadPatched(ref _pay, _lengths);
        }
        else if (_field.HasOffsets)
        {
            BlockCodec.SkipPatched(ref _pay);
            BlockCodec.SkipPatched(ref _pay);
        }
    }

    private void SkipPayloadBlock()
    {
        BlockCodec.SkipPatched(ref _pay);
        _pay.Skip(_pay.ReadVInt());
    }

    private void ReadPayloadBlock()
    {
        BlockCodec.ReadPatched(ref _pay, _payloadEnds);
        ReadOnlySpan<byte> bytes = _pay.ReadSpan(_pay.ReadVInt());
        long end = 0;
        foreach (ref int length in _payloadEnds.AsSpan())
        {
            end += (uint)length;
            length = (int)end;
        }

        if (end != bytes.Length) _pay.ThrowCorrupt($"payloads of {bytes.Length} bytes", $"{end}");
        Keep(bytes, 0);
    }

    private void ReadRest()
    {
        _count = _restCount;
        if (_count == 0) _pos.ThrowCorrupt("another occurrence", "none");
        int payloadLength = 0;
        int payloadEnd = 0;
        int offsetLength = 0;
        for (int i = 0; i < _count; i++)
        {
            int code = _pos.ReadVInt();
            if (_field.HasPayloads)
            {
                if ((code & 1) != 0) payloadLength = _pos.ReadVInt();
                code >>>= 1;
                ReadOnlySpan<byte> bytes = _pos.ReadSpan(payloadLength);
                if (_wantsPayloads) Keep(bytes, payloadEnd);
                payloadEnd += payloadLength;
                _payloadEnds[i] = payloadEnd;
            }

            _positions[i] = code;
            if (!_field.HasOffsets) continue;
            int start = _pos.ReadVInt();
            if ((start & 1) != 0) offsetLength = _pos.ReadVInt();
            _starts[i] = start >>> 1;
            _lengths[i] = offsetLength;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes, int at)
    {
        if (_payloadBytes.Length < at + bytes.Length) Array.Resize(ref _payloadBytes, Math.Max(2 * _payloadBytes.Length, at + bytes.Length));
        bytes.CopyTo(_payloadBytes.AsSpan(at));
    }
}
