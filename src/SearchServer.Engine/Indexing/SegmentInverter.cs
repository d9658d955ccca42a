using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Compound;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.LiveDocs;
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
    private readonly CreatedFiles _files;
    private readonly string _name;
    private readonly Analyzer _analyzer;
    private readonly FieldSchema _schema;
    private readonly SegmentId _id = SegmentId.NewRandom();
    private readonly SlicePool _pool = new();
    private readonly Dictionary<string, FieldInverter> _fields = new(StringComparer.Ordinal);
    private readonly List<FieldInverter> _touched = [];
    private readonly List<int> _failed = [];
    private readonly StoredFieldsWriter _stored;

    public SegmentInverter(IndexDirectory directory, string name, Analyzer analyzer, FieldSchema schema)
    {
        _files = new CreatedFiles(directory);
        _name = name;
        _analyzer = analyzer;
        _schema = schema;
        _stored = new StoredFieldsWriter(_files, name, _id);
    }

    /// <summary>Documents so far, failed ones included.</summary>
    public int DocCount { get; private set; }

    /// <summary>Bytes of memory held.</summary>
    public long MemoryUsed
    {
        get
        {
            long used = _pool.MemoryUsed + _stored.MemoryUsed;
            foreach (FieldInverter inverter in _fields.Values) used += inverter.MemoryUsed;
            return used;
        }
    }

    /// <summary>Whether the segment cannot take much more, whatever the memory budget.</summary>
    public bool IsFull => _pool.IsNearlyFull || DocCount == SegmentInfos.MaxDocs;

    /// <summary>Adds a document.</summary>
    /// <exception cref="ArgumentException">It cannot be indexed; nothing of it will be found.</exception>
    public void Add(Document document)
    {
        Check(document);
        int doc = DocCount;
        DocCount++;
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
            _stored.FinishDocument();
        }
    }

    /// <summary>Writes the segment's files, which are then complete but not synced.</summary>
    public SegmentCommitInfo Flush(bool compound)
    {
        try
        {
            FieldInfos fields = new(_fields.Values.Select(field => field.ToFieldInfo()));
            _stored.Finish(DocCount);
            FlushNorms(fields);
            FlushColumns(fields);
            FlushPoints(fields);
            FlushPostings(fields);
            FieldInfosFormat.Write(_files, _name, _id, fields);
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
        _stored.Dispose();
        _files.DeleteAll();
    }

    private void Check(Document document)
    {
        foreach (Field field in document)
        {
            FieldInverter inverter = InverterOf(field);
            if (field.Type.DocValues is DocValuesType.Numeric or DocValuesType.Binary or DocValuesType.Sorted)
            {
                if (inverter.LastColumnDoc == DocCount) throw new ArgumentException($"Field {field.Name} has one {field.Type.DocValues} value a document, this one has two.");
                inverter.LastColumnDoc = DocCount;
            }

            bool isTerm = field.Type.IndexOptions != IndexOptions.None && !field.Type.Tokenized;
            bool isOrdinal = field.Type.DocValues is DocValuesType.Sorted or DocValuesType.SortedSet;
            if (!isTerm && !isOrdinal) continue;
            int length = field.Text is { } text ? Encoding.UTF8.GetByteCount(text) : field.Bytes.Length;
            if (length > TermsFormat.MaxTermLength)
            {
                inverter.LastColumnDoc = -1;
                throw new ArgumentException($"A value of field {field.Name} has {length} bytes, at most {TermsFormat.MaxTermLength} are possible.");
            }
        }
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
        switch (field.NumberKind)
        {
            case NumberKind.Int: _stored.WriteInt(number, (int)field.Number); break;
            case NumberKind.Long: _stored.WriteLong(number, field.Number); break;
            case NumberKind.Float: _stored.WriteFloat(number, BitConverter.Int32BitsToSingle((int)field.Number)); break;
            case NumberKind.Double: _stored.WriteDouble(number, BitConverter.Int64BitsToDouble(field.Number)); break;
            default:
                if (field.Text is { } text) _stored.WriteString(number, text);
                else _stored.WriteBytes(number, field.Bytes.Span);
                break;
        }
    }

    private void FlushNorms(FieldInfos fields)
    {
        if (!fields.Any(field => field.HasNorms)) return;
        using NormsWriter writer = new(_files, _name, _id, DocCount);
        foreach (FieldInfo field in fields)
        {
            if (field.HasNorms) writer.Add(field, _fields[field.Name].Norms!.Iterate);
        }

        writer.Finish();
    }

    private void FlushColumns(FieldInfos fields)
    {
        if (!fields.Any(field => field.DocValues != DocValuesType.None)) return;
        using DocValuesWriter writer = new(_files, _name, _id, DocCount);
        foreach (FieldInfo field in fields) _fields[field.Name].Column?.Flush(writer, field);
        writer.Finish();
    }

    private void FlushPoints(FieldInfos fields)
    {
        if (!fields.Any(field => field.PointDimensions > 0)) return;
        using PointsWriter writer = new(_files, _name, _id, DocCount);
        foreach (FieldInfo field in fields)
        {
            if (_fields[field.Name].Points is { } points) writer.Add(field, points.Sorted());
        }

        writer.Finish();
    }

    private void FlushPostings(FieldInfos fields)
    {
        if (_fields.Values.All(field => field.DocCount == 0)) return;
        using TermsWriter writer = new(_files, _name, _id, fields, DocCount);
        byte[] norms = new byte[DocCount];
        foreach (FieldInfo field in fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            FieldInverter inverter = _fields[field.Name];
            if (inverter.DocCount == 0) continue;
            if (inverter.Norms is not null) Expand(inverter.Norms, norms);
            inverter.Postings!.Flush(writer, inverter.Norms is null ? [] : norms, inverter.DocCount);
        }

        writer.Finish();

        static void Expand(NumericBuffer buffer, byte[] norms)
        {
            NumericDocValues values = buffer.Iterate();
            for (int doc = values.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = values.NextDoc()) norms[doc] = (byte)values.Value;
        }
    }

    private SegmentCommitInfo Complete(bool compound)
    {
        if (compound)
        {
            string[] parts = [.. _files.Names];
            CompoundFormat.Write(_files, _name, _id, parts);
            foreach (string part in parts) _files.DeleteFile(part);
        }

        SegmentInfo info = new()
        {
            Name = _name,
            Id = _id,
            MaxDoc = DocCount,
            Version = LuceneVersion.Written,
            MinVersion = LuceneVersion.Written,
            IsCompound = compound,
            Diagnostics = SegmentDiagnostics.Of("flush"),
            Attributes = new Dictionary<string, string> { [StoredFieldsFormat.ModeAttribute] = StoredFieldsFormat.FastMode },
            Files = [.. _files.Names, SegmentInfoFormat.FileName(_name)],
        };
        SegmentInfoFormat.Write(_files, info);
        SegmentCommitInfo segment = new(info) { Id = SegmentId.NewRandom() };
        if (_failed.Count == 0) return segment;

        BitSet live = new(DocCount);
        live.SetAll();
        foreach (int doc in _failed) live.Clear(doc);
        LiveDocsFormat.Write(_files, info, generation: 1, live);
        return segment with { DeleteGeneration = 1, DeleteCount = _failed.Count };
    }
}
