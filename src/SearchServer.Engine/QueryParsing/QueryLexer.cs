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
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Of a word or phrase, what it says, escapes resolved; of anything else, how it is written.</param>
internal readonly record struct QueryToken(TokenKind Kind, int Start, int End, string Text)
{
    /// <summary>Of a word, whether a colon stands right behind, so that it names a field.</summary>
    public bool FollowsColon { get; init; }

    /// <summary>Of a phrase, whether it is only a quotation mark that is never closed.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>
/// Cuts a query into pieces. A word ends at white space, at <c>( ) : ^ "</c> and, as in Lucene, may hold + and - but not begin with them; a backslash takes the next
/// character as it is. AND, OR, NOT, &amp;&amp;, || and ! are operators.
/// </summary>
/// <param name="text">The query.</param>
/// <param name="isLenient">Whether it may be anything that a person typed or pasted: typographic quotation marks are marks, and signs with white space behind them are words, for so they stand in headlines.</param>
internal sealed class QueryLexer(string text, bool isLenient)
{
    /// <summary>Up to so many words, what is in capitals may be abbreviations: NATO AND EU.</summary>
    private const int MinHeadlineWords = 5;

    private const string Signs = "+-!&|";
    private const string OpeningQuotes = "\"“„”«»「『";
    private const string ClosingQuotes = "\"”“»«」』";

    private int _at;

    /// <summary>Whether AND, OR and NOT are operators. In a headline in capitals they are words like the others.</summary>
    private readonly bool _hasWordOperators = !isLenient || !IsHeadlineInCapitals(text);

    /// <summary>Whether it is known that behind here no straight, or no typographic, mark closes any more: each is looked for once, or many that never close would take quadratic time.</summary>
    private bool _straightNeverCloses, _curvedNeverCloses;

    /// <summary>Where the next piece is looked for.</summary>
    public int Position
    {
        get => _at;
        set => _at = value;
    }

    /// <summary>Whether a character ends the word before it.</summary>
    public bool EndsWord(char c) => c is '(' or ')' or ':' or '^' || IsQuote(c);

    public QueryToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        int start = _at;
        if (start == text.Length) return new QueryToken(TokenKind.End, start, start, "");
        if (isLenient && SignsBeforeWhiteSpace() is > 0 and var length)
        {
            _at += length;
            return new QueryToken(TokenKind.Word, start, _at, text[start.._at]);
        }

        switch (text[_at])
        {
            case '(': return Operator(TokenKind.Open, 1);
            case ')': return Operator(TokenKind.Close, 1);
            case '+': return Operator(TokenKind.Plus, 1);
            case '-': return Operator(TokenKind.Minus, 1);
            case '!': return Operator(TokenKind.Not, 1);
            case '&' when Follows("&&"): return Operator(TokenKind.And, 2);
            case '|' when Follows("||"): return Operator(TokenKind.Or, 2);
            case var c when IsQuote(c): return Phrase();
            default: return Word();
        }
    }

    /// <summary>Reads <c>^number</c> right behind the last piece.</summary>
    public bool TryReadBoost(out float boost) => TryReadNumber('^', out boost);

    /// <summary>Reads <c>~number</c> right behind a phrase.</summary>
    public bool TryReadSlop(out float slop) => TryReadNumber('~', out slop);

    /// <summary>Scripts without capitals have none but in the operators.</summary>
    private static bool IsHeadlineInCapitals(string text)
    {
        if (text.Any(char.IsLower)) return false;
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MinHeadlineWords && words.Any(word => word is not ("AND" or "OR" or "NOT") && word.Any(char.IsUpper));
    }

    private bool IsQuote(char c) => c == '"' || (isLenient && OpeningQuotes.Contains(c));

    private QueryToken Operator(TokenKind kind, int length)
    {
        int start = _at;
        _at += length;
        return new QueryToken(kind, start, _at, text[start.._at]);
    }

    private bool Follows(string operatorText) => string.CompareOrdinal(text, _at, operatorText, 0, operatorText.Length) == 0;

    /// <summary>How many signs stand here with white space, or nothing, behind them.</summary>
    private int SignsBeforeWhiteSpace()
    {
        int end = _at;
        while (end < text.Length && Signs.Contains(text[end])) end++;
        return end == text.Length || char.IsWhiteSpace(text[end]) ? end - _at : 0;
    }

    private QueryToken Phrase()
    {
        int start = _at++;
        bool isStraight = text[start] == '"';
        ref bool neverCloses = ref isStraight ? ref _straightNeverCloses : ref _curvedNeverCloses;
        StringBuilder said = new();
        while (!neverCloses && _at < text.Length && !Closes(text[start], text[_at])) Take(said);
        neverCloses |= _at == text.Length;
        if (neverCloses)
        {
            _at = start + 1;
            return new QueryToken(TokenKind.Phrase, start, _at, text[start.._at]) { IsOpen = true };
        }

        _at++;
        return new QueryToken(TokenKind.Phrase, start, _at, said.ToString());
    }

    private static bool Closes(char opening, char c) => opening == '"' ? c == '"' : ClosingQuotes.Contains(c);

    private QueryToken Word()
    {
        int start = _at;
        StringBuilder said = new();
        do Take(said);
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && !EndsWord(text[_at]));
        string word = said.ToString();
        bool colon = _at < text.Length && text[_at] == ':';
        if (_at - start == word.Length)
        {
            TokenKind kind = !_hasWordOperators ? TokenKind.Word : word switch { "AND" => TokenKind.And, "OR" => TokenKind.Or, "NOT" => TokenKind.Not, _ => TokenKind.Word };
            if (kind != TokenKind.Word && !colon) return new QueryToken(kind, start, _at, word);
        }

        return new QueryToken(TokenKind.Word, start, _at, word) { FollowsColon = colon };
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
