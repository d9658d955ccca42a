using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Postings.PostingsFormat;

namespace SearchServer.Engine.Codecs.Postings;

/// <summary>
/// Writes the postings of a segment: field by field, term by term in order, document by document in order, position by position.
/// Per term: <see cref="StartTerm"/>, per document <see cref="StartDoc"/>, <see cref="AddPosition"/>*, <see cref="FinishDoc"/>, then <see cref="FinishTerm"/>.
/// </summary>
internal sealed class PostingsWriter : IDisposable
{
    private readonly IndexOutput _doc;
    private readonly IndexOutput? _pos;
    private readonly IndexOutput? _pay;
    private readonly SkipWriter _skip;
    private readonly ImpactAccumulator _impacts = new();
    private readonly int[] _docDeltas = new int[BlockSize];
    private readonly int[] _freqs = new int[BlockSize];
    private readonly int[] _positionDeltas = new int[BlockSize];
    private readonly int[] _payloadLengths = new int[BlockSize];
    private readonly int[] _startDeltas = new int[BlockSize];
    private readonly int[] _offsetLengths = new int[BlockSize];
    private readonly BufferOutput _payloads = new();
    private FieldInfo _field = null!;
    private TermState _term;
    private BlockEnd _lastBlock;
    private int _docCount;
    private int _buffered;
    private int _lastDoc;
    private int _positions;
    private int _lastPosition;
    private int _lastStart;
    private bool _blockPending;

