namespace SearchServer.Engine.Codecs.Norms;

/// <summary>The norms of ascending documents as bytes, for one scorer. A field without norms counts as one of length 1, as in Lucene.</summary>
internal sealed class NormReader
{
    private const byte None = 1;

    private readonly NormValues? _norms;
    private NormsIterator? _iterator;
    private readonly byte _constant = None;

    public NormReader(NormValues? norms)
    {
        _norms = norms;
        if (norms is null) return;
        if (norms.TryGetConstant(out long constant)) _constant = (byte)constant;
        else if (!norms.TryGetDense(out _)) _iterator = norms.Iterator();
    }

    /// <summary>Allows documents from the first on again.</summary>
    public void Restart()
    {
        if (_iterator is { Doc: >= 0 }) _iterator = _norms!.Iterator();
    }

    /// <summary>Reads the norm of each document; documents are not below those read before.</summary>
    public void Read(ReadOnlySpan<int> docs, Span<byte> norms)
    {
        if (_norms is not null && _norms.TryGetDense(out ReadOnlySpan<byte> dense))
        {
            for (int i = 0; i < docs.Length; i++) norms[i] = dense[docs[i]];
        }
        else if (_iterator is null)
        {
            norms[..docs.Length].Fill(_constant);
        }
        else
        {
            for (int i = 0; i < docs.Length; i++) norms[i] = _iterator.AdvanceExact(docs[i]) ? (byte)_iterator.Value : None;
        }
    }

    /// <summary>The norm of one document.</summary>
    public byte Read(int doc)
    {
        byte norm = 0;
        Read(new ReadOnlySpan<int>(in doc), new Span<byte>(ref norm));
        return norm;
    }
}
