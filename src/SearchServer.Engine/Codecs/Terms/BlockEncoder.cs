using SearchServer.Engine.Codecs.Compression;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>Encodes the entries of one block: suffixes, their lengths, statistics and metadata each by themselves.</summary>
internal sealed class BlockEncoder
{
    private readonly BufferOutput _suffixes = new();
    private readonly BufferOutput _lengths = new();
    private readonly BufferOutput _statistics = new();
    private readonly BufferOutput _metadata = new();
    private readonly BufferOutput _compressed = new();
    private readonly Lz4 _lz4 = new();
    private FieldInfo _field = null!;
    private bool _isLeaf;
    private TermState _last;
    private int _singletons;

    public void Start(FieldInfo field, bool isLeaf)
    {
        _field = field;
        _isLeaf = isLeaf;
        _last = TermState.Origin;
        _singletons = 0;
        _suffixes.Clear();
        _lengths.Clear();
        _statistics.Clear();
        _metadata.Clear();
    }

    public void AddTerm(ReadOnlySpan<byte> suffix, in TermState state)
    {
        _lengths.WriteVInt(_isLeaf ? suffix.Length : suffix.Length << 1);
        _suffixes.WriteBytes(suffix);
        if (state.DocFreq == 1 && (!_field.HasFreqs || state.TotalTermFreq == 1))
        {
            _singletons++;
        }
        else
        {
            FlushSingletons();
            _statistics.WriteVInt(state.DocFreq << 1);
            if (_field.HasFreqs) _statistics.WriteVLong(state.TotalTermFreq - state.DocFreq);
        }

        WriteMetadata(state);
        _last = state;
    }

    public void AddBlock(ReadOnlySpan<byte> suffix, long distance)
    {
        _lengths.WriteVInt((suffix.Length << 1) | 1);
        _lengths.WriteVLong(distance);
        _suffixes.WriteBytes(suffix);
    }

    public void WriteTo(DataOutput output, int entries, bool compress)
    {
        FlushSingletons();
        SuffixCompression compression = compress ? Compress(entries) : SuffixCompression.None;
        output.WriteVLong(((long)_suffixes.Length << 3) | (_isLeaf ? 4L : 0) | (long)compression);
        (compression == SuffixCompression.None ? _suffixes : _compressed).CopyTo(output);

        ReadOnlySpan<byte> lengths = _lengths.Written;
        bool allEqual = !lengths.ContainsAnyExcept(lengths[0]);
        output.WriteVInt((lengths.Length << 1) | (allEqual ? 1 : 0));
        output.WriteBytes(allEqual ? lengths[..1] : lengths);

        output.WriteVInt(_statistics.Length);
        _statistics.CopyTo(output);
        output.WriteVInt(_metadata.Length);
        _metadata.CopyTo(output);
    }

    private void FlushSingletons()
    {
        if (_singletons > 0) _statistics.WriteVInt(((_singletons - 1) << 1) | 1);
        _singletons = 0;
    }

    private void WriteMetadata(in TermState state)
    {
        bool single = state.SingletonDoc != -1;
        if (single && _last.SingletonDoc != -1 && state.DocStart == _last.DocStart)
        {
            long delta = (long)state.SingletonDoc - _last.SingletonDoc;
            _metadata.WriteVLong((((delta >> 63) ^ (delta << 1)) << 1) | 1);
        }
        else
        {
            _metadata.WriteVLong((state.DocStart - _last.DocStart) << 1);
            if (single) _metadata.WriteVInt(state.SingletonDoc);
        }

        if (_field.HasPositions)
        {
            _metadata.WriteVLong(state.PositionStart - _last.PositionStart);
            if (_field.HasOffsets || _field.HasPayloads) _metadata.WriteVLong(state.PayloadStart - _last.PayloadStart);
            if (state.LastPositionBlockOffset != -1) _metadata.WriteVLong(state.LastPositionBlockOffset);
        }

        if (state.SkipOffset != -1) _metadata.WriteVLong(state.SkipOffset);
    }

    /// <summary>
    /// Lucene's rule: short suffixes are not worth it; LZ4 where it saves a quarter, which takes suffixes longer than six bytes on average; else ASCII if it is.
    /// </summary>
    private SuffixCompression Compress(int entries)
    {
        if (_suffixes.Length <= 2L * entries) return SuffixCompression.None;
        if (_suffixes.Length > 6L * entries)
        {
            _compressed.Clear();
            _lz4.Compress(_suffixes.Written, 0, _compressed);
            if (_compressed.Length < _suffixes.Length - (_suffixes.Length >> 2)) return SuffixCompression.Lz4;
        }

        _compressed.Clear();
        return LowercaseAscii.TryCompress(_suffixes.Written, _compressed) ? SuffixCompression.LowercaseAscii : SuffixCompression.None;
    }
}
