using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Indexing;

/// <summary>Everything that one field of a new segment has in memory, and the state of the document that is being added.</summary>
internal sealed class FieldInverter(string name, int number, Analyzer analyzer, SlicePool pool)
{
    /// <summary>Between the values of a field that a document has several of, as in Lucene.</summary>
    private const int OffsetGap = 1;

    /// <summary>Bytes that a document may leave in buffers for the next; what is larger goes with it.</summary>
    private const int KeptBytes = 1 << 16;

    private TokenStream? _stream;
    private byte[] _utf8 = [];
    private FieldType? _checked;
    private int _position;
    private int _offset;
    private int _lastStart;
    private int _length;
    private int _overlaps;

    /// <summary>Characters of the longest value of the document.</summary>
    private int _longest;

    public string Name => name;

    public int Number => number;

    public FieldPostings? Postings { get; private set; }

    public NumericBuffer? Norms { get; private set; }

    public ColumnBuffer? Column { get; private set; }

    public PointBuffer? Points { get; private set; }

    public IndexOptions IndexOptions { get; private set; }

    public bool OmitNorms { get; private set; }

    public DocValuesType DocValues { get; private set; }

    public int PointBytes { get; private set; }

    /// <summary>Documents with at least one term.</summary>
    public int DocCount { get; private set; }

    /// <summary>The document that has this field at last.</summary>
    public int LastDoc { get; private set; } = -1;

    /// <summary>The check, as <see cref="SegmentInverter"/> numbers them, that found a column's value of this field at last.</summary>
    public long LastColumnCheck { get; set; }

    /// <summary>Bytes of memory held.</summary>
    public long MemoryUsed => _utf8.Length + (Postings?.MemoryUsed ?? 0) + (Norms?.MemoryUsed ?? 0) + (Column?.MemoryUsed ?? 0) + (Points?.MemoryUsed ?? 0);

    /// <summary>Whether the type is the one that was checked against the schema last.</summary>
    public bool IsChecked(FieldType type) => ReferenceEquals(_checked, type);

    public void SetChecked(FieldType type) => _checked = type;

    /// <summary>Begins a document. Called with the first of its values.</summary>
    public void StartDoc(int doc)
    {
        LastDoc = doc;
        _position = -1;
        _offset = 0;
        _lastStart = 0;
        _length = 0;
        _overlaps = 0;
        Postings?.StartDoc();
    }

    public void Invert(Field field, int doc)
    {
        FieldType type = field.Type;
        if (Postings is null)
        {
            IndexOptions = type.IndexOptions;
            OmitNorms = type.OmitNorms;
            Postings = new FieldPostings(new FieldInfo(name, number) { IndexOptions = IndexOptions }, pool);
            if (!OmitNorms) Norms = new NumericBuffer();
        }

        if (type.Tokenized) InvertTokens(field.Text ?? throw new RefusedDocumentException($"Field {name} is to be analyzed but has no text."), doc);
        else InvertWhole(field, doc);
    }

    public void AddColumn(Field field, int doc)
    {
        DocValues = field.Type.DocValues;
        Column ??= ColumnBuffer.Create(DocValues);
        if (DocValues is DocValuesType.Numeric or DocValuesType.SortedNumeric) Column.Add(doc, field.Number);
        else Column.Add(doc, BytesOf(field));
    }

    public void AddPoint(Field field, int doc)
    {
        PointBytes = field.Type.PointBytes;
        Points ??= new PointBuffer(PointBytes);
        Span<byte> value = stackalloc byte[sizeof(long)];
        value = value[..PointBytes];
        switch (field.NumberKind)
        {
            case NumberKind.Int: NumericBytes.WriteInt(value, (int)field.Number); break;
            case NumberKind.Long: NumericBytes.WriteLong(value, field.Number); break;
            case NumberKind.Double: NumericBytes.WriteDouble(value, BitConverter.Int64BitsToDouble(field.Number)); break;
            default: throw new RefusedDocumentException($"Field {name} is to be a point but is no number.");
        }

        Points.Add(doc, value);
    }

