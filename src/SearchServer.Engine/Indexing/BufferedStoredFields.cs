using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>Stored fields in memory, for a segment whose documents are put in order when it is written.</summary>
internal sealed class BufferedStoredFields
{
    private readonly BufferOutput _documents = new();
    private readonly List<int> _ends = [];
    private readonly List<int> _fieldCounts = [];
    private int _fieldCount;

    public BufferedStoredFields() => Fields = new StoredFieldsSerializer(_documents, () => _fieldCount++);

    /// <summary>Takes the fields of the current document.</summary>
    public StoredFieldsSerializer Fields { get; }

    /// <summary>Bytes of memory held.</summary>
    public long MemoryUsed => _documents.Capacity + (2L * sizeof(int) * _ends.Capacity);

    public void FinishDocument()
    {
        _ends.Add(_documents.Length);
        _fieldCounts.Add(_fieldCount);
        _fieldCount = 0;
    }

    /// <summary>Writes the documents in their order.</summary>
    public void WriteTo(StoredFieldsWriter writer, DocOrder? order)
    {
        for (int doc = 0; doc < _ends.Count; doc++)
        {
            int old = order?.NewToOld[doc] ?? doc;
            int start = old == 0 ? 0 : _ends[old - 1];
            writer.WriteSerialized(_documents.Written[start.._ends[old]], _fieldCounts[old]);
            writer.FinishDocument();
        }
    }
}
