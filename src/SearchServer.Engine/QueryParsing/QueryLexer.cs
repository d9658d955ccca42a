using System.Globalization;
using System.Text;

namespace SearchServer.Engine.QueryParsing;

internal enum TokenKind
{
    End,
    Word,
    Pattern,
    Regexp,
    Range,
    Phrase,
    Open,
    Close,
    Plus,
    Minus,
    And,
    Or,
    Not,
    Near,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Of a word or phrase, what it says, escapes resolved; of a pattern or regular expression, how it is written, without the slashes around it; of anything else, how it is written.</param>
internal readonly record struct QueryToken(TokenKind Kind, int Start, int End, string Text)
{
    /// <summary>Of a word, whether a colon stands behind, so that it names a field. The lexer then stands at the colon.</summary>
    public bool FollowsColon { get; init; }

    /// <summary>Of a phrase, whether it is only a quotation mark that is never closed.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of NEAR and PRE, how far apart.</summary>
    public int Distance { get; init; }

    /// <summary>Of a range, what it is.</summary>
    public RangeSyntax? Range { get; init; }
}

/// <summary>Cuts a query into pieces. A backslash takes the next character as it is.</summary>
/// <param name="text">The query.</param>
internal abstract class QueryLexer(string text)
{
    /// <summary>Where the next piece is looked for.</summary>
    public int Position { get; set; }

    /// <summary>How many characters were looked at, again where a piece turned out to be another: the lenient lexer looks at each a few times, whatever the text.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether <c>NEAR/5</c> and <c>PRE/5</c> are operators.</summary>
    public bool HasNear { get; init; }

    /// <summary>The query.</summary>
    protected string Text => text;

    /// <summary>Cuts off the next piece.</summary>
    public abstract QueryToken Next();

    /// <summary>Whether a character ends the word before it.</summary>
    public abstract bool EndsWord(char c);

    /// <summary>Reads <c>^number</c> behind the last piece.</summary>
    public virtual bool TryReadBoost(out float boost)
    {
        boost = 0;
        return Position < text.Length && text[Position] == '^' && TryReadNumber(out boost);
    }

    /// <summary>Reads <c>~</c> or <c>~number</c> behind the last piece.</summary>
    public virtual bool TryReadTilde(out float? number)
    {
        number = null;
        if (Position >= text.Length || text[Position] != '~') return false;
        if (TryReadNumber(out float read)) number = read;
        else Position++;
        return true;
    }

    protected QueryToken Operator(TokenKind kind, int length)
    {
        int start = Position;
        Position += length;
        return new QueryToken(kind, start, Position, text[start..Position]);
    }

    /// <summary>Where the characters end that stand at a place and belong to a piece.</summary>
    protected int EndOf(int start, Func<char, bool> belongs)
    {
        int end = start;
        while (end < text.Length && belongs(text[end])) end++;
        Steps += end - start + 1;
        return end;
    }

    /// <summary>Reads <c>NEAR/number</c> or <c>PRE/number</c>, with white space, a parenthesis or a quotation mark behind it; null, and stays, if it is none.</summary>
    protected QueryToken? TryReadNear()
    {
        if (!HasNear) return null;
        int digits = Position + (text.AsSpan(Position).StartsWith("NEAR/") ? "NEAR/".Length : text.AsSpan(Position).StartsWith("PRE/") ? "PRE/".Length : 0);
        int end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (digits == Position || end == digits || (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '"'))) return null;
        int distance = int.TryParse(text.AsSpan(digits..end), NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : int.MaxValue;
        return Operator(TokenKind.Near, end - Position) with { Distance = distance };
    }

    /// <summary>Takes a character, or the one behind a backslash.</summary>
    protected void Take(StringBuilder said)
    {
        Steps++;
        if (text[Position] == '\\' && Position + 1 < text.Length) Position++;
        said.Append(text[Position++]);
    }

    /// <summary>Reads <c>/expression/</c>, in which a slash has a backslash before it; null, and stays, if it is never closed.</summary>
    /// <param name="maySpread">Whether white space may stand in it.</param>
    protected QueryToken? TryReadRegexp(bool maySpread)
    {
        int start = Position;
        int end = ClosingOf(start, '/', maySpread);
        if (end < 0) return null;
        Position = end + 1;
        return new QueryToken(TokenKind.Regexp, start, Position, text[(start + 1)..end]);
    }

    /// <summary>Reads <c>[low TO high]</c>, a brace in place of a bracket for an end that is left out; null, and stays, if it is none.</summary>
    /// <param name="belongsToEnd">Whether a character may stand in an end without quotation marks.</param>
    protected QueryToken? TryReadRange(Func<char, bool> belongsToEnd)
    {
        int start = Position;
        bool includesLow = text[start] == '[';
        Position++;
        if (TryReadEnd(belongsToEnd) is { } low && TryReadEnd(belongsToEnd) is { Text: "TO", IsQuoted: false } && TryReadEnd(belongsToEnd) is { } high && TryReadBracket() is { } includesHigh)
        {
            RangeSyntax range = new(start, Position, low.OrOpen, high.OrOpen, includesLow, includesHigh);
            return new QueryToken(TokenKind.Range, start, Position, text[start..Position]) { Range = range };
        }

        Position = start;
        return null;
    }

    private bool? TryReadBracket()
    {
        SkipBlanks();
        if (Position == text.Length || text[Position] is not (']' or '}')) return null;
        return text[Position++] == ']';
    }

    /// <summary>Reads an end of a range, or the word between them: what stands between blanks, or in quotation marks.</summary>
    private RangeEnd? TryReadEnd(Func<char, bool> belongsToEnd)
    {
        SkipBlanks();
        int start = Position;
        int end = EndOf(start, belongsToEnd);
        int closing = start < text.Length && text[start] == '"' ? ClosingOf(start, '"', maySpread: true) : -1;
        if (closing > start + 1 && closing + 1 >= end)
        {
            Position = closing + 1;
            return new RangeEnd(Unescaped(start + 1, closing), IsQuoted: true);
        }

        Position = end;
        return end == start ? null : new RangeEnd(Unescaped(start, end), IsQuoted: false);
    }

    private void SkipBlanks() => Position = EndOf(Position, char.IsWhiteSpace);

    private string Unescaped(int start, int end)
    {
        string written = text[start..end];
        if (!written.Contains('\\')) return written;
        StringBuilder said = new();
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && i + 1 < written.Length) i++;
            said.Append(written[i]);
        }

        return said.ToString();
    }

    /// <summary>Where the sign stands that closes what begins at a place; -1 if nowhere. One with a backslash before it closes only if no other does.</summary>
    private int ClosingOf(int start, char sign, bool maySpread)
    {
        int escaped = -1;
        for (int i = start + 1; i < text.Length && (maySpread || !char.IsWhiteSpace(text[i])); i++)
        {
            Steps++;
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == sign) escaped = ++i;
            else if (text[i] == sign) return i;
        }

        return escaped;
    }

    /// <summary>Reads a number that stands behind the sign here.</summary>
    private bool TryReadNumber(out float number)
    {
        int start = Position + 1;
        int end = EndOf(start, char.IsAsciiDigit);
        if (end > start && end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end = EndOf(end + 1, char.IsAsciiDigit);

        if (!float.TryParse(text.AsSpan(start..end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return false;
        Position = end;
        return true;
    }

    private readonly record struct RangeEnd(string Text, bool IsQuoted)
    {
        /// <summary>The end; null for an asterisk, which is none.</summary>
        public string? OrOpen => Text == "*" && !IsQuoted ? null : Text;
    }
}
