using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Norms.NormsFormat;

namespace SearchServer.Engine.Codecs.Norms;

/// <summary>
/// Writes the norms of a new segment, field after field, in the end <see cref="Finish"/>. A field's norms come from a factory of iterators because they
/// are passed several times; all must give the same.
/// </summary>
internal sealed class NormsWriter : IDisposable
{
    private readonly IndexOutput _data;
    private readonly IndexOutput _meta;
    private readonly int _maxDoc;

    public NormsWriter(IndexDirectory directory, string segment, SegmentId id, int maxDoc)
    {
        _maxDoc = maxDoc;
        _data = directory.CreateOutput(IndexFileNames.Segment(segment, "", DataExtension));
        try
        {
            _meta = directory.CreateOutput(IndexFileNames.Segment(segment, "", MetaExtension));
        }
        catch
        {
            _data.Dispose();
            throw;
        }

        CodecHeader.WriteIndexHeader(_data, DataCodec, FormatVersion, id, "");
        CodecHeader.WriteIndexHeader(_meta, MetaCodec, FormatVersion, id, "");
    }

    public void Add(FieldInfo field, Func<NumericDocValues> norms)
    {
        int count = 0;
        long min = long.MaxValue;
        long max = long.MinValue;
        NumericDocValues values = norms();
        while (values.NextDoc() != DocValuesIterator.NoMoreDocs)
        {
            count++;
            min = Math.Min(min, values.Value);
            max = Math.Max(max, values.Value);
        }

        _meta.WriteInt32(field.Number);
        DocsWithField.Write(_meta, _data, count, _maxDoc, norms);
        _meta.WriteInt32(count);
        int bytes = BytesPerNorm(min, max);
        _meta.WriteByte((byte)bytes);
        _meta.WriteInt64(bytes == 0 ? min : _data.Position);
        if (bytes > 0 && WriteNorms(norms(), bytes) != count) throw new InvalidOperationException($"The norms of field {field.Name} are {count} once and another number then.");
    }

    /// <summary>Writes what is left and closes the files.</summary>
    public void Finish()
    {
        _meta.WriteInt32(EndOfFields);
        CodecFooter.Write(_meta);
        CodecFooter.Write(_data);
        _meta.Dispose();
        _data.Dispose();
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose()
    {
        _meta.Abandon();
        _data.Abandon();
    }

    private int WriteNorms(NumericDocValues norms, int bytes)
    {
        int count = 0;
        for (; norms.NextDoc() != DocValuesIterator.NoMoreDocs; count++)
        {
            switch (bytes)
            {
                case sizeof(sbyte): _data.WriteByte((byte)norms.Value); break;
                case sizeof(short): _data.WriteInt16((short)norms.Value); break;
                case sizeof(int): _data.WriteInt32((int)norms.Value); break;
                default: _data.WriteInt64(norms.Value); break;
            }
        }

        return count;
    }
}