    /// <summary>Ends the document: writes down how long the field is in it.</summary>
    public void FinishDoc()
    {
        if (_utf8.Length > KeptBytes) _utf8 = [];

        // A stream holds on to its last text, and has buffers as long as its longest token.
        if (_longest > KeptBytes / sizeof(char)) _stream = null;
        _longest = 0;
        if (Postings is null) return;
        if (_length > 0) DocCount++;
        if (Norms is null) return;
        int length = IndexOptions == IndexOptions.Docs ? Postings.UniqueInDoc : _length - _overlaps;
        Norms.Add(LastDoc, _length == 0 ? 0 : (sbyte)SmallFloat.EncodeLength(length));
    }

    /// <summary>The field as the segment has it.</summary>
    public FieldInfo ToFieldInfo() => new(name, number)
    {
        IndexOptions = IndexOptions,
        OmitNorms = OmitNorms,
        DocValues = DocValues,
        PointDimensions = PointBytes > 0 ? 1 : 0,
        PointIndexDimensions = PointBytes > 0 ? 1 : 0,
        PointBytesPerDimension = PointBytes,
        Attributes = PerFieldFormat.AttributesOf(DocCount > 0, Column is not null),
    };

    private void InvertTokens(string text, int doc)
    {
        Begin(text);
        Token token = _stream!.Token;
        while (Next())
        {
            Move(token.PositionIncrement);
            int start = _offset + token.StartOffset;
            int end = _offset + token.EndOffset;
            if (start < _lastStart || end < start) throw new RefusedDocumentException($"Offsets of field {name} go backwards: {start} to {end} after {_lastStart}.");
            _lastStart = start;
            Add(doc, token.Term, start, end);
        }

        _position += _stream!.EndPositionIncrement;
        _offset += _stream.EndOffset + OffsetGap;
    }

    private void Begin(string text)
    {
        try
        {
            _longest = Math.Max(_longest, text.Length);
            _stream ??= analyzer.CreateStream(name);
            _stream.Reset(text);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw AnalyzerFailed(e);
        }
    }

    private bool Next()
    {
        try
        {
            return _stream!.Next();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw AnalyzerFailed(e);
        }
    }

    /// <summary>The analyzer is the caller's, and what it makes of a text is of that document only. Its stream is given up: one does not know what state it is in.</summary>
    private RefusedDocumentException AnalyzerFailed(Exception error)
    {
        _stream = null;
        return new RefusedDocumentException($"The analyzer failed on the text of field {name}: {error.Message}", error);
    }

    private void InvertWhole(Field field, int doc)
    {
        Move(1);
        int length = field.Text?.Length ?? 0;
        Add(doc, BytesOf(field), _offset, _offset + length);
        _offset += length;
    }

    private void Move(int increment)
    {
        _position += increment;
        if (increment == 0) _overlaps++;
        if (_position is < 0 or > PostingsFormat.MaxPosition) throw new RefusedDocumentException($"Positions of field {name} go from 0 to {PostingsFormat.MaxPosition}, not {_position}.");
    }

    private void Add(int doc, ReadOnlySpan<char> term, int start, int end)
    {
        MakeRoom(Encoding.UTF8.GetMaxByteCount(term.Length));
        Add(doc, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(term, _utf8)), start, end);
    }

    private void Add(int doc, ReadOnlySpan<byte> term, int start, int end)
    {
        if (term.Length > TermsFormat.MaxTermLength) throw new RefusedDocumentException(
            $"A term of field {name} has {term.Length} bytes of UTF-8, at most {TermsFormat.MaxTermLength} are possible. It begins with '{Encoding.UTF8.GetString(term[..30])}'.");
        _length++;
        Postings!.Add(doc, term, _position, start, end);
    }

    private ReadOnlySpan<byte> BytesOf(Field field)
    {
        if (field.Text is not { } text) return field.Bytes.Span;
        MakeRoom(text.Length <= KeptBytes ? Encoding.UTF8.GetMaxByteCount(text.Length) : Encoding.UTF8.GetByteCount(text));
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private void MakeRoom(int bytes)
    {
        if (_utf8.Length < bytes) _utf8 = new byte[Math.Max(bytes, 1024)];
    }
}
