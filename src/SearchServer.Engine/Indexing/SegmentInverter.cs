using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// A segment that is being filled: inverts documents in memory (stored fields go to disk right away) and in the end writes the segment. For one thread at a time.
/// </summary>
internal sealed class SegmentInverter : IDisposable
{
    /// <summary>Of UTF-8 for a UTF-16 code unit.</summary>
    private const int MaxBytesPerChar = 3;

    private readonly SegmentDraft _segment;
    private readonly Analyzer _analyzer;
    private readonly FieldSchema _schema;
    private readonly long _maxMemory;
    private readonly SlicePool _pool;
    private readonly Dictionary<string, FieldInverter> _fields = new(StringComparer.Ordinal);
    private readonly List<FieldInverter> _touched = [];
    private readonly List<long> _sequences = [];
    private readonly List<int> _failed = [];
    private readonly StoredFieldsWriter _stored;
    private readonly BufferedStoredFields? _buffered;
    private readonly IndexSort? _sort;

    /// <summary>Bytes that it holds before the first document, some 100 KB.</summary>
    private readonly long _heldEmpty;

    /// <summary>Documents that were looked at, refused ones included, which have no number in the segment.</summary>
    private long _checks;

    public SegmentInverter(IndexDirectory directory, string name, FieldSchema schema, IndexWriterOptions options)
    {
        _sort = options.IndexSort;
        if (_sort is not null) _buffered = new BufferedStoredFields();
        _maxMemory = options.MaxSegmentMemory;
        _pool = new SlicePool((int)Math.Min(Array.MaxLength, 2 * _maxMemory));
        _segment = new SegmentDraft(directory, name);
        _analyzer = options.Analyzer;
        _schema = schema;
        _stored = new StoredFieldsWriter(_segment.Files, _segment.Name, _segment.Id);
        _heldEmpty = Held;
    }

    /// <summary>Documents so far, failed ones included.</summary>
    public int DocCount { get; private set; }

    /// <summary>Bytes of memory that its documents take. What it holds without any does not count: under a small budget each document would be flushed alone.</summary>
    public long MemoryUsed => Held - _heldEmpty;

    private long Held
    {
        get
        {
            long used = _pool.MemoryUsed + _stored.MemoryUsed + (_buffered?.MemoryUsed ?? 0) + (sizeof(long) * (long)_sequences.Capacity);
            foreach (FieldInverter inverter in _fields.Values) used += inverter.MemoryUsed;
            return used;
        }
    }

    /// <summary>Whether the segment is to take no more, whatever the memory budget.</summary>
    public bool IsFull => MemoryUsed > _maxMemory || DocCount == SegmentInfos.MaxDocs;

    /// <summary>Bytes that the stored fields of one document may have: with those that may be there before it they fit into an array.</summary>
    private long MaxStored => Array.MaxLength - _maxMemory;

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sequence">The operation's number: the document is deleted by deletes with higher ones.</param>
    /// <exception cref="RefusedDocumentException">It cannot be indexed; nothing of it will be found.</exception>
    public void Add(Document document, long sequence)
    {
        Check(document);
        int doc = DocCount;
        DocCount++;
        _sequences.Add(sequence);
        try
        {
            foreach (Field field in document) Add(field, doc);
        }
        catch
        {
            // What was inverted already cannot be taken back, so the document is there but deleted.
            _failed.Add(doc);
            throw;
        }
        finally
        {
            foreach (FieldInverter field in _touched) field.FinishDoc();
            _touched.Clear();
            if (_buffered is null) _stored.FinishDocument();
            else _buffered.FinishDocument();
        }
    }

