using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchServer.LuceneNet.Analysis;

/// <summary>Gives filters of Lucene.Net one word after the other. Filters need no reset in between: none of those used here looks beyond a token.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly string _respelt;
    private readonly ICharTermAttribute _term;
    private bool _isNew;

    /// <summary>A stream without a word.</summary>
    /// <param name="respelt">Letters to be replaced, each followed by what stands for it.</param>
    public WordStream(string respelt)
    {
        _respelt = respelt;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>Makes a word the next and only token.</summary>
    public void Set(ReadOnlySpan<char> word)
    {
        ClearAttributes();
        Span<char> term = _term.ResizeBuffer(word.Length).AsSpan(0, word.Length);
        word.CopyTo(term);
        for (int i = 0; i < _respelt.Length; i += 2) term.Replace(_respelt[i], _respelt[i + 1]);
        _term.Length = word.Length;
        _isNew = true;
    }

    public override bool IncrementToken()
    {
        bool isNew = _isNew;
        _isNew = false;
        return isNew;
    }
}