    /// <param name="directory">Where the files go.</param>
    /// <param name="segment">The segment's name.</param>
    /// <param name="id">The segment's id.</param>
    /// <param name="fields">The segment's fields, which tell which files there are.</param>
    /// <param name="maxDoc">Documents of the segment.</param>
    public PostingsWriter(IndexDirectory directory, string segment, SegmentId id, FieldInfos fields, int maxDoc)
    {
        IndexOutput Create(string extension, string codec) =>
            SegmentFile.Create(directory, segment, id, PerFieldFormat.PostingsSuffix, extension, codec, PostingsFormat.Version);

        _skip = new SkipWriter(maxDoc);
        try
        {
            _doc = Create(DocExtension, DocCodec);
            _doc.WriteByte((byte)(BitConverter.IsLittleEndian ? 'L' : 'B'));
            if (fields.Any(field => field.HasPositions)) _pos = Create(PositionExtension, PositionCodec);
            if (fields.Any(field => field.HasPositions && (field.HasOffsets || field.HasPayloads))) _pay = Create(PayloadExtension, PayloadCodec);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void SetField(FieldInfo field)
    {
        _field = field;
        _skip.SetField(field);
    }

    public void StartTerm()
    {
        _term = TermState.Origin;
        _term.DocStart = _doc.Position;
        _term.PositionStart = _field.HasPositions ? _pos!.Position : 0;
        _term.PayloadStart = HasPay ? _pay!.Position : 0;
        _skip.StartTerm(new BlockEnd { DocOffset = _term.DocStart, PositionOffset = _term.PositionStart, PayloadOffset = _term.PayloadStart });
        _docCount = 0;
        _buffered = 0;
        _lastDoc = 0;
        _positions = 0;
        _blockPending = false;
        _payloads.Clear();
        _impacts.Clear();
    }

    /// <param name="doc">The document, above the one before.</param>
    /// <param name="freq">How often the term occurs in it; ignored where the field has no frequencies.</param>
    /// <param name="norm">The field's norm in the document; 1 where the field has none.</param>
    public void StartDoc(int doc, int freq, long norm)
    {
        if (_blockPending)
        {
            _lastBlock.DocOffset = _doc.Position;
            _skip.AddBlock(_lastBlock, _docCount, _impacts);
            _impacts.Clear();
            _blockPending = false;
        }

        if (doc <= _lastDoc && _docCount > 0) throw new InvalidOperationException($"Document {doc} of field {_field.Name} comes after {_lastDoc}.");
        _docDeltas[_buffered] = doc - _lastDoc;
        _freqs[_buffered] = freq;
        _buffered++;
        _docCount++;
        _lastDoc = doc;
        _lastPosition = 0;
        _lastStart = 0;
        _impacts.Add(_field.HasFreqs ? freq : 1, norm);
        if (_buffered == BlockSize)
        {
            BlockCodec.WriteDeltas(_doc, _docDeltas);
            if (_field.HasFreqs) BlockCodec.WritePatched(_doc, _freqs);
        }
    }

    /// <summary>Adds an occurrence; <paramref name="start"/> and <paramref name="end"/> are ignored where the field has no offsets.</summary>
    public void AddPosition(int position, ReadOnlySpan<byte> payload, int start, int end)
    {
        _positionDeltas[_positions] = position - _lastPosition;
        _lastPosition = position;
        if (_field.HasPayloads)
        {
            _payloadLengths[_positions] = payload.Length;
            _payloads.WriteBytes(payload);
        }

        if (_field.HasOffsets)
        {
            _startDeltas[_positions] = start - _lastStart;
            _offsetLengths[_positions] = end - start;
            _lastStart = start;
        }

        if (++_positions == BlockSize) FlushPositions();
    }

    public void FinishDoc()
    {
        if (_buffered < BlockSize) return;
        _lastBlock.Doc = _lastDoc;
        _lastBlock.PositionOffset = _pos?.Position ?? 0;
        _lastBlock.PositionIndex = _positions;
        _lastBlock.PayloadByte = _payloads.Length;
        _lastBlock.PayloadOffset = _pay?.Position ?? 0;
        _buffered = 0;
        _blockPending = true;
    }

    /// <summary>Ends a term with at least one document.</summary>
    public TermState FinishTerm(long totalTermFreq)
    {
        _term.DocFreq = _docCount;
        _term.TotalTermFreq = totalTermFreq;
        if (_docCount == 1) _term.SingletonDoc = _docDeltas[0];
        else WriteRestOfDocs();
        if (_field.HasPositions)
        {
            if (totalTermFreq > BlockSize) _term.LastPositionBlockOffset = _pos!.Position - _term.PositionStart;
            WriteRestOfPositions();
        }

        if (_docCount > BlockSize)
        {
            _term.SkipOffset = _doc.Position - _term.DocStart;
            _skip.WriteTo(_doc);
        }

        return _term;
    }

    /// <summary>Writes the footers and closes the files.</summary>
    public void Finish()
    {
        foreach (IndexOutput? output in (ReadOnlySpan<IndexOutput?>)[_doc, _pos, _pay])
        {
            if (output is null) continue;
            CodecFooter.Write(output);
            output.Dispose();
        }
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose()
    {
        _doc?.Abandon();
        _pos?.Abandon();
        _pay?.Abandon();
    }

    private bool HasPay => _field.HasPositions && (_field.HasOffsets || _field.HasPayloads);

    private void FlushPositions()
    {
        BlockCodec.WritePatched(_pos!, _positionDeltas);
        if (_field.HasPayloads)
        {
            BlockCodec.WritePatched(_pay!, _payloadLengths);
            _pay!.WriteVInt(_payloads.Length);
            _payloads.CopyTo(_pay);
            _payloads.Clear();
        }

        if (_field.HasOffsets)
        {
            BlockCodec.WritePatched(_pay!, _startDeltas);
            BlockCodec.WritePatched(_pay!, _offsetLengths);
        }

        _positions = 0;
    }

    private void WriteRestOfDocs()
    {
        for (int i = 0; i < _buffered; i++)
        {
            if (!_field.HasFreqs)
            {
                _doc.WriteVInt(_docDeltas[i]);
            }
            else if (_freqs[i] == 1)
            {
                _doc.WriteVInt((_docDeltas[i] << 1) | 1);
            }
            else
            {
                _doc.WriteVInt(_docDeltas[i] << 1);
                _doc.WriteVInt(_freqs[i]);
            }
        }
    }

    private void WriteRestOfPositions()
    {
        IndexOutput output = _pos!;
        ReadOnlySpan<byte> payloads = _payloads.Written;
        int lastPayloadLength = -1;
        int lastOffsetLength = -1;
        for (int i = 0; i < _positions; i++)
        {
            if (_field.HasPayloads)
            {
                int length = _payloadLengths[i];
                output.WriteVInt((_positionDeltas[i] << 1) | (length == lastPayloadLength ? 0 : 1));
                if (length != lastPayloadLength) output.WriteVInt(length);
                lastPayloadLength = length;
                output.WriteBytes(payloads[..length]);
                payloads = payloads[length..];
            }
            else
            {
                output.WriteVInt(_positionDeltas[i]);
            }

            if (!_field.HasOffsets) continue;
            output.WriteVInt((_startDeltas[i] << 1) | (_offsetLengths[i] == lastOffsetLength ? 0 : 1));
            if (_offsetLengths[i] != lastOffsetLength) output.WriteVInt(_offsetLengths[i]);
            lastOffsetLength = _offsetLengths[i];
        }
    }
}