    /// <summary>Writes the segment's files, which are then complete but not synced.</summary>
    public FlushedSegment Flush(bool compound)
    {
        try
        {
            FieldInfos fields = new(_fields.Values.Select(field => field.ToFieldInfo()));
            DocOrder? order = Sort();
            _buffered?.WriteTo(_stored, order);
            _stored.Finish(DocCount);
            FlushNorms(fields);
            FlushColumns(fields);
            FlushPoints(fields);
            FlushPostings(fields, order);
            FieldInfosFormat.Write(_segment.Files, _segment.Name, _segment.Id, fields);
            return Complete(compound);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Gives the segment up and removes its files.</summary>
    public void Dispose()
    {
        try
        {
            _stored.Dispose();
        }
        finally
        {
            _segment.Dispose();
        }
    }

    private void Check(Document document)
    {
        _checks++;
        long mostStored = 0;
        foreach (Field field in document)
        {
            FieldInverter inverter = InverterOf(field);
            if (field.Type.Stored) mostStored += field.Text is { } value ? (long)MaxBytesPerChar * value.Length : field.Bytes.Length;
            if (field.Type.DocValues is DocValuesType.Numeric or DocValuesType.Binary or DocValuesType.Sorted)
            {
                if (inverter.LastColumnCheck == _checks) throw new RefusedDocumentException($"Field {field.Name} has one {field.Type.DocValues} value a document, this one has two.");
                inverter.LastColumnCheck = _checks;
            }

            bool isTerm = field.Type.IndexOptions != IndexOptions.None && !field.Type.Tokenized;
            bool isOrdinal = field.Type.DocValues is DocValuesType.Sorted or DocValuesType.SortedSet;
            if (!isTerm && !isOrdinal) continue;
            int length = field.Text is { } text ? Encoding.UTF8.GetByteCount(text) : field.Bytes.Length;
            if (length > TermsFormat.MaxTermLength) throw new RefusedDocumentException($"A value of field {field.Name} has {length} bytes, at most {TermsFormat.MaxTermLength} are possible.");
        }

        if (mostStored <= MaxStored) return;
        long stored = document.Where(field => field.Type.Stored).Sum(field => field.Text is { } text ? (long)Encoding.UTF8.GetByteCount(text) : field.Bytes.Length);
        if (stored > MaxStored) throw new RefusedDocumentException($"The stored fields of a document have {stored} bytes, at most {MaxStored} are possible.");
    }

    private FieldInverter InverterOf(Field field)
    {
        if (!_fields.TryGetValue(field.Name, out FieldInverter? inverter))
        {
            inverter = new FieldInverter(field.Name, _schema.Use(field.Name, field.Type), _analyzer, _pool);
            _fields.Add(field.Name, inverter);
        }
        else if (!inverter.IsChecked(field.Type))
        {
            _schema.Use(field.Name, field.Type);
        }

        inverter.SetChecked(field.Type);
        return inverter;
    }

    private void Add(Field field, int doc)
    {
        FieldInverter inverter = _fields[field.Name];
        if (inverter.LastDoc != doc)
        {
            inverter.StartDoc(doc);
            _touched.Add(inverter);
        }

        FieldType type = field.Type;
        if (type.IndexOptions != IndexOptions.None) inverter.Invert(field, doc);
        if (type.Stored) Store(field, inverter.Number);
        if (type.DocValues != DocValuesType.None) inverter.AddColumn(field, doc);
        if (type.PointBytes > 0) inverter.AddPoint(field, doc);
    }

    private void Store(Field field, int number)
    {
        StoredFieldsSerializer fields = _buffered?.Fields ?? _stored.Fields;
        switch (field.NumberKind)
        {
            case NumberKind.Int: fields.WriteInt(number, (int)field.Number); break;
            case NumberKind.Long: fields.WriteLong(number, field.Number); break;
            case NumberKind.Float: fields.WriteFloat(number, BitConverter.Int32BitsToSingle((int)field.Number)); break;
            case NumberKind.Double: fields.WriteDouble(number, BitConverter.Int64BitsToDouble(field.Number)); break;
            default:
                if (field.Text is { } text) fields.WriteString(number, text);
                else fields.WriteBytes(number, field.Bytes.Span);
                break;
        }
    }

    /// <summary>Puts norms, columns, points and what is known of documents in the order of the index; null if they are in it.</summary>
    private DocOrder? Sort()
    {
        if (_sort is null) return null;
        long[] keys = new long[DocCount];
        Array.Fill(keys, _sort.Missing);
        if (_fields.GetValueOrDefault(_sort.Field)?.Column is NumericBuffer column)
        {
            NumericDocValues values = column.Iterate();
            for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc()) keys[doc] = values.Value;
        }

        if (DocOrder.By(keys, _sort) is not { } order) return null;
        foreach (FieldInverter field in _fields.Values)
        {
            field.Norms?.Reorder(order);
            field.Column?.Reorder(order);
            field.Points?.Renumber(order.OldToNew);
        }

        long[] sequences = [.. order.NewToOld.Select(old => _sequences[old])];
        _sequences.Clear();
        _sequences.AddRange(sequences);
        for (int i = 0; i < _failed.Count; i++) _failed[i] = order.OldToNew[_failed[i]];
        return order;
    }

    private void FlushNorms(FieldInfos fields)
    {
        if (!fields.Any(field => field.HasNorms)) return;
        using NormsWriter writer = new(_segment.Files, _segment.Name, _segment.Id, DocCount);
        foreach (FieldInfo field in fields)
        {
            if (field.HasNorms) writer.Add(field, _fields[field.Name].Norms!.Iterate);
        }

        writer.Finish();
    }

    private void FlushColumns(FieldInfos fields)
    {
        if (!fields.Any(field => field.DocValues != DocValuesType.None)) return;
        using DocValuesWriter writer = new(_segment.Files, _segment.Name, _segment.Id, DocCount);
        foreach (FieldInfo field in fields) _fields[field.Name].Column?.Flush(writer, field);
        writer.Finish();
    }

    private void FlushPoints(FieldInfos fields)
    {
        if (!fields.Any(field => field.PointDimensions > 0)) return;
        using PointsWriter writer = new(_segment.Files, _segment.Name, _segment.Id, DocCount);
        foreach (FieldInfo field in fields)
        {
            if (_fields[field.Name].Points is { } points) writer.Add(field, points.Sorted());
        }

        writer.Finish();
    }

    private void FlushPostings(FieldInfos fields, DocOrder? order)
    {
        if (_fields.Values.All(field => field.DocCount == 0)) return;
        using TermsWriter writer = new(_segment.Files, _segment.Name, _segment.Id, fields, DocCount);
        byte[] norms = new byte[DocCount];
        foreach (FieldInfo field in fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            FieldInverter inverter = _fields[field.Name];
            if (inverter.DocCount == 0) continue;
            if (inverter.Norms is not null) Expand(inverter.Norms, norms);
            inverter.Postings!.Flush(writer, inverter.Norms is null ? [] : norms, inverter.DocCount, order);
        }

        writer.Finish();

        static void Expand(NumericBuffer buffer, byte[] norms)
        {
            NumericDocValues values = buffer.Iterate();
            for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc()) norms[doc] = (byte)values.Value;
        }
    }

    private FlushedSegment Complete(bool compound)
    {
        SegmentInfo info = _segment.Complete(DocCount, compound, SegmentDiagnostics.Of("flush"), LuceneVersion.Written, _sort);
        _segment.Keep();
        if (_failed.Count == 0) return new FlushedSegment(info, null, [.. _sequences]);
        BitSet live = BitSet.Full(DocCount);
        foreach (int doc in _failed) live.Clear(doc);
        return new FlushedSegment(info, live, [.. _sequences]);
    }
}

/// <summary>A segment that was written from memory.</summary>
/// <param name="Info">The segment.</param>
/// <param name="Live">The documents that could be indexed; null if all could.</param>
/// <param name="Sequences">The numbers of the operations that added the documents.</param>
internal sealed record FlushedSegment(SegmentInfo Info, BitSet? Live, long[] Sequences);
