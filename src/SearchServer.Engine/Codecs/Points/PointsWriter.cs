using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Points.PointsFormat;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>Writes the points of a new segment, field after field, in the end <see cref="Finish"/>.</summary>
internal sealed class PointsWriter : IDisposable
{
    private readonly List<IndexOutput> _outputs = [];
    private readonly IndexOutput _data;
    private readonly IndexOutput _index;
    private readonly IndexOutput _meta;
    private readonly int _maxDoc;

    public PointsWriter(IndexDirectory directory, string segment, SegmentId id, int maxDoc)
    {
        _maxDoc = maxDoc;
        try
        {
            _data = Create(DataExtension, DataCodec);
            _meta = Create(MetaExtension, MetaCodec);
            _index = Create(IndexExtension, IndexCodec);
        }
        catch
        {
            Dispose();
            throw;
        }

        IndexOutput Create(string extension, string codec)
        {
            IndexOutput output = directory.CreateOutput(IndexFileNames.Segment(segment, "", extension));
            _outputs.Add(output);
            CodecHeader.WriteIndexHeader(output, codec, FormatVersion, id, "");
            return output;
        }
    }

    /// <summary>Adds a field's points, which stream by: sorted in memory by <see cref="PointBuffer"/>, or from other segments by <see cref="MergedPoints"/>.</summary>
    public void Add(FieldInfo field, PointStream points)
    {
        PointTreeWriter tree = new(field.PointBytesPerDimension, _maxDoc, _data);
        while (points.MoveNext()) tree.Add(points.Doc, points.Value);
        tree.Finish(field, _meta, _index);
    }

    /// <summary>Writes what is left and closes the files.</summary>
    public void Finish()
    {
        CodecFooter.Write(_index);
        CodecFooter.Write(_data);
        _meta.WriteInt32(EndOfFields);
        _meta.WriteInt64(_index.Position);
        _meta.WriteInt64(_data.Position);
        CodecFooter.Write(_meta);
        foreach (IndexOutput output in _outputs) output.Dispose();
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose()
    {
        foreach (IndexOutput output in _outputs) output.Abandon();
    }
}
