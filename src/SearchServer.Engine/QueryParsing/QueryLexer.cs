using System.Globalization;
using System.Text;

namespace SearchServer.Engine.QueryParsing;

internal enum TokenKind
{
    End,
    Word,
    Phrase,
    Open,
    Close,
    Plus,
    Minus,
    And,
    Or,
    Not,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Text">Of a word or phrase, what it says, escapes resolved; of anything else, how it is written.</param>
/// <param name="FollowsColon">Whether a colon stands right behind, so that the word names a field.</param>
internal readonly record struct QueryToken(TokenKind Kind, int Start, string Text, bool FollowsColon = false);

/// <summary>
/// Cuts a query into pieces. A word ends at white space, at <c>( ) : ^ "</c> and, as in Lucene, may hold + and - but not begin with them; a backslash takes the next
/// character as it is. AND, OR, NOT, &amp;&amp;, || and ! are operators.
/// </summary>
internal sealed class QueryLexer(string text)
{
    private int _at;

    /// <summary>Where the next piece is looked for.</summary>
    public int Position
    {
        get => _at;
        set => _at = value;
    }

    public QueryToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        int start = _at;
        if (start == text.Length) return new QueryToken(TokenKind.End, start, "");
        switch (text[_at])
        {
            case '(': return Single(TokenKind.Open);
            case ')': return Single(TokenKind.Close);
            case '+': return Single(TokenKind.Plus);
            case '-': return Single(TokenKind.Minus);
            case '!': return Single(TokenKind.Not);
            case '"': return Phrase();
            case '&' when Follows("&&"): return Double(TokenKind.And);
            case '|' when Follows("||"): return Double(TokenKind.Or);
            default: return Word();
        }
    }

    /// <summary>Reads <c>^number</c> right behind the last piece.</summary>
    public bool TryReadBoost(out float boost) => TryReadNumber('^', out boost);

    /// <summary>Reads <c>~number</c> right behind a phrase.</summary>
    public bool TryReadSlop(out float slop) => TryReadNumber('~', out slop);

    private QueryToken Single(TokenKind kind) => new(kind, _at, text[_at++].ToString());

    private QueryToken Double(TokenKind kind)
    {
        _at += 2;
        return new QueryToken(kind, _at - 2, text[(_at - 2).._at]);
    }

    private bool Follows(string operatorText) => string.CompareOrdinal(text, _at, operatorText, 0, operatorText.Length) == 0;

    /// <summary>A quote that is never closed is a piece of kind <see cref="TokenKind.Phrase"/> with no text and no end: the parser decides.</summary>
    private QueryToken Phrase()
    {
        int start = _at++;
        StringBuilder said = new();
        while (_at < text.Length && text[_at] != '"') Take(said);
        if (_at == text.Length)
        {
            _at = start + 1;
            return new QueryToken(TokenKind.Phrase, start, "\"");
        }

        _at++;
        return new QueryToken(TokenKind.Phrase, start, said.ToString());
    }

    private QueryToken Word()
    {
        int start = _at;
        StringBuilder said = new();
        do Take(said);
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && !"():^\"".Contains(text[_at]));
        string word = said.ToString();
        bool colon = _at < text.Length && text[_at] == ':';
        if (_at - start == word.Length)
        {
            TokenKind kind = word switch { "AND" => TokenKind.And, "OR" => TokenKind.Or, "NOT" => TokenKind.Not, _ => TokenKind.Word };
            if (kind != TokenKind.Word && !colon) return new QueryToken(kind, start, word);
        }

        return new QueryToken(TokenKind.Word, start, word, colon);
    }

    private void Take(StringBuilder said)
    {
        if (text[_at] == '\\' && _at + 1 < text.Length) _at++;
        said.Append(text[_at++]);
    }

    private bool TryReadNumber(char sign, out float number)
    {
        number = 0;
        if (_at >= text.Length || text[_at] != sign) return false;
        int end = _at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        if (!float.TryParse(text.AsSpan((_at + 1)..end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) || !float.IsFinite(number)) return false;
        _at = end;
        return true;
    }
}
