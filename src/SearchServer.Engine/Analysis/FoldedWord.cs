using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Memory for a word in lower case without accents, for one thread at a time.</summary>
internal sealed class FoldedWord
{
    private char[] _lower = [];
    private char[] _folded = [];

    /// <summary>The word in lower case, without accents and with letter variants unified. It lasts until the next call, and may be changed in place.</summary>
    public Span<char> Set(ReadOnlySpan<char> word)
    {
        int room = word.Length * Folding.MaxExpansion;
        if (_folded.Length < room) (_lower, _folded) = (new char[room], new char[room]);
        word.CopyTo(_lower);
        int ascii = AsciiText.ToLower(_lower, word.Length);
        if (ascii == word.Length) return _lower.AsSpan(0, ascii);
        LowerCase.Map(_lower.AsSpan(ascii, word.Length - ascii));
        int length = Folding.Map(_lower.AsSpan(0, word.Length), _folded);
        return length > 0 ? _folded.AsSpan(0, length) : _lower.AsSpan(0, word.Length);
    }
}
