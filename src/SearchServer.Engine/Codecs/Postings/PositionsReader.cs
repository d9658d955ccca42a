using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>
/// The occurrences of one term, in turn through all documents: positions, and offsets and payloads where they are wanted.
/// </summary>
internal sealed class PositionsReader(IndexInput positions, IndexInput? payloads)
{
    private readonly int[] _deltas = new int[BlockSize];
    private readonly int[] _startDeltas = new int[BlockSize];
    private readonly int[] _lengths = new int[BlockSize];
    private readonly int[] _payloadLengths = new int[BlockSize];
    private byte[] _payloadBytes = [];
    private FieldInfo _field = null!;
    private bool _wantsOffsets;
    private bool _wantsPayloads;
    private DataCursor _pos;
    private DataCursor _pay;
    private long _restStart;
    private int _restCount;
    private int _index;
    private int _count;
    private int _payloadEnd;

    /// <summary>What the last occurrence has after the one before it, or after the start of its document.</summary>
    public int Delta => _deltas[_index];

    public int StartDelta => _startDeltas[_index];

    public int Length => _lengths[_index];

    /// <summary>The payload of the last occurrence, valid until the next; empty where there is none.</summary>
    public ReadOnlySpan<byte> Payload => _wantsPayloads ? _payloadBytes.AsSpan(_payloadEnd - _payloadLengths[_index], _payloadLengths[_index]) : [];

    public void Reset(FieldInfo field, in TermState term, PostingsFeatures features)
    {
        _field = field;
        _wantsOffsets = features.HasFlag(PostingsFeatures.Offsets) && field.HasOffsets;
        _wantsPayloads = features.HasFlag(PostingsFeatures.Payloads) && field.HasPayloads;
        _restCount = (int)(term.TotalTermFreq % BlockSize);
        _restStart = term.TotalTermFreq < BlockSize ? term.PositionStart
            : term.TotalTermFreq == BlockSize ? long.MaxValue
            : term.PositionStart + term.LastPositionBlockOffset;
        SeekBlock(term.PositionStart, term.PayloadStart);
    }

    /// <summary>Goes to a block that skip data name; its first occurrence is next.</summary>
    public void SeekBlock(long positionOffset, long payloadOffset)
    {
        _pos = positions.Cursor(positionOffset);
        if (HasPay) _pay = payloads!.Cursor(payloadOffset);
        _index = -1;
        _count = 0;
        _payloadEnd = 0;
    }

    /// <summary>Passes over occurrences.</summary>
    public void Skip(long count)
    {
        while (count > _count - 1 - _index)
        {
            count -= _count - 1 - _index;
            _index = _count - 1;
            if (count >= BlockSize && _pos.Position != _restStart)
            {
                SkipBlock();
                count -= BlockSize;
            }
            else
            {
                Refill();
            }
        }

        for (; count > 0; count--) Advance();
    }

    /// <summary>Goes to the next occurrence. There must be one: the caller counts.</summary>
    public void Next()
    {
        if (_index + 1 == _count) Refill();
        Advance();
    }

    private bool HasPay => _field.HasOffsets || _field.HasPayloads;

    private void Advance()
    {
        _index++;
        if (_wantsPayloads) _payloadEnd += _payloadLengths[_index];
    }

    private void SkipBlock()
    {
        BlockCodec.SkipPatched(ref _pos);
        if (!HasPay) return;
        if (_field.HasPayloads)
        {
            BlockCodec.SkipPatched(ref _pay);
            _pay.Skip(_pay.ReadVInt());
        }

        if (!_field.HasOffsets) return;
        BlockCodec.SkipPatched(ref _pay);
        BlockCodec.SkipPatched(ref _pay);
    }

    private void Refill()
    {
        _index = -1;
        _payloadEnd = 0;
        if (_pos.Position == _restStart)
        {
            ReadRest();
            return;
        }

        _count = BlockSize;
        BlockCodec.ReadPatched(ref _pos, _deltas);
        if (_field.HasPayloads) ReadPayloadBlock();
        if (!_field.HasOffsets) return;
        if (_wantsOffsets)
        {
            BlockCodec.ReadPatched(ref _pay, _startDeltas);
            BlockCodec.ReadPatched(ref _pay, _lengths);
        }
        else
        {
            BlockCodec.SkipPatched(ref _pay);
            BlockCodec.SkipPatched(ref _pay);
        }
    }

    private void ReadPayloadBlock()
    {
        if (!_wantsPayloads)
        {
            BlockCodec.SkipPatched(ref _pay);
            _pay.Skip(_pay.ReadVInt());
            return;
        }

        BlockCodec.ReadPatched(ref _pay, _payloadLengths);
        ReadOnlySpan<byte> bytes = _pay.ReadSpan(_pay.ReadVInt());
        long total = 0;
        foreach (int length in _payloadLengths) total += (uint)length;
        if (total != bytes.Length) _pay.ThrowCorrupt($"payloads of {bytes.Length} bytes", $"{total}");
        Keep(bytes, 0);
    }

    private void ReadRest()
    {
        _count = _restCount;
        if (_count == 0) _pos.ThrowCorrupt("another occurrence", "none");
        int payloadLength = 0;
        int payloadBytes = 0;
        int offsetLength = 0;
        for (int i = 0; i < _count; i++)
        {
            int code = _pos.ReadVInt();
            if (_field.HasPayloads)
            {
                if ((code & 1) != 0) payloadLength = _pos.ReadVInt();
                code >>>= 1;
                ReadOnlySpan<byte> bytes = _pos.ReadSpan(payloadLength);
                _payloadLengths[i] = payloadLength;
                if (_wantsPayloads) Keep(bytes, payloadBytes);
                payloadBytes += payloadLength;
            }

            _deltas[i] = code;
            if (!_field.HasOffsets) continue;
            int start = _pos.ReadVInt();
            if ((start & 1) != 0) offsetLength = _pos.ReadVInt();
            _startDeltas[i] = start >>> 1;
            _lengths[i] = offsetLength;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes, int at)
    {
        if (_payloadBytes.Length < at + bytes.Length) Array.Resize(ref _payloadBytes, Math.Max(2 * _payloadBytes.Length, at + bytes.Length));
        bytes.CopyTo(_payloadBytes.AsSpan(at));
    }
}
