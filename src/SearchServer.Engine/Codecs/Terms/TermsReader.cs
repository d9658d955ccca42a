using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Terms.TermsFormat;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>The terms of a segment, by field. Safe to share between threads.</summary>
internal sealed class TermsReader : IDisposable
{
    private readonly SortedDictionary<string, FieldTerms> _fields = new(StringComparer.Ordinal);
    private readonly IndexInput? _terms;
    private readonly IndexInput? _index;
    private readonly PostingsReader? _postings;

    /// <param name="directory">Where the files are.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="fields">The segment's fields.</param>
    /// <param name="suffix">Suffix of the files: see <see cref="PerFieldFormat"/>.</param>
    public TermsReader(IndexDirectory directory, SegmentInfo segment, FieldInfos fields, string suffix)
    {
        try
        {
            _postings = new PostingsReader(directory, segment, fields, suffix);
            _terms = SegmentFile.Open(directory, segment, suffix, TermsExtension, TermsCodec, TermsFormat.Version);
            _index = SegmentFile.Open(directory, segment, suffix, IndexExtension, IndexCodec, TermsFormat.Version);
            ReadMeta(directory, segment, fields, suffix);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The fields that have terms, in ordinal order of their names.</summary>
    public IEnumerable<FieldTerms> Fields => _fields.Values;

    public FieldTerms? Find(string field) => _fields.GetValueOrDefault(field);

    public void Dispose()
    {
        _terms?.Dispose();
        _index?.Dispose();
        _postings?.Dispose();
    }

    private void ReadMeta(IndexDirectory directory, SegmentInfo segment, FieldInfos fields, string suffix)
    {
        using IndexInput meta = directory.OpenInput(IndexFileNames.Segment(segment.Name, suffix, MetaExtension));
        DataCursor cursor = meta.Cursor();
        CodecHeader.CheckIndexHeader(ref cursor, MetaCodec, TermsFormat.Version, TermsFormat.Version, segment.Id, suffix);
        CodecHeader.CheckIndexHeader(ref cursor, PostingsFormat.TermsCodec, PostingsFormat.Version, PostingsFormat.Version, segment.Id, suffix);
        CodecFooter.VerifyChecksum(meta);
        int blockSize = cursor.ReadVInt();
        if (blockSize != PostingsFormat.BlockSize) cursor.ThrowCorrupt($"blocks of {PostingsFormat.BlockSize} postings", $"{blockSize}");
        for (int count = cursor.ReadCount(minimumBytesEach: 16); count > 0; count--)
        {
            FieldTerms terms = ReadField(ref cursor, segment, fields);
            if (!_fields.TryAdd(terms.Field.Name, terms)) cursor.ThrowCorrupt("every field once", $"{terms.Field.Name} again");
        }

        CheckLength(_index!, cursor.ReadInt64());
        CheckLength(_terms!, cursor.ReadInt64());
        CodecFooter.CheckAtEnd(cursor);

        static void CheckLength(IndexInput input, long stated)
        {
            if (input.Length != stated) throw new CorruptIndexException(input.Name, $"a length of {stated} bytes", $"{input.Length}");
        }
    }

    private FieldTerms ReadField(ref DataCursor cursor, SegmentInfo segment, FieldInfos fields)
    {
        int number = cursor.ReadVInt();
        FieldInfo? field = fields.Find(number);
        if (field is null || !field.IsIndexed) cursor.ThrowCorrupt("the number of an indexed field", $"{number}");
        long termCount = cursor.ReadVLong();
        byte[] rootCode = cursor.ReadSpan(cursor.ReadVInt()).ToArray();
        long totalTermFreq = cursor.ReadVLong();
        long docFreq = field.HasFreqs ? cursor.ReadVLong() : totalTermFreq;
        int docCount = cursor.ReadVInt();
        byte[] first = cursor.ReadSpan(cursor.ReadVInt()).ToArray();
        byte[] last = cursor.ReadSpan(cursor.ReadVInt()).ToArray();
        if (termCount <= 0 || docCount <= 0 || docCount > segment.MaxDoc || docFreq < docCount || totalTermFreq < docFreq)
        {
            cursor.ThrowCorrupt(
                $"statistics of field {field.Name} in {segment.MaxDoc} documents", $"{termCount} terms, {docCount} documents, {docFreq} postings, {totalTermFreq} occurrences");
        }

        FstIndex index = ReadFst(ref cursor, cursor.ReadVLong());
        return new FieldTerms(field, segment.MaxDoc, _terms!, index, _postings!, rootCode)
        {
            TermCount = termCount,
            DocCount = docCount,
            SumDocFreq = docFreq,
            SumTotalTermFreq = totalTermFreq,
            FirstTerm = first,
            LastTerm = last,
        };
    }

    private FstIndex ReadFst(ref DataCursor cursor, long start)
    {
        CodecHeader.Check(ref cursor, FstCodec, FstVersion, FstVersion);
        if (cursor.ReadByte() == 1) cursor.Skip(cursor.ReadVInt());
        byte inputType = cursor.ReadByte();
        if (inputType != 0) cursor.ThrowCorrupt("an automaton over bytes, type 0", $"{inputType}");
        long startNode = cursor.ReadVLong();
        long length = cursor.ReadVLong();
        return new FstIndex(_index!.Slice(start, length), startNode);
    }
}
