using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Points.PointsFormat;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>The points of a segment. Safe to share between threads.</summary>
internal sealed class PointsReader : IDisposable
{
    private readonly Dictionary<int, PointValues> _values = [];
    private readonly Dictionary<int, int> _severalDimensions = [];
    private readonly List<FieldInfo> _fields = [];
    private readonly IndexInput _data;
    private readonly IndexInput _index;
    private readonly string _file;

    public PointsReader(IndexDirectory directory, SegmentInfo segment, FieldInfos fields)
    {
        using IndexInput meta = directory.OpenInput(IndexFileNames.Segment(segment.Name, "", MetaExtension));
        _file = meta.Name;
        _data = directory.OpenInput(IndexFileNames.Segment(segment.Name, "", DataExtension));
        try
        {
            _index = directory.OpenInput(IndexFileNames.Segment(segment.Name, "", IndexExtension));
            DataCursor cursor = meta.Cursor();
            CodecHeader.CheckIndexHeader(ref cursor, MetaCodec, FormatVersion, FormatVersion, segment.Id, "");
            CodecFooter.VerifyChecksum(meta);
            CheckFile(_data, DataCodec, segment.Id);
            CheckFile(_index, IndexCodec, segment.Id);
            for (int number = cursor.ReadInt32(); number != EndOfFields; number = cursor.ReadInt32())
            {
                FieldInfo? field = fields.Find(number);
                if (field is null || field.PointDimensions == 0) cursor.ThrowCorrupt("the number of a field that has points", $"{number}");
                ReadField(ref cursor, field, segment.MaxDoc);
            }

            CheckLength(_index, cursor.ReadInt64());
            CheckLength(_data, cursor.ReadInt64());
            CodecFooter.CheckAtEnd(cursor);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The fields that have points, in the order of the file.</summary>
    public IReadOnlyList<FieldInfo> Fields => _fields;

    /// <summary>The points of a field, or null if it has none.</summary>
    /// <exception cref="NotSupportedException">The points have more than one dimension.</exception>
    public PointValues? Get(FieldInfo field)
    {
        if (_severalDimensions.TryGetValue(field.Number, out int dimensions)) throw new NotSupportedException(
            $"The points of field {field.Name} in {_file} have {dimensions} dimensions. Only points of one are read.");
        return _values.GetValueOrDefault(field.Number);
    }

    public void Dispose()
    {
        _data?.Dispose();
        _index?.Dispose();
    }

    private void ReadField(ref DataCursor meta, FieldInfo field, int maxDoc)
    {
        if (_fields.Contains(field)) meta.ThrowCorrupt("every field once", $"{field.Name} again");
        _fields.Add(field);
        PointsMeta description = PointsMeta.Read(ref meta, field);
        if (description.Dimensions > 1)
        {
            _severalDimensions.Add(field.Number, description.Dimensions);
            return;
        }

        description.Check(meta, _data, _index, maxDoc);
        _values.Add(field.Number, new PointValues(description, _data, _index, maxDoc));
    }

    private static void CheckFile(IndexInput input, string codec, SegmentId id)
    {
        DataCursor cursor = input.Cursor();
        CodecHeader.CheckIndexHeader(ref cursor, codec, FormatVersion, FormatVersion, id, "");
        CodecFooter.CheckStructure(input);
    }

    private void CheckLength(IndexInput input, long length)
    {
        if (length != input.Length) throw new CorruptIndexException(input.Name, $"a length of {length} bytes as {_file} says", $"{input.Length}");
    }
}
