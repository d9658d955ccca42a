using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Norms.NormsFormat;

namespace SearchServer.Engine.Codecs.Norms;

/// <summary>The norms of a segment. Safe to share between threads.</summary>
internal sealed class NormsReader : IDisposable
{
    private readonly Dictionary<int, NormValues> _norms = [];
    private readonly IndexInput _data;

    public NormsReader(IndexDirectory directory, SegmentInfo segment, FieldInfos fields)
    {
        using IndexInput meta = directory.OpenInput(IndexFileNames.Segment(segment.Name, "", MetaExtension));
        _data = directory.OpenInput(IndexFileNames.Segment(segment.Name, "", DataExtension));
        try
        {
            DataCursor cursor = meta.Cursor();
            CodecHeader.CheckIndexHeader(ref cursor, MetaCodec, FormatVersion, FormatVersion, segment.Id, "");
            CodecFooter.VerifyChecksum(meta);
            DataCursor data = _data.Cursor();
            CodecHeader.CheckIndexHeader(ref data, DataCodec, FormatVersion, FormatVersion, segment.Id, "");
            CodecFooter.CheckStructure(_data);
            for (int number = cursor.ReadInt32(); number != EndOfFields; number = cursor.ReadInt32())
            {
                FieldInfo? field = fields.Find(number);
                if (field is null || !field.HasNorms) cursor.ThrowCorrupt("the number of a field that has norms", $"{number}");
                if (!_norms.TryAdd(number, NormValues.Read(ref cursor, _data, segment.MaxDoc))) cursor.ThrowCorrupt("every field once", $"{field.Name} again");
            }

            CodecFooter.CheckAtEnd(cursor);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The norms of a field, or null if it has none.</summary>
    public NormValues? Get(FieldInfo field) => _norms.GetValueOrDefault(field.Number);

    public void Dispose() => _data.Dispose();
}
