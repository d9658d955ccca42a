using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// One token. A <see cref="TokenStream"/> has a single instance and fills it anew at each <see cref="TokenStream.Next"/>:
/// copy what has to last.
/// </summary>
public sealed class Token
{
    private char[] _buffer = new char[InitialCapacity];
    private int _length;

    // Room for the longest token of StandardTokenizer and LetterTokenizer.
    private const int InitialCapacity = 256;

    internal Token()
    {
    }

    /// <summary>The term to index. Valid until the next token.</summary>
    public ReadOnlySpan<char> Term => _buffer.AsSpan(0, _length);

    /// <summary>Where the token starts in the text, in UTF-16 code units.</summary>
    public int StartOffset { get; private set; }

    /// <summary>Where the token ends in the text, exclusive. Not <see cref="StartOffset"/> plus the term's length: filters change the term only.</summary>
    public int EndOffset { get; private set; }

    /// <summary>How many positions after the one before it: 1, or more where tokens were left out.</summary>
    public int PositionIncrement { get; internal set; }

    /// <summary>What it is of, for the filters behind.</summary>
    internal TokenKind Kind { get; private set; }

    /// <summary>The term, to be changed in place.</summary>
    internal Span<char> Characters => _buffer.AsSpan(0, _length);

    /// <summary>The term, and room behind it that may be written to.</summary>
    internal Span<char> Buffer => _buffer;

    /// <summary>The length of the term. It may be made smaller.</summary>
    internal int Length
    {
        get => _length;
        set => _length = value;
    }

    /// <summary>Starts a token, with position increment 1.</summary>
    internal void Begin(ReadOnlySpan<char> term, int start, int end, TokenKind kind = TokenKind.Word)
    {
        SetTerm(term);
        StartOffset = start;
        EndOffset = end;
        PositionIncrement = 1;
        Kind = kind;
    }

    /// <summary>Gives the token another term.</summary>
    internal void SetTerm(ReadOnlySpan<char> term)
    {
        if (term.Length > _buffer.Length) _buffer = new char[Math.Max(term.Length, 2 * _buffer.Length)];
        term.CopyTo(_buffer);
        _length = term.Length;
    }

    /// <summary>Makes the term lower case, code point by code point.</summary>
    internal void ToLower()
    {
        int ascii = AsciiText.ToLower(_buffer, _length);
        if (ascii < _length) LowerCase.Map(Characters[ascii..]);
    }
}
