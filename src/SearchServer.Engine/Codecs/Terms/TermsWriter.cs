using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Terms.TermsFormat;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// Writes the terms and postings of a segment. Fields come in ordinal order of their names: <see cref="StartField"/>; per term its postings through
/// <see cref="Postings"/>, then <see cref="AddTerm"/>; <see cref="FinishField"/>. In the end <see cref="Finish"/>.
/// </summary>
internal sealed class TermsWriter : IDisposable
{
    private readonly IndexOutput _terms;
    private readonly IndexOutput _index;
    private readonly IndexOutput _meta;
    private readonly BlockWriter _blocks;
    private readonly BufferOutput _fieldsMeta = new();
    private int _fieldCount;
    private FieldInfo _field = null!;
    private long _termCount;
    private long _sumDocFreq;
    private long _sumTotalTermFreq;
    private byte[] _firstTerm = [];

    public TermsWriter(IndexDirectory directory, string segment, SegmentId id, FieldInfos fields, int maxDoc)
    {
        IndexOutput Create(string extension, string codec) =>
            SegmentFile.Create(directory, segment, id, PerFieldFormat.PostingsSuffix, extension, codec, TermsFormat.Version);

        Postings = new PostingsWriter(directory, segment, id, fields, maxDoc);
        try
        {
            _terms = Create(TermsExtension, TermsCodec);
            _index = Create(IndexExtension, IndexCodec);
            _meta = Create(MetaExtension, MetaCodec);
        }
        catch
        {
            Dispose();
            throw;
        }

        CodecHeader.WriteIndexHeader(_meta, PostingsFormat.TermsCodec, PostingsFormat.Version, id, PerFieldFormat.PostingsSuffix);
        _meta.WriteVInt(PostingsFormat.BlockSize);
        _blocks = new BlockWriter(_terms);
    }

    /// <summary>Takes the postings of the term that <see cref="AddTerm"/> then adds.</summary>
    public PostingsWriter Postings { get; }

    public void StartField(FieldInfo field)
    {
        _field = field;
        _termCount = 0;
        _sumDocFreq = 0;
        _sumTotalTermFreq = 0;
        Postings.SetField(field);
        _blocks.StartField(field);
    }

    /// <summary>Adds a term, above the one before in the order of its bytes.</summary>
    public void AddTerm(ReadOnlySpan<byte> term, in TermState state)
    {
        if (_termCount == 0) _firstTerm = term.ToArray();
        _termCount++;
        _sumDocFreq += state.DocFreq;
        _sumTotalTermFreq += state.TotalTermFreq;
        _blocks.Add(term, state);
    }

    /// <param name="docCount">How many documents have the field.</param>
    public void FinishField(int docCount)
    {
        if (_termCount == 0) return;
        FstWriter index = new();
        byte[] root = _blocks.FinishField(index);
        _fieldCount++;
        _fieldsMeta.WriteVInt(_field.Number);
        _fieldsMeta.WriteVLong(_termCount);
        WriteBytes(root);
        if (_field.HasFreqs) _fieldsMeta.WriteVLong(_sumTotalTermFreq);
        _fieldsMeta.WriteVLong(_sumDocFreq);
        _fieldsMeta.WriteVInt(docCount);
        WriteBytes(_firstTerm);
        WriteBytes(_blocks.LastTerm);
        _fieldsMeta.WriteVLong(_index.Position);
        index.Finish(_fieldsMeta, _index);
    }

    /// <summary>Writes the footers and closes all files.</summary>
    public void Finish()
    {
        Postings.Finish();
        CodecFooter.Write(_terms);
        CodecFooter.Write(_index);
        _meta.WriteVInt(_fieldCount);
        _fieldsMeta.CopyTo(_meta);
        _meta.WriteInt64(_index.Position);
        _meta.WriteInt64(_terms.Position);
        CodecFooter.Write(_meta);
        _terms.Dispose();
        _index.Dispose();
        _meta.Dispose();
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose()
    {
        Postings.Dispose();
        _terms?.Abandon();
        _index?.Abandon();
        _meta?.Abandon();
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _fieldsMeta.WriteVInt(bytes.Length);
        _fieldsMeta.WriteBytes(bytes);
    }
}
