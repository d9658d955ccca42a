using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// The doc values of a segment, or of a generation of updates to it. Safe to share between threads; each takes iterators of its own, which are
/// valid until the reader is disposed.
/// </summary>
internal sealed class DocValuesReader : IDisposable
{
    private readonly Dictionary<int, object> _entries = [];
    private readonly List<FieldInfo> _fields = [];
    private readonly IndexInput _data;
    private readonly int _maxDoc;

    /// <summary>Opens the files with a suffix, whose fields are among <paramref name="fields"/>: see <see cref="PerFieldFormat.DocValuesSuffixOf"/>.</summary>
    public DocValuesReader(IndexDirectory directory, SegmentInfo segment, FieldInfos fields, string suffix)
    {
        _maxDoc = segment.MaxDoc;
        using IndexInput meta = directory.OpenInput(IndexFileNames.Segment(segment.Name, suffix, MetaExtension));
        _data = directory.OpenInput(IndexFileNames.Segment(segment.Name, suffix, DataExtension));
        try
        {
            DataCursor cursor = meta.Cursor();
            int version = CodecHeader.CheckIndexHeader(ref cursor, MetaCodec, OldestVersion, BinaryModeVersion, segment.Id, suffix);
            CodecFooter.VerifyChecksum(meta);
            DataCursor data = _data.Cursor();
            CodecHeader.CheckIndexHeader(ref data, DataCodec, version, version, segment.Id, suffix);
            CodecFooter.CheckStructure(_data);
            for (int number = cursor.ReadInt32(); number != EndOfFields; number = cursor.ReadInt32())
            {
                FieldInfo? field = fields.Find(number);
                if (field is null) cursor.ThrowCorrupt("the number of a field", $"{number}");
                if (!_entries.TryAdd(number, ReadEntry(ref cursor, field, version))) cursor.ThrowCorrupt("every field once", $"{field.Name} again");
                _fields.Add(field);
            }

            CodecFooter.CheckAtEnd(cursor);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The fields that have values here, in the order of the file.</summary>
    public IReadOnlyList<FieldInfo> Fields => _fields;

    /// <summary>The numbers of a field, or null if it has none here.</summary>
    public NumericDocValues? GetNumeric(FieldInfo field) =>
        Find<NumericEntry>(field) is { } entry ? new EncodedNumericDocValues(entry.Docs, entry.Numbers) : null;

    /// <summary>The bytes of a field, or null if it has none here.</summary>
    public BinaryDocValues? GetBinary(FieldInfo field)
    {
        if (Find<BinaryEntry>(field) is not { } entry) return null;
        return entry.ChunkCount > 0 ? new ChunkedBinaryDocValues(entry) : new PlainBinaryDocValues(entry);
    }

    /// <summary>The terms of a field with one a document, or null if it has none here.</summary>
    public SortedDocValues? GetSorted(FieldInfo field) =>
        field.DocValues == DocValuesType.Sorted && Find<SortedEntry>(field) is { } entry ? new EncodedSortedDocValues(entry) : null;

    /// <summary>The terms of a field with a set a document, or null if it has none here.</summary>
    public SortedSetDocValues? GetSortedSet(FieldInfo field)
    {
        if (field.DocValues != DocValuesType.SortedSet) return null;
        if (Find<SortedSetEntry>(field) is { } entry) return new EncodedSortedSetDocValues(entry);
        return Find<SortedEntry>(field) is { } single ? new SingleSortedSetDocValues(new EncodedSortedDocValues(single)) : null;
    }

    /// <summary>The numbers of a field with several a document, or null if it has none here.</summary>
    public SortedNumericDocValues? GetSortedNumeric(FieldInfo field)
    {
        if (Find<SortedNumericEntry>(field) is not { } entry) return null;
        if (entry.Addresses is { } addresses) return new EncodedSortedNumericDocValues(entry.Docs, entry.Numbers, addresses);
        return new SingleSortedNumericDocValues(new EncodedNumericDocValues(entry.Docs, entry.Numbers));
    }

    public void Dispose() => _data.Dispose();

    private T? Find<T>(FieldInfo field)
        where T : class => _entries.GetValueOrDefault(field.Number) as T;

    private object ReadEntry(ref DataCursor meta, FieldInfo field, int version)
    {
        EntryType type = (EntryType)meta.ReadByte();
        EntryType expected = (EntryType)((int)field.DocValues - 1);
        if (type != expected) meta.ThrowCorrupt($"{field.DocValues} values of field {field.Name}", $"type {type}");
        switch (type)
        {
            case EntryType.Numeric:
                return NumericEntry.Read(ref meta, _data, _maxDoc);
            case EntryType.Binary:
                return BinaryEntry.Read(ref meta, _data, _maxDoc, IsChunked(meta, field, version));
            case EntryType.Sorted:
                return SortedEntry.Read(ref meta, _data, _maxDoc);
            case EntryType.SortedSet:
                int several = meta.ReadByte();
                if (several > 1) meta.ThrowCorrupt("0 for one term a document or 1 for several", $"{several}");
                return several == 0 ? SortedEntry.Read(ref meta, _data, _maxDoc) : SortedSetEntry.Read(ref meta, _data, _maxDoc);
            default:
                return SortedNumericEntry.Read(ref meta, _data, _maxDoc);
        }
    }

    private static bool IsChunked(in DataCursor meta, FieldInfo field, int version)
    {
        if (version < BinaryModeVersion) return version == CompressedBinaryVersion;
        string mode = field.Attributes.GetValueOrDefault(ModeAttribute) ?? "none";
        if (mode is not (FastMode or HighMode)) meta.ThrowCorrupt($"attribute {ModeAttribute} of field {field.Name}, {FastMode} or {HighMode},", mode);
        return mode == HighMode;
    }
}
