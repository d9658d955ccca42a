using System.Globalization;
using System.Text;

namespace SearchServer.Engine.QueryParsing;

/// <summary>
/// The pieces of Lucene's classic syntax. A word begins with none of <c>+ - ! ( ) : ^ [ ] " { } ~ * ? \ /</c> and white space and goes on to the next of them, but for + and -; with * or ? in it, it is a pattern. <c>\u0041</c> is the
/// character of that number. A sign with white space behind it is a word.
/// </summary>
/// <param name="text">The query.</param>
internal sealed class StrictLexer(string text) : QueryLexer(text)
{
    private const int CodeDigits = 4;

    /// <inheritdoc/>
    /// <exception cref="QueryParseException">Nothing may begin here.</exception>
    public override QueryToken Next()
    {
        SkipSpace();
        int start = Position;
        if (start == Text.Length) return new QueryToken(TokenKind.End, start, start, "");
        char c = Text[start];
        if (c is '+' or '-' or '!' && start + 1 < Text.Length && IsSpace(Text[start + 1])) return Operator(TokenKind.Word, 1);
        switch (c)
        {
            case '(': return Operator(TokenKind.Open, 1);
            case ')': return Operator(TokenKind.Close, 1);
            case '+': return Operator(TokenKind.Plus, 1);
            case '-': return Operator(TokenKind.Minus, 1);
            case '!': return Operator(TokenKind.Not, 1);
            case '"': return Phrase();
            case '[' or '{': return TryReadRange(static c => c is not (' ' or ']' or '}')) ?? throw new QueryParseException("A range is [low TO high], with braces for ends that are left out: put a backslash before a bracket to mean the character", start);
            case '/': return TryReadRegexp(maySpread: true) ?? throw new QueryParseException("A regular expression is never closed by a second slash: put a backslash before a slash to mean the character", start);
            case ']' or '}': throw new QueryParseException("A closing bracket has no opening one", start);
            case ':' or '^' or '~': throw new QueryParseException($"{c} has nothing before it that it could belong to", start);
            default: return TryReadNear() ?? Word();
        }
    }

    /// <inheritdoc/>
    public override bool EndsWord(char c) => IsSpace(c) || c is '!' or '(' or ')' or ':' or '^' or '[' or ']' or '"' or '{' or '}' or '~' or '/';

    /// <inheritdoc/>
    public override bool TryReadBoost(out float boost)
    {
        SkipSpace();
        return base.TryReadBoost(out boost);
    }

    /// <inheritdoc/>
    /// <remarks>All up to the end of the word belongs to it; if it is no number, it is as if there were none.</remarks>
    public override bool TryReadTilde(out float? number)
    {
        number = null;
        SkipSpace();
        if (Position == Text.Length || Text[Position] != '~') return false;
        int start = ++Position;
        StringBuilder said = new();
        while (Position < Text.Length && !EndsWord(Text[Position]) && Text[Position] is not ('*' or '?')) TakeEscaped(said);
        ReadOnlySpan<char> written = Text.AsSpan(start..Position);

        // As numbers are written in Java.
        if (written.Length > 1 && written[^1] is 'd' or 'D' or 'f' or 'F') written = written[..^1];
        if (float.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out float read)) number = read;
        return true;
    }

    /// <summary>White space as Lucene's parser knows it.</summary>
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u3000';

    private void SkipSpace() => Position = EndOf(Position, IsSpace);

    private QueryToken Word()
    {
        int start = Position;
        StringBuilder said = new();
        bool isPattern = false;
        bool isPlain = true;
        while (Position < Text.Length && !EndsWord(Text[Position]))
        {
            isPattern |= Text[Position] is '*' or '?';
            isPlain &= Text[Position] != '\\';
            TakeEscaped(said);
        }

        int end = Position;
        string word = said.ToString();
        TokenKind kind = isPattern ? TokenKind.Pattern : !isPlain ? TokenKind.Word : word switch
        {
            "AND" or "&&" => TokenKind.And,
            "OR" or "||" => TokenKind.Or,
            "NOT" => TokenKind.Not,
            _ => TokenKind.Word,
        };
        int colon = EndOf(end, IsSpace);
        bool followsColon = colon < Text.Length && Text[colon] == ':' && (kind == TokenKind.Word || end - start == 1);
        if (followsColon) Position = colon;
        return new QueryToken(kind, start, end, isPattern ? Text[start..end] : word) { FollowsColon = followsColon };
    }

    private QueryToken Phrase()
    {
        int start = Position++;
        StringBuilder said = new();
        while (Position < Text.Length && Text[Position] != '"') TakeEscaped(said);
        if (Position == Text.Length)
        {
            Position = start + 1;
            return new QueryToken(TokenKind.Phrase, start, Position, "\"") { IsOpen = true };
        }

        Position++;
        return new QueryToken(TokenKind.Phrase, start, Position, said.ToString());
    }

    private void TakeEscaped(StringBuilder said)
    {
        if (Text[Position] == '\\')
        {
            if (Position + 1 == Text.Length) throw new QueryParseException("A backslash at the end has no character behind it", Position);
            if (Text[Position + 1] == 'u')
            {
                int digits = Position + 2;
                if (digits + CodeDigits > Text.Length || !ushort.TryParse(Text.AsSpan(digits, CodeDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                {
                    throw new QueryParseException($"\\u is followed by {CodeDigits} hexadecimal digits", Position);
                }

                said.Append((char)code);
                Position = digits + CodeDigits;
                return;
            }
        }

        Take(said);
    }
}
